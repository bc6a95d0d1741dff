"""Ageing: each due date in exactly one segment, and segments that equal the balance."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.ageing import BUCKETS, AgeingRow, due_span, totals
from tests.buckets import NAMES, bucket_of

MONEY = st.integers(-(10**9), 10**9)
ROWS = st.builds(
    AgeingRow,
    customer_id=st.integers(1, 5),
    code=st.just("C"),
    name=st.just("Customer"),
    currency=st.sampled_from(["EUR", "CNY", "USD"]),
    not_due=MONEY,
    buckets=st.tuples(MONEY, MONEY, MONEY, MONEY),
    unallocated=st.integers(0, 10**9),
)


def test_the_buckets_are_those_of_the_contract() -> None:
    assert NAMES[1:] == BUCKETS


def test_a_row_balances() -> None:
    row = AgeingRow(1, "C1", "One", "EUR", 100, (10, 20, 30, 40), 25)
    assert (row.overdue, row.balance) == (100, 175)


@given(st.lists(ROWS))
def test_totals_by_currency_add_up(rows: list[AgeingRow]) -> None:
    found = totals(rows)
    assert list(found) == sorted({row.currency for row in rows})
    for currency, total in found.items():
        own = [row for row in rows if row.currency == currency]
        assert total.balance == sum(row.balance for row in own)
        assert total.overdue == sum(row.overdue for row in own)
        assert total.unallocated == sum(row.unallocated for row in own)
        assert total.customers == len({row.customer_id for row in own})


@given(days=st.integers(-500, 500), as_of=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_due_date_lies_in_the_span_of_its_own_bucket_only(days: int, as_of: date) -> None:
    due = as_of - timedelta(days=days)
    spans = [due_span(segment, as_of) for segment in range(5)]
    inside = [
        segment
        for segment, (first, last) in enumerate(spans)
        if (first is None or first <= due) and (last is None or due <= last)
    ]
    assert inside == [NAMES.index(bucket_of(days))]
