"""One customer's risk: grade and figures, every reason with its points, and what has changed since."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk.services.risk import RiskLine
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_tab import GradeTab, is_note, points_text
from creditdesk.ui.risk.rows import change_tone, change_words
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade
    from creditdesk.ui.formats import Formats


@dataclass(frozen=True, slots=True)
class PointsThen:
    """A reason with its points on the earlier day and now; None where there was none."""

    id: int
    what: str
    then: int | None
    now: int | None
    total: bool = False


def _shown(points: int | None, total: bool, how: "Formats") -> str:
    if points is None:
        return ""
    return how.count(points) if total else points_text(points)


def _then_text(row: PointsThen, how: "Formats") -> str:
    return _shown(row.then, row.total, how)


def _now_text(row: PointsThen, how: "Formats") -> str:
    return _shown(row.now, row.total, how)


_COLUMNS = (
    Column("what", QT_TRANSLATE_NOOP("columns", "Reason"), width=150, stretch=True),
    Column("then", QT_TRANSLATE_NOOP("columns", "Month ago"), "count", 96, show=_then_text),
    Column("now", QT_TRANSLATE_NOOP("columns", "Now"), "count", 72, show=_now_text),
)


class RiskPane(DetailPane):
    """Everything in it leads on: the name to the customer, reasons to the invoices behind them."""

    def __init__(self, desk: Desk, nothing: str) -> None:
        super().__init__(nothing)
        self._desk = desk
        self.line: RiskLine | None = None
        self.open_customer = buttons.link("", self._open_customer)
        self.reasons = GradeTab()
        self.reasons.asked.connect(self._open_invoices)
        self._points = ListSource()
        self.points = TableView(
            _COLUMNS,
            self._points,
            self.tr("Points then and now"),
            memory=desk.memory,
            memory_key="risk-points",
        )
        self.points.set_empty(self.tr("This customer was not known a month ago."))
        who = QWidget()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_customer)
        row.addStretch(1)
        self.add_under_name(who)
        self.add_tab(self.tr("Why"), self.reasons)
        self.add_tab_table(self.tr("Since a month ago"), self.points)

    def show_line(self, line: RiskLine, now: "Grade | None", before: "Grade | None") -> None:
        """Show a customer with its grade now and then."""
        self.line = line
        how = formats.current()
        note = self.tr("provisional") if line.provisional else ""
        credit = self.tr("No new credit") if line.no_new_credit else change_words(line)
        tone = "red" if line.no_new_credit else change_tone(line)
        self.open_customer.setText(self.tr("Open the customer, {0}").format(line.code))
        self.show_head(line.name, grade=line.grade or "", grade_note=note, badge=credit, tone=tone)
        figures = [
            (how.money(line.balance, line.currency), self.tr("Balance, {0}").format(line.currency), ""),
            (how.money(line.overdue, line.currency), self.tr("Overdue"), "red" if line.overdue else ""),
        ]
        if line.p_late is not None:
            chances = f"{how.percent(line.p_late)} · {how.percent(line.p_serious or 0)}"
            figures.append((chances, self.tr("late · seriously late"), ""))
        self.show_figures(figures)
        self.reasons.show_grade(now)
        self._points.fill(_points(now, before) if before is not None else [])
        self.points.reload()

    def _open_customer(self) -> None:
        if self.line is not None:
            self._desk.go("customers", customer=self.line.id)

    def _open_invoices(self, only: tuple[int, ...]) -> None:
        if self.line is not None:
            self._desk.go("invoices", filter="all", customer=self.line.id, only=only)


def _points(now: "Grade | None", before: "Grade | None") -> list[PointsThen]:
    """Every reason that gives points now or gave some then, and the two scores."""
    words: dict[str, str] = {}
    sides: list[dict[str, int]] = []
    for grade in (before, now):
        scored = [reason for reason in grade.reasons if not is_note(reason)] if grade else []
        words |= {reason.code: texts.sentence(reason.code, reason.params) for reason in scored}
        sides.append({reason.code: reason.points for reason in scored})
    then, present = sides
    found = [
        PointsThen(number, words[code], then.get(code), present.get(code))
        for number, code in enumerate(words, start=1)
    ]
    total = QCoreApplication.translate("RiskPane", "Score, of 100")
    return [
        *found,
        PointsThen(len(found) + 1, total, before.score if before else None, now.score if now else None, True),
    ]
