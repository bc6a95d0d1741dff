"""Long work beside the window: one write lane, free read lanes, progress that can stop.

A job's function gets ``progress(done, total)`` (``total`` 0 = unknown). Calling it often is cheap; it raises
``errors.Cancelled`` once the person has pressed Cancel, so that the surrounding transaction rolls back.
Results reach the GUI thread as signals of the ``Ticket`` or as the callbacks given to ``start``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QThreadPool, Signal

from creditdesk.errors import Cancelled

Progress = Callable[[int, int], None]
#: Progress reaches the screen at most every so many milliseconds.
_STEP_MS = 50


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
    """A started job, on the GUI thread: signals, how far it is, and ``cancel``."""

    progressed = Signal(object, object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _arrived = Signal(str, object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.how_far: tuple[int, int] = (0, 0)
        self.running = True
        self._stop = False
        self._shown = QElapsedTimer()
        self._arrived.connect(self.deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop at its next ``progress`` call."""
        self._stop = True

    def run(self) -> tuple[str, object]:
        """Do the work on the calling thread; returns what happened as ``(signal name, payload)``."""
        try:
            if self._stop:
                raise Cancelled
            return "done", self.job.work(self._progress)
        except Cancelled:
            return "cancelled", None
        except Exception as error:  # handed to the person by whoever listens to ``failed``
            return "failed", error

    def run_and_send(self) -> None:
        """Thread entry: do the work and send the outcome to the GUI thread."""
        outcome = self.run()
        if shiboken6.isValid(self):
            self._arrived.emit(*outcome)

    def deliver(self, what: str, payload: object) -> None:
        """On the GUI thread: tell the listeners what happened."""
        if what == "progressed":
            assert isinstance(payload, tuple)
            self.how_far = payload
            self.progressed.emit(*payload)
            return
        self.running = False
        if what == "cancelled":
            self.cancelled.emit()
        else:
            getattr(self, what).emit(payload)
        self.ended.emit()

    def _progress(self, done: int, total: int) -> None:
        if self._stop:
            raise Cancelled
        if not self._shown.isValid() or self._shown.elapsed() >= _STEP_MS:
            self._shown.start()
            self._arrived.emit("progressed", (done, total))


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
        ticket.done.connect(_while_alive(owner, done) if done else _ignore)
        ticket.failed.connect(_while_alive(owner, failed) if failed else self.unhandled.emit)
        if cancelled:
            ticket.cancelled.connect(_while_alive(owner, cancelled))
        ticket.ended.connect(lambda: self._forget(ticket))
        self.running.append(ticket)
        self.started.emit(ticket)
        self._launch(ticket)
        return ticket

    def busy_writing(self) -> bool:
        """Whether a write is queued or running."""
        return any(ticket.job.lane == "write" for ticket in self.running)

    def shut_down(self, wait_ms: int = 30_000) -> bool:
        """Cancel everything and wait; True when all threads have come home."""
        for ticket in self.running:
            ticket.cancel()
        home = [lane.waitForDone(wait_ms) for lane in self._lanes.values()]
        return all(home)

    def _launch(self, ticket: Ticket) -> None:
        self._lanes[ticket.job.lane].start(ticket.run_and_send)

    def _forget(self, ticket: Ticket) -> None:
        self.running.remove(ticket)
        self.ended.emit(ticket)
        ticket.deleteLater()


class InlineJobs(Jobs):
    """Runs every job at once on the calling thread: for tests and for work before the first window."""

    def _launch(self, ticket: Ticket) -> None:
        ticket.deliver(*ticket.run())


def _while_alive(owner: QObject | None, call: Callable[..., None]) -> Callable[..., None]:
    """``call`` unless ``owner`` has been deleted meanwhile."""

    def guarded(*values: object) -> None:
        if owner is None or shiboken6.isValid(owner):
            call(*values)

    return guarded


def _ignore(_result: object) -> None:
    """Nobody waits for this result."""
