"""Payment terms in the words of the screen."""

import pytest

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.terms_words import terms_words


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("net 30", "30 days", "30天"),
        ("月结30天", "end of month + 30 days", "月结30天"),
        ("票到30天", "30 days from receipt of the invoice", "票到30天"),
        ("款到发货", "payment before delivery", "款到发货"),
        ("cash on delivery", "cash on delivery", "货到付款"),
        ("2/10 net 30", "2 % within 10 days, else 30 days", "10天内付款减2%，否则30天"),
        ("as agreed by telephone", "as agreed by telephone", "as agreed by telephone"),
    ],
)
def test_terms_are_said_in_the_language_of_the_screen(
    app: DeskApplication, written: str, english: str, chinese: str
) -> None:
    assert terms_words(written) == english
    app.languages.use("zh_CN")
    assert terms_words(written) == chinese
