"""What the history says of stored codes: the words of the screen, in its language."""

import pytest

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.settings.event_words import data_words


@pytest.mark.parametrize(
    ("data", "english", "chinese"),
    [
        ('{"method": "post"}', "By post", "邮寄"),
        ('{"ladder_name": ["standard", "swift"]}', "ladder Standard → Swift", "催款方案 标准 → 快速"),
        ('{"ladder_name": ["", "swift"]}', "ladder – → Swift", "催款方案 – → 快速"),
    ],
)
def test_codes_are_said_in_words(app: DeskApplication, data: str, english: str, chinese: str) -> None:
    assert data_words(data) == english
    app.languages.use("zh_CN")
    assert data_words(data) == chinese
