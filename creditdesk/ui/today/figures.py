"""The cash position in one currency: four tiles and the ageing strip; each figure opens what is behind it."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.domain.ageing import due_span
from creditdesk.services.today import CurrencyFigures, LaterFigures
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.page import GAP
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.ageing_strip import UNALLOCATED, AgeingStrip
from creditdesk.ui.widgets.kpi_tile import KpiTile
from creditdesk.ui.widgets.labels import section


class Position(QWidget):
    """Tiles and strip of one currency."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._figures: CurrencyFigures | None = None
        self.balance = self._tile(self.tr("Balance"), "open")
        self.overdue = self._tile(self.tr("Overdue"), "overdue")
        self.week = self._tile(self.tr("Due this week"), "due_this_week")
        self.free = KpiTile(self.tr("Unallocated"))
        self.free.clicked.connect(self._open_unallocated)
        tiles = QHBoxLayout()
        tiles.setSpacing(GAP)
        for tile in (self.balance, self.overdue, self.week, self.free):
            tiles.addWidget(tile)
        self.strip = AgeingStrip()
        self.strip.clicked.connect(self._open_segment)
        self.later = buttons.link("", lambda: self._open("later"))
        self.later.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(tiles)
        column.addWidget(self._ageing())

    def show_figures(self, figures: CurrencyFigures, later: LaterFigures | None = None) -> None:
        """Show one currency; ``later`` is what is dated after today and in none of the figures."""
        self._figures = figures
        code = figures.currency
        share = _share(figures) if figures.balance > 0 else ""
        late = self.tr("%n invoices", "", figures.overdue_items)
        self.balance.set(*_written(figures.balance, code), self.tr("%n open items", "", figures.items))
        self.overdue.set(
            *_written(figures.overdue, code),
            self.tr("{0} of the balance, {1}").format(share, late) if share and figures.overdue else late,
            "red" if figures.overdue else "",
        )
        week = (
            self.tr("%n invoices until Sunday", "", figures.due_this_week_items)
            if figures.due_this_week_items
            else self.tr("nothing until Sunday")
        )
        self.week.set(*_written(figures.due_this_week, code), week)
        note = (
            self.tr("receipts and credit notes to allocate")
            if figures.unallocated
            else self.tr("nothing to allocate")
        )
        self.free.set(*_written(figures.unallocated, code), note)
        self.strip.set((figures.not_due, *figures.buckets), code, figures.unallocated)
        self.later.setVisible(later is not None)
        if later is not None:
            self.later.setText(self._later_words(later))

    def _later_words(self, later: LaterFigures) -> str:
        how = formats.current()
        words = self.tr(
            "%n documents of {0} are dated after today (first {1}): not in these figures.", "", later.items
        )
        return words.format(how.money_named(later.amount, later.currency), how.said_date(later.first))

    def _tile(self, caption: str, filter_key: str) -> KpiTile:
        tile = KpiTile(caption)
        tile.clicked.connect(lambda: self._open(filter_key))
        return tile

    def _ageing(self) -> QWidget:
        sheet = QWidget()
        sheet.setProperty("kind", "sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(section(self.tr("How old the balance is")))
        column.addWidget(self.strip)
        row = QHBoxLayout()
        row.addWidget(self.later)
        row.addStretch(1)
        column.addLayout(row)
        return sheet

    def _open(self, filter_key: str) -> None:
        if self._figures is not None:
            self._desk.go("invoices", filter=filter_key, currency=self._figures.currency)

    def _open_unallocated(self) -> None:
        if self._figures is not None:
            self._desk.go("customers", filter="unallocated", currency=self._figures.currency)

    def _open_segment(self, segment: int) -> None:
        if self._figures is None:
            return
        if segment == UNALLOCATED:
            self._open_unallocated()
            return
        today: date = self._desk.today()
        first, last = due_span(segment, today)
        self._desk.go(
            "invoices",
            filter="overdue" if segment else "not_due",
            currency=self._figures.currency,
            due_from=first if segment else None,
            due_to=last,
        )


def _written(minor: int, currency: str) -> tuple[str, str]:
    """The figure and what stands small beside it: the currency, or nothing where the figure has its sign."""
    how = formats.current()
    named = how.money_named(minor, currency)
    return (how.money(minor, currency), currency) if named.endswith(currency) else (named, "")


def _share(figures: CurrencyFigures) -> str:
    """How much of the balance is overdue; nothing and all of it are said only where it is so."""
    share = figures.overdue / figures.balance
    if 0 < share < 0.005 or 0.995 <= share < 1:
        return formats.current().percent(min(max(share, 0.001), 0.999), 1)
    return formats.current().percent(share)
