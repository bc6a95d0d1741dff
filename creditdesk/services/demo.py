"""A day's work without a window on the sample company: who owes what, whom to remind and why, letters, grades."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from creditdesk import paths
from creditdesk.db.engine import Ledger
from creditdesk.domain.money import plain
from creditdesk.services import files
from creditdesk.services.ageing import ageing_report
from creditdesk.services.company import company_view
from creditdesk.services.context import Acting
from creditdesk.services.credit import grades
from creditdesk.services.invoices import invoice_counts
from creditdesk.services.reminders.issue import Renderer, issue
from creditdesk.services.reminders.post import mark_printed, post_run
from creditdesk.services.reminders.prepare import mark_reviewed, prepare
from creditdesk.services.reminders.views import RunView, print_file, run_view, write_file, write_letters
from creditdesk.services.sample.copies import fresh_sample, open_sample
from creditdesk.services.today import today_view

#: Takes pictures of the window on a ledger into a folder as of a day; returns the files.
Pictures = Callable[[Path, Path, date], Sequence[Path]]
LEDGER_NAME = "sample.creditdesk"
PRINT_FILE = "letters-to-print.pdf"
_LETTER = re.compile(r"\d{4}-\d{4,}\.pdf")


class Say(Protocol):
    """Told how the day goes: a code of ``words`` with its parameters."""

    def __call__(self, code: str, /, **params: object) -> None:
        """Say one sentence."""
        ...


@dataclass(slots=True)
class DemoResult:
    """Where everything is. ``counts``: decisions by outcome; ``graded``: customers by grade, "" = not yet graded."""

    ledger: Path
    sound: bool = False
    letters: tuple[Path, ...] = ()
    print_file: Path | None = None
    pictures: tuple[Path, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])
    graded: Mapping[str, int] = field(default_factory=dict[str, int])


def default_folder() -> Path:
    """Where the sample company goes unless another folder is said."""
    return paths.user_data_folder() / "sample"


def run_demo(
    folder: Path, today: date, acting: Acting, render: Renderer, say: Say, pictures: Pictures | None = None
) -> DemoResult:
    """Make the sample company in ``folder`` as of ``today`` and do the day's work; ``say`` is told every step.

    An older sample there is replaced, nothing else is. Letters go to ``folder/letters``, ``pictures`` (if given) to
    ``folder/pictures``. Raises as ``fresh_sample``, and ``EnvError`` when the folder cannot be written.
    """
    result = DemoResult(folder / LEDGER_NAME)
    now = Acting(acting.actor, acting.at, today)
    again = result.ledger.exists()
    fresh_sample(result.ledger, today, now, render)
    if again:
        _remove_letters(folder / "letters")
    ledger = open_sample(result.ledger, now)
    try:
        _look(ledger, today, say)
        _remind(ledger, result, folder / "letters", now, render, say)
        _grade(ledger, result, today, say)
        _check(ledger, result, say)
    finally:
        ledger.close()
    if pictures is not None:
        result.pictures = tuple(pictures(result.ledger, folder / "pictures", today))
        if result.pictures:
            say("demo_pictures", folder=folder / "pictures")
    say("demo_ledger", path=result.ledger)
    return result


def _remove_letters(folder: Path) -> None:
    """Remove the letters of the sample company that was replaced, and nothing else."""
    for path in folder.glob("*.pdf"):
        if _LETTER.fullmatch(path.name) or path.name == PRINT_FILE:
            path.unlink(missing_ok=True)


def _look(ledger: Ledger, today: date, say: Say) -> None:
    """Say who we are and what is owed, by currency."""
    customers = today_view(ledger, today).waiting.customers
    invoices = invoice_counts(ledger, today)["all"]
    say("demo_made", name=company_view(ledger).name, customers=customers, invoices=invoices, today=today)
    for currency, total in ageing_report(ledger, today, today).totals.items():
        say(
            "demo_owed",
            currency=currency,
            balance=plain(total.balance, currency),
            overdue=plain(total.overdue, currency),
            old=plain(total.buckets[3], currency),
        )


def _remind(
    ledger: Ledger, result: DemoResult, folder: Path, acting: Acting, render: Renderer, say: Say
) -> None:
    """Prepare today's run, say what it decided and why, and send the letters."""
    number, _ = prepare(ledger, acting.today, acting)
    view = run_view(ledger, number)
    result.counts = Counter(line.outcome for line in view.decisions)
    _say_decisions(view, result.counts, say)
    if not result.counts.get("included"):
        say("demo_no_letters")
        return
    mark_reviewed(ledger, number, acting)
    issue(ledger, number, acting, render)
    _print(ledger, result, number, folder, acting, say)
    post_run(ledger, number, acting.today, acting, method="post", calls_made=True)
    say("demo_posted", letters=len(result.letters), on=acting.today)


def _say_decisions(view: RunView, counts: Mapping[str, int], say: Say) -> None:
    """How many of each outcome, and one example of each reason to hold."""
    say(
        "demo_decided",
        items=len(view.decisions),
        included=counts.get("included", 0),
        held=counts.get("held", 0),
        not_yet=counts.get("not_yet", 0),
    )
    examples = {line.reason: line for line in reversed(view.decisions) if line.outcome == "held"}
    for reason in sorted(examples):
        line = examples[reason]
        say("demo_held", invoice=line.number, customer=line.customer)
        say(reason, **line.params)


def _print(ledger: Ledger, result: DemoResult, run: int, folder: Path, acting: Acting, say: Say) -> None:
    """Write the letters one by one and as one file for the printer, and mark them as printed."""
    written = write_letters(ledger, run, folder)
    if not written:
        return
    result.letters = tuple(path for _, path in written)
    result.print_file = folder / PRINT_FILE
    write_file(result.print_file, print_file(ledger, run))
    mark_printed(ledger, [line.id for line, _ in written], acting)
    say("demo_letters", letters=len(written), pages=sum(line.pages for line, _ in written), folder=folder)
    say("demo_print_file", path=result.print_file)


def _grade(ledger: Ledger, result: DemoResult, today: date, say: Say) -> None:
    """Say how many customers have each grade."""
    result.graded = Counter(line.grade.grade or "" for line in grades(ledger, today))
    known = ", ".join(f"{grade} {result.graded[grade]}" for grade in sorted(result.graded) if grade)
    say("demo_grades", grades=known, ungraded=result.graded.get("", 0))


def _check(ledger: Ledger, result: DemoResult, say: Say) -> None:
    """Prove the file after the day's work."""
    report = files.check(ledger)
    result.sound = report.ok
    if report.ok:
        say("demo_sound", events=report.events)
    else:
        say("demo_problems", problems=len(report.problems))
