"""The buckets of ageing as the contract tells them, apart from the program: what its figures are held against."""

NAMES = ("not_due", "1-30", "31-60", "61-90", "90+")


def bucket_of(days_late: int) -> str:
    """The bucket of an item that is ``days_late`` calendar days late: due today (0) is not due, 90+ is 91 and more."""
    if days_late <= 0:
        return "not_due"
    if days_late <= 30:
        return "1-30"
    if days_late <= 60:
        return "31-60"
    return "61-90" if days_late <= 90 else "90+"
