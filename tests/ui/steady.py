"""What one test could leave to the next in a process that they share, and how it is taken away.

Tests run in any order on any number of workers, on machines that stand still now and then. So each begins and ends
with the window system as it was: see ``as_begun``, and ``PatientBot`` for what is waited for.
"""

import gc
from typing import TYPE_CHECKING, Any

from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

#: How long something may take to happen. A good machine needs milliseconds; waiting ends as soon as it has happened.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits as long as a busy machine may need; the five seconds that pytest-qt gives by itself are not much there.

    Holds on to the windows it is given until they have been closed: the collector, which may come between a test and
    its end, takes a window apart in the midst of being seen, and its parts hear that they are hidden.
    """

    def __init__(self, request: Any) -> None:
        super().__init__(request)
        self._held: list[Any] = []

    def addWidget(self, widget: Any, **how: Any) -> None:
        super().addWidget(widget, **how)
        self._held.append(widget)

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)


def as_begun(application: "QApplication") -> None:
    """No window, English, light, nothing held down, an empty clipboard, Python's collector at work."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for window in application.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _let_go()
    if application.clipboard().text():
        application.clipboard().clear()
    _wear(application)
    gc.enable()  # it rests while jobs run: a test that ends in the midst of one would end that for good


def _let_go() -> None:
    """``QTest`` leaves the button down after a double click, and Ctrl after Ctrl+Enter.

    Pages are not made ahead while somebody holds a button, and lists choose otherwise while Ctrl is held.
    """
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        QTest.mouseRelease(QWidget(), Qt.MouseButton.LeftButton)
    if QGuiApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


def _wear(application: "QApplication") -> None:
    """English and light, also where no test before has dressed the application."""
    from creditdesk.ui.application import DeskApplication

    if not isinstance(application, DeskApplication):
        return
    if application.tokens is None:
        application.dress("en", "light")
    application.languages.use("en")
    if application.tokens is None or application.tokens.name != "light" or application._follows_system:
        application.use_theme("light")
