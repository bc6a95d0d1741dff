"""Where pictures are taken: a window over a ledger, dialogs that are pictured instead of asked, and its clearing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from creditdesk.services.context import Acting
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.prompts import Prompts

#: Rounds of the event loop after which a page stands still; inline jobs need no waiting.
_ROUNDS = 12
_PAPER_SECONDS = 0.4
_DIM = QColor(0, 0, 0, 70)

#: (name of the picture, what brings it to the front and answers the widget to picture: None is the window).
Scene = tuple[str, Callable[["Stage"], QWidget | None]]
#: An area's scenes, made when their turn comes.
Scenes = Callable[["Stage"], Iterable[Scene]]


class PicturePrompts(Prompts):
    """Keeps a picture of every dialog it would have asked with, and answers no."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: list[QPixmap] = []
        self.files: list[Path] = []

    def _ask(self, dialog: QDialog) -> int:
        dialog.ensurePolished()
        dialog.adjustSize()
        self.pictures.append(dialog.grab())
        return 0

    def open_files(self, title: str, kinds: str) -> list[Path]:
        return self.files

    def save_file(self, title: str, suggestion: str, kinds: str) -> Path | None:
        return None

    def folder(self, title: str) -> Path | None:
        return None


@dataclass(slots=True)
class Stage:
    """What a scene has to work with; ``scratch`` is a folder for files that it needs, ``own`` the ledger that is
    pictured: another one that a scene has opened is closed after it."""

    application: DeskApplication
    window: MainWindow
    desk: Desk
    prompts: PicturePrompts
    acting: Acting
    scratch: Path
    own: Any = None

    def page(self, key: str, **aim: Any) -> Any:
        """Go to a page, wait until it stands still, choose its first row; returns the page."""
        self.window.go(key, **aim)
        self.settle()
        self.choose_row()
        self.settle()
        return self.window.current_page()

    def choose_row(self, row: int = 0) -> None:
        """Choose a row of the table in front, so that its detail pane has something to show."""
        from creditdesk.ui.tables.view import TableView

        page = self.window.current_page()
        for table in page.findChildren(TableView) if page is not None else ():
            if table.isVisible() and table.model.rowCount() > row:
                table.grid.setCurrentIndex(table.model.index(row, 0))
                return

    def settle(self) -> None:
        """Let everything that waits for the event loop happen; paper takes a moment more."""
        from creditdesk.ui.widgets.pdf_view import PdfView

        for _ in range(_ROUNDS):
            self.application.processEvents()
            self.application.sendPostedEvents()
        tops = self.application.topLevelWidgets()
        papers = [view for window in tops for view in window.findChildren(PdfView)]
        until = monotonic() + _PAPER_SECONDS * any(view.isVisible() for view in papers)
        while monotonic() < until:  # pages of a PDF are painted by a thread of Qt's own
            self.application.processEvents()

    def picture(self, shown: QWidget | None) -> QPixmap:
        """``shown``, or the window with what has popped up and the dialog over it that it would have asked with."""
        self.settle()
        base = (shown or self.window).grab()
        if shown is None:
            self._add_popups(base)
        dialogs, self.prompts.pictures = self.prompts.pictures, []
        return _over(base, dialogs[-1]) if dialogs else base

    def _add_popups(self, base: QPixmap) -> None:
        """Menus, calendars and choosers where they stand over the window."""
        painter = QPainter(base)
        for top in self.application.topLevelWidgets():
            if top.isVisible() and top.windowType() == Qt.WindowType.Popup:
                painter.drawPixmap(self.window.mapFromGlobal(top.pos()), top.grab())
        painter.end()

    def clear(self) -> None:
        """Take away what a scene has left: cards, toasts, banners, windows of their own, changed pages."""
        from creditdesk.ui.palette.overlay import Overlay

        for card in self.window.findChildren(Overlay):
            card.leave()
        self.window.toast.hide()
        for key in list(self.window.banners.shown):
            self.window.banners.drop(key)
        for other in self.application.topLevelWidgets():
            if other is not self.window and other.isVisible():
                other.close()
        if self.own is not None and self.desk.ledger is not self.own:
            self.desk.ledger.close()
            self.desk.opening.kind = "file"
            self.window.show_ledger(self.own, self.window.navigation.company.text())
        self.window.forget_pages()
        self.settle()
        self.prompts.pictures.clear()  # what was asked because a form was left is not of the next scene


def _over(base: QPixmap, dialog: QPixmap) -> QPixmap:
    """``dialog`` in the middle of ``base``, as it would stand over the window."""
    size, inner = base.deviceIndependentSize(), dialog.deviceIndependentSize()
    painter = QPainter(base)
    painter.fillRect(base.rect(), _DIM)
    left, top = int((size.width() - inner.width()) / 2), int((size.height() - inner.height()) / 3)
    painter.drawPixmap(left, top, dialog)
    painter.setPen(QPen(QColor("#808080"), 1))
    painter.drawRect(left - 1, top - 1, int(inner.width()) + 1, int(inner.height()) + 1)
    painter.end()
    return base
