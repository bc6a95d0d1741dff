"""Small helpers of paged lists: bound ids and search patterns that take every character literally."""

from collections.abc import Sequence


def placeholders(ids: Sequence[int]) -> str:
    """Named placeholders ``:i0, :i1 ...`` for a window of ids."""
    return ", ".join(f":i{index}" for index in range(len(ids)))


def like(search: str) -> str:
    """A LIKE pattern for text that contains ``search``; ``%`` and ``_`` in it are ordinary characters.

    SQLite refuses patterns beyond 50,000 bytes, and no name is that long: what is pasted beyond 1,000 is cut off.
    """
    escaped = search.strip()[:1000].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
