"""Goal 7: an import of 100,000 invoices within 4x of csv, checks, raw insert and index; linear to a million."""

import time
from pathlib import Path

import pytest

from creditdesk.services.imports import ReadRequest, import_table, read_file
from tests.benchmarks import bench_read_tables as bench
from tests.benchmarks import tables
from tests.benchmarks.measure import hold
from tests.ledgers import acting, make_desk


@pytest.fixture(scope="module")
def csv_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tables.write_csv(tmp_path_factory.mktemp("csv") / "invoices.csv", 100_000)


def test_reading_and_checking_csv(csv_file: Path) -> None:
    found = bench.read(csv_file)
    assert [(row.number, row.amount) for row in found.rows] == [
        (row[2], row[5]) for row in tables.checked(csv_file)
    ]
    hold("CSV read and checked", 3.0, lambda: bench.measure_csv(csv_file))


def test_reading_and_checking_xlsx(tmp_path: Path) -> None:
    path = tables.write_xlsx(tmp_path / "invoices.xlsx", 100_000)
    assert bench.read(path).row_count == 100_000
    hold("XLSX read and checked", bench.GOAL_XLSX, lambda: bench.measure_xlsx(path))


def test_import(csv_file: Path, tmp_path: Path) -> None:
    hold("import", bench.GOAL_IMPORT, lambda: bench.measure_import(csv_file, tmp_path))


def test_the_cost_of_a_row_does_not_grow(tmp_path: Path) -> None:
    """From 10,000 to 1,000,000 rows the cost of one may not even double; the smallest carries the fixed costs."""
    measured = list[float]()
    while len(measured) < 3 and not any(growth < 2 for growth in measured):  # a slow moment proves nothing
        costs = {count: _microseconds(tmp_path, count) for count in (10_000, 100_000, 1_000_000)}
        print(f"\nimport, microseconds per row: {costs}")
        measured.append(costs[1_000_000] / min(costs.values()))
    assert min(measured) < 2


def _microseconds(folder: Path, count: int) -> float:
    path = tables.write_csv(folder / "many.csv", count)
    (folder / "desk.creditdesk").unlink(missing_ok=True)
    desk = make_desk(folder)
    start = time.perf_counter()
    result = import_table(desk.ledger, read_file(desk.ledger, ReadRequest(path)).parsed, acting())
    spent = time.perf_counter() - start
    desk.ledger.close()
    assert result.counts.invoices == count
    return round(spent / count * 1e6, 1)
