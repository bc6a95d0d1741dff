"""A file before it is imported: what it is, which column is what, what is wrong with it, what would come of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from creditdesk.services.imports import Look, Preview, ReadRequest
from creditdesk.ui import formats, texts
from creditdesk.ui.exchange import words
from creditdesk.ui.exchange.columns_list import ColumnsList
from creditdesk.ui.exchange.figures_row import FiguresRow
from creditdesk.ui.exchange.fitting import fit_words
from creditdesk.ui.exchange.options import Options
from creditdesk.ui.exchange.rows import PROBLEMS, Problems, ReadRows, columns_for
from creditdesk.ui.page import GAP
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.banner import BannerStack
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.tick import Tick

#: So many notices are told, and in so many lines: the last one takes the rest.
_TOLD, _ALONE = 6, 3
#: Columns of the rows and the fields that they tell of; without these they would stand empty.
_OF_ROWS = {"more": {"open", "settled", "paid", "_state", "reference"}}
_OF_CUSTOMERS = {
    "more": {"address", "postcode", "city"},
    "reach": {"email", "phone"},
    "note": {"contact", "note"},
}


class CheckView(QWidget):
    """``asked(ReadRequest)`` when something was said differently, ``leave_changed()`` when bad rows may be skipped,
    ``other_wanted()`` when another file is to be chosen, ``items_wanted(ids)`` to see invoices of the ledger."""

    asked = Signal(object)
    leave_changed = Signal()
    other_wanted = Signal()
    items_wanted = Signal(tuple)

    def __init__(
        self,
        split: Callable[..., QSplitter],
        sheet: Callable[[QWidget], QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self.notes, self.options, self.columns = BannerStack(), Options(), ColumnsList()
        self.chips = FilterBar([("rows", self.tr("Rows")), ("problems", self.tr("With problems"))], "")
        self.chips.search.hide()
        self.problems = TableView(PROBLEMS, Problems(), self.tr("Rows with problems"))
        self.rows: dict[str, TableView] = {}
        self._tables = QStackedLayout()
        self.skip = Tick()
        self.unread = EmptyState(
            self.tr("This file could not be read."),
            self.tr("Choose another file …"),
            self.other_wanted.emit,
            "file",
        )
        self._figures = FiguresRow()
        self._lay_out(split, sheet)
        self.options.changed.connect(self._ask)
        self.columns.changed.connect(self._ask_columns)
        self.chips.chosen.connect(lambda _key: self._show_table())
        self.skip.toggled.connect(lambda _on: self.leave_changed.emit())

    # -- what the page uses

    def show_look(self, look: Look, company_currency: str, same_file: str) -> list[object]:
        """Show how far a file could be read; ``same_file`` says when the very same one was imported.

        Returns what was held of the file before, to be let go beside the window.
        """
        fresh = self.look is None or self.look.request.path != look.request.path
        held = self.forget()
        self.look = look
        if fresh:
            self.options.forget()
            self.skip.setChecked(False)
        kind = look.mapping.kind if look.mapping else look.request.kind
        self.columns.show_table(look.raw, look.mapping, kind, fresh=fresh)
        self.options.show_look(look, company_currency, unsure="invoice" in self.columns.doubts())
        answered = look.problem is not None and look.problem.code in words.ANSWERED_BY
        self._boxes.setVisible(look.raw is not None or answered)
        self._halves.setVisible(look.raw is not None)
        self._unread.setVisible(look.raw is None)
        self._show_notes(look, same_file)
        self._show_rows(look, fresh)
        self._show_figures(look.preview)
        return held

    def forget(self) -> list[object]:
        """No file is in front any more; returns what was held of it, to be let go beside the window."""
        held: list[object] = [self.look, self.problems.model.source]
        held += [table.model.source for table in self.rows.values()]
        self.look = None
        self.problems.model.source = Problems()
        for table in self.rows.values():
            table.model.source = ReadRows()
        return held

    @property
    def good(self) -> int:
        """How many rows can be imported."""
        found = self.look.preview if self.look else None
        return found.counts.rows - self.bad if found else 0

    @property
    def new(self) -> int:
        """How many of them are not in the ledger yet."""
        found = self.look.preview if self.look else None
        return max(self.good - found.counts.skipped, 0) if found else 0

    @property
    def bad(self) -> int:
        """How many rows have problems."""
        found = self.look.preview if self.look else None
        return len({error.row for error in found.errors}) if found else 0

    @property
    def ready(self) -> bool:
        """Whether the file can be imported as it stands now."""
        found = self.look.preview if self.look else None
        return found is not None and found.counts.rows > 0 and (not found.errors or self.skip.isChecked())

    # -- inside

    def _ask(self) -> None:
        if self.look is not None:
            self.asked.emit(self.options.request(self.look.request))

    def _ask_columns(self) -> None:
        """Another column was chosen: the kind and the conventions known so far stay."""
        if self.look is None:
            return
        known, mapping, options = self.look.request, self.look.mapping, self.look.options
        said = replace(
            known,
            kind=mapping.kind if mapping else known.kind,
            fields=self.columns.fields(),
            dates=known.dates or (options.dates if options else None),
            decimal=known.decimal or (options.decimal if options else None),
        )
        self.asked.emit(said)

    def _use_first(self, request: ReadRequest, first: Any) -> None:
        """The first row holds the headings, though none of them is known."""
        self.asked.emit(replace(request, headings=tuple(first)))

    def _show_notes(self, look: Look, same_file: str) -> None:
        for key in list(self.notes.shown):
            self.notes.drop(key)
        if look.problem is not None:
            tone = "warn" if look.raw is not None or look.problem.params.get("first") else "red"
            self.notes.say("problem", tone, words.problem_sentence(look.problem))
            self._offer_way_on(look)
        if same_file:
            self.notes.say("same", "info", same_file)
        found = look.preview.notices[:_TOLD] if look.preview else ()
        told = [words.notice_sentence(notice) for notice in found]
        if len(told) > _ALONE:
            told[_ALONE - 1 :] = [texts.joined(told[_ALONE - 1 :])]
        for place, sentence in enumerate(told):
            see = partial(self.items_wanted.emit, found[place].items) if found[place].items else None
            self.notes.say(f"notice{place}", "info", sentence, self.tr("Show them"), see)
        self.notes.setVisible(bool(self.notes.shown))

    def _offer_way_on(self, look: Look) -> None:
        """In the place of a table that could not be read: take its first row as headings, or another file."""
        first = look.problem.params.get("first") if look.problem is not None else None
        if isinstance(first, tuple):
            words_found = "  ·  ".join(part or self.tr("(no heading)") for part in first[:8])
            self.unread.say(
                words_found,
                self.tr("Use these headings"),
                lambda: self._use_first(look.request, first),
                "file",
            )
        elif look.problem is not None and look.problem.code in words.ANSWERED_BY:
            self.unread.say(self.tr("The rows appear here when the question above is answered."), icon="file")
        else:
            sentence = self.tr("This file could not be read.")
            self.unread.say(sentence, self.tr("Choose another file …"), self.other_wanted.emit, "file")

    def _show_rows(self, look: Look, fresh: bool) -> None:
        parsed, found = look.reading.parsed if look.reading else None, look.preview
        kind = parsed.kind if parsed else ""
        table = self._table(kind)
        empty = self.tr("The file has headings, but no rows.")
        asked = self.tr("Nothing can be shown before the questions above are answered.")
        table.set_empty(empty if parsed is not None else asked)
        table.model.source = ReadRows(parsed, found.due if found else None)
        if fresh:
            table.grid.head.forget_figures()
        mapped = set(look.mapping.columns) if look.mapping else set[str]()
        for number, column in enumerate(table.model.columns):
            if fields := (_OF_CUSTOMERS if kind == "customers" else _OF_ROWS).get(column.key):
                table.grid.head.show_column(number, not fields.isdisjoint(mapped))
        codes = {row.currency for row in parsed.rows[:1]} | set(parsed.totals) if parsed else set[str]()
        table.set_currency(next(iter(codes)) if len(codes) == 1 else None)
        table.reload()
        QTimer.singleShot(0, table, lambda: fit_words(table))  # once the table has its place
        self.problems.model.source = Problems(found.errors if found else ())
        self.problems.reload()
        count = len(found.errors) if found else 0
        self.chips.set_counts({"problems": count, "rows": len(table.model.ids)})
        self.chips.show_chip("problems", bool(count))
        if fresh or not count or self.chips.key() == "problems":
            self.chips.choose("problems" if count else "rows")
        self.skip.setText(
            words.grouped(self.tr("Leave out the %n rows with problems", "", self.bad), self.bad)
        )
        self.skip.setVisible(bool(count))
        self._show_table()

    def _show_table(self) -> None:
        kind = self.look.reading.parsed.kind if self.look and self.look.reading else ""
        shown = self.problems if self.chips.key() == "problems" else self._table(kind)
        self._tables.setCurrentWidget(shown)

    def _table(self, kind: str) -> TableView:
        columns = columns_for(kind)
        key = columns[1].key + str(len(columns))
        if key not in self.rows:
            self.rows[key] = TableView(columns, ReadRows(), self.tr("Rows of the file"))
            self._tables.addWidget(self.rows[key])
        return self.rows[key]

    def _show_figures(self, found: Preview | None) -> None:
        if found is None:
            self._figures.show_figures(())
            return
        figures, sums = self._figure_words(found), len(self._total_words(found))
        most = (
            3 if found.new_totals == found.totals else 4
        )  # those of two or three currencies stand in the row
        room = len(figures) - max(sums - most, 0)
        self._figures.show_figures(figures[:room], figures[room:])

    def _figure_words(self, found: Preview) -> list[tuple[str, str, str]]:
        how, counts = formats.current(), found.counts
        rows = [
            (counts.invoices, self.tr("new invoices", "", counts.invoices), ""),
            (counts.credit_notes, self.tr("new credit notes", "", counts.credit_notes), ""),
            (counts.customers, self.tr("new customers", "", counts.customers), ""),
            (counts.payments, self.tr("new payments", "", counts.payments), ""),
            (counts.known, self.tr("already here"), ""),
            (counts.repeated, self.tr("twice in the file"), ""),
            (self.bad, self.tr("with problems"), "red"),
        ]
        shown = [(how.count(count), caption, tone) for count, caption, tone in rows if count]
        return [*shown, *self._total_words(found)]

    def _total_words(self, found: Preview) -> list[tuple[str, str, str]]:
        """What would be stored and, where the file holds more, what its rows add up to, by currency."""
        how, all_new = formats.current(), found.new_totals == found.totals
        words_of_all = self.tr("total, {0}") if all_new else self.tr("all rows read, {0}")
        totals: list[tuple[str, str, str]] = []
        for code, minor in found.totals.items():
            new = 0 if all_new else found.new_totals[code]
            if new:
                totals.append((how.money(new, code), self.tr("new, {0}").format(code), ""))
            totals.append((how.money(minor, code), words_of_all.format(code), ""))
        return totals

    def _lay_out(self, split: Callable[..., QSplitter], sheet: Callable[[QWidget], QWidget]) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.chips)
        row.addStretch(1)
        row.addWidget(self.skip)
        column.addLayout(row)
        column.addLayout(self._tables, 1)
        self._tables.addWidget(self.problems)  # after the stack has its place: else it is a window of its own
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP)
        outer.addWidget(self.notes)
        self._boxes, self._halves = sheet(self.options), split(self.columns, right, "import", left_width=360)
        self._unread = sheet(self.unread)
        outer.addWidget(self._boxes)
        outer.addWidget(self._halves, 1)
        outer.addWidget(self._unread, 1)
        outer.addWidget(self._figures)
