"""A problem that the check of a ledger file found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """What rule is broken (``code``), at which record, and the figures."""

    code: str
    where: str
    detail: str
