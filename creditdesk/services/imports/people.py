"""Customers of a file against those of the ledger: recognised, filled in, or new."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from creditdesk.db.bulk import AddressRow, CustomerRow
from creditdesk.db.queries import imports as queries
from creditdesk.db.queries.customer_codes import next_code
from creditdesk.db.queries.imports import Fill, KnownCustomer, Master
from creditdesk.domain.countries import assumed_country
from creditdesk.domain.names import name_key
from creditdesk.exchange.findings import Notice, RowError
from creditdesk.exchange.rows import Party
from creditdesk.pinyin import columns_of

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

_FIELDS = ("tax_id", "country", "language", "currency", "terms", "email", "phone", "salesperson", "note")


@dataclass(slots=True)
class People:
    """``ids`` by party (0 where it cannot be told who is meant); what is new, what fills blanks, what differs."""

    ids: list[int] = field(default_factory=list[int])
    known: set[int] = field(default_factory=set[int])
    new: list[CustomerRow] = field(default_factory=list[CustomerRow])
    addresses: list[AddressRow] = field(default_factory=list[AddressRow])
    fills: list[Fill] = field(default_factory=list[Fill])
    names: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    terms: dict[int, str] = field(default_factory=dict[int, str])
    errors: list[RowError] = field(default_factory=list[RowError])
    notices: list[Notice] = field(default_factory=list[Notice])
    assumed: list[str] = field(default_factory=list[str])

    @property
    def new_ids(self) -> set[int]:
        """The ids of the new customers."""
        return {row.id for row in self.new}


def recognise(
    connection: "Connection", parties: Sequence[Party], first_id: int, batch_id: int, today: date
) -> People:
    """Find every party of a file among the customers, or make it a new one; new ids count from ``first_id``.

    Own code first, then tax id, then - for a party that has no code, or only a code that is a name - the exact folded
    name. A name that several customers have is an error, never a guess.
    """
    people, index = People(), _Index(queries.known_customers(connection))
    details: dict[int, Master] = {}
    matches = [index.find(party) for party in parties]
    if any(_describes(party) for party in parties):
        details = queries.masters(connection, [found for found in matches if found])
    numbers = _Codes(next_code(connection), {party.code for party in parties} | index.by_code.keys())
    for party, found in zip(parties, matches, strict=True):
        if found is None:
            people.ids.append(0)
            people.errors.append(
                RowError(party.row, "customer", "customer_ambiguous", party.name or party.code)
            )
        elif found:
            people.ids.append(found)
            people.known.add(found)
            if found in details:
                _fill(people, party, details[found])
        else:
            number = first_id + len(people.new)
            party = _in_its_country(people, party)
            people.ids.append(number)
            people.new.append(_customer(party, number, party.code or numbers.next(), batch_id, today))
            people.terms[number] = party.terms
            if address := _address(party, number):
                people.addresses.append(address)
    return people


class _Index:
    """The customers of the ledger by code, tax id and folded name."""

    def __init__(self, rows: Sequence[KnownCustomer]) -> None:
        self.by_code = {row.code: row.target_id for row in rows}
        self._by_tax: dict[str, set[int]] = {}
        self._by_name: dict[str, set[int]] = {}
        for row in rows:
            if row.tax_id:
                self._by_tax.setdefault(_tax_key(row.tax_id), set()).add(row.target_id)
            self._by_name.setdefault(row.name_key, set()).add(row.target_id)

    def find(self, party: Party) -> int | None:
        """The id of the customer, 0 when he is new, None when several could be meant."""
        if party.code and party.code in self.by_code:
            return self.by_code[party.code]
        if party.tax_id and (found := self._by_tax.get(_tax_key(party.tax_id))):
            return found.copy().pop() if len(found) == 1 else None
        if party.code and party.name:
            return 0
        named = self._by_name.get(name_key(party.name or party.code), set[int]())
        return None if len(named) > 1 else next(iter(named), 0)


class _Codes:
    """Numbers for customers that come without a code."""

    def __init__(self, first: str, taken: set[str]) -> None:
        self._number, self._taken = int(first), taken

    def next(self) -> str:
        """The next free number."""
        while str(self._number) in self._taken:
            self._number += 1
        self._number += 1
        return str(self._number - 1)


def _describes(party: Party) -> bool:
    """Whether the file says more of a customer than who he is."""
    return bool(party.name or party.address or party.city or any(getattr(party, name) for name in _FIELDS))


def _fill(people: People, party: Party, known: Master) -> None:
    """Note what the file knows and the ledger does not; where both know, the ledger stands."""
    for name in _FIELDS:
        told, stored = str(getattr(party, name)), str(getattr(known, name))
        if told and not stored:
            people.fills.append(Fill(known.id, name, told))
        elif told and told != stored:
            params = {"customer": known.code, "field": name, "stored": stored, "told": told}
            people.notices.append(Notice("known_differently", params))
    if party.name and party.name != known.name:
        if known.name == known.code:
            people.names.append((known.id, party.name))
        elif name_key(party.name) != name_key(known.name):
            params = {"customer": known.code, "field": "name", "stored": known.name, "told": party.name}
            people.notices.append(Notice("known_differently", params))
    if not known.has_address and (address := _address(party, known.id)):
        people.addresses.append(address)


def _in_its_country(people: People, party: Party) -> Party:
    """A new customer without a country whose name or address is Chinese is taken to be in China; this is told."""
    country = "" if party.country else assumed_country(party.name or party.code, party.city, party.address)
    if not country:
        return party
    people.assumed.append(party.name or party.code)
    return replace(party, country=country)


def _customer(party: Party, number: int, code: str, batch_id: int, today: date) -> CustomerRow:
    name = party.name or party.code
    return CustomerRow(
        number, code, name, *columns_of(name), today.isoformat(), tax_id=party.tax_id,
        country=party.country, language=party.language, currency=party.currency, terms=party.terms, email=party.email,
        phone=party.phone, salesperson=party.salesperson, note=party.note, import_id=batch_id,
    )  # fmt: skip


def _address(party: Party, customer_id: int) -> AddressRow | None:
    if not (party.address or party.postcode or party.city):
        return None
    return AddressRow(customer_id, party.address, party.postcode, party.city, party.country)


def _tax_key(tax_id: str) -> str:
    return "".join(tax_id.split()).upper()
