"""The cover list of letters: what goes to the post and what is kept in the file about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company, letters
from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.ways import usual_way, way_gone
from creditdesk.errors import UserError

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection


@dataclass(frozen=True, slots=True)
class Cover:
    """That a cover list is wanted: in which language, and the day it bears."""

    language: str
    day: date


def cover_of(connection: "Connection", lines: Sequence[LetterLine], cover: Cover) -> bytes:
    """The list of ``lines`` in their order as PDF; undone letters must not be among them."""
    from creditdesk.documents.cover import CoverRow, cover_list

    sender = company.company(connection)
    where = letters.places(connection, sorted({line.customer_id for line in lines}))
    rows: list[CoverRow] = []
    for line in lines:
        place = where.get(line.customer_id)
        town = f"{place.postcode} {place.city}".strip() if place else ""
        abroad = place.country if place and place.country not in ("", sender.country) else ""
        rows.append(
            CoverRow(
                line.number,
                line.customer,
                line.currency,
                line.pages,
                line.payable,
                " ".join(filter(None, (abroad, town))),
                _way(line, sender.country),
                line.tracking,
                line.tone,
            )
        )
    return cover_list(rows, cover.language, cover.day, sender.name)


def slip_words(ledger: Ledger, line: LetterLine) -> str:
    """What to write on the slip of a letter as its contents, in the language of the letter."""
    from creditdesk.documents.cover import slip_contents
    from creditdesk.documents.texts import letter_texts

    return slip_contents(line.number, line.payable, line.currency, line.tone, letter_texts(line.language))


def _way(line: LetterLine, country: str) -> str:
    """How a letter went, or will go where that is known: letters that need no proof may go as they like."""
    if line.posted_on is not None:
        return way_gone(line.method, line.registered)
    return usual_way(True, country) if line.registered else ""


def cover_pdf(ledger: Ledger, ids: Sequence[int], cover: Cover) -> bytes:
    """The cover list of these letters in the order of their numbers, which is the order of the post.

    Undone letters are left out. Raises ``UserError('no_letters_to_print')`` when none is left.
    """
    with ledger.read() as connection:
        found = letters.letters_by_id(connection, sorted(ids))
        lines = [line for line in found if line.state != "undone"]
        if not lines:
            raise UserError("no_letters_to_print")
        return cover_of(connection, lines, cover)
