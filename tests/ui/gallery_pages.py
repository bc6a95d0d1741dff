"""Pages of invented data, for the pictures of the kit."""

import datetime as dt
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from creditdesk.ui.charts.chart import Chart
from creditdesk.ui.charts.data import ChartData, Series
from creditdesk.ui.charts.picture import BarPicture, LinePicture
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.paged_model import Sort
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.ageing_strip import AgeingStrip
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.kpi_tile import KpiTile
from creditdesk.ui.widgets.labels import section
from creditdesk.words.marks import QT_TRANSLATE_NOOP

TODAY = dt.date(2026, 11, 22)
_NAMES = (
    "Nanjing Hualian Trading Co., Ltd.",
    "Keller GmbH & Co. KG",
    "上海远东机械有限公司",
    "Łódź Metalworks S.A.",
    "Bäckerei Sauerteig",
    "广州市天河区恒信五金制品厂",
    "Åkerlund & Söner AB",
    "Société Générale de Peinture",
)


@dataclass(frozen=True, slots=True)
class Row:
    """An invented customer."""

    id: int
    name: str
    grade: str | None
    balance: int
    overdue: int
    oldest: int
    used: float
    state: str
    next_on: dt.date | None
    currency: str = "EUR"


class Rows:
    """Invented rows, as many as wanted."""

    def __init__(self, count: int) -> None:
        self.count = count

    def ids(self, sort: Sort | None, filter: object) -> "array[int]":
        ids = range(self.count)
        return array("q", reversed(ids) if sort and sort.descending else ids)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        return [self._row(number) for number in ids]

    def _row(self, n: int) -> Row:
        overdue = 0 if n % 3 == 0 else (n * 7919) % 4_000_000
        return Row(
            n,
            _NAMES[n % len(_NAMES)] + (f" {n}" if n > 7 else ""),
            "ABCDE"[n % 5] if n % 6 else None,
            (n * 104_729) % 9_000_000 - 100_000,
            overdue,
            n * 13 % 120 if overdue else 0,
            (n * 37 % 130) / 100,
            ("paid", "open", "due_soon", "overdue", "disputed")[n % 5],
            TODAY + dt.timedelta(days=n % 9) if overdue else None,
        )


COLUMNS = [
    Column("name", QT_TRANSLATE_NOOP("columns", "Name"), width=240, stretch=True),
    Column("grade", QT_TRANSLATE_NOOP("columns", "Grade"), "grade", 64),
    Column("balance", QT_TRANSLATE_NOOP("columns", "Balance"), "money", 120),
    Column("overdue", QT_TRANSLATE_NOOP("columns", "Overdue"), "money", 120),
    Column(
        "oldest",
        QT_TRANSLATE_NOOP("columns", "Oldest"),
        "days",
        72,
        tone=lambda row: "red" if row.oldest > 60 else "plain" if row.oldest == 0 else None,
    ),
    Column("used", QT_TRANSLATE_NOOP("columns", "Limit used"), "percent", 88),
    Column(
        "state",
        QT_TRANSLATE_NOOP("columns", "State"),
        "badge",
        116,
        badges={
            "paid": ("good", QT_TRANSLATE_NOOP("badges", "Paid")),
            "open": ("plain", QT_TRANSLATE_NOOP("badges", "Open")),
            "due_soon": ("info", QT_TRANSLATE_NOOP("badges", "Due soon")),
            "overdue": ("red", QT_TRANSLATE_NOOP("badges", "Overdue")),
            "disputed": ("warn", QT_TRANSLATE_NOOP("badges", "Disputed")),
        },
    ),
    Column("next_on", QT_TRANSLATE_NOOP("columns", "Next step"), "date", 104),
]


class SampleToday(Page):
    """Tiles and a strip."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Today"))
        self.header.set_state(self.tr("12 letters to send, 3 customers to worry about"))
        self.header.add_quiet(self.tr("Import …"), lambda: None, "import")
        self.header.set_primary(self.tr("Prepare reminders"), lambda: None)
        tiles = QHBoxLayout()
        tiles.setSpacing(16)
        for caption, figure, note, tone in (
            (self.tr("Balance"), "412,300.00", self.tr("3 % more than a month ago"), ""),
            (self.tr("Overdue"), "88,120.50", self.tr("21 % of the balance"), "red"),
            (self.tr("Due this week"), "35,900.00", self.tr("14 invoices"), ""),
            (self.tr("Expected this week"), "41,200.00", self.tr("by habit of payment"), ""),
        ):
            tile = KpiTile(caption)
            tile.set(figure, "EUR", note, tone)
            tiles.addWidget(tile)
        self.body.addLayout(tiles)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(section(self.tr("Ageing")))
        strip = AgeingStrip()
        strip.set((32_417_950, 4_120_000, 2_310_050, 1_280_000, 1_102_000), "EUR")
        column.addWidget(strip)
        self.body.addWidget(self.sheet(box))
        self.table = TableView(COLUMNS, Rows(2466), self.tr("Customers"), sum_key="balance")
        self.table.set_currency("EUR")
        self.body.addWidget(self.sheet(self.table), 1)

    def refresh(self) -> None:
        self.table.reload()


class SampleCustomers(Page):
    """Filter bar, table and detail pane."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Customers"))
        self.header.set_state(self.tr("128 customers, 31 with overdue"))
        self.header.add_more(self.tr("Export …"), lambda: None)
        self.header.set_primary(self.tr("New customer"), lambda: None, "plus")
        chips = [("all", "All"), ("overdue", "Overdue"), ("limit", "Over limit"), ("de", "D–E")]
        bar = FilterBar(chips, self.tr("Search customers"))
        bar.set_counts({"all": 128, "overdue": 31, "limit": 4, "de": 7})
        self.body.addWidget(bar)
        self.table = TableView(COLUMNS, Rows(128), self.tr("Customers"), sum_key="balance")
        self.table.set_currency("EUR")
        self.pane = DetailPane(self.tr("Choose a customer to see the reasons."))
        strip = AgeingStrip()
        strip.set((3_320_000, 1_500_000, 900_000, 400_000, 300_000), "EUR")
        self.pane.top.addWidget(strip)
        facts = QWidget()
        column = QVBoxLayout(facts)
        column.setContentsMargins(0, 12, 0, 0)
        about = [
            ("Customer number", "10042"),
            ("Terms", "30 days"),
            ("Address", "Musterstraße 12\n80331 München"),
        ]
        column.addWidget(Facts(about))
        column.addStretch(1)
        self.pane.add_tab(self.tr("File"), facts)
        self.pane.add_tab(self.tr("Invoices"), QWidget())
        self.pane.add_tab(self.tr("Letters"), QWidget())
        self.body.addWidget(self.split(self.table, self.pane, "customers"), 1)

    def refresh(self) -> None:
        self.table.reload()
        self.table.select(4)
        row = Rows(128).rows([4])[0]
        self.pane.show_head(row.name, self.tr("customer since 2019"), grade="D")
        self.pane.show_figures(
            [
                ("64,200.00", self.tr("Balance, EUR"), ""),
                ("31,000.00", self.tr("Overdue"), "red"),
                ("23 d", self.tr("late on average"), ""),
            ]
        )


class SampleForms(Page):
    """A form with an error, charts, badges."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "Forms and charts")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.sheet(_form(desk)), 1)
        right = QVBoxLayout()
        right.setSpacing(16)
        for picture in (BarPicture(), LinePicture()):
            chart = Chart(picture)
            chart.set_data(CHART)
            chart.setContentsMargins(16, 8, 16, 8)
            right.addWidget(self.sheet(chart))
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)


CHART = ChartData(
    "Days to pay",
    tuple("Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov".split()),
    (
        Series("ours", (41, 43, 44, 40, 39, 45, 47, 52, 50, 49, 53, 51)),
        Series("best possible", (30, 31, 30, 30, 29, 30, 31, 32, 30, 30, 31, 30), "info"),
    ),
    "The days to pay rose from 41 to 51 within a year; at best they could be 30.",
    lambda value: f"{value:.0f} d",
)


def _form(desk: Desk) -> QWidget:
    form = Form(columns=2)
    form.add("name", "Legal name", QLineEdit("Keller GmbH"), "As in the commercial register.", wide=True)
    form.add("amount", "Amount", MoneyEdit("EUR"))
    form.add("day", "Received on", DateEdit(desk.today))
    form.add("way", "Way of payment", Choice([("bank", "Bank transfer"), ("cash", "Cash")]))
    form.add("late", "Terms", QLineEdit("30 days"))
    form.add("note", "Note", QPlainTextEdit("Called on Monday."), wide=True)
    form.add("final", "Last payment", QCheckBox("The customer says so"))
    form.set_actions("Record payment", "Cancel")
    form.set_value("day", TODAY)
    form.set_value("final", True)
    editor = form.fields["amount"].editor
    assert isinstance(editor, MoneyEdit)
    editor.setText("1.234")
    form.values()
    form.setContentsMargins(24, 20, 24, 20)
    return form


PAGES = [
    PageSpec("today", QT_TRANSLATE_NOOP("pages", "Today"), "today", SampleToday),
    PageSpec("customers", QT_TRANSLATE_NOOP("pages", "Customers"), "customers", SampleCustomers),
    PageSpec("invoices", QT_TRANSLATE_NOOP("pages", "Invoices"), "invoices", SampleToday),
    PageSpec("reminders", QT_TRANSLATE_NOOP("pages", "Reminders"), "reminders", SampleToday),
    PageSpec("letters", QT_TRANSLATE_NOOP("pages", "Letters"), "letters", SampleToday),
    PageSpec("risk", QT_TRANSLATE_NOOP("pages", "Risk"), "risk", SampleForms),
    PageSpec("reports", QT_TRANSLATE_NOOP("pages", "Reports"), "reports", SampleToday),
    PageSpec("import", QT_TRANSLATE_NOOP("pages", "Import"), "import", SampleToday),
    PageSpec("settings", QT_TRANSLATE_NOOP("pages", "Settings"), "settings", SampleToday, below=True),
]
