"""Risk: customers by grade and exposure, why each has its grade, and what has changed since a month ago."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.domain.ageing import AgeingRow
from creditdesk.services.risk import RiskLine, risk_lines
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_book import GradeBook
from creditdesk.ui.jobs import Progress
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.new_menu import NewMenu
from creditdesk.ui.page import Subject
from creditdesk.ui.reading_only import refuses
from creditdesk.ui.risk.overview import Overview
from creditdesk.ui.risk.pane import RiskPane
from creditdesk.ui.risk.rows import COLUMNS, FILTERS, counts, looked_for
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.currency_chips import CurrencyChips
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.labels import rule

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade

#: What is compared: today with so many days ago.
_DAYS_AGO = 30
_IRRELEVANT = frozenset({"run", "letter", "contact"})
#: Grading that took longer than this is not begun again after every change, but when the person pauses.
_QUICK_MS, _LONGEST_PAUSE_MS = 500, 15_000
#: So little may be left of the table below the overview: its head, two rows and its foot.
_LEAST_TABLE = 124


class RiskPage(ListPage):
    """``arrive(grade="D")`` presses a chip (also ``worse`` and ``no_credit``), ``customer=`` chooses one."""

    key = "risk"

    def __init__(self, desk: Desk) -> None:
        self.grades = GradeBook.of(desk)  # before the page listens to the bus: it must hear of changes first
        super().__init__(desk, self.tr("Risk"))
        self._lines: list[RiskLine] = []
        self._rows: tuple[AgeingRow, ...] = ()
        self._sought: dict[int, str] = {}
        self._before: Mapping[int, Grade] | None = None
        self._currency, self._question, self._overview_wanted = "", 0, True
        self._begun = False  # somebody is chosen for good, by a person or by the grades
        self._clock, self._took_ms = QElapsedTimer(), 0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._look_back)
        self._toggle = self.header.add_quiet(self.tr("Hide the overview"), self._toggle_overview)
        self.bar = FilterBar(self._chips(), self.tr("Name or number"))
        self.chips = CurrencyChips()
        self.overview = Overview()
        self.source = ListSource()
        self.table = self._make_table()
        self.pane = RiskPane(desk, self.tr("Choose a customer to see why it has its grade."))
        self.put_together(self.pane, above=(self.chips, self.bar), left=self._left(), width=390)
        self._connect()

    # -- what the shell asks

    def refresh(self) -> None:
        self._question += 1
        question, ledger, today = self._question, self.desk.ledger, self.desk.today()

        def look() -> tuple[tuple[AgeingRow, ...], dict[int, str], str]:
            from creditdesk.services.company import company_view
            from creditdesk.services.finder import sought
            from creditdesk.services.risk import exposures

            rows = exposures(ledger, today)
            return rows, sought(ledger, (row.customer_id for row in rows)), company_view(ledger).currency

        def arrived(found: tuple[tuple[AgeingRow, ...], dict[int, str], str]) -> None:
            if question == self._question:
                self._rows, self._sought, currency = found
                self._choose_currency(self._currency or currency)
                self.filled.emit()
                self._want_back()

        self.desk.read(self, look, arrived)
        self.grades.want()

    def concerns(self, change_set: object) -> bool:
        return not getattr(change_set, "subjects", frozenset({"*"})) <= _IRRELEVANT

    def arrive(self, **aim: Any) -> None:
        if aim.get("customer"):
            self._begun = True
            self.show_row(int(aim["customer"]))
        elif str(aim.get("grade", "")) in FILTERS:
            self.show_filter(str(aim["grade"]))

    def subject(self) -> Subject | None:
        line = next((each for each in self._lines if each.id == self.table.current_id()), None)
        return Subject(line.id, line.name) if line is not None else None

    def state(self) -> dict[str, Any]:
        return super().state() | {"currency": self._currency}

    def restore(self, state: dict[str, Any]) -> None:
        self._currency = state["currency"]
        self._begun = bool(state["chosen"])
        super().restore(state)

    # -- showing

    def _chips(self) -> list[tuple[str, str]]:
        grades = [(letter, letter) for letter in "ABCDE"]
        return [
            ("all", self.tr("All")),
            *grades,
            ("none", self.tr("Not graded")),
            ("worse", self.tr("Got worse")),
            ("no_credit", self.tr("No new credit")),
        ]

    def _want_back(self) -> None:
        """See to the grades of a month ago; on a large ledger the ones known stand while somebody goes on entering."""
        if self._before is not None and self._took_ms > _QUICK_MS:
            self._pause.start(min(self._took_ms, _LONGEST_PAUSE_MS))
        else:
            self._look_back()

    def _look_back(self) -> None:
        """Ask for the grades of a month ago, which take as long as today's."""
        ledger, question = self.desk.ledger, self._question
        since = self.desk.today() - timedelta(days=_DAYS_AGO)
        self._clock.start()

        def look(progress: Progress) -> "dict[int, Grade]":
            from creditdesk.services.risk import grades_of

            return grades_of(ledger, since, progress)

        def arrived(found: "dict[int, Grade]") -> None:
            if question == self._question:
                self._before, self._took_ms = found, self._clock.elapsed()
                self._compose()

        self.desk.reckon(self, look, arrived)

    def _choose_currency(self, wanted: str) -> None:
        totals: dict[str, int] = {}
        for row in self._rows:
            totals[row.currency] = totals.get(row.currency, 0) + row.balance
        ordered = sorted(totals.items(), key=lambda total: -total[1])
        codes = [code for code, _ in ordered]
        self._currency = wanted if wanted in totals or not codes else codes[0]
        self.chips.fill(ordered, self._currency)
        self._compose()

    def _compose(self) -> None:
        """Put balances and grades together and show them.

        Once the grades are known the order is another: who has chosen nobody yet has the worst one chosen.
        """
        ids = self.table.model.ids
        begins = self.grades.known and not self._begun and self.table.current_id() in (None, *ids[:1])
        self._begun |= self.grades.known
        now = self.grades.grades if self.grades.known else {}
        known = self._before is not None and self.grades.known
        before = self._before if self._before is not None and known else {}
        lines = risk_lines(self._rows, now, before if known else now, self._currency)
        self._lines = lines
        since = formats.current().short_date(self.desk.today() - timedelta(days=_DAYS_AGO))
        self.overview.show_lines(lines, self._currency, since, known)
        self.overview.show_nobody(all(line.grade is None for line in lines), self.grades.known)
        self._arrange_overview()
        found = counts(lines)
        self.count(found)
        for key in ("none", "worse", "no_credit"):
            self.bar.show_chip(key, found[key] > 0 or self.bar.key() == key)
        self.table.set_currency(self._currency)
        self.header.set_state(self._state_words(found))
        self.refilter()
        if begins and self.table.model.ids:
            self.table.select(self.table.model.ids[0])

    def _state_words(self, found: dict[str, int]) -> str:
        how = formats.current()
        owed = how.money_named(sum(line.balance for line in self._lines), self._currency)
        words = [self.tr("%n customers, balance {0}", "", found["all"]).format(owed)]
        risky = found["D"] + found["E"]
        if risky:
            words.append(self.tr("%n graded D or E", "", risky))
        return "  ·  ".join(words)

    def choice(self) -> tuple[str, str] | None:
        chosen = self.bar.key(), self.bar.text()
        return None if chosen == ("all", "") else chosen

    def refilter(self) -> None:
        fits, text = FILTERS[self.bar.key()], self.bar.text()
        self.source.fill(looked_for([line for line in self._lines if fits(line)], text, self._sought))
        super().refilter()
        self.look_again()

    def look_at(self, row_id: int) -> None:
        line = next((each for each in self._lines if each.id == row_id), None)
        if line is None:
            self.pane.show_nothing()
            return
        before = self._before.get(line.id) if self._before is not None else None
        now = self.grades.grades.get(line.id) if self.grades.known else None
        self.pane.show_line(line, now, before)

    def _toggle_overview(self) -> None:
        self._overview_wanted = not self._overview_wanted
        words = self.tr("Hide the overview") if self._overview_wanted else self.tr("Show the overview")
        self._toggle.setText(words)
        self._arrange_overview()

    def _arrange_overview(self) -> None:
        """Without anybody who owes something there is nothing to look over: the table says what to do."""
        self._toggle.setVisible(bool(self._lines))
        for part in (self.overview, self._rule):
            part.setVisible(self._overview_wanted and bool(self._lines))

    def new(self) -> None:
        line = self.pane.line if self.table.current_id() is not None else None
        who = (line.id, line.name) if line is not None else (0, "")
        if not refuses(self.desk):
            NewMenu(self, self.desk.go, customer=who[0], name=who[1]).open_below(self.header.title)

    def edit(self) -> None:
        if self.table.current_id() is not None:
            self.desk.go("customers", customer=self.table.current_id(), edit=True)

    # -- layout

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rule = rule()
        for part in (self.overview, self._rule):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        return left

    def _make_table(self) -> TableView:
        name = self.tr("Customers by grade and balance")
        table = self.make_table(COLUMNS, self.source, name, "balance", at_once=True)
        table.setMinimumHeight(_LEAST_TABLE)  # else it would lie over the sentence below the bars
        words = self.tr("Nobody owes anything. Grades appear here once there are open invoices.")
        table.set_empty(words, self.tr("New invoice"), lambda: self.desk.go("invoices", new=True), "risk")
        table.set_no_match(self.tr("No customer matches this filter."), self.tr("Show all"), self.show_all)
        return table

    def _connect(self) -> None:
        self.chips.chosen.connect(self._choose_currency)
        self.overview.grade_chosen.connect(self.bar.choose)
        self.overview.import_wanted.connect(lambda: self.desk.go("import", choose=True))
        self.grades.ready.connect(self._compose)
