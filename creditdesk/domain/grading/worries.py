"""Whom to worry about: grades that are a reason to look closer, and from when on an overdue item is one."""

#: Of an overdue customer these grades are a reason to worry.
WORRYING = frozenset("CDE")
#: What customers with these grades owe is at risk.
AT_RISK = frozenset("DE")
#: Calendar days beyond which an item gives cause for worry whoever owes it.
WORRYING_DAYS = 30
#: What is less than one part in so many of the largest overdue sum is a trifle, whoever owes it.
TRIFLE = 1000


def gives_worry(oldest_days: int, grade: str) -> bool:
    """Whether to worry about a customer with ``grade`` ("" = none) whose oldest item is ``oldest_days`` overdue."""
    return oldest_days > WORRYING_DAYS or grade in WORRYING


def trifling(overdue: int, largest: int) -> bool:
    """Whether an overdue sum is a trifle beside the ``largest`` of the same currency, both in minor units."""
    return overdue * TRIFLE < largest
