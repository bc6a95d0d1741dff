"""The window: navigation, banners, pages made when first visited, footer, toast. It paints first, asks later.

Everything it works with comes in through the constructor. ``first_painted`` tells the composition root to open
the ledger, which comes back through ``show_ledger``.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from creditdesk.ui.closing import may_close, may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.navigation import Navigation
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.widgets.banner import BannerStack
from creditdesk.ui.widgets.dropped import accept_copy, files_of
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.job_footer import JobFooter
from creditdesk.ui.widgets.page_room import PageRoom, screen_room, set_least_size
from creditdesk.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from creditdesk.ui.help.window import HelpWindow


class MainWindow(QMainWindow):
    """``first_painted`` comes once, after the first paint; ``files_dropped(list[Path])`` when files fall on
    it."""

    first_painted = Signal()
    files_dropped = Signal(list)
    page_shown = Signal(str)

    def __init__(self, desk: Desk, pages: Sequence[PageSpec]) -> None:
        super().__init__()
        self.desk = desk
        self._specs = {page.key: page for page in pages}
        self._made: dict[str, Page] = {}
        self._current = ""
        self._front: QWidget | None = None
        self._make_front: Callable[[], QWidget] | None = None
        self._painted = False
        self.setWindowTitle("CreditDesk")
        self.setAcceptDrops(True)
        self.navigation = Navigation(pages)
        self.banners = BannerStack()
        self.stack = QStackedWidget()
        self.waiting = EmptyState()
        self.stack.addWidget(self.waiting)
        self.footer = JobFooter(desk.jobs)
        self.room = PageRoom(self.stack)
        self._lay_out()
        self.toast = Toast(self.room, self)
        self._connect()
        self._shortcuts(pages)
        self._recall()

    # -- the ledger

    def show_ledger(self, ledger: Any, company: str, title: str = "", *, another: bool = False) -> None:
        """A ledger is open: give it to the pages and show the page that was open before (or the first).

        ``title`` stands in the title of the window instead of ``company``. ``another`` ledger begins with Today.
        """
        if another:
            self._current = next(iter(self._specs))
        self.forget_pages()
        self.desk.ledger = ledger
        self.navigation.set_company(company)
        title = title or company
        self.setWindowTitle(f"{title} \N{EN DASH} CreditDesk" if title else "CreditDesk")
        self._show(self._current or next(iter(self._specs)))

    def wait(self, sentence: str, action: str = "", on_click: Callable[[], object] | None = None) -> None:
        """No page: say why (opening, no file) and perhaps what to do."""
        self._drop_front()
        self.waiting.say(sentence, action, on_click, "folder" if action else "")
        self.stack.setCurrentWidget(self.waiting)

    def show_front(self, make: Callable[[], QWidget]) -> None:
        """Instead of the pages: what ``make`` makes, such as the start; made anew when the language changes."""
        self._drop_front()
        self._make_front, self._front = make, make()
        self.navigation.setVisible(False)
        self.stack.addWidget(self._front)
        self.stack.setCurrentWidget(self._front)
        self._front.setFocus()

    def has_front(self) -> bool:
        """Whether something stands instead of the pages."""
        return self._front is not None

    def front_may_go(self) -> bool:
        """Ask about what was entered in what stands instead of the pages; False when the person stays there."""
        return self._front is None or may_leave(self.desk, [self._front])

    def leave_front(self) -> None:
        """Back to the page that was open, if there is a ledger."""
        if self.desk.ledger is not None:
            self._show(self._current)

    def _drop_front(self) -> None:
        self.navigation.setVisible(True)
        if self._front is not None:
            self.stack.removeWidget(self._front)
            self._front.deleteLater()
        self._front = self._make_front = None

    def come_forward(self) -> None:
        """In front of the other windows, also out of the task bar."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def forget_pages(self) -> None:
        """Throw all pages away; they are made anew when visited."""
        self.stack.setCurrentWidget(self.waiting)  # else each page that goes brings the next one to the front
        for page in self._made.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._made.clear()

    # -- pages

    def go(self, key: str, **aim: Any) -> None:
        """Show page ``key``; ``aim`` says what in it. What was entered in front of the pages is asked about first.

        Not while another ledger is being opened: what was entered in the page would go with it, unasked.
        """
        if not getattr(self.desk.opening, "changing", False) and self.front_may_go():
            self._show(key, **aim)

    def _show(self, key: str, **aim: Any) -> None:
        page = self.make_page(key)
        self._drop_front()
        if key != self._current:
            self._leave_problem()
        self._current = key
        self.navigation.mark(key)
        self.stack.setCurrentWidget(page)
        if not page.isAncestorOf(self.focusWidget() or self):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        if aim:
            page.arrive(**aim)
        self.page_shown.emit(key)

    def _say_problem(self, tone: str, words: str) -> None:
        self.banners.say("problem", tone, words)

    def _leave_problem(self) -> None:
        """What could not be done is said until something is, or on the next page: there it would be about nothing."""
        problem = self.banners.shown.get("problem")
        if problem is not None and problem.property("tone") == "red":
            self.banners.drop("problem")

    def current_page(self) -> Page | None:
        """The page in front, if there is one."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def page_key(self) -> str:
        """Key of the page in front, "" while there is none."""
        return self._current if self.current_page() is not None else ""

    def open_guide(self) -> "HelpWindow":
        """The guide, at the page that belongs to what is shown; loaded when it is first asked for."""
        from creditdesk.ui.help.guide import open_guide

        page = self.current_page()
        part = str(page.state().get("section", "")) if page is not None else ""
        return open_guide(self, self.desk.memory, self.page_key(), part)

    def not_made(self) -> list[str]:
        """Keys of the pages that nobody has visited yet and ``make_page`` was not asked for."""
        return [key for key in self._specs if key not in self._made]

    def made_pages(self) -> list[Page]:
        """The pages that are there."""
        return list(self._made.values())

    def make_page(self, key: str) -> Page:
        """The page ``key``, made if it is not there yet; it reads nothing before it is shown."""
        if key not in self._made:
            self._made[key] = self._specs[key].make(self.desk)
            self.stack.addWidget(self._made[key])
        return self._made[key]

    def _chosen(self, key: str) -> None:
        if self.desk.ledger is not None:
            self.go(key)
        elif self._current in self.navigation.buttons:
            self.navigation.mark(self._current)

    def _remake_pages(self) -> None:
        """The language has changed: make the pages anew and let the open ones take up what they knew."""
        states = {key: page.state() for key, page in self._made.items()}
        self.forget_pages()
        if self._make_front is not None:
            self.show_front(self._make_front)
            return
        if self.desk.ledger is not None and self._current:
            self.go(self._current)
            for key, state in states.items():
                if key == self._current:
                    self._made[key].restore(state)

    # -- inside

    def _entered(self, front: bool) -> list[QWidget]:
        """Where something may have been entered: the pages, and what stands in ``front`` of them."""
        return [*self._made.values(), *([self._front] if front and self._front is not None else [])]

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self.room, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        ground = QWidget()
        ground.setProperty("kind", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(ground)

    def _connect(self) -> None:
        desk = self.desk
        desk.go, desk.toast = self.go, self.toast.say
        desk.may_leave = lambda *, front=False: may_leave(desk, self._entered(front))
        self.navigation.chosen.connect(self._chosen)
        self.navigation.guide_wanted.connect(self.open_guide)
        self.navigation.narrowed.connect(lambda on: desk.memory.keep("window/narrow", int(on)))
        desk.jobs.unhandled.connect(desk.prompts.problem)
        desk.prompts.notice.connect(self._say_problem)
        desk.prompts.over.connect(self._leave_problem)

    def _shortcuts(self, pages: Sequence[PageSpec]) -> None:
        for number, page in enumerate(pages[:9], 1):
            press = QShortcut(QKeySequence(f"Alt+{number}"), self)
            press.activated.connect(lambda key=page.key: self._chosen(key))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._find)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.open_guide)

    def _find(self) -> None:
        page = self.current_page()
        if page is not None:
            page.focus_search()

    def _recall(self) -> None:
        memory = self.desk.memory
        has_room = set_least_size(self)
        geometry = memory.bytes("window/geometry")
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(QSize(1280, 800).boundedTo(screen_room(self)))
        self.navigation.set_narrow(bool(memory.number("window/narrow", 0 if has_room else 1)))
        self._current = next(iter(self._specs))  # a day begins with Today, whatever the last one ended with
        self.navigation.mark(self._current)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.windowHandle().screenChanged.connect(lambda _screen: set_least_size(self))
            QTimer.singleShot(0, self, self.first_painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "toast"):
            self.navigation.retranslate()
            self.footer.retranslate()
            QTimer.singleShot(0, self, self._remake_pages)  # not if the window has gone until then

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_of(event):
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        accept_copy(event)
        self.files_dropped.emit(files_of(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not may_close(self.desk, self._entered(True)):
            event.ignore()
            return
        memory = self.desk.memory
        memory.keep("window/geometry", self.saveGeometry())
        self.hide()  # an answer that is still being worked out may take a second; nobody has to watch that
        self.desk.jobs.shut_down()
        super().closeEvent(event)
