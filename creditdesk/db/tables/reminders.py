"""Ladders, runs with their decisions, letters and what has been posted."""

from datetime import date

from sqlmodel import Field, SQLModel


class Ladder(SQLModel, table=True):
    """A ladder in one revision; a revision with history is never edited."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    revision: int = 1
    min_interval: int = 7


class LadderStep(SQLModel, table=True):
    """A step of a ladder; ``effects`` are codes separated by blanks."""

    __tablename__ = "ladder_step"  # pyright: ignore[reportAssignmentType]
    ladder_id: int = Field(primary_key=True, foreign_key="ladder.id")
    number: int = Field(primary_key=True)
    days: int
    channel: str
    tone: str
    grant_days: int
    effects: str = ""
    enabled: bool = True


class Run(SQLModel, table=True):
    """A reminder run: prepared -> reviewed -> issued -> printed -> posted; or undone, or dropped for a newer one."""

    id: int | None = Field(default=None, primary_key=True)
    as_of: date
    ladder_id: int = Field(foreign_key="ladder.id")
    state: str = "prepared"
    allow_no_address: bool = False
    prepared_at: str
    issued_at: str | None = None
    posted_on: date | None = None
    version: int = 1


class Decision(SQLModel, table=True):
    """What the run decided about one open item, with the reason; ``left_out`` is a person's reason not to send."""

    run_id: int = Field(primary_key=True, foreign_key="run.id")
    invoice_id: int = Field(primary_key=True, foreign_key="invoice.id")
    outcome: str
    step: int | None = None
    reason: str
    params: str = "{}"
    next_date: date | None = None
    open_minor: int
    days_late: int
    left_out: str = ""
    dropped: str = ""


class Document(SQLModel, table=True):
    """A stored file by the SHA-256 of its bytes: the legal original of a letter."""

    hash: str = Field(primary_key=True)
    media_type: str
    content: bytes
    created_at: str


class Letter(SQLModel, table=True):
    """A numbered letter; an undone one keeps its number (tombstone)."""

    id: int | None = Field(default=None, primary_key=True)
    run_id: int = Field(foreign_key="run.id")
    number: str
    customer_id: int = Field(foreign_key="customer.id")
    currency: str
    language: str
    tone: str
    step: int
    registered: bool = False
    dated: date
    deadline: date | None = None
    total_minor: int
    credit_minor: int = 0
    pages: int
    document_hash: str = Field(foreign_key="document.hash")
    state: str = "issued"
    posted_on: date | None = None
    method: str = ""
    tracking: str = ""
    version: int = 1


class LetterItem(SQLModel, table=True):
    """A row of a letter as it was printed, minor units of the letter's currency."""

    __tablename__ = "letter_item"  # pyright: ignore[reportAssignmentType]
    letter_id: int = Field(primary_key=True, foreign_key="letter.id")
    invoice_id: int = Field(primary_key=True, foreign_key="invoice.id")
    step: int
    invoiced_minor: int
    paid_minor: int
    open_minor: int
    days_late: int


class DunningStep(SQLModel, table=True):
    """A step that happened: a posted letter, a completed call, or a state taken over from before CreditDesk."""

    __tablename__ = "dunning_step"  # pyright: ignore[reportAssignmentType]
    id: int | None = Field(default=None, primary_key=True)
    invoice_id: int = Field(foreign_key="invoice.id")
    ladder_id: int = Field(foreign_key="ladder.id")
    step: int
    kind: str = "letter"
    on_date: date
    deadline: date | None = None
    letter_id: int | None = None
    run_id: int | None = None
