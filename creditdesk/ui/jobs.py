"""Long work beside the window: one write lane, free read lanes, progress that can stop.

A job's function gets ``progress(done, total)`` (``total`` 0 = unknown). Calling it often is cheap; it raises
``errors.Cancelled`` once the person has pressed Cancel, so that the surrounding transaction rolls back.
Results reach the GUI thread as signals of the ``Ticket`` or as the callbacks given to ``start``.
"""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QThreadPool, Signal

from creditdesk.errors import Cancelled

Progress = Callable[[int, int], None]
#: Progress reaches the screen at most every so many milliseconds.
_STEP_MS = 50
#: More new objects than this after a job are not looked through for cycles.
_MANY_OBJECTS = 30_000


@dataclass(frozen=True, slots=True)
class Job:
    """What to do (``work``), what to call it on screen (``title``, translated) and in which lane.

    Writes queue behind each other; reads run at once. A ``quiet`` job does not appear in the footer.
    """

    title: str
    work: Callable[[Progress], Any]
    lane: Literal["read", "write"] = "write"
    quiet: bool = False


class Ticket(QObject):
    """A started job, on the GUI thread: ``progressed(done, total)``, ``ended(ticket)``, and how to cancel it.

    What came out (``outcome``, ``result``) is kept here and never sent through a signal: PySide6 6.12 loses a
    reference to ``True`` with every ``True`` that an object signal carries, until Python aborts.
    """

    progressed = Signal(object, object)
    ended = Signal(object)
    _arrived = Signal(str)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.how_far: tuple[int, int] = (0, 0)
        self.running = True
        self.outcome: Literal["", "done", "failed", "cancelled"] = ""
        self.result: Any = None
        self.calls: dict[str, Callable[..., None] | None] = {}
        self.owner: QObject | None = None
        self._stop = False
        self._shown = QElapsedTimer()
        self._arrived.connect(self.deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop at its next ``progress`` call."""
        self._stop = True

    def run(self) -> None:
        """Do the work on the calling thread and keep what came out."""
        try:
            if self._stop:
                raise Cancelled
            self.result = self.job.work(self._progress)
            self.outcome = "done"
        except Cancelled:
            self.outcome = "cancelled"
        except Exception as error:  # handed to the person by whoever gets the outcome
            self.result, self.outcome = error, "failed"

    def run_and_send(self) -> None:
        """Thread entry: do the work and tell the GUI thread."""
        self.run()
        if shiboken6.isValid(self):
            self._arrived.emit("ended")

    def deliver(self, what: str) -> None:
        """On the GUI thread: tell the listeners what happened."""
        if what == "progressed":
            self.progressed.emit(*self.how_far)
        else:
            self.running = False
            self.ended.emit(self)

    def _progress(self, done: int, total: int) -> None:
        if self._stop:
            raise Cancelled
        if not self._shown.isValid() or self._shown.elapsed() >= _STEP_MS:
            self._shown.start()
            self.how_far = (done, total)
            self._arrived.emit("progressed")


class Jobs(QObject):
    """Starts jobs. ``started(ticket)`` and ``ended(ticket)`` feed the footer; ``unhandled(error)`` the
    prompts."""

    started = Signal(object)
    ended = Signal(object)
    unhandled = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {"write": QThreadPool(self), "read": QThreadPool(self)}
        self._lanes["write"].setMaxThreadCount(1)
        self.running: list[Ticket] = []
        self._collected = False

    def start(
        self,
        job: Job,
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Ticket:
        """Queue ``job``. Callbacks run on the GUI thread and are dropped once ``owner`` has been deleted.

        Without ``failed`` an error goes to ``unhandled``.
        """
        ticket = Ticket(job, self)
        ticket.calls = {"done": done, "failed": failed or self.unhandled.emit, "cancelled": cancelled}
        ticket.owner = owner
        ticket.ended.connect(self._finish)
        self._hold_collector()
        self.running.append(ticket)
        self.started.emit(ticket)
        self._launch(ticket)
        return ticket

    def busy_writing(self) -> bool:
        """Whether a write that somebody asked for is queued or running; a quiet one ends by itself."""
        return any(ticket.job.lane == "write" and not ticket.job.quiet for ticket in self.running)

    def shut_down(self, wait_ms: int = 30_000) -> bool:
        """Cancel everything and wait; True when all threads have come home."""
        for ticket in self.running:
            ticket.cancel()
        home = [lane.waitForDone(wait_ms) for lane in self._lanes.values()]
        return all(home)

    def _hold_collector(self) -> None:
        """Pause Python's cyclic collector while threads run: it would delete widgets on whichever thread it ran."""
        if not self.running:
            self._collected = gc.isenabled()
            gc.disable()

    def _release_collector(self) -> None:
        """Let the collector work again; what large jobs have left in memory is put out of its sight, because looking
        through a hundred thousand rows would stop the window for a third of a second."""
        if not self.running and self._collected:
            if gc.get_count()[0] > _MANY_OBJECTS:
                gc.freeze()
            gc.enable()

    def _launch(self, ticket: Ticket) -> None:
        self._lanes[ticket.job.lane].start(ticket.run_and_send)

    def _finish(self, ticket: Ticket) -> None:
        """Call who waits for this outcome, unless the owner has gone meanwhile."""
        self.running.remove(ticket)
        self._release_collector()
        call = ticket.calls[ticket.outcome]
        try:
            if call and (ticket.owner is None or shiboken6.isValid(ticket.owner)):
                call(*() if ticket.outcome == "cancelled" else (ticket.result,))
        finally:
            self.ended.emit(ticket)
            ticket.deleteLater()


class InlineJobs(Jobs):
    """Runs every job at once on the calling thread: for tests and for work before the first window."""

    def _launch(self, ticket: Ticket) -> None:
        ticket.run()
        ticket.deliver("ended")
