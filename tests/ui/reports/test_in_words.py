"""What the ledger keeps in a form of its own stands in words, on the screen and in every file."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.reports.page import ReportsPage
from tests import ledgers
from tests.documents.reading import page_texts
from tests.ui.on_screen import show
from tests.ui.reports.hands import choose, prompts, shown

WORDS = {
    "en": {"A": "payment before delivery", "B": "end of month + 30 days", "C": "30 days", "D": ""},
    "zh_CN": {"A": "款到发货", "B": "月结30天", "C": "30天", "D": ""},
}
HEADING = {"en": "Terms", "zh_CN": "付款条件"}


@pytest.fixture
def four(app: DeskApplication, page: ReportsPage, books: ledgers.Desk) -> ReportsPage:
    """The report of customers, four of them known by their letter."""
    for letter, terms in zip("ABCD", ("prepayment", "end of month + 30", "net 30", ""), strict=True):
        books.customer(letter, terms=terms)
    return page


def of_four(rows: Sequence[Sequence[object]], language: str) -> dict[object, object]:
    """Name -> terms, of the rows of a file."""
    headings = next(row for row in rows if HEADING[language] in row)
    return {row[0]: row[headings.index(HEADING[language])] for row in rows if row[0] in WORDS[language]}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_terms_of_payment(app: DeskApplication, four: ReportsPage, tmp_path: Path, language: str) -> None:
    app.dress(language, "light")
    show(four)
    choose(four, "customers")
    on_screen = dict(zip(shown(four, "name"), shown(four, "terms"), strict=True))
    assert {name: on_screen[name] for name in "ABCD"} == WORDS[language]
    for form in ("csv", "xlsx"):
        prompts(four.desk).files = [tmp_path / f"a.{form}"]
        four.save(form)  # type: ignore[arg-type]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as handle:
        assert of_four(list(csv.reader(handle)), language) == WORDS[language]
    book = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx"))
    assert of_four(book.get_sheet_by_index(0).to_python(), language) == WORDS[language]


def test_terms_of_payment_on_paper(
    app: DeskApplication, four: ReportsPage, tmp_path: Path, fonts: Path
) -> None:
    app.dress("zh_CN", "light")
    show(four)
    choose(four, "customers")
    prompts(four.desk).files = [tmp_path / "a.pdf"]
    four.save("pdf")
    text = "".join(page_texts((tmp_path / "a.pdf").read_bytes()))
    assert "款到发货" in text
    assert "prepayment" not in text


def test_days_late_are_figures_where_something_is_late_and_else_nothing(
    page: ReportsPage, tmp_path: Path
) -> None:
    """Keller's first invoice is due in twenty days."""
    show(page)
    choose(page, "open_items")
    late = dict(zip(shown(page, "number"), shown(page, "days_late"), strict=True))
    assert late == {"K1": "", "K2": "100", "U1": "5", "N1": "40", "": ""}
    for form in ("csv", "xlsx"):
        prompts(page.desk).files = [tmp_path / f"a.{form}"]
        page.save(form)  # type: ignore[arg-type]
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert {row["Document"]: row["Days late"] for row in rows} == late
    sheet = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    headings = next(row for row in sheet if "Days late" in row)
    at, number = headings.index("Days late"), headings.index("Document")
    cells = {row[number]: row[at] for row in sheet if row[number] in ("K1", "K2")}
    assert cells == {"K1": "", "K2": 100.0}
    assert isinstance(cells["K2"], float), "a number, not a text"
