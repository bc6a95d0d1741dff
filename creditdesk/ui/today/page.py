"""Today: the cash position, what to do now, whom to worry about. Filled from stored amounts at once; what a run
would send and the grades follow as jobs."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_book import GradeBook
from creditdesk.ui.page import GAP, Page
from creditdesk.ui.reading_only import hold
from creditdesk.ui.today.figures import Position
from creditdesk.ui.today.rows import RowList
from creditdesk.ui.today.start import Start
from creditdesk.ui.today.todo import Todo
from creditdesk.ui.today.worries import Worries
from creditdesk.ui.widgets.currency_chips import CurrencyChips
from creditdesk.ui.widgets.labels import label, section

if TYPE_CHECKING:
    from creditdesk.services.today import CurrencyFigures, TodayView, ToRemind


class TodayPage(Page):
    """Tiles, ageing, what to do, whom to worry about; other currencies wait behind chips."""

    def __init__(self, desk: Desk) -> None:
        self.grades = GradeBook.of(desk)  # before the page listens to the bus: it must hear of changes first
        super().__init__(desk, self.tr("Today"))
        self.header.set_state(_long_day(desk))
        imports = self.header.add_quiet(self.tr("Import"), lambda: desk.go("import", choose=True), "import")
        self.prepare = self.header.set_primary(
            self.tr("Prepare reminders"), lambda: desk.go("reminders", prepare=True)
        )
        hold(desk, imports, self.prepare)
        self._view: TodayView | None = None
        self._remind: ToRemind | None = None
        self._currency = ""
        self._asked = 0
        self._todo, self._worries = Todo(desk, self), Worries(desk, self)
        self.chips, self.position, self.start = CurrencyChips(), Position(desk), Start(desk)
        self.todo, self.worries = RowList(self.tr("What to do now")), RowList(self.tr("Worry about"))
        self.done = label("", "state")
        self.calm = label("", "state", wrap=True)
        self._lay_out()
        self.chips.chosen.connect(self._choose)
        self.grades.ready.connect(self._show_worries)

    # -- what the shell asks

    def refresh(self) -> None:
        ledger, today = self.desk.ledger, self.desk.today()
        self._asked += 1
        question = self._asked
        self.header.set_state(_long_day(self.desk))

        def look() -> "TodayView":
            from creditdesk.services.today import today_view

            return today_view(ledger, today)

        def arrived(view: "TodayView") -> None:
            if question == self._asked:
                self._show(view)
                self._reckon(question)

        self.desk.read(self, look, arrived)

    def state(self) -> dict[str, Any]:
        return {"currency": self._currency}

    def restore(self, state: dict[str, Any]) -> None:
        self._currency = str(state.get("currency", ""))
        self._show_currency()

    def print_shown(self) -> None:
        words = self.tr("This page is for the screen; the ageing report says it on paper.")
        self.desk.toast(words, lambda: self.desk.go("reports", report="ageing"), self.tr("Open the report"))

    # -- showing

    def _show(self, view: "TodayView") -> None:
        self._view = view
        empty = not view.waiting.customers
        self._stack.setCurrentWidget(self.start if empty else self._desk_view)
        self.prepare.setEnabled(view.waiting.has_items)
        self._show_currency()
        self._show_todo()
        self.filled.emit()

    def _reckon(self, question: int) -> None:
        """The heavy parts, once the page stands: what a run would send, and the grades."""
        if self._view is None or not self._view.waiting.has_items:
            return
        ledger, today = self.desk.ledger, self.desk.today()

        def look() -> "ToRemind":
            from creditdesk.services.today import to_remind

            return to_remind(ledger, today)

        def arrived(remind: "ToRemind") -> None:
            if question == self._asked:
                self._remind = remind
                self._show_todo()

        self.desk.read(self, look, arrived)
        self.grades.want()

    def _choose(self, currency: str) -> None:
        self._currency = currency
        self._show_currency()

    def _show_currency(self) -> None:
        if self._view is None:
            return
        figures = self._current_figures(self._view)
        self._currency = figures.currency
        self.chips.fill([(each.currency, each.balance) for each in self._view.figures], figures.currency)
        later = next((each for each in self._view.later if each.currency == figures.currency), None)
        self.position.show_figures(figures, later)
        self._show_worries()

    def _current_figures(self, view: "TodayView") -> "CurrencyFigures":
        from creditdesk.services.today import CurrencyFigures

        found = {figures.currency: figures for figures in view.figures}
        for code in (self._currency, view.company.currency, *found):
            if code in found:
                return found[code]
        return CurrencyFigures(view.company.currency, 0, (0, 0, 0, 0), 0, 0, 0, 0, 0)

    def _show_todo(self) -> None:
        if self._view is None:
            return
        lines = self._todo.lines(self._view, self._remind)
        self.todo.show_rows(lines)
        reckoned = self._remind is not None or not self._view.waiting.has_items
        self.done.setText(self._idle_words() if reckoned else self.tr("Looking at the reminders …"))
        self.done.setVisible(not lines)

    def _idle_words(self) -> str:
        """Nothing is to be done; what was left out today is told, so that nobody wonders where it went."""
        out = self._remind.left_out if self._remind is not None else 0
        words = [self.tr("Nothing waits for you.")]
        if out:
            words.append(self.tr("%n invoices were left out of today's reminders.", "", out))
        return texts.joined(words)

    def _show_worries(self) -> None:
        if self._view is None:
            return
        known = self.grades.known
        overdue = [line for line in self._view.worries if line.currency == self._currency]
        lines = self._worries.lines(overdue, self.grades.grades if known else {})
        self.worries.show_rows(lines)
        self.calm.setText(self._worries.calm(overdue, self._currency, known))
        self.calm.setVisible(not lines)

    # -- layout

    def _lay_out(self) -> None:
        self._desk_view = QWidget()
        self._desk_view.setProperty("kind", "plain")
        column = QVBoxLayout(self._desk_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.chips)
        column.addWidget(self.position)
        lists = QHBoxLayout()
        lists.setSpacing(GAP)
        lists.addWidget(_list_sheet(self.tr("What to do now"), self.todo, self.done), 1)
        lists.addWidget(_list_sheet(self.tr("Worry about"), self.worries, self.calm), 1)
        column.addLayout(lists)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._desk_view)
        self._stack.addWidget(self.start)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.setProperty("kind", "plain")
        area.setWidget(self._stack)
        self.body.addWidget(area, 1)


def _list_sheet(title: str, rows: RowList, empty: QWidget) -> QWidget:
    """A white sheet with a heading, the lines and what to say without any."""
    sheet = QWidget()
    sheet.setProperty("kind", "sheet")
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(sheet)
    column.setContentsMargins(1, 12, 1, 8)
    column.setSpacing(4)
    for widget in (heading := section(title), empty):
        widget.setContentsMargins(16, 0, 16, 4)
    column.addWidget(heading)
    column.addWidget(empty)
    column.addWidget(rows)
    column.addStretch(1)
    return sheet


def _long_day(desk: Desk) -> str:
    """Today in words, with the day of the week."""
    return formats.current().full_date(desk.today())
