"""A customer written from a form: what is told and nothing else, in few statements and one transaction."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from creditdesk.db.bare import bare_of
from creditdesk.db.customer_writes import put_postal_address, update_customer
from creditdesk.db.engine import Ledger, open_file
from creditdesk.db.lock import current_owner
from creditdesk.db.queries.customers import CustomerDetail, customer_detail
from creditdesk.services.customers import CustomerDraft, change_customer
from tests.ledgers import acting

AT = acting().at
ADDRESS = {
    "recipient": "Accounts",
    "address": "Am Wall 1",
    "postcode": "89073",
    "city": "Ulm",
    "address_country": "DE",
}


@pytest.fixture
def ledger(sound: Path) -> Iterator[Ledger]:
    found = open_file(sound, owner=current_owner("Anna", "now"))
    yield found
    found.close()


def shown(ledger: Ledger, number: int = 1) -> CustomerDetail:
    with ledger.read() as connection:
        found = customer_detail(connection, number)
    assert found is not None
    return found


def test_only_what_is_told_is_written(ledger: Ledger) -> None:
    before = shown(ledger)
    since = date(2019, 2, 28)
    with ledger.work("Anna", AT) as work:
        update_customer(work.connection, 1, 7, {"customer_since": since, "note": "'; DROP TABLE customer"})
    assert shown(ledger) == replace(before, customer_since=since, note="'; DROP TABLE customer", version=7)


def test_a_customer_has_one_postal_address_however_often_it_changes(ledger: Ledger) -> None:
    with ledger.work("Anna", AT) as work:
        work.connection.exec_driver_sql("DELETE FROM customer_address")
        put_postal_address(work.connection, 1, ADDRESS)
    assert {name: getattr(shown(ledger), name) for name in ADDRESS} == ADDRESS
    with ledger.work("Anna", AT) as work:
        put_postal_address(work.connection, 1, ADDRESS | {"city": "Neu-Ulm"})
        count = work.connection.exec_driver_sql("SELECT COUNT(*) FROM customer_address").scalar()
    assert (count, shown(ledger).city) == (1, "Neu-Ulm")


def test_a_form_is_saved_in_four_statements_and_one_transaction(ledger: Ledger) -> None:
    """What costs a save its time is the disk; every statement more would be on top of it."""
    stored = shown(ledger)
    names = set(CustomerDraft.__slots__) & set(CustomerDetail.__slots__)
    draft = CustomerDraft(**{name: getattr(stored, name) for name in names})
    said: list[str] = []
    with ledger.read() as connection:
        bare_of(connection).set_trace_callback(said.append)
    said.clear()
    change_customer(ledger, 1, stored.version, replace(draft, note="rings back"), acting())
    verbs = [text.split(maxsplit=1)[0] for text in said if text != "ROLLBACK"]
    assert verbs == ["BEGIN", "SELECT", "UPDATE", "SELECT", "INSERT", "COMMIT"]
