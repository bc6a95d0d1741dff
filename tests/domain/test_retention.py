"""Backups kept: two full days, then 12 daily, 10 weekly and 9 monthly ones."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.retention import DAILY, MONTHLY, WEEKLY, to_keep

NOW = datetime(2026, 11, 22, 18, tzinfo=UTC)


def test_everything_of_the_last_two_days_stays() -> None:
    made = [NOW - timedelta(minutes=30 * count) for count in range(90)]
    assert to_keep(made, NOW) == frozenset(made)


def test_two_years_of_half_hours_thin_out_to_the_scheme() -> None:
    made = [NOW - timedelta(minutes=30 * count) for count in range(2 * 365 * 48)]
    kept = sorted(to_keep(made, NOW), reverse=True)
    older = [moment for moment in kept if moment <= NOW - timedelta(days=2)]
    assert len(kept) - len(older) == 96
    assert len(older) == DAILY + WEEKLY + MONTHLY
    days = [moment.date() for moment in older[:DAILY]]
    assert [(days[0] - day).days for day in days] == list(range(DAILY))
    assert NOW - older[-1] > timedelta(days=300)


def test_each_period_keeps_its_newest() -> None:
    morning, evening = NOW - timedelta(days=5, hours=9), NOW - timedelta(days=5)
    assert to_keep([morning, evening, NOW], NOW) == {evening, NOW}


def test_the_newest_stays_however_old() -> None:
    old = NOW - timedelta(days=4000)
    assert to_keep([old, old - timedelta(days=900)], NOW) >= {old}
    assert to_keep([], NOW) == frozenset()


@given(st.lists(st.integers(0, 3_000_000), max_size=60))
def test_thinning_twice_changes_nothing_and_never_grows(minutes: list[int]) -> None:
    made = [NOW - timedelta(minutes=count) for count in minutes]
    kept = to_keep(made, NOW)
    assert kept <= set(made)
    assert to_keep(kept, NOW) == kept
