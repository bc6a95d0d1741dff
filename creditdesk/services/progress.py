"""How long work says how far it is and is told to stop."""

from collections.abc import Callable

#: Called with (done, total); raises ``errors.Cancelled`` when the person asked to stop.
Progress = Callable[[int, int], None]


def no_progress(_done: int, _total: int) -> None:
    """For callers that neither show progress nor stop."""
