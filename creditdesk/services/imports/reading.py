"""Reads a file for import with what the ledger knows: the company's currency and remembered mappings."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import import_batches as batch_queries
from creditdesk.exchange.mapping import ColumnMapping, propose, remembered, signature, wanted_headings
from creditdesk.exchange.rows import ParsedFile, ReadOptions
from creditdesk.exchange.synonyms import heading_key
from creditdesk.exchange.tables import RawTable, read_table
from creditdesk.exchange.tables_in import parse

Share = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A file and what the person said about it; "" or None = to be found out.

    ``fields`` maps CONTRACT fields to headings (``--map``); ``headings`` are texts of the heading row, where none of
    them is known; ``use_memory`` takes the mapping and conventions that were
    confirmed for the same headings before, unless the person says otherwise now.
    """

    path: Path
    kind: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    currency: str = ""
    dates: Literal["dmy", "mdy", "ymd"] | None = None
    decimal: Literal[".", ","] | None = None
    encoding: str | None = None
    use_memory: bool = False
    headings: tuple[str, ...] = ()

    def known_headings(self) -> tuple[str, ...]:
        """Keys of the headings that count as known because the person named them."""
        return (*wanted_headings(self.fields), *map(heading_key, self.headings))

    def told(self) -> bool:
        """Whether a person has said anything about the file."""
        return self != ReadRequest(self.path, use_memory=self.use_memory)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read: the table as it stands, how it is mapped, and what it says. ``options`` were used to read it."""

    raw: RawTable
    mapping: ColumnMapping
    options: ReadOptions
    parsed: ParsedFile

    def memory(self) -> str:
        """What to remember for these headings: ``signature:json``, for ``import_table(mapping=...)``."""
        told = {
            **self.mapping.to_dict(self.raw.headings),
            "dates": self.parsed.order,
            "decimal": self.parsed.decimal,
        }
        return f"{self.mapping.signature}:{json.dumps(told, ensure_ascii=False)}"


def read_file(ledger: Ledger, request: ReadRequest, progress: Share | None = None) -> Reading:
    """Open, map and check a file; nothing is compared with the ledger's invoices yet.

    Raises ``UserError`` when the file, its headings or its way of writing dates and amounts cannot be told, or
    ``EnvError('cannot_read_file')``. ``progress`` gets the share done and may raise to stop.
    """
    first, second = _halves(progress)
    raw = read_table(
        request.path, encoding=request.encoding, headings=request.known_headings(), progress=first
    )
    mapping, options, _ = map_table(ledger, raw, request)
    return Reading(raw, mapping, options, parse(raw, mapping, options, second))


def map_table(
    ledger: Ledger, raw: RawTable, request: ReadRequest, *, complete: bool = True
) -> tuple[ColumnMapping, ReadOptions, bool]:
    """How ``raw`` is to be read, and whether that is remembered from an earlier import; raises as ``propose``."""
    with ledger.read() as connection:
        currency = request.currency.upper() or company_queries.company(connection).currency
        stored = (
            batch_queries.remembered_mapping(connection, signature(raw.headings))
            if request.use_memory
            else None
        )
    told = cast("dict[str, Any]", json.loads(stored)) if stored else {}
    if told and request.kind in (None, told["kind"]) and not request.fields:
        mapping = remembered(raw, told)
    else:
        mapping = propose(raw, request.kind, request.fields, complete=complete)
        told = dict[str, Any]()
    options = ReadOptions(
        currency, request.dates or told.get("dates"), request.decimal or told.get("decimal")
    )
    return mapping, options, bool(told)


def _halves(progress: Share | None) -> tuple[Share | None, Share | None]:
    """Finding out the encoding and reading the rows as one progress from 0 to 1."""
    if progress is None:
        return None, None
    return lambda share: progress(share / 2), lambda share: progress(0.5 + share / 2)
