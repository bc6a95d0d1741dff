"""What an import would do or has done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from creditdesk.domain.changes import ChangeSet
from creditdesk.exchange.findings import Notice, RowError
from creditdesk.exchange.rows import ImportRow


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """``rows`` read; new customers, invoices, credit notes and payments; of ``skipped`` rows, which
    bring nothing new, ``repeated`` say the same as an earlier one of the file; the others were known already."""

    rows: int = 0
    customers: int = 0
    invoices: int = 0
    credit_notes: int = 0
    payments: int = 0
    skipped: int = 0
    repeated: int = 0

    @property
    def known(self) -> int:
        """Rows that the ledger has already."""
        return self.skipped - self.repeated


@dataclass(frozen=True, slots=True)
class Preview:
    """What importing the good rows would do. ``totals`` are sums by currency of all rows that could be read,
    ``new_totals`` of those that would be stored, minor units.

    ``same_file`` is the moment (UTC) at which a file with the same bytes was imported, "" when none was.
    ``due`` gives the due date that a row of the file will have: its own, or the one that follows from the terms.
    """

    file: str
    kind: str
    counts: ImportCounts
    errors: tuple[RowError, ...]
    notices: tuple[Notice, ...]
    totals: Mapping[str, int]
    same_file: str = ""
    due: Callable[[ImportRow], date | None] | None = None
    new_totals: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. Not ``stored``: a dry run, or bad rows without leave to skip them; then the
    counts of what is new are 0 unless it was a dry run that would have stored it."""

    file: str
    kind: str
    counts: ImportCounts
    errors: tuple[RowError, ...] = ()
    notices: tuple[Notice, ...] = ()
    stored: bool = False
    batch_id: int | None = None
    changes: ChangeSet = field(default_factory=ChangeSet)

    def as_json(self) -> dict[str, object]:
        """One entry of ``files`` in the JSON of ``creditdesk import`` (CONTRACT, "Command line"), with ``notices``
        where there are any."""
        counts = self.counts
        errors = [{"row": e.row, "field": e.field, "code": e.code, "value": e.value} for e in self.errors]
        told = {"notices": [{"code": n.code, **n.params} for n in self.notices]} if self.notices else {}
        return {
            "file": self.file, "kind": self.kind, "rows": counts.rows, "customers": counts.customers,
            "invoices": counts.invoices, "credit_notes": counts.credit_notes, "payments": counts.payments,
            "skipped": counts.skipped, "errors": errors, **told,
        }  # fmt: skip
