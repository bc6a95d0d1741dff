"""A button hears the mouse only when the press can be meant for it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.sure_press import SurePress
from tests.ui.on_screen import settle

LEFT = Qt.MouseButton.LeftButton
#: Deaf until the test says otherwise, however slow the machine.
NEVER_MS = 1_000_000


@pytest.fixture
def pressed() -> list[int]:
    return []


@pytest.fixture
def sure(app: DeskApplication, pressed: list[int], qtbot: QtBot) -> SurePress:
    button = buttons.primary("Issue", lambda: pressed.append(1))
    qtbot.addWidget(button)
    made = SurePress(button)
    made.fresh.setInterval(NEVER_MS)
    made.waiting.setInterval(0)
    button.show()
    settle()
    return made


def of(sure: SurePress) -> QPushButton:
    button = sure.parent()
    assert isinstance(button, QPushButton)
    return button


def test_a_button_that_has_just_appeared_is_deaf(sure: SurePress, pressed: list[int]) -> None:
    assert sure.fresh.isActive()
    QTest.mouseClick(of(sure), LEFT)
    settle()
    assert pressed == []
    assert not of(sure).isDown()
    sure.fresh.stop()
    QTest.mouseClick(of(sure), LEFT)
    settle()
    assert pressed == [1]


def test_the_second_press_of_a_double_click_does_nothing(sure: SurePress, pressed: list[int]) -> None:
    sure.fresh.stop()
    QTest.mouseClick(of(sure), LEFT)
    QTest.mouseDClick(of(sure), LEFT)
    settle()
    assert pressed == [1]


def test_a_press_waits_and_goes_with_its_page(sure: SurePress, pressed: list[int]) -> None:
    sure.fresh.stop()
    QTest.mouseClick(of(sure), LEFT)
    assert pressed == []
    of(sure).hide()
    settle()
    of(sure).show()
    settle()
    assert pressed == []


def test_a_press_does_not_fall_on_a_new_meaning(sure: SurePress, pressed: list[int]) -> None:
    sure.fresh.stop()
    QTest.mouseClick(of(sure), LEFT)
    sure.renew()
    settle()
    assert pressed == []


def test_the_keyboard_is_not_hindered(sure: SurePress, pressed: list[int]) -> None:
    QTest.keyClick(of(sure), Qt.Key.Key_Space)
    QTest.keyClick(of(sure), Qt.Key.Key_Return)
    assert pressed == [1, 1]
