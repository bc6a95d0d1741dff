"""Ageing: each item in exactly one bucket, and buckets that equal the balance."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.ageing import BUCKETS, NOT_DUE, AgeingRow, age, bucket_of, days_late, due_span, totals

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


@pytest.mark.parametrize(
    ("days", "bucket"),
    [(-400, NOT_DUE), (-1, NOT_DUE), (0, NOT_DUE)]
    + [(days, "1-30") for days in (1, 30)]
    + [(days, "31-60") for days in (31, 60)]
    + [(days, "61-90") for days in (61, 90)]
    + [(days, "90+") for days in (91, 120, 121, 9999)],
)
def test_bucket_limits(days: int, bucket: str) -> None:
    assert bucket_of(days) == bucket


def test_days_late_is_counted_from_the_due_date() -> None:
    due = date(2024, 2, 28)
    assert [days_late(due, date(2024, 3, 1)), days_late(due, due), days_late(due, date(2024, 2, 27))] == [
        2,
        0,
        -1,
    ]


@given(st.lists(st.tuples(st.integers(-500, 500), MONEY)))
def test_ageing_loses_nothing_and_agrees_with_the_bucket_of_each_item(items: list[tuple[int, int]]) -> None:
    not_due, buckets = age(items)
    assert not_due + sum(buckets) == sum(minor for _, minor in items)
    by_name = dict(zip((NOT_DUE, *BUCKETS), (not_due, *buckets), strict=True))
    for name, figure in by_name.items():
        assert figure == sum(minor for days, minor in items if bucket_of(days) == name)


def test_the_first_day_is_late() -> None:
    assert age([(1, 5), (0, 7), (-1, 9)]) == (16, (5, 0, 0, 0))


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
    assert inside == [[NOT_DUE, *BUCKETS].index(bucket_of(days))]
