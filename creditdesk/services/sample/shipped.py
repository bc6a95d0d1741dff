"""What the sample company is made of, as shipped in ``resources/sample``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, cast

from creditdesk import paths

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Profile:
    """A customer and how much it buys: ``every`` days an invoice of about ``size`` minor units.

    ``since``: days before today on which it became a customer, 0 = long ago; ``quiet``: no invoices in the last so
    many days; ``second_currency`` takes every third invoice.
    """

    code: str
    name: str
    country: str
    currency: str
    terms: str
    habit: str
    every: int
    size: int
    sales: str
    street: str
    postcode: str
    city: str
    tax_id: str
    language: str = ""
    debtor_class: str = "unknown"
    second_currency: str = ""
    email: str = ""
    phone: str = ""
    ladder: str = ""
    note: str = ""
    since: int = 0
    quiet: int = 0


@dataclass(frozen=True, slots=True)
class Habit:
    """How a customer pays; every figure is explained in ``habits.toml``."""

    delay: int = 0
    trend: int = 0
    spread: int = 0
    slip: float = 0.0
    slip_days: int = 0
    slips_until: float = 1.0
    month_end: bool = False
    first: float = 1.0
    rest_after: int = 0
    discount: bool = False
    round_up: float = 0.0
    ahead: int = 0
    credits: float = 0.01
    quotes: float = 0.95
    seasons: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """An invoice that is told rather than left to habit; days count from today, negative = before.

    It was written ``term`` days (0 = 30) before it fell due. ``paid`` minor units arrived on day ``paid_on``; the
    bank took them back on ``returned_on``. ``step`` was sent on day ``step_on``, before CreditDesk was here.
    """

    customer: str
    due: int
    amount: int
    currency: str = ""
    term: int = 0
    paid: int = 0
    paid_on: int = 0
    returned_on: int | None = None
    written_off_on: int | None = None
    step: int = 0
    step_on: int = 0
    disputed: bool = False
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Loose:
    """A receipt or credit note of day ``on`` that nobody has allocated; negative = before today."""

    customer: str
    on: int
    amount: int
    currency: str = ""
    reference: str = ""
    is_credit_note: bool = False


@dataclass(frozen=True, slots=True)
class PastRun:
    """A reminder run on day ``on``, posted the same day but for the letters to ``unposted``: they are printed only.

    What was included of the customers ``left_out`` was left out for ``left_out_reason``.
    """

    on: int
    unposted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    left_out_reason: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """The whole play: ``started`` days before today the books were taken over."""

    company: Mapping[str, Any]
    banks: tuple[Mapping[str, str], ...]
    tolerance: Mapping[str, int]
    profiles: tuple[Profile, ...]
    habits: Mapping[str, Habit]
    started: int
    days: int
    scenes: tuple[Scene, ...]
    loose: tuple[Loose, ...]
    runs: tuple[PastRun, ...]


@cache
def shipped_script() -> Script:
    """Read ``resources/sample`` (once)."""
    company, story = _file("company"), _file("story")
    return Script(
        company=company["company"],
        banks=tuple(company["bank"]),
        tolerance=company["tolerance"],
        profiles=tuple(_made(Profile, row) for row in _file("customers")["customer"]),
        habits={name: _made(Habit, row) for name, row in _file("habits").items()},
        started=story["started"],
        days=story["days"],
        scenes=tuple(_made(Scene, row) for row in story["invoice"]),
        loose=tuple(_made(Loose, row) for row in story["loose"]),
        runs=tuple(_made(PastRun, row) for row in story["run"]),
    )


def _file(name: str) -> dict[str, Any]:
    with paths.resource("sample", f"{name}.toml").open("rb") as handle:
        return tomllib.load(handle)


def _made(kind: type[Read], row: Mapping[str, Any]) -> Read:
    """``row`` as a ``kind``; lists become tuples, an unknown key raises ``TypeError``."""
    return kind(**{key: _frozen(value) for key, value in row.items()})


def _frozen(value: Any) -> Any:
    return tuple(cast("list[Any]", value)) if isinstance(value, list) else value
