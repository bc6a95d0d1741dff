"""What a table shows, as a file: visible columns in their order, all rows, amounts as numbers."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from creditdesk.domain.tables import WordedTable
from creditdesk.services.progress import no_progress
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.tables.export import Exporter, table_on_screen
from creditdesk.ui.tables.view import TableView
from tests.ui.conftest import AnsweringPrompts
from tests.ui.invented import COLUMNS, DAY, Items
from tests.ui.on_screen import Ways


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> TableView:
    view = TableView(COLUMNS, Items(1_203), "Customers")
    qtbot.addWidget(view)
    view.reload()
    return view


def exported(view: TableView, desk: Desk) -> WordedTable:
    return table_on_screen(view, "Customers", ["all"], "L", desk)(no_progress)


def test_every_row_and_each_visible_column_is_there(view: TableView, desk: Desk) -> None:
    found = exported(view, desk)
    assert [(column.key, column.kind) for column in found.columns] == [
        ("name", "text"), ("amount", "money"), ("due", "date"), ("late", "days"), ("state", "text"), ("grade", "text")
    ]  # fmt: skip
    by_name = {row.cells[0]: row for row in found.rows}
    assert len(by_name) == 1_203
    assert by_name["Customer 1"].cells == ("Customer 1", 100, DAY, 1, "Overdue", "B")
    assert by_name["Customer 1"].currency == "EUR"


def test_hidden_and_moved_columns_are_as_on_screen(view: TableView, desk: Desk) -> None:
    view.grid.head.show_column(2, False)
    view.grid.head.moveSection(0, 1)
    assert [column.key for column in exported(view, desk).columns] == [
        "amount",
        "name",
        "late",
        "state",
        "grade",
    ]


def test_a_figure_that_the_screen_leaves_out_is_left_out_and_the_others_are_numbers(
    desk: Desk, qtbot: QtBot
) -> None:
    late = next(column for column in COLUMNS if column.key == "late")
    columns = [COLUMNS[0], replace(late, show=lambda row, _how: "late!" if row.late > 1 else "")]
    view = TableView(columns, Items(2), "Customers")
    qtbot.addWidget(view)
    view.reload()
    found = exported(view, desk)
    assert found.columns[1].kind == "days"
    assert sorted(row.cells for row in found.rows) == [("Customer 1", None), ("Customer 2", 2)]


def test_a_heading_names_the_unit_and_the_figure_is_the_one_on_the_screen(desk: Desk, qtbot: QtBot) -> None:
    late = next(column for column in COLUMNS if column.key == "late")
    columns = [
        COLUMNS[0],
        replace(late, written="Days late", figure=lambda row: row.late * 10 if row.late > 1 else None),
    ]
    view = TableView(columns, Items(2), "Customers")
    qtbot.addWidget(view)
    view.reload()
    found = exported(view, desk)
    assert [column.title for column in found.columns] == ["Name", "Days late"]
    assert sorted(row.cells for row in found.rows) == [("Customer 1", None), ("Customer 2", 20)]


def test_headings_are_chinese_in_chinese(view: TableView, desk: Desk, app: DeskApplication) -> None:
    app.dress("zh_CN", "light")
    assert exported(view, desk).currency == "币种"


def test_a_column_with_words_of_its_own_keeps_them_but_money_stays_a_number(desk: Desk, qtbot: QtBot) -> None:
    columns = [replace(column, show=lambda row, _how: f"<{row.id}>") for column in COLUMNS[:2]]
    view = TableView(columns, Items(2), "Customers")
    qtbot.addWidget(view)
    view.reload()
    assert sorted(row.cells for row in exported(view, desk).rows) == [("<1>", 100), ("<2>", 200)]


def test_it_goes_to_the_file_that_is_chosen(view: TableView, desk: Desk, tmp_path: Path) -> None:
    ways = Ways(desk)
    assert isinstance(desk.prompts, AnsweringPrompts)
    desk.prompts.files = [tmp_path / "list.xlsx"]
    Exporter(desk, view).save(table_on_screen(view, "Customers", [], "L", desk), "xlsx", "Customers")
    rows = CalamineWorkbook.from_path(str(tmp_path / "list.xlsx")).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "L"
    assert rows[3][:3] == ["Customer", "Currency", "Amount"] or "Name" in rows[3]
    assert len(rows) == 1_207
    assert ways.said == ["list.xlsx has been saved."]
