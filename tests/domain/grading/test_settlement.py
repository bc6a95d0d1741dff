from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.grading.settlement import DatedAllocation, Settled, Source, settlement

LATER = date(2025, 12, 31)


def day(number: int) -> date:
    return date(2024, 5, number)


def test_settled_when_receipts_reach_95_per_cent() -> None:
    parts = [DatedAllocation(day(1), 900_00), DatedAllocation(day(9), 50_00), DatedAllocation(day(20), 50_00)]
    assert settlement(1000_00, parts, LATER) == Settled(day(9))


def test_open_below_95_per_cent() -> None:
    assert settlement(1000_00, [DatedAllocation(day(1), 949_99)], LATER) is None
    assert settlement(1000_00, [], LATER) is None


def test_allocations_after_the_day_are_not_known() -> None:
    parts = [DatedAllocation(day(9), 1000_00)]
    assert settlement(1000_00, parts, day(8)) is None
    assert settlement(1000_00, parts, day(9)) == Settled(day(9))


def test_order_of_rows_does_not_matter() -> None:
    parts = [DatedAllocation(day(9), 500_00), DatedAllocation(day(3), 500_00)]
    assert settlement(1000_00, parts, LATER) == Settled(day(9))


def test_reversal_opens_it_again_and_a_new_receipt_settles_it_then() -> None:
    parts = [DatedAllocation(day(3), 1000_00), DatedAllocation(day(10), -1000_00)]
    assert settlement(1000_00, parts, day(5)) == Settled(day(3))
    assert settlement(1000_00, parts, LATER) is None
    assert settlement(1000_00, [*parts, DatedAllocation(day(20), 1000_00)], LATER) == Settled(day(20))


def test_credit_note_makes_the_invoice_smaller() -> None:
    parts = [DatedAllocation(day(2), 400_00, Source.CREDIT), DatedAllocation(day(12), 600_00)]
    assert settlement(1000_00, parts, LATER) == Settled(day(12))
    assert settlement(1000_00, parts[:1], LATER) is None


def test_wholly_credited_invoice_says_nothing() -> None:
    assert settlement(1000_00, [DatedAllocation(day(2), 1000_00, Source.CREDIT)], LATER) is None


def test_written_off_on_the_day_of_the_write_off() -> None:
    parts = [DatedAllocation(day(2), 300_00), DatedAllocation(day(25), 700_00, Source.WRITE_OFF)]
    assert settlement(1000_00, parts, LATER) == Settled(day(25), written_off=True)


def test_writing_off_a_small_rest_is_no_loss() -> None:
    parts = [DatedAllocation(day(2), 960_00), DatedAllocation(day(25), 40_00, Source.WRITE_OFF)]
    assert settlement(1000_00, parts, LATER) == Settled(day(2))


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 600)), max_size=8), st.integers(1, 28))
def test_a_settled_day_never_changes_with_later_receipts(parts: list[tuple[int, int]], until: int) -> None:
    rows = [DatedAllocation(day(on), amount) for on, amount in parts]
    known = settlement(1000, rows, day(until))
    assert known is None or known == settlement(1000, rows, LATER)
