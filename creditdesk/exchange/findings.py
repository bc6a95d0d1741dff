"""What reading a file can find: a cell that cannot be read, a row with an error, something to tell about the file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

Read = TypeVar("Read")

_SHOWN = 80


class CellProblem(Exception):
    """One cell cannot be read: ``code`` names why; raised while a row is read and turned into a ``RowError``."""

    def __init__(self, code: str, value: object = "", field_name: str = "") -> None:
        super().__init__(code, value, field_name)
        self.code = code
        self.value = shown(value)
        self.field = field_name


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that is not imported: 1-based physical row, CONTRACT field, code of the sentence, the text found."""

    row: int
    field: str
    code: str
    value: str

    @property
    def params(self) -> dict[str, object]:
        """What the sentence of ``code`` needs."""
        return {"row": self.row, "field": self.field, "value": self.value, "currency": self.value}


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know about the file that does not stop the import; ``items`` are the ids of the
    invoices of the ledger that it is about."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    items: tuple[int, ...] = ()


class Attempt:
    """Runs readers one after the other and keeps every problem of a row instead of the first only."""

    def __init__(self, row: int) -> None:
        self.row, self.errors = row, list[RowError]()

    def __call__(self, field: str, read: Callable[..., Read], *arguments: object) -> Read | None:
        """What ``read`` returns, or None after noting its problem under ``field``."""
        try:
            return read(*arguments)
        except CellProblem as problem:
            self.add(problem.field or field, problem.code, problem.value)
            return None

    def add(self, field: str, code: str, value: str = "") -> None:
        """Note a problem."""
        self.errors.append(RowError(self.row, field, code, value))


def shown(value: object) -> str:
    """``value`` as text that fits into a sentence: one line, at most 80 characters."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
