"""The steps of a run that ask or tell the person something: issue, print, post, call, undo."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.services.reminders.issue import Issued
from creditdesk.services.reminders.review import Review
from creditdesk.services.reminders.review_groups import ReviewGroup
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import reason_name
from creditdesk.ui.letter_words import asked_to_undo
from creditdesk.ui.reminders.lines import GAP
from creditdesk.ui.reminders.verbs import Verbs


class Steps(QObject):
    """Speaks with the person before and after the verbs. ``open_file`` opens a written file with the system."""

    def __init__(self, desk: Desk, verbs: Verbs, open_file: Callable[[Path], object] | None = None) -> None:
        super().__init__(verbs)
        self._desk, self._verbs = desk, verbs
        self.open_file = open_file or _open_with_system

    def issue(self, review: Review, refused: Callable[[], object], *, knowingly: bool = False) -> None:
        """Issue the letters; what was dropped is said at once. ``refused()``: the run is not what it was."""

        def failed(error: Exception) -> None:
            self._desk.prompts.problem(error)
            refused()

        self._verbs.issue(review, lambda issued: self._issued(review, issued), failed, knowingly=knowingly)

    def second(self, step: str, review: Review, refused: Callable[[], object]) -> None:
        """Beside a step that lies behind: issue a past day's letters after asking, or print copies."""
        if step != "again":
            self.print(review)
        elif self._asked_for_past_day(review):
            self.issue(review, refused, knowingly=True)

    def print(self, review: Review) -> None:
        """Ask for a file, write the letters into it and open it: originals the first time, then marked copies."""
        day = review.run.as_of.isoformat()
        suggestion = self.tr("Letters {0} run {1}.pdf").format(day, review.run.id)
        kinds = self.tr("PDF documents (*.pdf)")
        target = self._desk.prompts.save_file(self.tr("Print letters to one file"), suggestion, kinds)
        if target is None:
            return
        target = target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
        letters = letters_of(review)
        fresh = sum(line.state == "issued" for line in letters)
        copies = len(letters) - fresh
        words = [self.tr("All letters are in {0}.").format(target.name)] if fresh else []
        words += [self.tr("%n copies are in {0}.", "", copies).format(target.name)] if copies else []
        done = texts.joined(words)
        self._verbs.print_to([line.id for line in letters], target, lambda: self._printed(target, done))

    def call(self, review: Review, groups: Sequence[ReviewGroup]) -> None:
        """Record that the customers of ``groups`` were called today; where they all were, take that back."""
        run, invoices = review.run.id, [number for group in groups for number in group.open_calls]
        if invoices:
            words = self.tr("%n calls recorded.", "", sum(bool(group.open_calls) for group in groups))
            undo = lambda: self._verbs.withdraw_calls(run, invoices)  # noqa: E731
            self._verbs.call(run, invoices, lambda: self._desk.toast(words, undo))
        elif groups:
            made = [line.invoice_id for group in groups for line in group.lines]
            self._verbs.withdraw_calls(run, made)

    def undo_run(self, review: Review) -> None:
        """Undo the run after asking: numbers are not given again, and what was left out and why is gone."""
        letters = len(letters_of(review))
        if letters:
            question = self.tr("Undo this run and its %n letters?", "", letters)
            words = self.tr(
                "The letters must not be sent. Their numbers stay used; the next run may remind again."
            )
        else:
            question = self.tr("Undo this run?")
            words = self.tr(
                "No letter of it has been issued. What was left out of it is asked anew in the next run."
            )
        if not self._desk.prompts.confirm(question, words, self.tr("Undo the run"), destructive=True):
            return
        self._verbs.undo_run(review.run.id, lambda: self._desk.toast(self.tr("The run is undone.")))

    def undo_letters(self, letters: Sequence[LetterLine]) -> None:
        """Undo single letters before they are posted."""
        waiting = [line for line in letters if line.state in WAITING]
        if waiting and asked_to_undo(self._desk.prompts, waiting):
            done = self.tr("%n letters undone.", "", len(waiting))
            self._verbs.undo_letters([line.id for line in waiting], lambda: self._desk.toast(done))

    def state_words(self, review: Review) -> str:
        """The sentence of state in the page's head."""
        day = formats.current().short_date(review.run.as_of)
        if not review.editable:
            letters = letters_of(review)
            waiting = sum(line.state in WAITING for line in letters)
            calls = len(open_calls(review))
            head = self.tr("Run of {0}: {1}").format(day, self.tr("%n letters", "", len(letters)))
            to_post = self.tr("%n to post", "", waiting) if waiting else ""
            to_call = self.tr("%n to call", "", calls) if calls else ""
            return GAP.join(part for part in (head, to_post, to_call) if part)
        sent, items = self.tr("%n letters", "", review.sending), self.tr("%n items", "", review.items)
        head = self.tr("Run of {0}: {1}, {2}").format(day, sent, items)
        calls = self.tr("%n calls", "", len(review.calls)) if review.calls else ""
        held = self.tr("%n held", "", sum(count.count for count in review.held))
        later = self.tr("%n not yet", "", sum(count.count for count in review.not_yet))
        return GAP.join(part for part in (head, calls, held, later) if part)

    def step_words(self, step: str, found: Review | None) -> str:
        """The words on the primary button for ``step``."""
        if step == "issue" and found is not None:
            if found.sending:
                return self.tr("Issue %n letters", "", found.sending)
            return self.tr("Release %n calls", "", len(found.calls))
        if step == "print" and found is not None:
            return self.tr("Print %n letters", "", len(letters_of(found)))
        if step == "again":
            old = found is not None and found.run.as_of != self._desk.today()
            return self.tr("Prepare as of today") if old else self.tr("Prepare again")
        if step == "call" and found is not None:
            return self.tr("%n calls to make", "", len(open_calls(found)))
        return self.tr("Mark as posted") if step == "post" else self.tr("Prepare reminders")

    def second_words(self, step: str, found: Review | None) -> str:
        """The words on the quiet button beside it; "" where there is none."""
        if step == "issue":
            return self.tr("Leave out")
        if step == "again" and found is not None and may_keep_its_day(found):
            return self.tr("Issue dated {0} …").format(formats.current().short_date(found.run.as_of))
        if step in ("prepare", "again", "call"):
            return ""
        return self.tr("Mark as posted") if step == "print" else self.tr("Print copies")

    def again_words(self, kept: int) -> str:
        """After a run was prepared again: how much of it stays left out."""
        if kept:
            return self.tr("Prepared again; %n invoices stay left out.", "", kept)
        return self.tr("Prepared again.")

    def _asked_for_past_day(self, review: Review) -> bool:
        """Whether the person wants letters that bear the past day of the run."""
        how, found = formats.current(), review.other_day
        question = self.tr("Issue %n letters dated {0}?", "", review.sending)
        words = self.tr("They will bear this date although today is {0}.").format(
            how.long_date(self._desk.today())
        )
        if found is not None and found.pay_by is not None:
            by = self.tr("They ask for payment by {0} or later.").format(how.long_date(found.pay_by))
            words = texts.joined((words, by))
        day = how.long_date(review.run.as_of)
        return self._desk.prompts.confirm(question.format(day), words, self.tr("Issue with this date"))

    def _issued(self, review: Review, issued: Issued) -> None:
        words = self.tr("%n letters issued.", "", len(issued.letters))
        if issued.dropped:
            reasons = dict.fromkeys(reason_name(reason) for _, reason in issued.dropped)
            dropped = self.tr("%n invoices dropped: {0}.", "", len(issued.dropped)).format(", ".join(reasons))
            words = f"{words} {dropped}"
        run = review.run.id
        undone = self.tr("The run is undone.")
        self._desk.toast(words, lambda: self._verbs.undo_run(run, lambda: self._desk.toast(undone)))

    def _printed(self, target: Path, words: str) -> None:
        self._desk.toast(words)
        self.open_file(target)


def letters_of(review: Review) -> list[LetterLine]:
    """The letters of a run that still stand."""
    lines = [group.letter for group in review.letters if group.letter is not None]
    return [line for line in lines if line.state != "undone"]


def open_calls(review: Review) -> list[ReviewGroup]:
    """Customers whom nobody is said to have called yet though the run is issued: until then it is not over."""
    return [group for group in review.calls if group.open_calls]


def next_step(review: Review | None) -> str:
    """What the primary button does: prepare, prepare again, issue, print, post or go to the calls to make."""
    if review is None:
        return "prepare"
    if review.editable:
        going = review.sending or any(group.going for group in review.calls)
        if review.outdated.ladder or (going and (review.later_facts or review.other_day)):
            return "again"
        return "issue" if going else "prepare"
    states = {line.state for line in letters_of(review)}
    if "issued" in states:
        return "print"
    return "post" if "printed" in states else "call" if open_calls(review) else "prepare"


def may_keep_its_day(review: Review) -> bool:
    """Whether letters of a past day may be issued with it: nothing speaks against them but their date."""
    day = review.other_day
    spoilt = review.later_facts or bool(review.outdated.ladder)
    return day is not None and not (spoilt or day.over or day.ahead)


def waits(review: Review | None, today: date) -> bool:
    """Whether a run waits to be issued: of an earlier day only when anything of it would go."""
    if review is None or not review.editable:
        return False
    return review.run.as_of == today or next_step(review) != "prepare"


def _open_with_system(target: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))
