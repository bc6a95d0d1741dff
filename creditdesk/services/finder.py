"""What somebody may mean who types a few letters: customers, invoices, letters."""

from collections.abc import Iterable
from dataclasses import dataclass

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import finder as queries
from creditdesk.db.queries.finder import CustomerHit, InvoiceHit, LetterHit

__all__ = ["CustomerHit", "Found", "InvoiceHit", "LetterHit", "find", "sought"]


@dataclass(frozen=True, slots=True)
class Found:
    """The first few of each kind, the likeliest first."""

    customers: tuple[CustomerHit, ...] = ()
    invoices: tuple[InvoiceHit, ...] = ()
    letters: tuple[LetterHit, ...] = ()


def sought(ledger: Ledger, customers: Iterable[int]) -> dict[int, str]:
    """In what a search of ``customers`` looks, for pages that search what they show; see ``pinyin.pieces``."""
    with ledger.read() as connection:
        return queries.sought(connection, customers)


def find(ledger: Ledger, text: str, most: int = 6) -> Found:
    """Up to ``most`` customers (name, numbers, initials, pinyin), invoices and letters (number) that ``text`` fits."""
    wanted = text.strip()
    if not wanted:
        return Found()
    with ledger.read() as connection:
        return Found(
            tuple(queries.find_customers(connection, wanted, most)),
            tuple(queries.find_invoices(connection, wanted, most)),
            tuple(queries.find_letters(connection, wanted, most)),
        )
