"""Reading and importing tables against their floors in the same run: ``python -m tests.benchmarks.bench_read_tables``.

SPEED.md section 8: number 7, CSV read, checked, stored and indexed, at most 4 times (csv + checks + raw insert +
index); number 8, XLSX read and checked at most 1.5 times python-calamine. ``read`` is the part of number 7 before the
ledger.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from creditdesk.exchange.mapping import propose
from creditdesk.exchange.rows import ParsedFile, ReadOptions
from creditdesk.exchange.tables import read_table
from creditdesk.exchange.tables_in import parse
from creditdesk.services.imports import ReadRequest, import_table, read_file
from tests.benchmarks import tables
from tests.benchmarks.measure import Measured, paired
from tests.ledgers import acting, make_desk

GOAL_IMPORT, GOAL_XLSX = 4.0, 1.5


def read(path: Path) -> ParsedFile:
    """A file read and checked by the program, without a ledger."""
    raw = read_table(path)
    return parse(raw, propose(raw), ReadOptions("EUR"))


def into_new_ledger(path: Path, folder: Path) -> Callable[[], None]:
    """Import ``path`` into a new ledger each time; making the empty ledger is part of it."""

    def once() -> None:
        (folder / "desk.creditdesk").unlink(missing_ok=True)
        desk = make_desk(folder)
        result = import_table(desk.ledger, read_file(desk.ledger, ReadRequest(path)).parsed, acting())
        desk.ledger.close()
        assert result.stored

    return once


def measure_csv(path: Path, rounds: int = 5) -> Measured:
    """Reading and checking a CSV against the csv module with dates and cents checked."""
    return paired(lambda: read(path), lambda: tables.checked(path), rounds)


def measure_xlsx(path: Path, rounds: int = 3) -> Measured:
    """Reading and checking an XLSX against python-calamine."""
    return paired(lambda: read(path), lambda: tables.calamine(path), rounds)


def measure_import(path: Path, folder: Path, rounds: int = 3) -> Measured:
    """A whole import against csv, checks, raw insert and index."""
    return paired(into_new_ledger(path, folder), lambda: tables.stored(path, folder / "floor.db"), rounds)


def run(count: int = 100_000) -> dict[str, dict[str, float]]:
    """``read``, ``xlsx`` and ``import``: ratio to the floor, own and floor milliseconds, for ``count`` invoices."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        text = tables.write_csv(folder / "invoices.csv", count)
        book = tables.write_xlsx(folder / "invoices.xlsx", count)
        found = {
            "read": measure_csv(text),
            "xlsx": measure_xlsx(book),
            "import": measure_import(text, folder),
        }
    return {
        name: {"ratio": one.ratio, "ours_ms": one.ours_ms, "floor_ms": one.floor_ms}
        for name, one in found.items()
    }


if __name__ == "__main__":
    for what, figures in run().items():
        print(what, {name: round(value, 2) for name, value in figures.items()})
