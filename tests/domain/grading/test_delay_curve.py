from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.grading.delay_curve import (
    BINS,
    EARLIEST,
    GENERIC,
    LATEST,
    customer_curve,
    prior_curve,
    recency_weight,
)

DELAYS = st.integers(-120, 300)
OVERDUE = st.integers(0, 300)
COUNTS = st.dictionaries(st.integers(EARLIEST, LATEST), st.integers(1, 400), max_size=6)


def counts_of(receipts: dict[int, int]) -> list[int]:
    return [receipts.get(delay, 0) for delay in range(EARLIEST, LATEST + 1)]


def by_the_book(receipts: dict[int, int], settled: list[int], overdue: list[int]) -> dict[int, float]:
    """GRADING "The delay curve, precisely", written down as it stands, without thought for speed."""
    bins = range(-90, 261)

    def normal(mass: dict[int, float]) -> dict[int, float]:
        return {b: mass[b] / sum(mass.values()) for b in bins}

    generic = normal({b: exp(-abs(b - 1) / 6) for b in bins})
    prior = normal({b: receipts.get(b, 0) + 20 * generic[b] for b in bins})
    curve = {b: 3 * prior[b] for b in bins}
    for rank, delay in enumerate(list(reversed(settled))[:300]):
        curve[min(max(delay, -90), 260)] += 0.5 ** (rank / 32)
    p0, late = normal(curve), [min(max(delay, -90), 260) for delay in overdue]
    for b in bins if late else ():
        factor = 0.0
        for c in late:
            if c <= b:
                factor += min(1, 1 / len(late)) / max(sum(p0[x] for x in bins if x >= c), 1e-9)
        curve[b] += p0[b] * factor
    return normal(curve)


@given(COUNTS, st.lists(DELAYS, max_size=12), st.lists(OVERDUE, max_size=3))
def test_curve_is_the_one_of_the_book(
    receipts: dict[int, int], settled: list[int], overdue: list[int]
) -> None:
    expected = by_the_book(receipts, settled, overdue)
    curve = customer_curve(prior_curve(counts_of(receipts)), settled, overdue)
    assert curve.shares == pytest.approx(list(expected.values()), rel=1e-9, abs=1e-15)


@given(COUNTS, st.lists(DELAYS, max_size=12), st.lists(OVERDUE, max_size=3))
def test_shares_add_up_and_tails_are_their_sums(
    receipts: dict[int, int], settled: list[int], overdue: list[int]
) -> None:
    curve = customer_curve(prior_curve(counts_of(receipts)), settled, overdue)
    assert len(curve.shares) == BINS == 351
    assert sum(curve.shares) == pytest.approx(1)
    assert curve.at_least(EARLIEST) == pytest.approx(1)
    assert curve.at_least(5) == pytest.approx(sum(curve.shares[95:]))
    assert all(earlier >= later for earlier, later in zip(curve.tail, curve.tail[1:], strict=False))


@given(st.lists(DELAYS, min_size=1, max_size=12), st.floats(0.01, 0.99))
def test_quantile_is_the_first_delay_that_reaches_the_share(settled: list[int], share: float) -> None:
    curve = customer_curve(prior_curve([0] * BINS), settled)
    delay, cumulated = EARLIEST, curve.shares[0]
    while cumulated < share - 1e-6:
        delay += 1
        cumulated += curve.shares[delay - EARLIEST]
    assert curve.quantile(share) == delay


def test_quantiles_at_the_ends() -> None:
    curve = prior_curve([0] * BINS)
    assert curve.quantile(0.0) == EARLIEST
    assert curve.quantile(1.0) <= LATEST
    assert customer_curve(curve, [300] * 300).quantile(1.0) == LATEST


def test_generic_shape_peaks_one_working_day_late() -> None:
    assert max(range(BINS), key=GENERIC.__getitem__) + EARLIEST == 1
    assert GENERIC[1 - EARLIEST] / GENERIC[7 - EARLIEST] == pytest.approx(exp(1))


def test_weight_halves_every_32_settlements_and_ends_after_300() -> None:
    assert recency_weight(0) == 1
    assert recency_weight(32) == pytest.approx(0.5)
    assert recency_weight(299) > 0
    assert recency_weight(300) == 0


def test_only_the_latest_300_settlements_count() -> None:
    prior = prior_curve([0] * BINS)
    assert customer_curve(prior, [200] * 50 + [0] * 300).shares == customer_curve(prior, [0] * 300).shares


def test_newer_settlements_weigh_more() -> None:
    prior = prior_curve([0] * BINS)
    worse = customer_curve(prior, [0] * 20 + [60] * 20)
    better = customer_curve(prior, [60] * 20 + [0] * 20)
    assert worse.at_least(31) > better.at_least(31)


def test_open_overdue_invoices_are_together_one_observation() -> None:
    prior = prior_curve([0] * BINS)
    once = customer_curve(prior, [0], [20])
    thrice = customer_curve(prior, [0], [20, 20, 20])
    assert once.shares == pytest.approx(thrice.shares)
    settled = customer_curve(prior, [0])
    assert once.at_least(20) == pytest.approx((settled.at_least(20) * 4 + 1) / 5)


def test_far_overdue_invoice_does_not_divide_by_nothing() -> None:
    curve = customer_curve(prior_curve([10**6 if b == 0 else 0 for b in range(BINS)]), [], [5000])
    assert sum(curve.shares) == pytest.approx(1)


def test_known_to_be_unpaid_so_far() -> None:
    curve = customer_curve(prior_curve([0] * BINS), [0, 3, 8, 40])
    later = curve.given_at_least(5)
    assert later.at_least(5) == pytest.approx(1)
    assert later.at_least(30) == pytest.approx(curve.at_least(30) / curve.at_least(5))
    assert curve.given_at_least(10_000).quantile(0.5) == LATEST
    assert curve.given_at_least(-10_000).shares == pytest.approx(curve.shares)


def test_delays_beyond_the_bins_count_as_the_last() -> None:
    curve = customer_curve(prior_curve([0] * BINS), [900])
    assert curve.at_least(5000) == curve.at_least(LATEST) == pytest.approx(1 / 4, abs=1e-6)
