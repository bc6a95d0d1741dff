"""How a receipt is proposed to be spread: quoted numbers first, then the oldest due."""

from datetime import timedelta

from creditdesk.services.payments import propose
from tests.ledgers import TODAY, Desk


def test_the_oldest_due_is_paid_first_and_the_rest_stays_free(desk: Desk) -> None:
    keller = desk.customer("Keller")
    later = desk.invoice(keller, "2026-0002", 50, due=TODAY - timedelta(days=5))
    older = desk.invoice(keller, "2026-0001", 30, due=TODAY - timedelta(days=40))
    proposal = propose(desk.ledger, keller, 9000, "EUR")
    assert [item.id for item in proposal.items] == [older, later]
    assert proposal.shares == ((older, 3000), (later, 5000))
    assert proposal.free == 1000


def test_numbers_in_the_reference_come_before_older_ones(desk: Desk) -> None:
    keller = desk.customer("Keller")
    older = desk.invoice(keller, "2026-0001", 30, due=TODAY - timedelta(days=40))
    named = desk.invoice(keller, "2026-0002", 50, due=TODAY - timedelta(days=5))
    proposal = propose(desk.ledger, keller, 6000, "EUR", "Rg. 2026-0002 vielen Dank")
    assert proposal.quoted == {named}
    assert proposal.shares == ((named, 5000), (older, 1000))


def test_what_a_person_has_chosen_counts_as_quoted(desk: Desk) -> None:
    keller = desk.customer("Keller")
    desk.invoice(keller, "A1", 30, due=TODAY - timedelta(days=40))
    chosen = desk.invoice(keller, "A2", 50, due=TODAY - timedelta(days=5))
    assert propose(desk.ledger, keller, 5000, "EUR", chosen=[chosen]).shares == ((chosen, 5000),)


def test_other_currencies_other_customers_and_credit_notes_take_nothing(desk: Desk) -> None:
    keller, brennan = desk.customer("Keller"), desk.customer("Brennan")
    desk.invoice(keller, "U1", 30, due=TODAY, currency="USD")
    desk.invoice(keller, "C1", 30, due=TODAY, kind="credit_note")
    foreign = desk.invoice(brennan, "B1", 30, due=TODAY)
    proposal = propose(desk.ledger, keller, 500, "EUR", "B1", chosen=[foreign])
    assert proposal.items == ()
    assert (proposal.shares, proposal.quoted, proposal.free) == ((), frozenset(), 500)


def test_the_only_invoice_of_exactly_this_amount_comes_before_older_ones(desk: Desk) -> None:
    keller = desk.customer("Keller")
    older = desk.invoice(keller, "A1", 80, due=TODAY - timedelta(days=40))
    exact = desk.invoice(keller, "A2", 50, due=TODAY - timedelta(days=5))
    proposal = propose(desk.ledger, keller, 5000, "EUR")
    assert (proposal.shares, proposal.fitting, proposal.certain) == (((exact, 5000),), exact, True)
    desk.invoice(keller, "A3", 50, due=TODAY)
    twice = propose(desk.ledger, keller, 5000, "EUR")
    assert (twice.shares, twice.fitting, twice.certain) == (((older, 5000),), None, False)


def test_what_leaves_nothing_to_decide_is_certain(desk: Desk) -> None:
    keller, other = desk.customer("Keller"), desk.customer("Brennan")
    first = desk.invoice(keller, "A1", 30, due=TODAY - timedelta(days=40))
    second = desk.invoice(keller, "A2", 50, due=TODAY - timedelta(days=5))
    desk.invoice(other, "B1", 50, due=TODAY)
    ledger = desk.ledger
    assert propose(ledger, keller, 8000, "EUR").certain, "everything is settled"
    assert propose(ledger, keller, 8000, "EUR", chosen=[first, second]).certain
    assert propose(ledger, other, 2000, "EUR").certain, "a part of the only invoice"
    assert not propose(ledger, keller, 2000, "EUR").certain, "a part of one of two"
    assert not propose(ledger, keller, 2000, "EUR", "A2").certain, "less than was quoted"
    assert not propose(ledger, keller, 9000, "EUR").certain, "something stays on the account"
    assert not propose(ledger, keller, 500, "USD").certain, "nothing is open"


def test_what_is_dated_later_gets_something_only_when_it_is_meant(desk: Desk) -> None:
    keller = desk.customer("Keller")
    known = desk.invoice(keller, "A1", 30, due=TODAY + timedelta(days=40), issued=TODAY)
    day = TODAY + timedelta(days=5)
    later = desk.invoice(keller, "A2", 50, due=day, issued=day)
    assert propose(desk.ledger, keller, 5000, "EUR", today=TODAY).shares == ((known, 3000),)
    assert propose(desk.ledger, keller, 5000, "EUR", "A2", today=TODAY).shares == ((later, 5000),)
    assert propose(desk.ledger, keller, 5000, "EUR", chosen=[later], today=TODAY).shares == ((later, 5000),)
    assert propose(desk.ledger, keller, 5000, "EUR", today=day).shares == ((later, 5000),)
