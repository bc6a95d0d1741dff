"""What a test leaves is gone when the next one begins."""

import gc

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from tests.ui.on_screen import bring_forward
from tests.ui.steady import PATIENCE_MS, PatientBot, as_begun


def leave_everything(app: DeskApplication) -> None:
    window = QWidget()
    window.show()
    bring_forward(window)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(window, Qt.MouseButton.LeftButton)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    app.clipboard().setText("RR123456785DE")
    app.languages.use("zh_CN")
    app.use_theme("dark")
    gc.disable()


def test_all_of_it_is_as_it_was(app: DeskApplication) -> None:
    leave_everything(app)
    assert QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    assert QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier
    as_begun(app)
    assert app.topLevelWidgets() == []
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert app.clipboard().text() == ""
    assert (app.languages.current, QLocale().name()) == ("en", "en_GB")
    assert app.tokens is not None
    assert app.tokens.name == "light"
    assert gc.isenabled()


def test_the_theme_of_the_system_is_no_longer_followed(app: DeskApplication) -> None:
    app.use_theme("")
    as_begun(app)
    assert not app._follows_system


def test_every_test_gets_the_patient_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(qtbot, PatientBot)
    asked: list[int] = []
    monkeypatch.setattr(QtBot, "waitUntil", lambda _bot, _until, *, timeout: asked.append(timeout))
    qtbot.waitUntil(lambda: True)
    assert asked == [PATIENCE_MS]
