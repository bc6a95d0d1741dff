"""What must hold for any ledger (GRADING section 5, "Also measure")."""

import random
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.domain.grading.grader import Standing, grade_customers
from creditdesk.domain.grading.portfolio import InvoiceFact
from tests.domain.grading.builders import WEEKENDS, invoices, ledgers

AS_OF = date(2024, 12, 31)
STANDINGS = [Standing(customer, taken_over=False) for customer in (1, 2, 3)]


def score(facts: list[InvoiceFact]) -> int:
    return grade_customers(facts, STANDINGS[:1], WEEKENDS, AS_OF)[0].score


def on_time(fact: InvoiceFact, early: int) -> InvoiceFact:
    """The same invoice of customer 1, received ``early`` calendar days before the due date."""
    due = min(fact.due, AS_OF)
    return replace(fact, customer_id=1, due=due, settled=due - timedelta(days=early))


@settings(deadline=None)
@given(ledgers(), invoices(), st.integers(0, 40), st.integers(45, 250))
def test_turning_an_invoice_from_on_time_to_late_never_raises_the_score(
    facts: list[InvoiceFact], fact: InvoiceFact, early: int, late: int
) -> None:
    prompt = on_time(fact, early)
    # more than 30 working days late, and known on the day
    prompt = replace(prompt, due=min(prompt.due, AS_OF - timedelta(days=late)))
    prompt = replace(
        prompt, issued=min(prompt.issued, prompt.due), settled=prompt.due - timedelta(days=early)
    )
    tardy = replace(prompt, settled=prompt.due + timedelta(days=late))
    assert score([*facts, tardy]) <= score([*facts, prompt])


@settings(deadline=None)
@given(ledgers(), invoices(), st.integers(0, 40))
def test_one_more_receipt_on_time_never_lowers_the_score(
    facts: list[InvoiceFact], fact: InvoiceFact, early: int
) -> None:
    assert score([*facts, on_time(fact, early)]) >= score(facts)


@settings(deadline=None)
@given(ledgers(), st.lists(invoices(), max_size=4), st.integers(0, 360))
def test_the_future_never_matters(facts: list[InvoiceFact], more: list[InvoiceFact], offset: int) -> None:
    day = date(2024, 1, 1) + timedelta(days=offset)
    later = day + timedelta(days=1)
    known = [
        replace(fact, settled=later) if fact.settled is None or fact.settled > day else fact for fact in facts
    ]
    unborn = [replace(fact, issued=max(fact.issued, later)) for fact in more]
    assert grade_customers(known + unborn, STANDINGS, WEEKENDS, day) == grade_customers(
        facts, STANDINGS, WEEKENDS, day
    )


@settings(deadline=None)
@given(ledgers(largest=8))
def test_thin_history_without_facts_is_never_better_than_c(facts: list[InvoiceFact]) -> None:
    for result in grade_customers(facts, STANDINGS, WEEKENDS, AS_OF):
        assert result.settled >= 3 or (result.grade is not None and result.grade >= "C")


@settings(deadline=None)
@given(ledgers(), st.randoms(use_true_random=False))
def test_the_order_of_the_facts_does_not_matter(facts: list[InvoiceFact], dice: random.Random) -> None:
    # invoices that agree in every date and the number are told apart by nothing
    facts = list({(fact.number, fact.customer_id): fact for fact in facts}.values())
    mixed = dice.sample(facts, len(facts))
    assert grade_customers(mixed, STANDINGS, WEEKENDS, AS_OF) == grade_customers(
        facts, STANDINGS, WEEKENDS, AS_OF
    )


@settings(deadline=None)
@given(ledgers())
def test_explanation_adds_up_and_a_held_grade_is_never_better(facts: list[InvoiceFact]) -> None:
    for result in grade_customers(facts, STANDINGS, WEEKENDS, AS_OF):
        assert result.score == sum(reason.points for reason in result.reasons)
        assert result.settled == 0 or (result.grade is not None and result.grade >= result.band)
