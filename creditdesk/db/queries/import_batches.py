"""The imports a ledger has seen, and the mappings remembered for headings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One import as the list shows it."""

    id: int
    file_name: str
    file_hash: str
    kind: str
    imported_at: str
    imported_on: date
    rows: int
    customers: int
    invoices: int
    credit_notes: int
    payments: int
    skipped: int
    undone: bool


_BATCH = """
    INSERT INTO import_batch (id, file_name, file_hash, kind, imported_at, imported_on, rows, customers, invoices,
        credit_notes, payments, skipped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BATCHES = """
    SELECT id, file_name, file_hash, kind, imported_at, imported_on, rows, customers, invoices, credit_notes, payments,
        skipped, undone_at IS NOT NULL FROM import_batch
"""
_REMEMBER = """
    INSERT INTO import_mapping (signature, mapping, used_at) VALUES (?, ?, ?)
    ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at
"""


def next_batch(connection: "Connection") -> int:
    """The id of the next import."""
    return int(connection.exec_driver_sql("SELECT COALESCE(MAX(id), 0) + 1 FROM import_batch").scalar_one())


def insert_batch(connection: "Connection", values: tuple[object, ...]) -> None:
    """Store an import: id, file name and hash, kind, moment, day, rows, and the five counts."""
    connection.exec_driver_sql(_BATCH, values)


def batches(connection: "Connection") -> list[BatchLine]:
    """All imports, newest first."""
    return [_batch(row) for row in connection.exec_driver_sql(f"{_BATCHES} ORDER BY id DESC")]


def batch(connection: "Connection", number: int) -> BatchLine | None:
    """One import, or None."""
    row = connection.exec_driver_sql(f"{_BATCHES} WHERE id = ?", (number,)).first()
    return _batch(row) if row else None


def same_file(connection: "Connection", file_hash: str) -> BatchLine | None:
    """The latest import, not undone, of a file with these bytes."""
    text = f"{_BATCHES} WHERE file_hash = ? AND undone_at IS NULL ORDER BY id DESC"
    row = connection.exec_driver_sql(text, (file_hash,)).first()
    return _batch(row) if row else None


def remember_mapping(connection: "Connection", signature: str, mapping: str, at: str) -> None:
    """Keep a mapping (JSON) for tables with these headings."""
    connection.exec_driver_sql(_REMEMBER, (signature, mapping, at))


def remembered_mapping(connection: "Connection", signature: str) -> str | None:
    """The mapping (JSON) kept for these headings, or None."""
    text = "SELECT mapping FROM import_mapping WHERE signature = ?"
    return connection.exec_driver_sql(text, (signature,)).scalar()


def _batch(row: Sequence[object]) -> BatchLine:
    values = list(row)
    values[5], values[12] = date.fromisoformat(str(values[5])), bool(values[12])
    return BatchLine(*values)  # pyright: ignore[reportArgumentType] - the columns are those of the class
