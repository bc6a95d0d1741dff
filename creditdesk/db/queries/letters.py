"""Letters: what a letter must say, and the letters that were issued."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from creditdesk.db.paging import placeholders

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class AddressLine:
    """Where a customer's letters go, with the legal name and ids they name."""

    customer_id: int
    code: str
    name: str
    tax_id: str
    country: str
    recipient: str
    lines: str
    postcode: str
    city: str
    debtor_class: str = "unknown"


@dataclass(frozen=True, slots=True)
class FreeCredit:
    """A free receipt or an open credit note: positive minor units that reduce what is asked for."""

    customer_id: int
    currency: str
    label: str
    on: date
    amount: int
    kind: Literal["receipt", "credit_note"]


@dataclass(frozen=True, slots=True)
class LetterLine:
    """An issued letter; amounts in minor units. ``total`` is the sum of its items, of which ``credit`` is taken off;
    ``open_now`` is what is open of these items today."""

    id: int
    run_id: int
    number: str
    customer_id: int
    code: str
    customer: str
    currency: str
    language: str
    tone: str
    step: int
    registered: bool
    dated: date
    deadline: date | None
    total: int
    credit: int
    pages: int
    state: str
    posted_on: date | None
    method: str
    tracking: str
    document_hash: str
    version: int
    open_now: int

    @property
    def paid_before_posting(self) -> bool:
        """Whether it still waits although nothing of what it asks for is open any more: it had better not go."""
        return self.state in ("issued", "printed") and self.open_now <= 0

    @property
    def payable(self) -> int:
        """What the letter asks for."""
        return self.total - self.credit


_ADDRESSES = """
    SELECT c.id, c.code, c.name, c.tax_id, COALESCE(NULLIF(a.country, ''), c.country), COALESCE(a.recipient, ''),
        COALESCE(a.lines, ''), COALESCE(a.postcode, ''), COALESCE(a.city, ''), c.debtor_class
    FROM customer c LEFT JOIN customer_address a ON a.id = (SELECT x.id FROM customer_address x
        WHERE x.customer_id = c.id AND x.kind IN ('dunning', 'postal') AND (x.lines <> '' OR x.city <> '')
        ORDER BY x.kind LIMIT 1)
"""
_CREDITS = """
    SELECT customer_id, currency, reference, dated, SUM(free), 'receipt' FROM (
        SELECT p.customer_id, p.currency, p.reference, p.dated, COALESCE(p.reverses_id, p.id) AS entry, p.amount_minor
            - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a
                WHERE a.payment_id = p.id AND a.on_date <= :d), 0) AS free
        FROM payment p WHERE p.dated <= :d AND (p.used_on IS NULL OR p.used_on > :d) ORDER BY p.id)
    GROUP BY entry HAVING SUM(free) <> 0
    UNION ALL
    SELECT customer_id, currency, number, issued, -o, 'credit_note' FROM (
        SELECT i.customer_id, i.currency, i.number, i.issued, i.amount_minor
            - COALESCE((SELECT SUM(a.amount_minor) FROM allocation a
                WHERE a.invoice_id = i.id AND a.on_date <= :d), 0) AS o
        FROM invoice i WHERE i.kind = 'credit_note' AND i.issued <= :d
            AND (i.closed_on IS NULL OR i.closed_on > :d)) WHERE o <> 0
    ORDER BY 4
"""
#: What took off an item without money coming: credit notes, and entries such as write-offs, less what was reversed.
_CREDITED = """
    SELECT a.invoice_id, SUM(a.amount_minor) FROM json_each(:ids) j JOIN allocation a ON a.invoice_id = j.value
    LEFT JOIN payment p ON p.id = a.payment_id LEFT JOIN payment o ON o.id = p.reverses_id
    WHERE a.on_date <= :d
        AND (a.contra_id IS NOT NULL OR COALESCE(o.kind, p.kind) NOT IN ('receipt', 'returned', 'refund'))
    GROUP BY a.invoice_id HAVING SUM(a.amount_minor) <> 0
"""
_EARLIER = """
    SELECT x.invoice_id, l.dated FROM letter l JOIN letter_item x ON x.letter_id = l.id
    WHERE l.state IN ('posted', 'delivered', 'returned') AND l.posted_on <= :d AND x.step > 0
    ORDER BY l.dated
"""
_LINES = """
    SELECT l.id, l.run_id, l.number, l.customer_id, c.code, c.name, l.currency, l.language, l.tone, l.step,
        l.registered, l.dated, l.deadline, l.total_minor, l.credit_minor, l.pages, l.state, l.posted_on, l.method,
        l.tracking, l.document_hash, l.version, (SELECT COALESCE(SUM(i.open_minor), 0) FROM letter_item x
            JOIN invoice i ON i.id = x.invoice_id WHERE x.letter_id = l.id)
    FROM letter l JOIN customer c ON c.id = l.customer_id
"""
_INSERT_LETTER = (
    "INSERT INTO letter (id, run_id, number, customer_id, currency, language, tone, step, registered, dated, deadline, "
    "total_minor, credit_minor, pages, document_hash, state) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'issued')"
)


def addresses(connection: "Connection") -> dict[int, AddressLine]:
    """Where letters go, by customer; the dunning address wins over the postal one."""
    return {row[0]: AddressLine(*row) for row in connection.exec_driver_sql(_ADDRESSES)}


def free_credits(connection: "Connection", as_of: date) -> dict[tuple[int, str], list[FreeCredit]]:
    """Free receipts and open credit notes at the end of ``as_of`` by customer and currency, oldest first."""
    found: dict[tuple[int, str], list[FreeCredit]] = {}
    for customer, currency, label, day, amount, kind in connection.exec_driver_sql(
        _CREDITS, {"d": as_of.isoformat()}
    ):
        credit = FreeCredit(customer, currency, label, date.fromisoformat(day), amount, kind)
        found.setdefault((customer, currency), []).append(credit)
    return found


def earlier_letters(connection: "Connection", as_of: date) -> dict[int, tuple[date, ...]]:
    """Dates of the reminders about an item that were posted until ``as_of``, oldest first, by item."""
    found: dict[int, tuple[date, ...]] = {}
    for item, day in connection.exec_driver_sql(_EARLIER, {"d": as_of.isoformat()}):
        found[item] = (*found.get(item, ()), date.fromisoformat(day))
    return found


def credited(connection: "Connection", items: Iterable[int], as_of: date) -> dict[int, int]:
    """What credit notes and write-offs had taken off these items at the end of ``as_of``, where there is any."""
    rows = connection.exec_driver_sql(_CREDITED, {"ids": json.dumps(list(items)), "d": as_of.isoformat()})
    return {row[0]: row[1] for row in rows}


def take_numbers(connection: "Connection", name: str, count: int) -> int:
    """Reserve ``count`` numbers of a sequence; returns the first. A sequence never goes back."""
    last = connection.exec_driver_sql(
        "INSERT INTO sequence (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = value + excluded.value RETURNING value",
        (name, count),
    ).scalar_one()
    return int(last) - count + 1


def next_letter_id(connection: "Connection") -> int:
    """The first free letter id."""
    return int(connection.exec_driver_sql("SELECT COALESCE(MAX(id), 0) + 1 FROM letter").scalar_one())


def insert_documents(connection: "Connection", rows: Iterable[tuple[str, str, bytes, str]]) -> None:
    """Store files by hash: (hash, media type, content, created at); equal bytes are stored once."""
    values = list(rows)
    if values:
        connection.exec_driver_sql("INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?)", values)


def insert_letters(
    connection: "Connection", letters: Sequence[tuple[Any, ...]], items: Sequence[tuple[Any, ...]]
) -> None:
    """Store issued letters and their rows."""
    if letters:
        connection.exec_driver_sql(_INSERT_LETTER, list(letters))
        connection.exec_driver_sql("INSERT INTO letter_item VALUES (?, ?, ?, ?, ?, ?, ?)", list(items))


def run_letters(connection: "Connection", run_id: int) -> list[LetterLine]:
    """Letters of a run in the order of their numbers."""
    return [
        _line(row)
        for row in connection.exec_driver_sql(f"{_LINES} WHERE l.run_id = :id ORDER BY l.id", {"id": run_id})
    ]


def letter_places(connection: "Connection", run_id: int) -> dict[int, int]:
    """In which letter of a run each item stands: invoice id -> letter id."""
    statement = (
        "SELECT x.invoice_id, t.id FROM letter t JOIN letter_item x ON x.letter_id = t.id WHERE t.run_id = ?"
    )
    rows = connection.exec_driver_sql(statement, (run_id,))
    return {row[0]: row[1] for row in rows}


def customer_letters(connection: "Connection", customer_id: int) -> list[LetterLine]:
    """Letters of a customer, newest first."""
    rows = connection.exec_driver_sql(
        f"{_LINES} WHERE l.customer_id = :id ORDER BY l.id DESC", {"id": customer_id}
    )
    return [_line(row) for row in rows]


def invoice_letters(connection: "Connection", invoice_id: int) -> list[LetterLine]:
    """Letters that name an item, newest first."""
    rows = connection.exec_driver_sql(
        f"{_LINES} WHERE l.id IN (SELECT x.letter_id FROM letter_item x WHERE x.invoice_id = :id) ORDER BY l.id DESC",
        {"id": invoice_id},
    )
    return [_line(row) for row in rows]


def letters_by_id(connection: "Connection", ids: Sequence[int]) -> list[LetterLine]:
    """Letters in the order of ``ids``."""
    params = {f"i{index}": number for index, number in enumerate(ids)}
    rows = connection.exec_driver_sql(f"{_LINES} WHERE l.id IN ({placeholders(ids)})", params)
    found = {row[0]: _line(row) for row in rows}
    return [found[number] for number in ids if number in found]


def places(connection: "Connection", customer_ids: Sequence[int]) -> dict[int, AddressLine]:
    """Where the letters of these customers go, as ``addresses``."""
    params = {f"i{index}": number for index, number in enumerate(customer_ids)}
    rows = connection.exec_driver_sql(f"{_ADDRESSES} WHERE c.id IN ({placeholders(customer_ids)})", params)
    return {row[0]: AddressLine(*row) for row in rows}


def document(connection: "Connection", digest: str) -> bytes | None:
    """The bytes of a stored file."""
    return connection.exec_driver_sql("SELECT content FROM document WHERE hash = ?", (digest,)).scalar()


def _line(row: Sequence[Any]) -> LetterLine:
    parse = date.fromisoformat
    return LetterLine(
        *row[:10],
        registered=bool(row[10]),
        dated=parse(row[11]),
        deadline=parse(row[12]) if row[12] else None,
        total=row[13],
        credit=row[14],
        pages=row[15],
        state=row[16],
        posted_on=parse(row[17]) if row[17] else None,
        method=row[18],
        tracking=row[19],
        document_hash=row[20],
        version=row[21],
        open_now=row[22],
    )
