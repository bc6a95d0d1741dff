"""The keys of the page Reminders beside those of its list."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Do = Callable[[], object]


def set_keys(page: QWidget, *, onward: Do, begin: Do, paper: Do, turn: Callable[[int], object]) -> None:
    """Ctrl+Enter goes ``onward``, Ctrl+N begins a run, Ctrl+P prints, Ctrl+PgUp and Ctrl+PgDn ``turn`` the lists."""
    for keys, what in (
        ("Ctrl+Return", onward),
        ("Ctrl+Enter", onward),
        ("Ctrl+N", begin),
        ("Ctrl+P", paper),
        ("Ctrl+PgUp", lambda: turn(-1)),
        ("Ctrl+PgDown", lambda: turn(1)),
    ):
        made = QShortcut(QKeySequence(keys), page)
        made.setAutoRepeat(what != onward)  # held down a little too long it would do two steps
        made.activated.connect(what)
