"""Goals 9 and 10: a table of a million rows against the bare id array, QSqlTableModel, a proxy and a list."""

import datetime as dt
import subprocess
import sys
from array import array
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from creditdesk.db.engine import connect
from creditdesk.services.context import Acting
from creditdesk.services.files import open_read_only
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.bus import Bus
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.rows import EVERYTHING, InvoiceSource
from creditdesk.ui.jobs import InlineJobs
from creditdesk.ui.memory import Memory
from creditdesk.ui.prompts import Prompts
from creditdesk.ui.tables.view import TableView
from tests.benchmarks.big_ledger import make_big_ledger
from tests.benchmarks.big_table import (
    COLUMNS,
    LineSource,
    ListModel,
    PlainModel,
    in_columns,
    make_table,
    plain_view,
)
from tests.benchmarks.measure import Measured, hold, paired
from tests.ledgers import TODAY

ACTING = Acting("Anna", dt.datetime.combine(TODAY, dt.time(9), dt.UTC), TODAY)
ROWS = 1_000_000
PAGES = 60
#: What a table of a million rows may take, and how little of a list of tuples that is.
MEBIBYTES, SHARE_OF_LIST = 100, 0.25


@pytest.fixture(scope="session")
def qapp_cls() -> type[DeskApplication]:
    return DeskApplication


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("table") / "lines.db"
    make_table(path, ROWS)
    yield path
    path.unlink()


@pytest.fixture
def source(file: Path, qapp: DeskApplication) -> Iterator[LineSource]:
    if qapp.tokens is None:
        qapp.dress("en", "light")
    found = LineSource(file)
    yield found
    found.close()


def our_view(source: LineSource) -> TableView:
    view = TableView(COLUMNS, source, "Invoices")
    view.set_currency("EUR")
    view.resize(1280, 800 + 32)
    view.show()
    view.reload()
    return view


def test_first_paint(source: LineSource, qapp: DeskApplication) -> None:
    def ours() -> None:
        view = our_view(source)
        qapp.processEvents()
        assert view.model.line(0)[0] == "2026-0"
        view.close()

    def floor() -> None:
        view = plain_view(PlainModel(source))
        view.show()
        qapp.processEvents()
        view.close()

    hold("first paint of 1M rows", 1.5, lambda: paired(ours, floor, rounds=5))


def test_page_down(source: LineSource, file: Path, qtbot: QtBot, qapp: DeskApplication) -> None:
    ours = our_view(source)
    database = QSqlDatabase.addDatabase("QSQLITE", "bench")
    database.setDatabaseName(str(file))
    assert database.open()
    peer_model = QSqlTableModel(db=database)
    peer_model.setTable("line")
    peer_model.select()
    while peer_model.rowCount() < 40 * PAGES:
        peer_model.fetchMore()
    peer = plain_view(peer_model)
    peer.show()
    qapp.processEvents()
    pages = list[float]()

    def measure() -> Measured:
        for view in (ours.grid, peer):
            view.verticalScrollBar().setValue(0)
        pairs = [(_page(ours.grid), _page(peer)) for _ in range(PAGES)]
        pages.extend(mine for mine, _ in pairs)
        mine, theirs = (sorted(times)[PAGES // 2] for times in zip(*pairs, strict=True))
        return Measured(mine / theirs, mine * 1000, theirs * 1000)

    hold("page down", 1.6, measure)
    print(f"page down, 95 of 100 within {quantiles(pages, n=20)[-1] * 1000:.1f} ms (a frame has 16.7)")
    ours.close()
    peer.close()
    peer_model.clear()
    database.close()


def _page(view: QTableView) -> float:
    bar = view.verticalScrollBar()
    start = perf_counter()
    bar.setValue(bar.value() + bar.pageStep())
    view.viewport().repaint()
    return perf_counter() - start


def test_sorting(tmp_path: Path, qapp: DeskApplication) -> None:
    if qapp.tokens is None:
        qapp.dress("en", "light")
    make_table(tmp_path / "small.db", 100_000)
    source = LineSource(tmp_path / "small.db")
    view = our_view(source)
    rows = [
        in_columns(line)
        for start in range(0, 100_000, 500)
        for line in source.rows(range(start, start + 500))
    ]
    proxy = QSortFilterProxyModel()
    model = ListModel(rows)
    proxy.setSourceModel(model)
    orders = [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder]

    def ours() -> None:
        for order in orders:
            view.model.sort(4, order)

    begun = perf_counter()
    proxy.sort(4, orders[0])
    peer = (perf_counter() - begun) * 2
    found = paired(ours, lambda: None, rounds=3)
    print(f"\nsorting 100k rows twice: {found.ours_ms:.0f} ms, a proxy {peer * 1000:.0f} ms")
    assert found.ours_ms / 1000 <= peer / 50
    view.close()
    source.close()


def test_the_invoices_of_a_ledger(tmp_path: Path, qapp: DeskApplication) -> None:
    """The page's own source: all ids in their order against the bare query, and one window of rows in a frame."""
    path = tmp_path / "big.creditdesk"
    make_big_ledger(path, 2_000, 100_000, seed=7, today=TODAY)
    with closing(open_read_only(path)) as ledger, closing(connect(path, read_only=True)) as raw:
        desk = Desk(InlineJobs(), Bus(), Prompts(), Memory(tmp_path / "m.ini"), lambda: ACTING, ledger)
        source = InvoiceSource(desk)

        def floor() -> int:
            return len(
                array("q", (number for (number,) in raw.execute("SELECT id FROM invoice ORDER BY due, id")))
            )

        assert len(source.ids(None, EVERYTHING)) == floor()
        hold("ids of 100k invoices", 1.5, lambda: paired(lambda: source.ids(None, EVERYTHING), floor))
        ids = source.ids(None, EVERYTHING)
        window = paired(lambda: source.rows(ids[50_000:50_256]), lambda: None)
        print(f"a window of 256 invoices: {window.ours_ms:.1f} ms (a frame has 16.7)")


_MEMORY = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.benchmarks.big_table import COLUMNS, LineSource, ListModel, plain_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.tables.view import TableView

application = DeskApplication([])
application.dress("en", "light")
kind, path = sys.argv[1:]
source = LineSource(Path(path))

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024

before = resident()
if kind == "list":
    rows = list(source._connection.execute("SELECT * FROM line"))
    view = plain_view(ListModel(rows))
else:
    view = TableView(COLUMNS, source, "Invoices")
    view.resize(1280, 800)
view.show()
if kind == "ours":
    view.reload()
    for page in range(200):
        application.processEvents()
        bar = view.grid.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep())
application.processEvents()
print(resident() - before)
"""


def _kibibytes(kind: str, file: Path) -> int:
    command = [sys.executable, "-c", _MEMORY, kind, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stdout.split()[-1])


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel for the memory in use")
def test_memory(file: Path) -> None:
    ours, listed = _kibibytes("ours", file) / 1024, _kibibytes("list", file) / 1024
    print(f"\na table of 1M rows: {ours:.0f} MiB, as a list of tuples {listed:.0f} MiB")
    assert ours <= MEBIBYTES
    assert ours <= SHARE_OF_LIST * listed
