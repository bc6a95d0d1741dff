"""A table too narrow for its columns: the less important go and come back, names and amounts stay whole."""

from array import array

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.customers import rows as customers
from creditdesk.ui.invoices import rows as invoices
from creditdesk.ui.letters import rows as letters
from creditdesk.ui.risk import rows as risk
from creditdesk.ui.tables.column_menu import ColumnMenu
from creditdesk.ui.tables.columns import NAME, Column
from creditdesk.ui.tables.header import TableHeader
from creditdesk.ui.tables.paged_model import PagedModel
from creditdesk.ui.tables.rows_table import RowsTable
from creditdesk.ui.tables.widths import without_room

COLUMNS = (
    Column("name", "Name", width=NAME, stretch=True),
    Column("grade", "Grade", "grade", 72, yields=1),
    Column("balance", "Balance", "money", 130),
    Column("items", "Items", "count", 56, yields=2),
    Column("city", "City", width=90, hidden=True),
)
WIDE = NAME + 72 + 130 + 56
#: Pixels of a list beside its pane in a window of 1024 x 640, and of 1280 x 720; the navigation is wide.
SMALLEST, USUAL = 404, 619


class Empty:
    """No rows at all: only the columns matter here."""

    def ids(self, sort: object, filter: object) -> "array[int]":
        return array("q")

    def rows(self, ids: object) -> list[object]:
        return []


@pytest.fixture
def view(app: DeskApplication, qtbot: QtBot) -> RowsTable:
    made = RowsTable(PagedModel(COLUMNS, Empty()), "Customers")
    made.head.arrange()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def head(view: RowsTable) -> TableHeader:
    return view.head


def narrow(view: RowsTable, width: int) -> list[str]:
    """Keys of the columns on screen when the table is so wide."""
    view.resize(width + 2 * view.frameWidth(), 300)
    view.head.fit()
    return [column.key for number, column in enumerate(COLUMNS) if not view.head.isSectionHidden(number)]


def test_columns_go_by_importance_and_come_back(view: RowsTable, head: TableHeader) -> None:
    assert narrow(view, WIDE) == ["name", "grade", "balance", "items"]
    assert narrow(view, WIDE - 10) == ["name", "grade", "balance"]
    assert narrow(view, WIDE - 100) == ["name", "balance"]
    assert narrow(view, WIDE - 250) == ["name", "balance"]
    assert narrow(view, WIDE) == ["name", "grade", "balance", "items"]


def test_the_name_keeps_its_characters_as_long_as_columns_can_go(view: RowsTable, head: TableHeader) -> None:
    for width in range(NAME + 130, WIDE + 300, 10):
        narrow(view, width)
        assert head.sectionSize(0) >= NAME


def test_what_has_no_room_is_not_remembered_as_hidden(view: RowsTable, head: TableHeader) -> None:
    before = head.layout_text()
    narrow(view, WIDE - 100)
    assert head.layout_text() == before
    assert [COLUMNS[number].key for number in head.chosen()] == ["name", "grade", "balance", "items"]
    assert head.no_room(3)


def test_the_menu_says_what_has_no_room_and_a_tick_brings_it_back_for_good(
    view: RowsTable, head: TableHeader, qtbot: QtBot
) -> None:
    narrow(view, WIDE - 10)
    menu = ColumnMenu(head)
    qtbot.addWidget(menu)
    entry = entry_of(menu, 3)
    assert (entry.text(), entry.isChecked()) == ("Items (no room now)", False)
    entry.setChecked(True)
    assert narrow(view, WIDE - 10) == ["name", "balance", "items"]
    assert entry.text() == "Items"
    assert entry_of(menu, 1).text() == "Grade (no room now)"
    kept = head.layout_text()
    head.take("")
    assert narrow(view, WIDE - 10) == ["name", "grade", "balance"]
    head.take(kept)
    assert narrow(view, WIDE - 10) == ["name", "balance", "items"]


def entry_of(menu: QMenu, logical: int) -> QAction:
    return next(entry for entry in menu.actions() if entry.data() == logical)


@pytest.mark.parametrize("page", [customers, invoices, letters, risk])
def test_every_list_keeps_its_names_and_an_amount_or_the_state(page: object) -> None:
    columns: tuple[Column, ...] = page.COLUMNS  # type: ignore[attr-defined]
    kept = [column for column in columns if not column.yields and not column.hidden]
    name = next(column for column in kept if column.stretch)
    assert name.width >= NAME - 40
    assert any(column.kind in ("money", "badge") for column in kept)
    assert any(column.yields for column in columns)


@pytest.mark.parametrize(
    ("columns", "room", "kept"),
    [
        (risk.COLUMNS, SMALLEST, "name grade balance"),
        (risk.COLUMNS, 503, "name grade balance overdue"),
        (letters.COLUMNS, SMALLEST, "number customer state"),
        (letters.COLUMNS, 503, "number customer payable state"),
        (letters.COLUMNS, USUAL, "number dated customer payable state"),
    ],
)
def test_what_matters_most_stays_in_the_smallest_window(
    columns: tuple[Column, ...], room: int, kept: str
) -> None:
    shown = [number for number, column in enumerate(columns) if not column.hidden]
    gone = without_room(columns, [column.width for column in columns], shown, (), room)
    assert " ".join(columns[number].key for number in shown if number not in gone) == kept
