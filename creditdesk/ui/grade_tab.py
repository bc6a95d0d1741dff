"""Why a customer has its grade: every line with its points, which add up to the score, and one sentence."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from creditdesk.ui import formats, texts
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, rule

if TYPE_CHECKING:
    from creditdesk.domain.grading.explanation import Reason
    from creditdesk.domain.grading.grader import Grade

#: The codes that carry points; the others are notes that say what happened to the grade after the score.
_SCORED = frozenset(
    {"grade_portfolio", "grade_own_history", "grade_overdue", "grade_few_settled", "grade_clip"}
)
#: Reasons with invoices behind them that can be opened.
_BEHIND = frozenset({"grade_own_history", "grade_overdue"})


class GradeTab(QWidget):
    """``asked(ids)`` when the invoices behind a reason are wanted."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 12, 12, 12)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self._inner: QWidget | None = None

    def show_grade(self, grade: "Grade | None") -> None:
        """Show this grade; None while it is being reckoned."""
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = self._reasons(grade) if grade else self._waiting()
        self._column.insertWidget(0, self._inner)

    def _waiting(self) -> QWidget:
        return label(self.tr("The grade is being worked out …"), "state", wrap=True)

    def _reasons(self, grade: "Grade") -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(label(formats.whole_dates(summary(grade)), wrap=True))
        scored = [reason for reason in grade.reasons if not is_note(reason)]
        notes = [reason for reason in grade.reasons if is_note(reason)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for reason in notes:  # first: they say why the grade is not the one of the points
            self._add(grid, reason, "")
        for reason in scored:
            self._add(grid, reason, points_text(reason.points))
        self._add_total(grid, grade)
        column.addLayout(grid)
        column.addWidget(label(self._meaning(grade), "caption", wrap=True))
        return inner

    def _add(self, grid: QGridLayout, reason: "Reason", points: str) -> None:
        row = grid.rowCount()
        grid.addWidget(self._heading(reason), row, 0)
        grid.addWidget(_right(points, "strong"), row, 1)
        words = texts.sentence(reason.detail, reason.params).replace(" %", "\N{NO-BREAK SPACE}%")
        detail = label(formats.whole_dates(words), "caption", wrap=True)
        grid.addWidget(detail, row + 1, 0)
        grid.setRowMinimumHeight(row + 2, 8)
        grid.addWidget(QWidget(), row + 2, 0)

    def _heading(self, reason: "Reason") -> QWidget:
        words = texts.sentence(reason.code, reason.params)
        if reason.code not in _BEHIND or not reason.invoice_ids:
            return label(words, "strong")
        opens: Callable[[], None] = lambda: self.asked.emit(reason.invoice_ids)  # noqa: E731
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(buttons.link(words, opens))
        row.addStretch(1)
        return holder

    def _meaning(self, grade: "Grade") -> str:
        """Which grade the points are, and what the chances speak of."""
        from creditdesk.domain.grading.scorecard import BANDS, WORST

        points = self.tr("%n points are grade {0}.", "", grade.score).format(grade.band)
        lowest = self.tr(", ").join(self.tr("{0} from {1}").format(letter, low) for letter, low in BANDS)
        bands = self.tr("{0}, below that {1}.").format(lowest, WORST)
        serious = self.tr("Serious lateness: more than {0} working days after the due date.")
        return self.tr("{0} {1}").format(
            self.tr("{0} {1}").format(points, bands), serious.format(grade.serious_days)
        )

    def _add_total(self, grid: QGridLayout, grade: "Grade") -> None:
        row = grid.rowCount()
        grid.addWidget(rule(), row, 0, 1, 2)
        grid.addWidget(label(self.tr("Score, of 100"), "strong"), row + 1, 0)
        grid.addWidget(_right(str(grade.score), "strong"), row + 1, 1)
        grid.setRowMinimumHeight(row + 2, 12)
        grid.addWidget(QWidget(), row + 2, 0)


def is_note(reason: "Reason") -> bool:
    """Notes carry no points: they hold the grade below its score or say that there is none yet."""
    return reason.code not in _SCORED


def points_text(points: int) -> str:
    """``+12``, ``−29``, ``0``: points with a real minus."""
    shown = formats.current().count(points)
    return f"+{shown}" if points > 0 else shown


def summary(grade: "Grade") -> str:
    """The customer in one sentence: how it paid, and what is overdue today."""
    history, today = (texts.sentence(phrase.code, phrase.params) for phrase in grade.summary)
    return texts.sentence("grade_summary", {"history": history, "today": today})


def _right(text: str, kind: str) -> QLabel:
    made = label(text, kind)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
