"""All issued letters: the list, one letter whole, and paper to print from the stored originals."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import letter_list as queries
from creditdesk.db.queries.letter_list import LetterFilter, LetterItemLine
from creditdesk.db.queries.letters import LetterLine, document, letters_by_id
from creditdesk.errors import EnvError, UserError


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter with the invoices it names and the day it was delivered or came back, where that is recorded."""

    line: LetterLine
    items: tuple[LetterItemLine, ...]
    delivered_on: date | None


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
        return LetterView(found[0], items, queries.delivered_on(connection, letter_id) if carried else None)


def letters_to_print(ledger: Ledger, ids: Sequence[int]) -> bytes:
    """One PDF of these letters in the order of their numbers: a letter printed before carries the mark of a copy.

    Undone letters are left out, they must not be sent. Raises ``UserError('no_letters_to_print')`` when none is left.
    """
    from creditdesk.documents.batch import mark_copy, merge_letters

    pages: list[bytes] = []
    with ledger.read() as connection:
        for line in letters_by_id(connection, sorted(ids)):
            if line.state == "undone":
                continue
            pdf = document(connection, line.document_hash)
            if pdf is None:
                raise EnvError("damaged", path=str(ledger.path), detail=f"no letter {line.number}")
            pages.append(pdf if line.state == "issued" else mark_copy(pdf, line.language))
    if not pages:
        raise UserError("no_letters_to_print")
    return pages[0] if len(pages) == 1 else merge_letters(pages)
