"""A page of the window and how it is declared. Pages never import each other; they speak through the
``Desk``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.page_header import PageHeader

MARGIN, GAP = 24, 16


class Page(QWidget):
    """Base of all pages: head on top, ``body`` below; reads its data when first shown and after changes.

    A page is made anew when the language changes, so it writes its words once, with ``self.tr``, and hands
    over what must survive in ``state`` and ``restore``. It is made when first visited, always with an open
    ledger. It emits ``filled`` when what ``refresh`` asked for has arrived and is shown.
    """

    filled = Signal()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.desk = desk
        self.header = PageHeader(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, 20, MARGIN, MARGIN)
        self.body.setSpacing(GAP)
        self.body.addWidget(self.header)
        self._stale = True
        desk.bus.changed.connect(self._heard)

    # -- what a page writes itself

    def refresh(self) -> None:
        """Read and show everything again; called when first shown and, if ``concerns``, after changes."""

    def concerns(self, change_set: object) -> bool:
        """Whether a change touches what this page shows; by default all do."""
        return True

    def arrive(self, **aim: Any) -> None:
        """Somebody came by ``desk.go(key, **aim)``: show what is meant, such as ``customer=12``."""

    def state(self) -> dict[str, Any]:
        """What the page made anew in another language must know: selection, filter."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up the ``state`` of the page that was here before."""

    def focus_search(self, typed: str = "") -> None:
        """Ctrl+F: put the keyboard into the page's search field, if it has one."""

    # -- helpers

    def split(
        self, left: QWidget, right: QWidget, key: str, right_width: int = 400, *, left_width: int = 0
    ) -> QSplitter:
        """Table and detail pane side by side on one sheet, the pane's width remembered under ``key``.

        With ``left_width`` the left one keeps its width and the right one takes what is left.
        """
        kept_side = 0 if left_width else 1
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setProperty("kind", "sheet")
        splitter.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        splitter.setContentsMargins(1, 4, 1, 4)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(kept_side, 0)
        splitter.setStretchFactor(1 - kept_side, 1)
        kept = self.desk.memory.number(f"split/{key}", left_width or right_width)
        splitter.setSizes([kept, 10_000] if left_width else [10_000, kept])
        splitter.splitterMoved.connect(
            lambda *_: self.desk.memory.keep(f"split/{key}", splitter.sizes()[kept_side])
        )
        return splitter

    def sheet(self, content: QWidget) -> QWidget:
        """``content`` on a white sheet of its own."""
        sheet = QWidget()
        sheet.setProperty("kind", "sheet")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(1, 4, 1, 1)
        column.addWidget(content)
        return sheet

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _heard(self, change_set: object, _initiator: object) -> None:
        if not self.concerns(change_set):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One line of the list of pages: ``title`` is source text marked ``QT_TRANSLATE_NOOP("pages", ...)``.

    ``make`` imports the page's module when it is first visited. ``below`` pages stand at the foot of the
    list.
    """

    key: str
    title: str
    icon: str
    make: Callable[[Desk], Page]
    below: bool = False
