"""Short ways to read a table in tests."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from creditdesk.errors import UserError
from creditdesk.exchange.mapping import propose
from creditdesk.exchange.rows import ParsedFile, ReadOptions
from creditdesk.exchange.tables import read_table
from creditdesk.exchange.tables_in import parse

Value = TypeVar("Value")
FILES = Path(__file__).parent / "files"


def told(work: Callable[..., Value], *arguments: Any) -> tuple[Value | None, str]:
    """What ``work`` returns and "", or None and the code of the ``UserError`` it raised."""
    try:
        return work(*arguments), ""
    except UserError as error:
        return None, error.code


def read(path: Path, *, currency: str = "EUR", kind: str | None = None, encoding: str | None = None,
         fields: dict[str, str] | None = None, **options: Any) -> ParsedFile:  # fmt: skip
    """Read, map and parse the file at ``path``; ``options`` are ``dates`` and ``decimal``."""
    raw = read_table(path, encoding=encoding, headings=[])
    return parse(raw, propose(raw, kind, fields), ReadOptions(currency, **options))


def read_text(folder: Path, text: str, name: str = "table.csv", **options: Any) -> ParsedFile:
    """Write ``text`` as UTF-8 into ``folder`` and read it."""
    return read_bytes(folder, text.encode(), name, **options)


def read_bytes(folder: Path, content: bytes, name: str = "table.csv", **options: Any) -> ParsedFile:
    """Write ``content`` into ``folder`` and read it."""
    path = folder / name
    path.write_bytes(content)
    return read(path, **options)
