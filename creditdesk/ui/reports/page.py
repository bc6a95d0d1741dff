"""Reports: choose one, read it on screen, take it along as PDF, Excel or CSV."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from creditdesk.domain.tables import TableColumn, WordedTable, titled, worded
from creditdesk.services.progress import Progress
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.page import Page
from creditdesk.ui.reports.controls import Controls
from creditdesk.ui.reports.source import ReportSource, screen_columns, shown
from creditdesk.ui.reports.words import (
    amounts_in,
    cell_word,
    column_title,
    currency_title,
    notes,
    report_title,
    total_pattern,
    worded_totals,
)
from creditdesk.ui.tables.export import Exporter, Make
from creditdesk.ui.tables.totals_row import TotalsRow
from creditdesk.ui.tables.view import TableView

if TYPE_CHECKING:
    from creditdesk.services.reports.out import Form
    from creditdesk.services.reports.report import ReportRequest, ReportTable


class ReportsPage(Page):
    """One report at a time; its table stays until the next one has been read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Reports"))
        self.report: ReportTable | None = None
        self.view: TableView | None = None
        self.totals: TotalsRow | None = None
        self._company = ""
        self._asked, self._reads = 0, False
        self.exporter = Exporter(desk, self)
        self.pdf = self.header.set_primary(self.tr("Save as PDF"), lambda: self.save("pdf"))
        self.excel = self.header.add_quiet(self.tr("Excel"), lambda: self.save("xlsx"), "export")
        self.csv = self.header.add_quiet(self.tr("CSV"), lambda: self.save("csv"), "export")
        self._more()
        self.controls = Controls(desk)
        self.controls.changed.connect(self.refresh)
        self.controls.narrowed.connect(self._show)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.controls)
        self.body.addWidget(self.sheet(self._sheet), 1)
        self._allow(False)

    # -- what the shell asks

    def refresh(self) -> None:
        request = self.controls.request()
        if request is None:
            return
        ledger, today = self.desk.ledger, self.desk.today()
        self._asked += 1
        question = self._asked

        def look(_progress: Progress) -> "tuple[ReportTable, str]":
            from creditdesk.services.company import company_view
            from creditdesk.services.reports.build import build

            return build(ledger, request, today), company_view(ledger).name

        def arrived(found: "tuple[ReportTable, str]") -> None:
            if question == self._asked:
                self.report, self._company = found
                self.controls.set_currencies(self.report.currencies)
                self._show()
                self.filled.emit()

        job = Job(report_title(request), look, lane="read")
        self.desk.jobs.start(job, done=arrived, failed=self.desk.prompts.problem, owner=self)

    def arrive(self, **aim: Any) -> None:
        state = self.controls.state()
        for key in ("report", "as_of", "basis", "currency"):
            if key in aim:
                state[key] = aim[key]
        self.controls.restore(state)
        self.refresh()

    def state(self) -> dict[str, Any]:
        return self.controls.state()

    def restore(self, state: dict[str, Any]) -> None:
        self.controls.restore(state)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        self._reads = True
        super().showEvent(event)
        self._take_keyboard()

    # -- showing

    def _take_keyboard(self) -> None:
        """Who has come to read has the keyboard in the table; who is choosing what it shows goes on with that."""
        if self._reads and self.view is not None and self.view.model.ids:
            self._reads = False
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> "ReportTable | None":
        """The report in the currency that is chosen."""
        return self.report.in_currency(self.controls.currency.value() or "") if self.report else None

    def _show(self) -> None:
        table = self.current()
        if table is None:
            return
        said = [*notes(table.request, "", self.desk.today()), *amounts_in(table.currencies)]
        self.header.set_state("  ·  ".join(said))
        view, totals = self._make_view(table)
        focus = QApplication.focusWidget()
        self._reads |= self.view is not None and focus is not None and self.view.isAncestorOf(focus)
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        self.view, self.totals = view, totals
        self._column.addWidget(view)
        view.model.loaded.connect(self._take_keyboard)
        view.reload()
        self._allow(bool(table.rows))

    def _make_view(self, table: "ReportTable") -> tuple[TableView, TotalsRow]:
        desk, key = self.desk, table.request.key
        view = TableView(
            screen_columns(table),
            ReportSource(table),
            report_title(table.request),
            ask=lambda work, done: desk.read(view, work, done),
            memory=desk.memory,
            memory_key=f"report_{key}" if key != "receipts_by_month" else "",
        )
        view.set_empty(self._nothing(table.request), icon="reports")
        customers = {row.id: row.customer_id for row in table.rows}
        view.opened.connect(lambda number: desk.go("customers", customer=customers[number]))
        totals = TotalsRow(view.grid.head, view)
        layout = view.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, totals)
        totals.show_lines(self._total_lines(table))
        return view, totals

    def _total_lines(self, table: "ReportTable") -> list[tuple[str, dict[int, str]]]:
        """For each currency the word, with what its parts come to, and the sums by column on screen."""
        how = formats.current()
        shift = _currency_place(table)
        lines: list[tuple[str, dict[int, str]]] = []
        parts: list[str] = []
        for total in worded_totals(table.totals):
            cells = {
                place + (place >= shift): shown(table.columns[place], value, total.currency, how)
                for place, value in enumerate(total.cells)
                if value is not None
            }
            if total.part:
                parts.append(" ".join((total.part, *cells.values())))
                continue
            lines.append(("  ·  ".join((total.label(total_pattern()), *parts)), cells))
            parts.clear()
        return lines

    def _nothing(self, request: "ReportRequest") -> str:
        if request.span == "as_of":
            nothing = self.tr(
                "Nothing was open on {0}. Choose another day above, or import your open invoices."
            )
            return nothing.format(formats.current().long_date(request.as_of))
        if request.key == "customers":
            return self.tr(
                "There are no customers yet. Add the first on the page Customers, or import a list."
            )
        if request.key == "write_offs":
            return self.tr("Nothing was written off in this period. Choose a longer one above.")
        if request.key == "letters":
            return self.tr("No letter is dated in this period. Choose a longer one above.")
        return self.tr("Nothing was received in this period. Choose a longer one above.")

    # -- files

    def save(self, form: "Form") -> None:
        """Ask where to and write the report as it stands on screen."""
        made = self._make(by_currency=form == "pdf")
        if made is not None:
            self.exporter.save(made[0], form, made[1])

    def print_shown(self) -> None:
        made = self._make(by_currency=True)
        if made is None:
            self.desk.toast(self.tr("This report is empty: there is nothing to print."))
        else:
            self.exporter.preview(made[0], self.header.title.text(), made[1])

    def _make(self, by_currency: bool) -> tuple[Make, str] | None:
        """What makes the report on screen in words, and its name as a file; None while there is nothing in it."""
        table, view = self.current(), self.view
        if table is None or view is None or not table.rows:
            return None
        currency = self.controls.currency.value() or ""
        title, ids, how = report_title(table.request), view.model.ids[:], formats.current()
        columns = tuple(_titled(column) for column in table.columns)
        totals = worded_totals(table.totals)
        words = (notes(table.request, currency, self.desk.today()), total_pattern(), currency_title())
        by_id, company, day = {row.id: row for row in table.rows}, self._company, self.desk.today()

        def make(_progress: Progress) -> WordedTable:
            rows = worded(columns, [by_id[number] for number in ids], cell_word)
            if by_currency:
                rows.sort(key=lambda row: row.currency)
            return WordedTable(
                title, words[0], columns, rows, totals, words[1], words[2], how.language, company, day
            )

        return make, _file_name(table, title, currency)

    def _allow(self, on: bool) -> None:
        for made in (self.pdf, self.excel, self.csv):
            made.setEnabled(on)

    def _more(self) -> None:
        semicolons = self.header.add_more(
            self.tr("Semicolons in CSV files"), lambda: self.exporter.use_semicolons(semicolons.isChecked())
        )
        semicolons.setCheckable(True)
        semicolons.setChecked(self.exporter.semicolons())
        self.header.add_more(self.tr("Print this report"), self.print_shown)
        self.header.add_more(self.tr("Open the folder of the last file"), self.exporter.show_folder, "folder")


def _titled(column: TableColumn) -> TableColumn:
    return titled(column, column_title(column))


def _currency_place(table: "ReportTable") -> int:
    """Where the currency's own column stands on screen; beyond the last one when there is none."""
    if len(table.currencies) < 2:
        return len(table.columns)
    return next(place for place, column in enumerate(table.columns) if column.kind == "money")


def _file_name(table: "ReportTable", title: str, currency: str) -> str:
    """``Ageing by due date 2026-11-22 EUR``, without an ending."""
    request = table.request
    days = f"{request.first} {request.last}" if request.span == "period" else f"{request.as_of}"
    return " ".join(part for part in (title, days, currency) if part)
