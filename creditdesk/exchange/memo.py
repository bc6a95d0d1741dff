"""Cells that repeat are read once."""

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Memo(dict[object, Value], Generic[Value]):
    """Cell -> what ``read`` makes of it. What ``read`` raises is raised for every such cell."""

    def __init__(self, read: Callable[[object], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: object) -> Value:
        value = self[cell] = self._read(cell)
        return value
