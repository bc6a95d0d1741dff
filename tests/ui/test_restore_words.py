"""What is said before a restore: by count what is forgotten, and that numbers of letters are not given again."""

import pytest

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.settings.restore_words import RestoreWords

GONE = {
    "letters": 18,
    "posted": 17,
    "payments": 1,
    "invoices": 0,
    "customers": 0,
    "imports": 2,
    "entries": 25,
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "18 letters issued, 17 letters posted, 1 payment, 2 imports, 25 entries of the history in all.",
        ),
        ("zh_CN", "出具函件18封、寄出函件17封、收付款1笔、导入2次、操作记录共25条。"),
    ],
)
def test_what_is_forgotten_is_counted(app: DeskApplication, language: str, words: str) -> None:
    app.languages.use(language)
    whole = RestoreWords(GONE).whole(3, 40)
    assert words in whole
    assert whole.count("\n\n") == 3


def test_nothing_is_said_of_numbers_where_no_letter_is_forgotten(app: DeskApplication) -> None:
    assert app is not None
    whole = RestoreWords({"payments": 1}).whole(3, 40)
    assert "numbers" not in whole
    assert "Nothing was entered" in RestoreWords({}).whole(3, 40)


def test_letters_that_went_out_and_would_be_forgotten_are_named(app: DeskApplication) -> None:
    app.languages.use("en")
    numbers = [f"2026-{number:04d}" for number in range(1, 9)]
    words = RestoreWords(GONE, numbers).whole(3, 40)
    assert (
        "Posted and then forgotten: 2026-0001, 2026-0002, 2026-0003, 2026-0004, 2026-0005 and 3 more."
        in words
    )
    assert "2026-0003. Whoever" in RestoreWords(GONE, numbers[:3]).whole(3, 40)
