"""Reports as files: CSV, Excel, PDF, and what can go wrong."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from creditdesk.errors import EnvError
from creditdesk.ui.reports.page import ReportsPage
from tests.documents.reading import page_texts
from tests.ui.on_screen import Ways, show
from tests.ui.reports.hands import choose, made, prompts


def test_csv_is_what_stands_on_screen_in_its_order(page: ReportsPage, ways: Ways, tmp_path: Path) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "ageing"]
    assert page.view is not None
    page.view.model.sort(0, Qt.SortOrder.DescendingOrder)
    page.csv.click()
    with (tmp_path / "ageing.csv").open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.reader(handle))
    assert rows[0][:4] == ["Customer", "Number", "Currency", "Not due"]
    assert [(row[0], row[-1]) for row in rows[1:]] == [
        ("Keller GmbH", "350.00"),
        ("Keller GmbH", "70.00"),
        ("'=Evil & Sons", "20.00"),
    ]
    assert ways.said == ["ageing.csv has been saved."]


def test_semicolons_are_remembered(page: ReportsPage, tmp_path: Path, qtbot: QtBot) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "a.csv"]
    page.exporter.use_semicolons(True)
    page.csv.click()
    assert '"Customer";"Number"' in (tmp_path / "a.csv").read_text("utf-8-sig")
    assert made(page.desk, qtbot).exporter.semicolons()


def test_excel_has_title_day_filter_and_totals(page: ReportsPage, tmp_path: Path) -> None:
    show(page)
    page.controls.currency.set_value("EUR")
    prompts(page.desk).files = [tmp_path / "a.xlsx"]
    page.excel.click()
    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    first = [str(row[0]) for row in rows]
    assert first[:2] == ["Lindenhof Handel GmbH", "Ageing by due date"]
    assert "As of 22 November 2026" in first
    assert "only EUR" in first
    assert (rows[-1][0], rows[-1][-1]) == ("Total EUR", 370.0)


def test_pdf_has_the_company_and_a_table_for_each_currency(
    page: ReportsPage, tmp_path: Path, fonts: Path
) -> None:
    show(page)
    prompts(page.desk).files = [tmp_path / "a.pdf"]
    page.pdf.click()
    text = "".join(page_texts((tmp_path / "a.pdf").read_bytes()))
    for expected in ("Lindenhof Handel GmbH", "=Evil & Sons", "Total EUR", "370.00", "Total USD"):
        assert expected in text


def test_the_file_can_be_opened_afterwards_and_its_folder_too(
    page: ReportsPage, ways: Ways, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(page.desk.prompts, "show_file", opened.append)
    show(page)
    page.exporter.show_folder()
    prompts(page.desk).files = [tmp_path / "a.csv"]
    page.csv.click()
    ways.undo()
    page.exporter.show_folder()
    assert opened == [tmp_path / "a.csv", tmp_path]


def test_leaving_the_file_chooser_writes_nothing(page: ReportsPage, ways: Ways, tmp_path: Path) -> None:
    show(page)
    page.csv.click()
    assert ways.said == []


def test_a_file_that_cannot_be_written_is_told(page: ReportsPage, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    show(page)
    prompts(page.desk).files = [tmp_path / "file" / "a.csv"]
    page.csv.click()
    assert [tone for tone, _ in prompts(page.desk).notices] == ["red"]
    assert prompts(page.desk).problems == []


def test_trouble_while_reading_is_told(page: ReportsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    from creditdesk.services.reports import build

    def fail(*_arguments: object) -> None:
        raise EnvError("disk_trouble", path="x", detail="y")

    show(page)
    monkeypatch.setattr(build, "build", fail)
    choose(page, "open_items")
    assert [tone for tone, _ in prompts(page.desk).notices] == ["red"]
