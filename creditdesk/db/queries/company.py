"""The company of the file and where customers pay to."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from creditdesk.errors import EnvError

if TYPE_CHECKING:
    from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class CompanyView:
    """The company as pages, letters and rules need it.

    ``logo_hash``: its logo among the documents. ``calendar``: whose rest days count, "" = those of its country;
    ``due_roll``: what becomes of a due date on a rest day: next, stay, "" = as is usual in its country.
    ``latin_name`` and ``latin_address``: what it is called in Latin letters, "" where it has no such name.
    """

    ledger_key: str
    name: str
    country: str
    currency: str
    language: str
    address: str
    tax_id: str
    register_no: str
    phone: str
    email: str
    website: str
    contact: str
    default_terms: str
    ladder_name: str
    customer_gap_days: int
    is_sample: bool
    version: int
    logo_hash: str | None = None
    calendar: str = ""
    due_roll: str = ""
    latin_name: str = ""
    latin_address: str = ""


@dataclass(frozen=True, slots=True)
class BankView:
    """A bank account; ``currency`` empty = for every currency."""

    id: int
    currency: str
    account_name: str
    iban: str
    bic: str
    bank_name: str
    account_no: str
    bank_code: str
    version: int = 1


_COMPANY = """
    SELECT ledger_key, name, country, currency, language, address, tax_id, register_no, phone, email, website, contact,
        default_terms, ladder_name, customer_gap_days, is_sample, version, logo_hash, calendar, due_roll
    FROM company WHERE id = 1
"""
#: Facts of the company that are kept as settings, JSON text each.
LATIN = {"latin_name": "company.latin_name", "latin_address": "company.latin_address"}
_LATIN = "SELECT key, value FROM setting WHERE key IN ('company.latin_name', 'company.latin_address')"
_BANKS = """
    SELECT id, currency, account_name, iban, bic, bank_name, account_no, bank_code, version
    FROM bank_account ORDER BY id
"""
_CURRENCIES = """
    SELECT currency FROM company UNION SELECT currency FROM invoice UNION SELECT currency FROM tolerance
        UNION SELECT currency FROM bank_account WHERE currency <> ''
"""


def company(connection: "Connection") -> CompanyView:
    """The company; a ledger file without one is damaged."""
    row = connection.exec_driver_sql(_COMPANY).first()
    if row is None:
        raise EnvError("damaged", path="", detail="no company")
    found = dict(connection.exec_driver_sql(_LATIN).all())
    latin = {field: str(json.loads(found.get(key, '""'))) for field, key in LATIN.items()}
    return CompanyView(
        *row[:15],
        is_sample=bool(row[15]),
        version=row[16],
        logo_hash=row[17],
        calendar=row[18],
        due_roll=row[19],
        **latin,
    )


def set_latin(connection: "Connection", field: str, text: str) -> None:
    """Keep the company's ``latin_name`` or ``latin_address``; "" takes it away."""
    connection.exec_driver_sql("DELETE FROM setting WHERE key = ?", (LATIN[field],))
    if text:
        value = json.dumps(text, ensure_ascii=False)
        connection.exec_driver_sql("INSERT INTO setting VALUES (?, ?)", (LATIN[field], value))


def bank_accounts(connection: "Connection") -> list[BankView]:
    """All accounts in the order they were entered."""
    return [BankView(*row) for row in connection.exec_driver_sql(_BANKS)]


def tolerances(connection: "Connection") -> dict[str, int]:
    """Small-balance tolerance by currency, minor units."""
    return dict(connection.exec_driver_sql("SELECT currency, amount_minor FROM tolerance").all())


def set_tolerance(connection: "Connection", currency: str, minor: int) -> None:
    """Keep the tolerance of ``currency`` in minor units; 0 takes it away."""
    connection.exec_driver_sql("DELETE FROM tolerance WHERE currency = ?", (currency,))
    if minor:
        connection.exec_driver_sql("INSERT INTO tolerance VALUES (?, ?)", (currency, minor))


def currencies(connection: "Connection") -> list[str]:
    """Every currency of the file, the company's first."""
    own = company(connection).currency
    others = sorted(code for (code,) in connection.exec_driver_sql(_CURRENCIES) if code != own)
    return [own, *others]
