"""A file as the window shows it before it is imported: as far as it can be read, and what has to be asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from creditdesk.db.engine import Ledger
from creditdesk.errors import CreditDeskError
from creditdesk.exchange.mapping import ColumnMapping, require_columns
from creditdesk.exchange.rows import ReadOptions
from creditdesk.exchange.tables import RawTable, read_table
from creditdesk.exchange.tables_in import parse
from creditdesk.services.context import Acting
from creditdesk.services.imports.reading import Reading, ReadRequest, map_table
from creditdesk.services.imports.results import Preview
from creditdesk.services.imports.store import preview

Share = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Look:
    """How far a file could be read: ``raw`` its table, ``mapping`` its columns, ``reading`` and ``preview`` its rows.

    What comes after ``problem`` is None. ``from_memory`` says that columns and conventions are those of an earlier
    import with the same headings.
    """

    request: ReadRequest
    raw: RawTable | None = None
    mapping: ColumnMapping | None = None
    options: ReadOptions | None = None
    reading: Reading | None = None
    preview: Preview | None = None
    problem: CreditDeskError | None = None
    from_memory: bool = False


def look(
    ledger: Ledger,
    request: ReadRequest,
    acting: Acting,
    progress: Share | None = None,
    known: RawTable | None = None,
) -> Look:
    """Read a file as far as possible; what stops it is kept as ``problem`` instead of being raised.

    ``known`` is the table of an earlier look at the same file with the same encoding, so that only what was answered
    since is done anew. ``progress`` gets the share done and may raise to stop.
    """
    found = Look(request, known)
    try:
        raw = known or read_table(
            request.path, encoding=request.encoding, headings=request.known_headings(), progress=progress
        )
        found = replace(found, raw=raw)
        return _rows(ledger, raw, _columns(ledger, raw, found), acting, progress)
    except _Stopped as stopped:
        return replace(stopped.look, problem=stopped.problem)
    except CreditDeskError as problem:
        return replace(found, problem=problem)


class _Stopped(Exception):
    """Carries how far it came."""

    def __init__(self, look: Look, problem: CreditDeskError) -> None:
        super().__init__()
        self.look, self.problem = look, problem


def _columns(ledger: Ledger, raw: RawTable, found: Look) -> tuple[Look, ColumnMapping, ReadOptions]:
    """Map the columns; those that are there are shown even when others are missing."""
    mapping, options, from_memory = map_table(ledger, raw, found.request, complete=False)
    found = replace(found, mapping=mapping, options=options, from_memory=from_memory)
    try:
        require_columns(raw, mapping)
    except CreditDeskError as problem:
        raise _Stopped(found, problem) from None
    return found, mapping, options


def _rows(
    ledger: Ledger,
    raw: RawTable,
    mapped: tuple[Look, ColumnMapping, ReadOptions],
    acting: Acting,
    progress: Share | None,
) -> Look:
    """Read the rows and compare them with the ledger."""
    found, mapping, options = mapped
    try:
        parsed = parse(raw, mapping, options, progress)
    except CreditDeskError as problem:
        raise _Stopped(found, problem) from None
    reading = Reading(raw, mapping, options, parsed)
    return replace(found, reading=reading, preview=preview(ledger, parsed, acting))
