"""Files dropped on a widget are read where they lie. The answer to their giver is always "copied", whatever it
proposes: a file manager that hears "moved" deletes the original."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def files_of(event: QDropEvent) -> list[Path]:
    """The files on this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def accept_copy(event: QDropEvent) -> None:
    """Take what is dragged or dropped, as a copy."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def leave_to_window(field: QWidget) -> None:
    """A file dropped on ``field`` is the window's, which imports or opens it: a text field would take its address."""
    field.setAcceptDrops(False)
    if isinstance(field, QAbstractScrollArea):
        field.viewport().setAcceptDrops(False)
