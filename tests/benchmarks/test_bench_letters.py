"""Letters stay near the bare canvas: processor time and bytes in one run, both languages."""

import pytest

from tests.benchmarks import bench_letters
from tests.benchmarks.measure import NOISE


@pytest.mark.usefixtures("fonts")
def test_letters_stay_within_their_goals() -> None:
    for language, figures in bench_letters.run(count=18, rounds=3).items():
        assert figures["ratio"] <= bench_letters.GOAL_RATIO, (language, figures)
        assert figures["with_code"] <= bench_letters.GOAL_RATIO, (language, figures)
        assert figures["bytes"] <= bench_letters.GOAL_BYTES, (language, figures)
        for way in ("combined", "joined"):
            assert figures[way] * NOISE >= bench_letters.GOAL_COMBINED, (language, way, figures)
