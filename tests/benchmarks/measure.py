"""Ratios against a floor measured in the same run, round by round, so that a slow moment hits both alike."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

#: Ratios of one run are good to about 15 % on a shared virtual machine; a goal is held within that.
NOISE = 1.15


@dataclass(frozen=True, slots=True)
class Measured:
    """``ratio`` is the median of the rounds' ours / floor; the times are medians in milliseconds."""

    ratio: float
    ours_ms: float
    floor_ms: float


def paired(ours: Callable[[], object], floor: Callable[[], object], rounds: int = 7) -> Measured:
    """Time ``ours`` and ``floor`` in turn, after one warm-up of each."""
    ours()
    floor()
    pairs = [(_seconds(ours), _seconds(floor)) for _ in range(rounds)]
    return Measured(
        median(mine / base for mine, base in pairs),
        median(mine for mine, _ in pairs) * 1000,
        median(base for _, base in pairs) * 1000,
    )


def hold(name: str, goal: float, measure: Callable[[], Measured], attempts: int = 6) -> Measured:
    """Measure until the ratio is within ``goal``; fails when the best of all attempts is beyond it and the noise.

    A shared machine has slow moments: one good measurement proves the goal, a bad one proves nothing.
    """
    best = measure()
    for _ in range(attempts - 1):
        if best.ratio <= goal:
            break
        best = min(best, measure(), key=lambda found: found.ratio)
    print(f"\n{name}: {best.ratio:.2f}x (goal {goal}x), {best.ours_ms:.1f} ms against {best.floor_ms:.1f} ms")
    assert best.ratio <= goal * NOISE, f"{name}: {best.ratio:.2f}x, goal {goal}x"
    return best


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
