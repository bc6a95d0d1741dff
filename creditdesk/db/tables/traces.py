"""What happened: imports and the hash-chained event log."""

from datetime import date

from sqlmodel import Field, SQLModel


class ImportBatch(SQLModel, table=True):
    """One imported file; its rows carry ``import_id`` so that the whole import can be undone."""

    __tablename__ = "import_batch"  # pyright: ignore[reportAssignmentType]
    id: int | None = Field(default=None, primary_key=True)
    file_name: str
    file_hash: str
    kind: str
    imported_at: str
    imported_on: date
    rows: int = 0
    customers: int = 0
    invoices: int = 0
    credit_notes: int = 0
    payments: int = 0
    skipped: int = 0
    undone_at: str | None = None


class ImportMapping(SQLModel, table=True):
    """A mapping remembered for a heading signature, as JSON."""

    __tablename__ = "import_mapping"  # pyright: ignore[reportAssignmentType]
    signature: str = Field(primary_key=True)
    mapping: str
    used_at: str


class Event(SQLModel, table=True):
    """One link of the history: ``hash`` covers everything else in the row and ``prev_hash``."""

    id: int | None = Field(default=None, primary_key=True)
    at: str
    actor: str
    verb: str
    subject: str
    subject_id: str
    data: str
    prev_hash: str
    hash: str
