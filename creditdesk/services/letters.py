"""All issued letters: the list, one letter whole, and paper to print from the stored originals."""

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import letter_list as queries
from creditdesk.db.queries.letter_list import LetterFilter, LetterItemLine
from creditdesk.db.queries.letters import LetterLine, document, letters_by_id
from creditdesk.errors import EnvError, UserError
from creditdesk.services.cover import Cover, cover_of
from creditdesk.services.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction of a posting: the day it was made, by whom, ``changes`` as (fact, before, after), why.

    ``verb``: correct, withdraw (never posted) or withdraw_delivery; these two name only what stood there.
    """

    verb: str
    on: date
    actor: str
    changes: tuple[tuple[str, str, str], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Undoing:
    """That a letter was undone: the day, by whom, and whether a printed sheet of it may lie about; None: not kept."""

    on: date
    actor: str
    printed: bool | None


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter with the invoices it names, the day it was delivered or came back, what was corrected about it, and
    how it was undone."""

    line: LetterLine
    items: tuple[LetterItemLine, ...]
    delivered_on: date | None
    corrections: tuple[CorrectionLine, ...] = ()
    undone: Undoing | None = None


def letter_ids(
    ledger: Ledger,
    *,
    shown: LetterFilter = "all",
    search: str = "",
    sort: str = "number",
    descending: bool = True,
) -> "array[int]":
    """Ids of the letters that ``shown`` and ``search`` (number, customer, tracking number) leave, in order."""
    with ledger.read() as connection:
        return queries.letter_ids(connection, shown=shown, search=search, sort=sort, descending=descending)


def letter_counts(ledger: Ledger) -> dict[str, int]:
    """How many letters each filter shows."""
    with ledger.read() as connection:
        return queries.letter_counts(connection)


def letter_lines(ledger: Ledger, ids: Sequence[int]) -> list[LetterLine]:
    """Letters in the order of ``ids``."""
    with ledger.read() as connection:
        return letters_by_id(connection, ids)


def letter_view(ledger: Ledger, letter_id: int) -> LetterView:
    """One letter whole; raises ``UserError('not_found')``."""
    with ledger.read() as connection:
        found = letters_by_id(connection, [letter_id])
        if not found:
            raise UserError("not_found", what="letter")
        items = tuple(queries.letter_items(connection, letter_id))
        carried = found[0].state in ("delivered", "returned")
        arrived = queries.delivered_on(connection, letter_id) if carried else None
        corrections = tuple(_correction(*row) for row in queries.corrections(connection, letter_id))
        gone = queries.undone(connection, letter_id, found[0].run_id) if found[0].state == "undone" else None
        undone = Undoing(date.fromisoformat(gone[0][:10]), *gone[1:]) if gone else None
        return LetterView(found[0], items, arrived, corrections, undone)


def letters_to_print(
    ledger: Ledger, ids: Sequence[int], progress: Progress = no_progress, cover: Cover | None = None
) -> bytes:
    """One PDF of these letters in the order of their numbers: a letter printed before carries the mark of a copy.

    Where a ``cover`` is wanted, the list of the letters comes before the first of them.
    Undone letters are left out, they must not be sent. Raises ``UserError('no_letters_to_print')`` when none is left.
    ``progress`` counts letters, reading as the first half of the work and joining as the second; it may raise to stop.
    """
    from creditdesk.documents.batch import mark_copy, merge_letters

    pages: list[bytes] = []
    top: bytes | None = None
    with ledger.read() as connection:
        lines = [line for line in letters_by_id(connection, sorted(ids)) if line.state != "undone"]
        if cover is not None and lines:
            top = cover_of(connection, lines, cover)
        for place, line in enumerate(lines):
            progress(place // 2, len(lines))
            pdf = document(connection, line.document_hash)
            if pdf is None:
                raise EnvError("damaged", path=str(ledger.path), detail=f"no letter {line.number}")
            pages.append(pdf if line.state == "issued" else mark_copy(pdf, line.language))
    if not pages:
        raise UserError("no_letters_to_print")
    if len(pages) == 1 and top is None:
        return pages[0]
    return merge_letters(pages, top, told=lambda done, total: progress((total + done) // 2, total))


def _correction(verb: str, at: str, actor: str, data: str) -> CorrectionLine:
    facts: dict[str, str | list[str]] = json.loads(data)
    reason = str(facts.pop("reason", ""))
    changes = tuple(
        (key, value[0], value[1]) if isinstance(value, list) else (key, value, "")
        for key in ("on", "method", "tracking")
        if verb != "withdraw_delivery" and (value := facts.get(key))
    )
    return CorrectionLine(verb, date.fromisoformat(at[:10]), actor, changes, reason)
