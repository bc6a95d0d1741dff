"""The grades of all customers for every page: reckoned once in a read lane and kept until the ledger changes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Progress

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade

#: Changes to these alone move no grade.
_IRRELEVANT = frozenset({"run", "letter"})
#: Grading that took longer than this is not begun again after every change, but when the person pauses.
_QUICK_MS, _LONGEST_PAUSE_MS = 500, 15_000


class GradeBook(QObject):
    """``ready`` comes when ``grades`` (by customer id) are those of the ledger as it is now.

    One for each desk: ``GradeBook.of(desk)``. A page asks for it before it connects to the bus, so that the book
    hears of a change first. On a large ledger the old grades stand while somebody goes on entering.
    """

    ready = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.bus)
        self.grades: Mapping[int, Grade] = {}
        self._desk = desk
        self._of: tuple[object, object] = (None, None)
        self._fresh = False
        self._asking = False
        self._took_ms = 0
        self._clock = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._ask)
        desk.bus.changed.connect(self._changed)

    @staticmethod
    def of(desk: Desk) -> "GradeBook":
        """The book of this desk, made when first asked for."""
        found = desk.bus.findChild(GradeBook)
        return found if isinstance(found, GradeBook) else GradeBook(desk)

    @property
    def known(self) -> bool:
        """Whether there are grades of this very ledger and day (perhaps a change behind)."""
        return self._of == self._now() and bool(self.grades)

    def want(self) -> None:
        """See to it that ``grades`` are current; ``ready`` tells when they have become so."""
        if (self._fresh and self._of == self._now()) or self._asking:
            return
        if self._took_ms > _QUICK_MS and self.known:
            self._pause.start(min(self._took_ms, _LONGEST_PAUSE_MS))
        else:
            self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        if self._asking or self._desk.ledger is None:
            return
        self._asking, self._fresh = True, True
        of = self._now()
        ledger, today = self._desk.ledger, self._desk.today()
        self._clock.start()

        def work(progress: Progress) -> "dict[int, Grade]":
            from creditdesk.services.grades import grades_by_customer

            return grades_by_customer(ledger, today, progress)

        self._desk.reckon(self, work, lambda found: self._arrived(of, found), failed=self._failed)

    def _arrived(self, of: tuple[object, object], found: "dict[int, Grade]") -> None:
        self._asking = False
        self._took_ms = self._clock.elapsed()
        if of != self._now():
            self._fresh = False
            self.want()
            return
        behind = [self.grades]
        self.grades, self._of = found, of
        self.ready.emit()
        self._desk.let_go(behind)
        if not self._fresh:  # something changed meanwhile
            self.want()

    def _failed(self, error: Exception) -> None:
        self._asking = self._fresh = False
        self._desk.jobs.unhandled.emit(error)

    def _changed(self, change_set: object, _initiator: object) -> None:
        subjects = getattr(change_set, "subjects", frozenset({"*"}))
        if not subjects <= _IRRELEVANT:
            self._fresh = False

    def _now(self) -> tuple[object, object]:
        return self._desk.ledger, self._desk.today()
