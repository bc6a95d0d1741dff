"""Whether the computer's clock can be believed, by the newest entry of the ledger."""

from datetime import datetime, timedelta
from typing import Literal

#: Clocks of two computers differ by minutes; an entry further ahead than this was made by another date.
_AHEAD = timedelta(hours=1)
#: After so long without an entry the computer's date is as likely to be wrong as the desk to have rested.
_REST = timedelta(days=60)


def clock_doubt(newest: datetime, now: datetime) -> Literal["behind", "far"] | None:
    """Why ``now`` is to be doubted: it lies ``behind`` the newest entry, or ``far`` after it; None when it is not.

    Both moments carry their time zone.
    """
    away = newest - now
    if away > _AHEAD:
        return "behind"
    return "far" if -away > _REST else None
