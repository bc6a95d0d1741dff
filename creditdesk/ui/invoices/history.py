"""What happened to one item: what has reduced it, and the reminders about it, as rows for two small tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from creditdesk.services.invoices import AllocationLine, InvoiceView
from creditdesk.ui.dunning_words import STATES
from creditdesk.ui.formats import Formats
from creditdesk.ui.payment_words import payment_words
from creditdesk.ui.tables.columns import Column, Tone
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_STATES: dict[str, tuple[Tone, str]] = {
    **STATES,
    "called": ("good", QT_TRANSLATE_NOOP("badges", "Called")),
    "before": ("plain", QT_TRANSLATE_NOOP("badges", "Taken over")),
}


#: What is done with a reason, and would only repeat the number or the reference of what it undoes.
_REASONED = frozenset({"write_off", "reversal", "returned"})


@dataclass(frozen=True, slots=True)
class Move:
    """A dated movement; ``amount`` in minor units, positive when it makes less open."""

    id: int
    on_date: date
    what: str
    amount: int
    currency: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter or a call about the item; ``document_hash`` is empty where there is no letter."""

    id: int
    on: date
    what: str
    state: str
    document_hash: str
    title: str


def moves(view: InvoiceView) -> list[Move]:
    """Movements, newest first."""
    code = view.line.currency
    return [
        Move(move.id, move.on_date, _move_words(move), move.amount, code) for move in reversed(view.moves)
    ]


def reminders(view: InvoiceView) -> list[Reminder]:
    """Letters about the item, with the calls and the steps from before CreditDesk, newest first."""
    found = [*_letters(view), *_steps(view)]
    return sorted(found, key=lambda reminder: (reminder.on, reminder.id), reverse=True)


def _letters(view: InvoiceView) -> Iterator[Reminder]:
    for letter in view.letters:
        words = QCoreApplication.translate("invoices", "Letter {0}").format(letter.number)
        if letter.step:
            words += ", " + QCoreApplication.translate("invoices", "step {0}").format(letter.step)
        yield Reminder(
            letter.id, letter.posted_on or letter.dated, words, letter.state, letter.document_hash, words
        )


def _steps(view: InvoiceView) -> Iterator[Reminder]:
    for step in view.steps:
        if step.letter:
            continue
        words = QCoreApplication.translate("invoices", "Step {0}").format(step.step)
        state = "called" if step.kind == "call" else "before"
        yield Reminder(-step.id, step.on_date, words, state, "", "")


def _move_words(move: AllocationLine) -> str:
    """What it was, with why it was done where somebody said so, else with the payer's reference."""
    words = payment_words(move.kind, move.cause)
    more = move.reason if move.kind in _REASONED else move.reference
    return f"{words} · {more}" if more else words


def _signed(row: Move, how: Formats) -> str:
    return how.money(-row.amount, row.currency)


MOVE_COLUMNS = (
    Column("on_date", QT_TRANSLATE_NOOP("columns", "Date"), "date", 96),
    Column("what", QT_TRANSLATE_NOOP("columns", "What"), width=120, stretch=True),
    Column("amount", QT_TRANSLATE_NOOP("columns", "Change"), "money", 100, show=_signed),
)
REMINDER_COLUMNS = (
    Column("on", QT_TRANSLATE_NOOP("columns", "Date"), "date", 96),
    Column("what", QT_TRANSLATE_NOOP("columns", "What"), width=130, stretch=True),
    Column("state", QT_TRANSLATE_NOOP("columns", "State"), "badge", 112, badges=_STATES),
)
