"""Ids and windows: any length, rows only where somebody looks, sorting and filtering by the source."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import WINDOW, PagedModel, Sort
from tests.ui.invented import COLUMNS, Items

Spoken = Qt.ItemDataRole.AccessibleTextRole


def loaded(count: int, **source: Any) -> tuple[PagedModel, Items]:
    items = Items(count, **source)
    model = PagedModel(COLUMNS, items)
    model.reload()
    return model, items


def test_a_million_rows_ask_only_for_what_is_looked_at(app: DeskApplication) -> None:
    model, items = loaded(1_000_000)
    assert model.rowCount() == 1_000_000
    assert items.asked_rows == []
    assert model.index(999_999, 0).data() == "Customer 1000000"
    assert model.index(999_998, 0).data() == "Customer 999999"
    assert items.asked_rows == [1_000_000 % WINDOW]


def test_windows_are_let_go(app: DeskApplication) -> None:
    model, items = loaded(100 * WINDOW)
    for window in range(100):
        model.index(window * WINDOW, 0).data()
    assert len(items.asked_rows) == 100
    model.index(99 * WINDOW + 5, 0).data()
    assert len(items.asked_rows) == 100
    model.index(0, 0).data()
    assert len(items.asked_rows) == 101


def test_cells_are_formatted_by_kind(app: DeskApplication) -> None:
    model, _ = loaded(5)
    assert model.line(0) == (
        "Customer 1",
        "1.00\N{NO-BREAK SPACE}EUR",
        "22 Nov 2026",
        "1\N{NO-BREAK SPACE}d",
        "Overdue",
        "B",
        "1",
    )
    model.set_currency("EUR")
    assert model.line(0)[1] == "1.00"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Amount (EUR)"
    assert model.line(1)[2] == ""


def test_figures_stand_right_and_risk_has_a_colour(app: DeskApplication) -> None:
    model, _ = loaded(90)
    alignment = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & int(Qt.AlignmentFlag.AlignRight)
    assert model.index(60, 3).data(Qt.ItemDataRole.ForegroundRole).name() == "#9e2226"
    assert model.index(0, 3).data(Qt.ItemDataRole.ForegroundRole) is None


def test_a_screen_reader_hears_the_column_with_the_cell(app: DeskApplication) -> None:
    model, _ = loaded(3)
    assert model.index(2, 4).data(Spoken) == "State: Overdue"


def test_sorting_and_filtering_are_questions_to_the_source(app: DeskApplication) -> None:
    model, items = loaded(30)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert items.asked_ids[-1] == (Sort("amount", True), None)
    assert model.index(0, 0).data() == "Customer 30"
    model.set_filter("Customer 2")
    assert items.asked_ids[-1] == (Sort("amount", True), "Customer 2")
    assert model.rowCount() == 11
    asked = len(items.asked_ids)
    model.sort(6)
    assert len(items.asked_ids) == asked


def test_the_latest_question_wins_and_the_old_rows_stay_meanwhile(app: DeskApplication) -> None:
    waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []
    items = Items(20)
    model = PagedModel(COLUMNS, items, lambda work, done: waiting.append((work, done)))
    model.reload()
    work, done = waiting.pop()
    done(work())
    model.set_filter("Customer 1")
    model.set_filter("Customer 20")
    assert model.rowCount() == 20
    for work, done in reversed(waiting):
        done(work())
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Customer 20"]


def test_a_deleted_row_is_blank_and_one_that_is_there_again_is_read(app: DeskApplication) -> None:
    model, items = loaded(10)
    items.gone = {3}
    assert model.line(2) == ("",) * len(COLUMNS)
    assert model.index(2, 3).data(Qt.ItemDataRole.ForegroundRole) is None
    items.gone = set()
    model.reload()
    assert model.line(2)[0] == "Customer 3"
    assert model.rowCount() == 10


def test_rows_are_found_by_id(app: DeskApplication) -> None:
    model, _ = loaded(10)
    assert (model.position(4), model.position(99)) == (3, -1)
    assert model.row(3).id == 4


def test_the_language_changes_what_is_shown(app: DeskApplication) -> None:
    model, _ = loaded(3)
    model.set_currency("CNY")
    app.languages.use("zh_CN")
    model.restyle()
    assert model.line(0)[2] == "2026-11-22"


@pytest.mark.parametrize("count", [0, 1, 600])
def test_qt_finds_nothing_to_complain_about(
    app: DeskApplication, qtbot: QtBot, qtmodeltester: ModelTester, count: int
) -> None:
    model, _ = loaded(count)
    qtmodeltester.check(model)
    assert model.rowCount(model.index(0, 0)) == 0 if count else True
    assert model.columnCount(QModelIndex()) == len(COLUMNS)


def test_a_column_may_show_itself(app: DeskApplication) -> None:
    column = Column("name", "Name", show=lambda row, how: f"{row.name} ({how.language})")
    model = PagedModel([column], Items(2))
    model.reload()
    assert model.line(1) == ("Customer 2 (en)",)
