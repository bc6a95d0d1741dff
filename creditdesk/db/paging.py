"""Small helpers of paged lists: bound ids and search patterns that take every character literally."""

from collections.abc import Sequence


def placeholders(ids: Sequence[int]) -> str:
    """Named placeholders ``:i0, :i1 ...`` for a window of ids."""
    return ", ".join(f":i{index}" for index in range(len(ids)))


def like(search: str) -> str:
    """A LIKE pattern for text that contains ``search``; ``%`` and ``_`` in it are ordinary characters."""
    escaped = search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
