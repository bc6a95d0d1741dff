"""Ladders: the ordered steps of reminding; ``ladder_check`` says whether one makes sense."""

from dataclasses import dataclass, field
from enum import StrEnum

DEFAULT_LADDER = "standard"
#: From the friendly notice to the final demand (LETTERS 5.4); L0 belongs to the notice alone.
TONES = ("L0", "L1", "L2", "L3", "L4")
#: What a step can bring with it besides its letter or call.
EFFECTS = ("stop_supply", "negotiate_plan", "hand_over", "legal", "court_or_agency")


class Channel(StrEnum):
    """How a step reaches the customer."""

    LETTER = "letter"
    REGISTERED = "registered"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``number`` 0 is the friendly notice before the due date, the others count from 1.

    ``days`` count from the due date, below zero before it. ``grant_days`` is the time a letter gives from
    its own date, 0 for none. ``effects`` are codes of what follows (``stop_supply``, ``negotiate_plan``,
    ``hand_over``, ``legal``, ``court_or_agency``).
    """

    number: int
    days: int
    channel: Channel
    tone: str
    grant_days: int
    effects: tuple[str, ...] = ()
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Ladder:
    """Steps in rising order; ``min_interval`` days lie between two posted letters of one item."""

    name: str
    version: int
    steps: tuple[Step, ...]
    min_interval: int = 7
    _late: tuple[Step, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        late = tuple(step for step in self.steps if step.number > 0 and step.enabled)
        object.__setattr__(self, "_late", late)

    @property
    def first(self) -> Step | None:
        """The first step after the due date that is switched on."""
        return self._late[0] if self._late else None

    @property
    def notice(self) -> Step | None:
        """The notice before the due date, where it is switched on."""
        return next((step for step in self.steps if step.number == 0 and step.enabled), None)

    def after(self, number: int) -> Step | None:
        """The next step after ``number`` that is switched on; None after the last."""
        return next((step for step in self._late if step.number > number), None)

    def reached(self, days_late: int) -> Step | None:
        """The highest step whose day has come ``days_late`` days after the due date."""
        return next((step for step in reversed(self._late) if step.days <= days_late), None)
