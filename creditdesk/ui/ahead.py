"""Makes the pages before anybody visits them, in the moments in which nobody needs the window.

A page takes up to a tenth of a second to be imported, made and laid out; made ahead, a first visit is as quick as any
other. One page is one small step, and a step is taken only when the page in front has what it asked for and nobody has
typed or moved the mouse for a moment.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from creditdesk.ui.jobs import Job, Progress
from creditdesk.ui.main_window import MainWindow

#: Between two steps, and for so long nobody must have touched keyboard or mouse.
_STEP_MS, _REST_MS = 40, 300
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)


class PagesAhead(QObject):
    """Begins anew by itself whenever the window shows a page while others are missing.

    ``load`` imports what the pages need, in a read lane. ``finished()`` says whether all are there.
    """

    def __init__(self, window: MainWindow, load: Callable[[Progress], object]) -> None:
        super().__init__(window)
        self._window, self._load = window, load
        self._loaded = self._loading = False
        self._touched = QElapsedTimer()
        self._watched: QObject | None = None
        self._bare: list[QWidget] = []  # made, but not laid out yet
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._step)
        window.page_shown.connect(self._begin)

    def finished(self) -> bool:
        """Whether every page is made and laid out."""
        return not self._bare and not self._window.not_made()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notes that somebody is at work; lets everything through."""
        if event.type() in _TOUCHES:
            self._touched.start()
        return False

    def _begin(self, _key: str) -> None:
        if self._window.not_made():
            self._watch(self._window.windowHandle())
            self._timer.start()

    def _watch(self, handle: QObject | None) -> None:
        """Listen to what reaches the window, and only as long as there is something to do."""
        if self._watched is not None and shiboken6.isValid(self._watched):  # its window may have got another
            self._watched.removeEventFilter(self)
        self._watched = handle
        if handle is not None:
            handle.installEventFilter(self)

    def _step(self) -> None:
        window = self._window
        self._bare = [page for page in self._bare if page in window.made_pages()]
        if self.finished() or not window.isVisible() or window.desk.ledger is None:
            self._timer.stop()
            self._watch(None)
        elif self._busy():
            return
        elif not self._loaded:
            self._load_modules()
        elif self._bare:
            self._lay_out(self._bare.pop())
        else:
            self._bare.append(window.make_page(window.not_made()[0]))

    def _busy(self) -> bool:
        """Whether the person or the page in front needs the time."""
        page = self._window.current_page()
        return (
            page is None
            or self._loading
            or (self._touched.isValid() and self._touched.elapsed() < _REST_MS)
            or QGuiApplication.mouseButtons().value != 0
            or any(ticket.owner is page for ticket in self._window.desk.jobs.running)
        )

    def _load_modules(self) -> None:
        self._loading = True

        def ended(*_: object) -> None:  # what cannot be imported is told when the page is visited
            self._loading, self._loaded = False, True

        jobs = self._window.desk.jobs
        job = Job("", self._load, lane="read", quiet=True)
        jobs.start(job, done=ended, failed=ended, cancelled=ended, owner=self)

    def _lay_out(self, page: QWidget) -> None:
        """Give the page its size, style and places, by painting it into nothing."""
        page.resize(self._window.stack.size())
        page.grab()
