"""The entries of the menu on a row, from their words and what they do."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction


def row_actions(owner: QObject, named: Iterable[tuple[str, Callable[[], object]]]) -> list[QAction]:
    """An action of ``owner`` for each (translated words, verb)."""
    made: list[QAction] = []
    for words, verb in named:
        action = QAction(words, owner)
        action.triggered.connect(lambda _on=False, verb=verb: verb())
        made.append(action)
    return made
