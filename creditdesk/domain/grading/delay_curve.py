"""The delay curve: with which chance a customer pays how many working days after the due date.

Nothing is trained. A curve is the customer's own settlements, the newer the heavier, leaned on three
pseudo-invoices of the whole portfolio (GRADING "The delay curve, precisely"). All delays here are signed
working days from the rolled due date to the receipt's working day; negative means early.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp
from operator import neg

EARLIEST = -90
LATEST = 260
BINS = LATEST - EARLIEST + 1
#: Settlements older than this many newer ones no longer count.
MEMORY = 300
HALF_LIFE = 32
PRIOR_WEIGHT = 3.0
GENERIC_WEIGHT = 20.0
_SHARE_FLOOR = 1e-9
_QUANTILE_TOLERANCE = 1e-6


def clip_delay(delay: int) -> int:
    """``delay`` in working days, held within the 351 bins -90..260."""
    return min(max(delay, EARLIEST), LATEST)


def recency_weight(rank: int) -> float:
    """Weight of the settlement that has ``rank`` newer ones; it halves every 32 settlements."""
    return 0.5 ** (rank / HALF_LIFE) if rank < MEMORY else 0.0


_WEIGHTS = tuple(recency_weight(rank) for rank in range(MEMORY))


def _normalised(mass: Iterable[float]) -> tuple[float, ...]:
    shares = list(mass)
    total = sum(shares)
    return tuple([share / total for share in shares])


GENERIC = _normalised(exp(-abs(delay - 1) / 6) for delay in range(EARLIEST, LATEST + 1))


@dataclass(frozen=True, slots=True)
class DelayCurve:
    """A distribution over 351 delays: ``shares[i]`` is of delay ``i - 90``, ``tail[i]`` of that and later.

    ``shares`` add up to 1; ``tail`` has one more entry, a 0 at the end.
    """

    shares: tuple[float, ...]
    tail: tuple[float, ...]

    def at_least(self, delay: int) -> float:
        """Share (0..1) of receipts at ``delay`` working days after the due date or later (260: ever)."""
        return self.tail[clip_delay(delay) - EARLIEST]

    def quantile(self, share: float) -> int:
        """Smallest delay in working days by which ``share`` (0..1) of the receipts have come."""
        rest = 1.0 - share + _QUANTILE_TOLERANCE
        first_rest = bisect_left(self.tail, -rest, lo=1, hi=BINS, key=neg)
        return first_rest - 1 + EARLIEST

    def given_at_least(self, delay: int) -> "DelayCurve":
        """The curve of an invoice that is known not to be received before ``delay`` (working days)."""
        start = clip_delay(delay) - EARLIEST
        return _curve([0.0] * start + list(self.shares[start:]))


def prior_curve(counts: Sequence[int]) -> DelayCurve:
    """The portfolio's curve: ``counts`` of receipts by bin over 365 days and 20 receipts of generic shape."""
    return _curve([count + GENERIC_WEIGHT * share for count, share in zip(counts, GENERIC, strict=True)])


def customer_curve(prior: DelayCurve, settled: Sequence[int], overdue: Iterable[int] = ()) -> DelayCurve:
    """The curve of one customer.

    ``settled``: delays of the settled invoices in order of receipt, oldest first. ``overdue``: working days
    that each open overdue invoice is late so far. All in working days, any range.
    """
    mass = [PRIOR_WEIGHT * share for share in prior.shares]
    for delay, weight in zip(reversed(settled[-MEMORY:]), _WEIGHTS, strict=False):
        mass[clip_delay(delay) - EARLIEST] += weight
    late = Counter(clip_delay(delay) - EARLIEST for delay in overdue)
    if late:
        mass = [one + more for one, more in zip(mass, _overdue_mass(mass, late), strict=True)]
    return _curve(mass)


def _overdue_mass(mass: list[float], late: Counter[int]) -> list[float]:
    """All open overdue invoices as one observation, each spread over "at least as late as now"."""
    so_far = _curve(mass)
    invoices = late.total()
    steps = [0.0] * BINS
    for start, times in late.items():
        steps[start] = times / invoices / max(so_far.tail[start], _SHARE_FLOOR)
    return [share * factor for share, factor in zip(so_far.shares, accumulate(steps), strict=True)]


def _curve(mass: list[float]) -> DelayCurve:
    shares = _normalised(mass)
    tail = [*accumulate(reversed(shares), initial=0.0)]
    tail.reverse()
    return DelayCurve(shares, tuple(tail))
