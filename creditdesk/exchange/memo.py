"""Cells that repeat are read once; the cyclic collector rests while many rows are made."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def quiet_collector() -> Iterator[None]:
    """No cyclic garbage collection inside: 100,000 small tuples make none, but looking for it costs a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
