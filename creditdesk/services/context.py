"""Who acts and when: passed into every verb, so that nothing below the composition root reads the clock."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Acting:
    """The person who acts, the moment (UTC) and the local day it is for them."""

    actor: str
    at: datetime
    today: date
