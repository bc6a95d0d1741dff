"""Monday: the food distributor's list falls on the window; a column is corrected; import, undo, import again; nothing
is doubled, the ageing of a past day equals the file, and what is on the screen is taken along.
"""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from creditdesk.services.files import check
from creditdesk.services.imports import imports
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.reports.page import ReportsPage
from tests.shared import shared_path
from tests.ui.conftest import AnsweringPrompts
from tests.ui.on_screen import settle

LIST = "data/ledgers/food_distributor_closed_invoices.csv"
QUARTER_END = date(2019, 3, 31)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """The first 3,000 rows of the list: as many as somebody has on a Monday."""
    lines = shared_path(LIST).read_text("utf-8").splitlines(keepends=True)
    file = tmp_path / "monday.csv"
    file.write_text("".join(lines[:3001]), "utf-8")
    return file


def open_at(file: Path, day: date) -> int:
    """What the list itself says was open at the end of ``day``, in cents."""
    total = Decimal(0)
    with file.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            issued, settled = (date.fromisoformat(row[key]) for key in ("invoice_date_est", "clear_date"))
            if issued <= day:
                total += Decimal(row["amount"])
            if settled <= day:
                total -= Decimal(row["amount"])
    return int(total * 100)


def drop(window: MainWindow, file: Path) -> ImportPage:
    window.files_dropped.emit([file])
    settle()
    page = window.current_page()
    assert isinstance(page, ImportPage)
    return page


def correct_column(page: ImportPage, heading: str, field: str | None) -> None:
    column = headings(page).index(heading)
    box = page.check.columns.boxes[column]
    box.set_value(field)
    box.activated.emit(box.currentIndex())
    settle()


def headings(page: ImportPage) -> list[str]:
    look = page.check.look
    assert look is not None
    assert look.raw is not None
    return list(look.raw.headings)


def test_monday(window: MainWindow, listed: Path, tmp_path: Path) -> None:
    ledger, prompts = window.desk.ledger, window.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    page = drop(window, listed)
    correct_column(page, "terms_est", None)
    page.next()
    settle()
    assert imports(ledger)[0].invoices == 3000
    page.undo_chosen()
    settle()
    assert prompts.asked == ["Undo the import of monday.csv?"]
    page = drop(window, listed)
    page.next()
    settle()
    again = drop(window, listed)
    assert again.check.new == 0, "the same list a second time adds nothing"
    again.next()
    settle()
    assert sum(line.invoices for line in imports(ledger) if not line.undone) == 3000
    window.go("reports", report="ageing", as_of=QUARTER_END)
    settle()
    reports = window.current_page()
    assert isinstance(reports, ReportsPage)
    table = reports.current()
    assert table is not None
    assert table.totals[0].cells[-1] == open_at(listed, QUARTER_END)
    prompts.files = [tmp_path / "ageing.csv"]
    reports.save("csv")
    settle()
    assert len((tmp_path / "ageing.csv").read_text("utf-8-sig").splitlines()) >= len(table.rows)
    assert check(ledger).ok
