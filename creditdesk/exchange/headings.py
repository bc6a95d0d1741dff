"""The heading row of a table: found by the words in it, over title rows and in any sheet."""

import re
from collections.abc import Collection, Sequence
from datetime import date

from creditdesk.exchange.dates import Order, read_date
from creditdesk.exchange.findings import CellProblem
from creditdesk.exchange.synonyms import heading_key, known_fields

SEARCHED_ROWS = 40
_ENOUGH = 3
_MONEY = frozenset(("amount", "open", "_debit", "_credit"))
_WHO_OR_WHAT = frozenset(("customer", "name", "invoice"))
_DATE_TEXT = (
    r"(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{8}"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?\s+[^\W\d_]{3,10}\.?,?\s+\d{4}|[^\W\d_]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,\s*\d{4})"
)
_AS_OF = re.compile(
    r"(?:\bas\s+(?:of|at|on)|\bstand(?:\s+vom|\s+per)?|\bstichtag|\bper|\barrêté\s+au|\bau|截至|截止(?:日期|到)?|统计日期|查询日期)"
    r"[\s:：]*" + _DATE_TEXT,
    re.IGNORECASE,
)


def find_heading(rows: Sequence[Sequence[object]], wanted: Collection[str] = ()) -> int | None:
    """Index of the heading row among the first 40 ``rows``: three known headings, or two that name customer and money.

    ``wanted`` are heading keys the person or a remembered mapping names; they count as known.
    """
    for index, row in enumerate(rows[:SEARCHED_ROWS]):
        if is_heading(row, wanted):
            return index
    return None


def is_heading(row: Sequence[object], wanted: Collection[str] = ()) -> bool:
    """Whether enough cells of ``row`` are known headings."""
    fields: dict[str, set[str]] = {}
    for cell in row:
        if isinstance(cell, str) and (key := heading_key(cell)):
            if key in wanted:
                fields[key] = {"amount", "name"}
            elif known := known_fields(cell):
                fields[key] = set(known)
    if len(fields) >= _ENOUGH or (wanted and len(fields) >= len(set(wanted)) > 1):
        return True
    found: set[str] = set().union(*fields.values())
    return len(fields) == 2 and (
        bool(found & _MONEY and found & _WHO_OR_WHAT) or {"customer", "name"} <= found
    )


def joined_headings(rows: Sequence[Sequence[object]], index: int) -> tuple[list[str], int]:
    """The heading texts from row ``index``, merged with rows of sub-headings below (借方 over 发生, 已结, 未结).

    Returns the texts and the number of heading rows. A row below is a sub-heading when it has text only and is blank
    under at least two headings that are filled.
    """
    top = [_text(cell) for cell in rows[index]]
    merged, count = list(top), 1
    while index + count < len(rows) and count < 3 and _is_sub(rows[index + count], top):
        group = ""
        for column, cell in enumerate(rows[index + count]):
            if column >= len(merged):
                merged.append("")
            group = _group(merged, column, group)
            merged[column] = group + _text(cell) if _text(cell) else merged[column]
        count += 1
    return merged, count


def _group(merged: list[str], column: int, before: str) -> str:
    """The heading that spans ``column``: its own, or for a blank one that of the merged cell to its left."""
    return merged[column] or before


def _is_sub(row: Sequence[object], top: Sequence[str]) -> bool:
    texts = [_text(cell) for cell in row]
    if sum(map(bool, texts)) < 2 or any(character.isdigit() for text in texts for character in text):
        return False
    blank_below = sum(1 for column, text in enumerate(top) if text and not _at(texts, column))
    new_columns = sum(1 for column, text in enumerate(texts) if text and not _at(top, column))
    return blank_below >= 2 and new_columns >= 1


def _at(texts: Sequence[str], column: int) -> str:
    return texts[column] if column < len(texts) else ""


def _text(cell: object) -> str:
    return "" if cell is None else " ".join(str(cell).split())


def stated_date(titles: Sequence[str], order: Order | None) -> date | None:
    """The day a title row says the figures are of ("As of 31 December 2025", 截至2025年12月31日), None when none does.

    A date whose day and month could be exchanged is read only when ``order`` is known.
    """
    for title in titles:
        if match := _AS_OF.search(title):
            try:
                return read_date(match[1], order)
            except CellProblem:
                continue
    return None
