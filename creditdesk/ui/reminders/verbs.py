"""What the page has done by the services: each verb is a job with its words, and its result goes to the bus."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from creditdesk.domain.changes import ChangeSet
from creditdesk.services.letters import letters_to_print
from creditdesk.services.reminders import issue as issuing
from creditdesk.services.reminders import post as posting
from creditdesk.services.reminders import prepare as preparing
from creditdesk.services.reminders.corrections import withdraw_calls, withdraw_posting
from creditdesk.services.reminders.review import Review
from creditdesk.services.reminders.views import write_file
from creditdesk.ui.cover_entries import wished
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Progress
from creditdesk.ui.reading_only import refuses
from creditdesk.ui.reminders.post_form import Posting

Failed = Callable[[Exception], None]


class Verbs(QObject):
    """Starts the jobs of a page; ``owner`` is the page.

    While one that takes long is at work (``busy``) nothing else is begun: a second issuing would wait behind the first
    and outlive its being stopped.
    """

    busy_changed = Signal()

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk, self._owner, self.busy = desk, owner, False

    def refuse(self) -> bool:
        """Whether nothing can be changed now: something is at work, or the ledger can only be read, which is said."""
        return self.busy or refuses(self._desk)

    def prepare(
        self, as_of: date, ladder: str, allow: bool, done: Callable[[int], None], failed: Failed
    ) -> None:
        """Decide every open item and store the run; ``done(run id)``."""
        ledger, acting = self._desk.ledger, self._desk.acting()

        def work(progress: Progress) -> tuple[int, ChangeSet]:
            return preparing.prepare(
                ledger, as_of, acting, ladder=ladder, allow_no_address=allow, progress=progress
            )

        title, stored = self.tr("Preparing reminders"), lambda result: result[1]
        self._write(title, work, lambda r: done(r[0]), failed, changes=stored, alone=True)

    def prepare_again(self, run: int, done: Callable[[int, int], None]) -> None:
        """Decide everything anew; ``done(run id, invoices that stay left out)``."""
        ledger, acting = self._desk.ledger, self._desk.acting()

        def work(progress: Progress) -> tuple[int, int, ChangeSet]:
            return preparing.prepare_again(ledger, run, acting, progress=progress)

        title, stored = self.tr("Preparing reminders"), lambda result: result[2]
        self._write(title, work, lambda r: done(r[0], r[1]), changes=stored, alone=True)

    def leave_out(self, run: int, invoices: Sequence[int], reason: str, done: Callable[[], None]) -> None:
        """Leave invoices out of the run for a reason."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(
            self.tr("Leaving out"),
            lambda _p: preparing.leave_out(ledger, run, invoices, reason, acting),
            lambda _r: done(),
        )

    def put_back(self, run: int, invoices: Sequence[int]) -> None:
        """Take invoices back into the run."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(self.tr("Putting back"), lambda _p: preparing.put_back(ledger, run, invoices, acting))

    def reviewed(self, run: int) -> None:
        """Note that a person has looked through the run."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(self.tr("Marking as reviewed"), lambda _p: preparing.mark_reviewed(ledger, run, acting))

    def issue(
        self, review: Review, done: Callable[[issuing.Issued], None], failed: Failed, *, knowingly: bool
    ) -> None:
        """Number, render and store the letters; whoever issues has reviewed the run before him.

        ``knowingly``: letters that bear another day than today were asked about.
        """
        ledger, acting, run = self._desk.ledger, self._desk.acting(), review.run

        def work(progress: Progress) -> issuing.Issued:
            return issuing.issue(
                ledger, run.id, acting, issuing.render_pdf,
                dated_knowingly=knowingly, reviewed=True, progress=progress,
            )  # fmt: skip

        title, stored = self.tr("Issuing letters"), lambda issued: issued.changes
        self._write(title, work, done, failed, changes=stored, alone=True)

    def print_to(self, letters: Sequence[int], target: Path, done: Callable[[], None]) -> None:
        """Write letters into one PDF file and note that they were printed; what was printed before is a copy."""
        ledger, acting, cover = self._desk.ledger, self._desk.acting(), wished(self._desk)

        def work(progress: Progress) -> ChangeSet:
            write_file(target, letters_to_print(ledger, letters, progress, cover))
            return posting.mark_printed(ledger, letters, acting)

        self._write(self.tr("Writing the print file"), work, lambda _r: done(), alone=True)

    def post(self, posted: Posting, done: Callable[[], None], failed: Failed) -> None:
        """Record the dispatch of letters; moves the ladder."""
        ledger, acting = self._desk.ledger, self._desk.acting()

        def work(_progress: Progress) -> ChangeSet:
            return posting.post_letters(
                ledger, posted.letters, posted.on, acting, method=posted.method, tracking=posted.tracking
            )

        self._write(self.tr("Marking as posted"), work, lambda _r: done(), failed, alone=True)

    def withdraw(self, letters: Sequence[int]) -> None:
        """They did not go out after all: right after they were marked as posted."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        reason, done = (
            self.tr("Undone right after recording"),
            self.tr("The letters wait to be posted again."),
        )
        self._write(
            self.tr("Taking the posting back"),
            lambda _p: withdraw_posting(ledger, letters, reason, acting),
            lambda _r: self._desk.toast(done),
        )

    def call(self, run: int, invoices: Sequence[int], done: Callable[[], None]) -> None:
        """Record that calls were made today."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(
            self.tr("Recording the call"),
            lambda _p: posting.make_calls(ledger, run, invoices, acting.today, acting),
            lambda _r: done(),
        )

    def withdraw_calls(self, run: int, invoices: Sequence[int]) -> None:
        """The calls were not made after all: recorded by mistake."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        reason, done = self.tr("Recorded by mistake"), self.tr("The call waits again.")
        self._write(
            self.tr("Taking the call back"),
            lambda _p: withdraw_calls(ledger, run, invoices, reason, acting),
            lambda _r: self._desk.toast(done),
        )

    def undo_run(self, run: int, done: Callable[[], None]) -> None:
        """Undo a whole run that is not posted."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(
            self.tr("Undoing the run"), lambda _p: posting.undo_run(ledger, run, acting), lambda _r: done()
        )

    def undo_letters(self, letters: Sequence[int], done: Callable[[], None]) -> None:
        """Undo single letters that are not posted."""
        ledger, acting = self._desk.ledger, self._desk.acting()
        self._write(
            self.tr("Undoing letters"),
            lambda _p: posting.undo_letters(ledger, letters, acting),
            lambda _r: done(),
        )

    def _write(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None] | None = None,
        failed: Failed | None = None,
        changes: Callable[[Any], object] = lambda result: result,
        *,
        alone: bool = False,
    ) -> None:
        if self.refuse():
            return
        ticket = self._desk.write(self._owner, title, work, done, failed=failed, changes=changes)
        if alone and ticket.running:
            self._set_busy(True)
            ticket.ended.connect(self._rest)

    def _rest(self) -> None:
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit()
