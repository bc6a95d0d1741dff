"""Ctrl+Z takes back what a message at the foot says was done, while it stands there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.toast import Toast
from tests.ui.on_screen import bring_forward, press

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(app: DeskApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    made.field = QLineEdit()  # type: ignore[attr-defined]
    made.list = QWidget()  # type: ignore[attr-defined]
    made.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # type: ignore[attr-defined]
    column.addWidget(made.field)  # type: ignore[attr-defined]
    column.addWidget(made.list)  # type: ignore[attr-defined]
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    bring_forward(made)
    made.list.setFocus()  # type: ignore[attr-defined]
    return made


def test_it_takes_back_once_and_only_while_it_stands_there(page: QWidget) -> None:
    toast, undone = Toast(page), list[int]()
    press(page, Qt.Key.Key_Z, CONTROL)
    toast.say("Payment recorded.", lambda: undone.append(1))
    assert toast.undo.toolTip() == "Ctrl+Z"
    press(page, Qt.Key.Key_Z, CONTROL)
    assert undone == [1]
    assert not toast.isVisible()
    press(page, Qt.Key.Key_Z, CONTROL)
    toast.say("Payment recorded.", lambda: undone.append(2))
    toast.hide()
    press(page, Qt.Key.Key_Z, CONTROL)
    assert undone == [1]


def test_a_way_that_takes_nothing_back_is_not_taken(page: QWidget) -> None:
    toast, went = Toast(page), list[int]()
    toast.say("This page is for the screen.", lambda: went.append(1), "Open the report")
    press(page, Qt.Key.Key_Z, CONTROL)
    assert went == []
    assert toast.undo.toolTip() == ""


def test_in_a_field_it_takes_back_what_was_typed(page: QWidget) -> None:
    toast, undone = Toast(page), list[int]()
    field: QLineEdit = page.field  # type: ignore[attr-defined]
    toast.say("Payment recorded.", lambda: undone.append(1))
    field.setFocus()
    press(field, Qt.Key.Key_A)
    press(field, Qt.Key.Key_Z, CONTROL)
    assert (undone, field.text()) == ([], "")


def test_a_toast_lies_over_the_foot_of_the_window_and_tells_all_it_has_to(
    app: DeskApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    page = QWidget(window)
    page.setGeometry(200, 0, 500, 364)
    page.show()
    toast = Toast(page, window)
    toast.say("Receipt of 3.20 EUR recorded for Klompwerf De Wilg V.O.F..")
    assert toast.words.text().endswith("V.O.F.")
    assert toast.geometry().top() > 364 - 24, "nothing that one works on is covered"
    assert toast.geometry().center().x() in range(445, 456)
    low = toast.height()
    toast.say("已登记 " + "江苏省苏州市吴中区太湖国家旅游度假区" * 5 + " 的收款 ¥0.01。")
    assert toast.width() == 500 - 48
    assert toast.height() > low
    assert toast.words.height() >= toast.words.heightForWidth(toast.words.width())
    assert window.rect().contains(toast.geometry())
