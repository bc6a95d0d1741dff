"""What an import has done, and the ways on from there: undo it, see the invoices, import the next file."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.services.imports import ImportResult
from creditdesk.ui import formats
from creditdesk.ui.exchange import words
from creditdesk.ui.exchange.rows import PROBLEMS, Problems
from creditdesk.ui.page import GAP
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label, section

#: What was said before the import and matters after it.
_TOLD_AGAIN = frozenset(
    {
        "not_listed_any_more",
        "less_open_than_known",
        "dated_later",
        "country_assumed",
        "known_filled",
        "receipts_dated_by_list",
        "receipts_dated_today",
        "received_later",
        "stays_on_account",
        "rows_twice",
        "limits_unread",
        "columns_unread",
    }
)


class ResultView(QWidget):
    """``undo()``, ``again()`` (another file), ``onward(key of a page)`` and ``items_wanted(ids of invoices)``."""

    undo = Signal()
    again = Signal()
    onward = Signal(str)
    items_wanted = Signal(tuple)

    def __init__(self, sheet: Callable[[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.explanation = section(""), label("", "state", wrap=True)
        self.facts = Facts()
        self.told = label("", "label", wrap=True, tone="warn")
        self.left_out = TableView(PROBLEMS, Problems(), self.tr("Rows left out"))
        self.left_out_title = section(self.tr("Left out"))
        self.take_back = buttons.button(self.tr("Undo this import"), self.undo.emit, icon="undo")
        self._seen = "invoices"
        self.see = buttons.button(self.tr("Show the invoices"), lambda: self.onward.emit(self._seen))
        self.today = buttons.button(self.tr("See what is to do"), lambda: self.onward.emit("today"))
        self.next = buttons.primary(self.tr("Import another file"), self.again.emit)
        box = QWidget()
        inner = QVBoxLayout(box)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(12)
        self._unlisted: tuple[int, ...] = ()
        self.unlisted = buttons.link("", lambda: self.items_wanted.emit(self._unlisted))
        for part in (self.title, self.explanation, self.facts, self.told):
            inner.addWidget(part)
        inner.addWidget(self.unlisted, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take_back)
        row.addStretch(1)
        for part in (self.see, self.today, self.next):
            row.addWidget(part)
        inner.addLayout(row)
        self._left_sheet = sheet(self.left_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(sheet(box))
        column.addWidget(self.left_out_title)
        column.addWidget(self._left_sheet, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)

    def show_result(self, result: ImportResult, remaining: int) -> None:
        """Say what was stored; ``remaining`` files wait to be looked at."""
        how, counts = formats.current(), result.counts
        new = counts.customers or counts.invoices or counts.credit_notes or counts.payments
        nothing = not (new or any(notice.code == "known_filled" for notice in result.notices))
        self.title.setText(
            self.tr("Nothing new in {0}").format(result.file)
            if nothing
            else self.tr("{0} is imported").format(result.file)
        )
        self.explanation.setText(
            self.tr("Everything in it was known already; nothing was doubled.") if nothing else
            self.tr("Columns and conventions are remembered for the next file with these headings.")
        )  # fmt: skip
        rows = [
            (self.tr("What the file lists"), words.kind_name(result.kind)),
            (self.tr("Rows read"), how.count(counts.rows)),
            (self.tr("New customers"), how.count(counts.customers) if counts.customers else ""),
            (self.tr("New invoices"), how.count(counts.invoices) if counts.invoices else ""),
            (self.tr("New credit notes"), how.count(counts.credit_notes) if counts.credit_notes else ""),
            (self.tr("New payments"), how.count(counts.payments) if counts.payments else ""),
            (self.tr("Already here"), how.count(counts.known) if counts.known else ""),
            (self.tr("Twice in the file"), how.count(counts.repeated) if counts.repeated else ""),
        ]
        self.facts.fill(rows)
        self.take_back.setVisible(not nothing)
        self._seen = "customers" if result.kind in ("customers", "payments") else "invoices"
        customers = self._seen == "customers"
        self.see.setText(self.tr("Show the customers") if customers else self.tr("Show the invoices"))
        told = [words.notice_sentence(notice) for notice in result.notices if notice.code in _TOLD_AGAIN]
        self.told.setText("\n".join(told))
        self.told.setVisible(bool(told))
        self._unlisted = next((notice.items for notice in result.notices if notice.items), ())
        count = len(self._unlisted)
        self.unlisted.setText(
            words.grouped(self.tr("Show the %n invoices not in the list", "", count), count)
        )
        self.unlisted.setVisible(bool(count))
        self.left_out.model.source = Problems(result.errors)
        self.left_out.reload()
        for part in (self.left_out_title, self._left_sheet):
            part.setVisible(bool(result.errors))
        self._rest.setVisible(not result.errors)
        waiting = self.tr("Next file (%n left)", "", remaining)
        self.next.setText(waiting if remaining else self.tr("Import another file"))
