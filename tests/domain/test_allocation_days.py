"""From which day an allocation fits: no item is over-allocated as of any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.allocation import earliest_fit

START = date(2026, 1, 1)


def day(offset: int) -> date:
    return START + timedelta(days=offset)


def test_an_untouched_item_takes_it_on_the_day_wanted() -> None:
    assert earliest_fit(100, [], 100, day(5)) == day(5)
    assert earliest_fit(100, [(day(1), 40)], 60, day(0)) == day(0)


def test_a_receipt_for_a_day_that_another_one_covered_waits_until_that_one_is_gone() -> None:
    returned = [(day(4), 100), (day(31), -100)]
    assert earliest_fit(100, returned, 100, day(19)) == day(31)
    assert earliest_fit(100, returned, 100, day(40)) == day(40)
    assert earliest_fit(100, [(day(4), 60), (day(31), -60)], 40, day(19)) == day(19)


def test_more_than_is_open_never_fits() -> None:
    with pytest.raises(ValueError, match="more than the item has open"):
        earliest_fit(100, [(day(4), 60)], 41, day(9))


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 60), st.booleans()), max_size=8),
    st.integers(1, 100),
    st.integers(0, 40),
)
def test_it_is_the_first_day_since_which_it_fits_for_ever(
    pairs: list[tuple[int, int, bool]], part: int, wanted: int
) -> None:
    rows = [(day(on), amount) for on, amount, _ in pairs]
    rows += [(day(on + 7), -amount) for on, amount, gone in pairs if gone]
    amount = max(sum(taken for _, taken in rows) + part, 100)

    def fits(offset: int) -> bool:
        return all(sum(t for on, t in rows if on <= day(d)) + part <= amount for d in range(offset, 50))

    expected = next(offset for offset in range(wanted, 51) if fits(offset))
    assert earliest_fit(amount, rows, part, day(wanted)) == day(expected)
