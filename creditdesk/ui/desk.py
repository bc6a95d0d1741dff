"""What every page is given: the lanes, the bus, the voice, the way to other pages and the open ledger."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject

from creditdesk.errors import Cancelled
from creditdesk.services.context import Acting
from creditdesk.ui.bus import Bus
from creditdesk.ui.jobs import Job, Jobs, Progress, Ticket
from creditdesk.ui.memory import Memory
from creditdesk.ui.prompts import Prompts


def _nowhere(*_values: object, **_aim: object) -> None:
    """Stands in until the shell has set the real one."""


@dataclass(slots=True)
class Desk:
    """Passed to every page and dialog. ``ledger`` is the open file of the services layer, None before it is
    open.

    ``acting()`` is who works here and when, asked anew for every verb (the composition root owns the clock).
    ``go(key, **aim)`` opens a page; ``toast(sentence, undo=None)`` shows a short confirmation; ``may_leave()`` asks,
    before all pages go, about what was entered there and is not stored: False when the person stays (``front=True``:
    also about what stands in front of the pages, such as a wizard); ``opening`` (see ``ui.opening``) opens, makes and
    restores ledger files, None before the window is put together.
    """

    jobs: Jobs
    bus: Bus
    prompts: Prompts
    memory: Memory
    acting: Callable[[], Acting]
    ledger: Any = None
    opening: Any = None
    go: Callable[..., None] = field(default=_nowhere)
    toast: Callable[..., None] = field(default=_nowhere)
    may_leave: Callable[..., bool] = field(default=lambda **_which: True)

    def today(self) -> date:
        """The local day of the person at the desk."""
        return self.acting().today

    def read(
        self,
        owner: QObject,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> Ticket:
        """Ask something in a read lane; ``done(result)`` on the GUI thread unless ``owner`` is gone.

        What was asked of a ledger that has been closed meanwhile is dropped, answer and failure alike.
        """
        return self.reckon(owner, lambda _progress: work(), done, failed=failed)

    def reckon(
        self,
        owner: QObject,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        *,
        failed: Callable[[Exception], None] | None = None,
    ) -> Ticket:
        """Like ``read`` for what takes long: ``progress`` ends it when the window or the ledger is closed."""
        asked = self.ledger

        def require_same_ledger() -> None:
            if self.ledger is not asked:
                raise Cancelled

        def run(progress: Progress) -> Any:
            def still_wanted(done: int, total: int) -> None:
                require_same_ledger()
                progress(done, total)

            require_same_ledger()
            return work(still_wanted)

        def answer(result: Any) -> None:
            if self.ledger is asked:
                done(result)

        def complain(error: Exception) -> None:
            if self.ledger is asked:
                (failed or self.jobs.unhandled.emit)(error)

        return self.jobs.start(
            Job("", run, lane="read", quiet=True), done=answer, failed=complain, owner=owner
        )

    def let_go(self, things: list[Any]) -> None:
        """Free large things in a read lane: taking a hundred thousand rows apart would stop the window for a moment.

        ``things`` must be the last to hold them when this is called; it is empty afterwards.
        """
        self.jobs.start(Job("", lambda _progress: things.clear(), lane="read", quiet=True))

    def write(
        self,
        owner: QObject,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None] | None = None,
        *,
        failed: Callable[[Exception], None] | None = None,
        changes: Callable[[Any], object] = lambda result: result,
    ) -> Ticket:
        """Do something in the write lane, tell the bus ``changes(result)`` (default: the result), then
        ``done``.

        A failure goes to ``failed`` (a form shows field errors there) or to the prompts; what was said of an earlier
        one is taken away once something is done. That it was stopped by the person is said.
        """
        before = self.prompts.told

        def finish(result: Any) -> None:
            if before == self.prompts.told:
                self.prompts.over.emit()
            alive = shiboken6.isValid(owner)
            self.bus.changed.emit(changes(result), owner if alive else None)
            if done and alive:
                done(result)

        def complain(error: Exception) -> None:
            if failed and shiboken6.isValid(owner):
                failed(error)
                self.prompts.loses(error)
            else:
                self.prompts.problem(error)

        def stopped() -> None:
            if shiboken6.isValid(owner):
                words = QCoreApplication.translate("desk", "Stopped: {0}. What was not finished is not kept.")
                self.toast(words.format(title))

        return self.jobs.start(Job(title, work), done=finish, failed=complain, cancelled=stopped)
