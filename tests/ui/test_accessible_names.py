"""Everything the keyboard can reach has a name that a screen reader can say, in every part and every language."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTabBar,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.charts.chart import Chart
from creditdesk.ui.charts.data import ChartData, Series
from creditdesk.ui.charts.picture import BarPicture
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import Page
from creditdesk.ui.pages import PAGES
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.ageing_strip import AgeingStrip
from creditdesk.ui.widgets.banner import BannerStack
from creditdesk.ui.widgets.crash_dialog import CrashDialog
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.job_footer import JobFooter
from creditdesk.ui.widgets.kpi_tile import KpiTile
from creditdesk.ui.widgets.page_header import PageHeader
from creditdesk.ui.widgets.pdf_view import PdfView
from creditdesk.ui.widgets.toast import Toast
from tests.ui.invented import COLUMNS, Items

#: Parts of Qt's own that hold others and are passed over by the keyboard or named by them.
_FRAMES = (QMenu, QTabWidget, QScrollArea)


def nameless(root: QWidget) -> list[str]:
    """Widgets in ``root`` that take the keyboard and have no name."""
    return [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in (root, *root.findChildren(QWidget))
        if _reached(part, root) and not _has_name(part) and not _is_frame(part)
    ]


def _reached(part: QWidget, root: QWidget) -> bool:
    """Whether the keyboard can come here: not hidden, not the inside of a pop-up that Qt makes."""
    return (
        part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and (part is root or part.isVisibleTo(root))
        and part.window() is root.window()
    )


def _is_frame(part: QWidget) -> bool:
    parent = part.parent()
    inside_a_field = isinstance(parent, QComboBox) or (
        isinstance(parent, QAbstractScrollArea) and part is parent.viewport()
    )
    return isinstance(part, _FRAMES) or inside_a_field or part.focusProxy() is not None


def _has_name(part: QWidget) -> bool:
    if isinstance(part, QTabBar):
        return all(part.tabText(number) for number in range(part.count())) and bool(part.accessibleName())
    interface = QAccessible.queryAccessibleInterface(part)
    return interface is not None and bool(interface.text(QAccessible.Text.Name).strip())


def _form() -> Form:
    form = Form(columns=2)
    form.add("name", "Name", QLineEdit())
    form.add("amount", "Amount", MoneyEdit("EUR"))
    form.add("day", "Day", DateEdit(lambda: dt.date(2026, 11, 22)))
    form.add("way", "Way", Choice([("post", "Post")]))
    form.add("final", "Final", QCheckBox())
    form.set_actions("Save", "Cancel")
    return form


def _pane() -> DetailPane:
    pane = DetailPane("Nothing chosen.")
    pane.add_tab("File", Facts([("Terms", "30 days")]))
    pane.show_head("Keller", grade="A", badge="Open")
    return pane


def _header() -> PageHeader:
    header = PageHeader("Customers")
    header.set_primary("New", lambda: None)
    header.add_quiet("Import", lambda: None, "import")
    header.add_more("Export", lambda: None)
    return header


def _table() -> TableView:
    view = TableView(COLUMNS, Items(3), "Customers")
    view.reload()
    return view


def _chart() -> Chart:
    chart = Chart(BarPicture())
    chart.set_data(ChartData("Balance", ("Oct",), (Series("EUR", (1.0,)),), "Grows.", str))
    return chart


def _banners() -> BannerStack:
    stack = BannerStack()
    stack.say("a", "warn", "Read-only.", "Why?", lambda: None)
    return stack


def _tile() -> KpiTile:
    tile = KpiTile("Overdue")
    tile.set("1.00", "EUR")
    return tile


def _toast() -> Toast:
    page = QWidget()
    toast = Toast(page)
    toast.say("Saved.", lambda: None)
    page.toast = toast  # type: ignore[attr-defined]
    return toast


PARTS: list[Callable[[], QWidget]] = [
    _form, _pane, _header, _table, _chart, _banners, _tile, _toast,
    lambda: FilterBar([("all", "All")], "Search"),
    lambda: EmptyState("Nothing yet.", "New", lambda: None, "plus"),
    lambda: CrashDialog(["KeyError"]),
    lambda: PdfView("Letter"),
    AgeingStrip,
]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("make", PARTS)
def test_every_part_has_names(
    app: DeskApplication, qtbot: QtBot, make: Callable[[], QWidget], language: str
) -> None:
    app.languages.use(language)
    part = make()
    qtbot.addWidget(part)
    assert nameless(part) == []


def test_the_window_has_names(desk: Desk, qtbot: QtBot) -> None:
    window = MainWindow(desk, PAGES)
    qtbot.addWidget(window)
    window.footer = JobFooter(desk.jobs)
    assert nameless(window) == []
    assert nameless(Page(desk, "Customers")) == []


def test_a_nameless_field_would_be_found(app: DeskApplication, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    QLineEdit(box)
    QLabel("not reached by the keyboard", box)
    assert nameless(box) == ["QLineEdit in QWidget"]


def test_table_cells_and_headings_are_spoken(app: DeskApplication, qtbot: QtBot) -> None:
    view = _table()
    qtbot.addWidget(view)
    spoken = view.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amount: 1.00\N{NO-BREAK SPACE}EUR"
