"""When the computer's clock is doubted."""

from datetime import UTC, datetime, timedelta

import pytest

from creditdesk.domain.clock_doubt import clock_doubt

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("newest", "doubt"),
    [
        (NOW, None),
        (NOW + timedelta(hours=1), None),
        (NOW + timedelta(hours=1, seconds=1), "behind"),
        (NOW + timedelta(days=365), "behind"),
        (NOW - timedelta(days=60), None),
        (NOW - timedelta(days=60, seconds=1), "far"),
    ],
)
def test_an_hour_ahead_or_two_months_of_rest(newest: datetime, doubt: str | None) -> None:
    assert clock_doubt(newest, NOW) == doubt
