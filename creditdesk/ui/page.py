"""A page of the window and how it is declared. Pages never import each other; they speak through the
``Desk``."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QVBoxLayout, QWidget

from creditdesk.ui.desk import Desk
from creditdesk.ui.reading_only import refuses
from creditdesk.ui.widgets.halves import Halves
from creditdesk.ui.widgets.page_header import PageHeader

MARGIN, GAP = 24, 16


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is chosen on a page: a customer, and the ``invoice`` of theirs (0 none) that could be credited, or paid as
    long as something of it is ``owed``."""

    customer_id: int
    customer: str = ""
    invoice: int = 0
    owed: bool = False


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
        self._answers = False
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

    def subject(self) -> Subject | None:
        """Whom or what a verb begun from anywhere is for: the customer or the invoice chosen here, if there is one."""
        return None

    def focus_search(self, typed: str = "") -> None:
        """Ctrl+F: put the keyboard into the page's search field, if it has one."""

    def new(self) -> None:
        """Ctrl+N: begin what is made on this page; elsewhere a menu of what can be begun."""
        from creditdesk.ui.new_menu import NewMenu

        if refuses(self.desk):
            return
        NewMenu(self, self.desk.go).open_below(self.header.title)

    def print_shown(self) -> None:
        """Ctrl+P: put on paper what is shown, where that makes sense."""
        self.desk.toast(
            self.tr("This page is not made for paper. Lists, letters and reports can be printed.")
        )

    # -- helpers

    def answer(self, keys: str, verb: Callable[[], object]) -> None:
        """``keys`` do ``verb`` while this page is in front and no card lies over it."""
        press = QShortcut(QKeySequence(keys), self)
        press.activated.connect(lambda: None if self._covered() else verb())

    def split(
        self, left: QWidget, right: QWidget, key: str, right_width: int = 400, *, left_width: int = 0
    ) -> QSplitter:
        """Table and detail pane side by side on one sheet, the pane's width remembered under ``key``.

        With ``left_width`` the left one keeps its width, as far as it can, and the right one takes what is left.
        """
        kept_side = 0 if left_width else 1
        kept = self.desk.memory.number(f"split/{key}")
        splitter = Halves(left, right, right_width, kept, self)
        if left_width:
            splitter.keep_left(left_width, kept)
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
        if not self._answers:
            self._answers = True
            self._answer_common_keys()
        if self._stale:
            self._stale = False
            self.refresh()

    def _answer_common_keys(self) -> None:
        """The keys that mean the same everywhere; a page that has one of its own for them keeps that."""
        own = self.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
        taken = {press.key().toString() for press in own}
        for keys, verb in (("Ctrl+N", self.new), ("Ctrl+P", self.print_shown)):
            if keys not in taken:
                self.answer(keys, verb)

    def _covered(self) -> bool:
        """Whether the keyboard is in a card over the window, such as the palette."""
        window, focus = self.window(), QApplication.focusWidget()
        ground = window.centralWidget() if isinstance(window, QMainWindow) else window
        return (
            focus is not None
            and ground is not None
            and not ground.isAncestorOf(focus)
            and focus is not window
        )

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
