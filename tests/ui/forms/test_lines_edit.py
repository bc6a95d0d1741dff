"""A field of several lines shows as many as it was made for, in either language, with the keyboard and without."""

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.lines_edit import lines_edit
from tests.ui.on_screen import settle


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("count", [2, 3])
def test_so_many_lines_are_whole_and_one_more_scrolls(
    app: DeskApplication, qtbot: QtBot, language: str, count: int
) -> None:
    app.dress(language, "light")
    edit = lines_edit(count)
    qtbot.addWidget(edit)
    edit.resize(300, edit.height())
    edit.show()
    for focused in (False, True):
        if focused:
            edit.setFocus()
        edit.setPlainText("\n".join(["Street 1"] * count))
        settle()
        assert edit.verticalScrollBar().maximum() == 0
    edit.setPlainText("\n".join(["Street 1"] * (count + 1)))
    settle()
    assert edit.verticalScrollBar().maximum() > 0
    assert edit.tabChangesFocus()
