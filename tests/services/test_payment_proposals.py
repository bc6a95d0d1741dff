"""How a receipt is proposed to be spread: quoted numbers first, then the oldest due."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.db.engine import Ledger
from creditdesk.services.payments import propose
from tests import small_ledger as small


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = small.new_ledger(tmp_path)
    yield ledger
    ledger.close()


def test_the_oldest_due_is_paid_first_and_the_rest_stays_free(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    later = small.invoice(ledger, keller, "2026-0002", 5000, -5)
    older = small.invoice(ledger, keller, "2026-0001", 3000, -40)
    proposal = propose(ledger, keller, 9000, "EUR")
    assert [item.id for item in proposal.items] == [older, later]
    assert proposal.shares == ((older, 3000), (later, 5000))
    assert proposal.free == 1000


def test_numbers_in_the_reference_come_before_older_ones(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    older = small.invoice(ledger, keller, "2026-0001", 3000, -40)
    named = small.invoice(ledger, keller, "2026-0002", 5000, -5)
    proposal = propose(ledger, keller, 6000, "EUR", "Rg. 2026-0002 vielen Dank")
    assert proposal.quoted == {named}
    assert proposal.shares == ((named, 5000), (older, 1000))


def test_what_a_person_has_chosen_counts_as_quoted(ledger: Ledger) -> None:
    keller = small.customer(ledger, "Keller")
    small.invoice(ledger, keller, "A1", 3000, -40)
    chosen = small.invoice(ledger, keller, "A2", 5000, -5)
    assert propose(ledger, keller, 5000, "EUR", chosen=[chosen]).shares == ((chosen, 5000),)


def test_other_currencies_other_customers_and_credit_notes_take_nothing(ledger: Ledger) -> None:
    keller, brennan = small.customer(ledger, "Keller"), small.customer(ledger, "Brennan")
    small.invoice(ledger, keller, "U1", 3000, -40, currency="USD")
    small.invoice(ledger, keller, "C1", 3000, 0, kind="credit_note")
    foreign = small.invoice(ledger, brennan, "B1", 3000, -40)
    proposal = propose(ledger, keller, 500, "EUR", "B1", chosen=[foreign])
    assert proposal.items == ()
    assert (proposal.shares, proposal.quoted, proposal.free) == ((), frozenset(), 500)
