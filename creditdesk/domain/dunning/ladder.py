"""Ladders: the ordered steps of reminding, and whether a ladder makes sense."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Any, cast

from creditdesk.errors import UserError

DEFAULT_LADDER = "standard"
TONES = ("L0", "L1", "L2", "L3", "L4")


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


@dataclass(frozen=True, slots=True)
class LadderWarning:
    """A rule of the ladder that contradicts another: ``code`` with figures for the sentence."""

    code: str
    ladder: str
    step: int
    params: Mapping[str, int]


def ladders_from(mapping: Mapping[str, Any]) -> dict[str, Ladder]:
    """Ladders by name from the parsed ``ladders.toml``; the code of a ``UserError`` names what is wrong."""
    return {name: _ladder(name, table) for name, table in mapping.items()}


def _ladder(name: str, table: Mapping[str, Any]) -> Ladder:
    rows = cast("Sequence[Mapping[str, Any]]", table.get("steps", ()))
    steps = tuple(_step(name, row) for row in rows)
    ladder = Ladder(name, int(table.get("version", 1)), steps, int(table.get("min_interval", 7)))
    check_ladder(ladder)
    return ladder


def _step(name: str, row: Mapping[str, Any]) -> Step:
    try:
        return Step(
            number=int(row["number"]),
            days=int(row["days"]),
            channel=Channel(row["channel"]),
            tone=str(row["tone"]),
            grant_days=int(row["grant_days"]),
            effects=tuple(str(effect) for effect in row.get("effects", ())),
            enabled=bool(row.get("enabled", True)),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("ladder_field", ladder=name, step=row.get("number", "?"), detail=str(error)) from None


def check_ladder(ladder: Ladder) -> None:
    """Raise ``UserError`` where the ladder cannot work; its code says which rule is broken."""
    late = [step for step in ladder.steps if step.number > 0]
    notices = ladder.steps[: len(ladder.steps) - len(late)]
    broken = {
        "ladder_empty": not late,
        "ladder_interval": ladder.min_interval < 1,
        "ladder_notice": len(notices) > 1 or any(step.number or step.days >= 0 for step in notices),
        "ladder_numbers": [step.number for step in late] != list(range(1, len(late) + 1)),
        "ladder_days": any(step.days < 0 for step in late)
        or not _rises([step.days for step in late], strictly=True),
        "ladder_tone": any(step.tone not in TONES for step in ladder.steps)
        or not _rises([TONES.index(step.tone) for step in late if step.tone in TONES]),
        "ladder_grant": any(step.grant_days < 0 for step in ladder.steps),
    }
    for code, found in broken.items():
        if found:
            raise UserError(code, ladder=ladder.name)


def _rises(figures: Sequence[int], *, strictly: bool = False) -> bool:
    return all(first < second if strictly else first <= second for first, second in pairwise(figures))


def ladder_warnings(ladder: Ladder, usual_days: tuple[int, int] | None = None) -> list[LadderWarning]:
    """What in the ladder contradicts itself or the custom of the country (LETTERS, corrections 7).

    ``step_never_on_its_day``: the step's own day comes before the interval or the date granted in the step
    before has passed, even if that was posted on its day. ``deadline_unusual``: the last letter grants
    fewer days than is usual where ``usual_days`` (least, most) is given.
    """
    late = [step for step in ladder.steps if step.number > 0 and step.enabled]
    found: list[LadderWarning] = []
    for step, following in pairwise(late):
        granted = step.grant_days + 1 if step.grant_days else 0
        earliest = step.days + max(ladder.min_interval, granted)
        if following.days < earliest:
            figures = {"step": following.number, "days": following.days, "earliest": earliest}
            found.append(LadderWarning("step_never_on_its_day", ladder.name, following.number, figures))
    last = next((step for step in reversed(late) if step.channel is not Channel.CALL), None)
    if last and usual_days and last.grant_days < usual_days[0]:
        figures = {
            "step": last.number,
            "days": last.grant_days,
            "least": usual_days[0],
            "most": usual_days[1],
        }
        found.append(LadderWarning("deadline_unusual", ladder.name, last.number, figures))
    return found
