"""Whatever a person does to a field by hand counts as entered; what a form fills in by itself does not."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.touching import Touching
from creditdesk.ui.widgets.tick import Tick

TODAY = date(2026, 11, 22)


class Everything(Form):
    """A field of each kind."""

    def __init__(self) -> None:
        super().__init__()
        self.line = self.add("line", "Line", QLineEdit())
        self.text = self.add("text", "Text", QPlainTextEdit())
        self.tick = self.add("tick", "Tick", Tick("On"))
        self.day = self.add("day", "Day", DateEdit(lambda: TODAY))
        self.choice = self.add("choice", "Choice", Choice((("a", "A"), ("b", "B"))))
        self.set_actions("Save", "Cancel")


@pytest.fixture
def form(app: DeskApplication, qtbot: QtBot) -> Everything:
    made = Everything()
    qtbot.addWidget(made)
    made.show()
    return made


def _from_calendar(form: Everything) -> None:
    form.day.open_calendar()
    month = form.day.findChild(QCalendarWidget)
    assert month is not None
    month.clicked.emit(month.selectedDate().addDays(3))


BY_HAND: dict[str, Callable[[Everything], object]] = {
    "typed": lambda form: QTest.keyClicks(form.line, "x"),
    "pasted by the menu of a line": lambda form: form.line.paste(),
    "pasted by the menu of a text": lambda form: form.text.paste(),
    "ticked by the space bar": lambda form: QTest.keyClick(form.tick, Qt.Key.Key_Space),
    "no longer ticked": lambda form: (
        form.tick.setChecked(True),
        QTest.keyClick(form.tick, Qt.Key.Key_Space),
    ),
    "a day out of the calendar": _from_calendar,
    "a month later": lambda form: QTest.keyClick(form.day, Qt.Key.Key_PageUp),
}


@pytest.mark.parametrize("what", BY_HAND)
def test_done_by_hand(form: Everything, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        QMenu, "popup", lambda _menu, _place: None
    )  # it takes hold of the keyboard of the desktop
    QApplication.clipboard().setText("RF18 5390")
    touching = Touching(form)
    assert not touching.touched
    BY_HAND[what](form)
    assert touching.touched


def test_what_is_filled_in_is_not_by_hand(form: Everything) -> None:
    touching = Touching(form)
    values = {"line": "x", "text": "y\nz", "tick": True, "day": TODAY, "choice": "b"}
    for _twice in range(2):
        for key, value in values.items():
            form.set_value(key, value)
    assert not touching.touched
