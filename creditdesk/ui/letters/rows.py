"""The list of letters: its columns and where its rows come from."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from creditdesk.db.queries.letter_list import LetterFilter
from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.ways import way_gone
from creditdesk.services.letters import letter_ids, letter_lines
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import STATES, method_name, tone_name
from creditdesk.ui.formats import Formats
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.words.marks import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class LetterChoice:
    """What is to be shown: a filter and what is looked for."""

    shown: LetterFilter = "all"
    search: str = ""


#: No filter at all: what an unfiltered table asks for.
EVERYTHING = LetterChoice()


def _tone_text(row: LetterLine, _how: Formats) -> str:
    return tone_name(row.tone)


def _method_text(row: LetterLine, _how: Formats) -> str:
    return method_name(way_gone(row.method, row.registered)) if row.posted_on else ""


#: 22 characters of the name, less than in other lists, so that amount and state stay beside it as long as they can.
_NAME = 180
COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("columns", "Letter"), width=84),
    Column("dated", QT_TRANSLATE_NOOP("columns", "Date"), "date", 92, yields=2),
    Column("customer", QT_TRANSLATE_NOOP("columns", "Customer"), width=_NAME, stretch=True),
    Column("tone", QT_TRANSLATE_NOOP("columns", "Kind"), width=126, hidden=True, show=_tone_text),
    Column("payable", QT_TRANSLATE_NOOP("columns", "Demanded"), "money", 116, yields=1),
    Column("state", QT_TRANSLATE_NOOP("columns", "State"), "badge", 104, badges=STATES),
    Column("posted_on", QT_TRANSLATE_NOOP("columns", "Posted on"), "date", 98, hidden=True),
    Column("method", QT_TRANSLATE_NOOP("columns", "Sent by"), width=96, hidden=True, show=_method_text),
    Column("tracking", QT_TRANSLATE_NOOP("columns", "Tracking number"), width=130, hidden=True),
)
ITEM_COLUMNS = (
    Column("number", QT_TRANSLATE_NOOP("columns", "Invoice"), width=110, stretch=True),
    Column("due", QT_TRANSLATE_NOOP("columns", "Due"), "date", 94),
    Column("open", QT_TRANSLATE_NOOP("columns", "In the letter"), "money", 92),
    Column("open_now", QT_TRANSLATE_NOOP("columns", "Open now"), "money", 92),
)


class LetterSource:
    """Reads ids and windows of rows from the ledger of ``desk``."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        """Ids in order; the newest letter first unless a column is chosen."""
        choice = filter if isinstance(filter, LetterChoice) else EVERYTHING
        return letter_ids(
            self._desk.ledger,
            shown=choice.shown,
            search=choice.search,
            sort=sort.key if sort else "number",
            descending=sort.descending if sort else True,
        )

    def rows(self, ids: Sequence[int]) -> list[LetterLine]:
        """A window of rows."""
        return letter_lines(self._desk.ledger, ids)
