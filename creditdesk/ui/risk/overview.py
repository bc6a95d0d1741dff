"""Balance and overdue by grade as bars with their table, and how many grades have become worse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.domain.grading.worries import AT_RISK
from creditdesk.domain.money import minor_digits
from creditdesk.services.risk import RiskLine
from creditdesk.ui import formats, texts
from creditdesk.ui.charts.chart import Chart
from creditdesk.ui.charts.data import ChartData, Series
from creditdesk.ui.charts.picture import BarPicture
from creditdesk.ui.risk.rows import GRADES, sums
from creditdesk.ui.widgets.empty_state import EmptyState

_HEIGHT, _MARGIN = 188, 16


class Overview(QWidget):
    """``grade_chosen(chip)`` when a bar is clicked, ``import_wanted()`` where nobody is graded yet."""

    grade_chosen = Signal(str)
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self.chart = Chart(BarPicture())
        self.chart.picture.setMinimumHeight(84)
        self.chart.picture.clicked.connect(lambda column: self.grade_chosen.emit(GRADES[column]))
        self.chart.summary.installEventFilter(self)
        self.nobody = EmptyState()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 8)
        column.addWidget(self.chart)
        column.addWidget(self.nobody)
        self.nobody.hide()

    def show_lines(self, lines: Sequence[RiskLine], currency: str, since: str, known: bool) -> None:
        """Show these lines of one currency; ``known`` says whether the grades of the day ``since`` are there yet."""
        how, scale = formats.current(), 10 ** (minor_digits(currency) if currency else 2)
        found = sums(lines)
        balance, overdue = (tuple(pair[at] / scale for pair in found) for at in (0, 1))
        self.chart.set_data(
            ChartData(
                self.tr("Balance by grade, {0}").format(currency),
                (*GRADES[:5], self.tr("none")),
                (Series(self.tr("Balance"), balance), Series(self.tr("Overdue"), overdue, "red")),
                self._summary(lines, currency, since, known),
                lambda value: how.count(round(value)) if lines or value == round(value) else "",
            )
        )
        self._fit()

    def show_nobody(self, nobody: bool, known: bool) -> None:
        """Instead of bars of nothing, say how customers come by a grade; ``known``: whether they were worked out."""
        if known:
            words = self.tr(
                "None of these customers is graded yet. A grade needs three settled invoices: import payments, or "
                "invoices with the day on which they were paid."
            )
            self.nobody.say(words, self.tr("Import"), self.import_wanted.emit, "risk")
        else:
            self.nobody.say(self.tr("Working out the grades …"), icon="risk")
        self.nobody.setVisible(nobody)
        self.chart.setVisible(not nobody)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The sentence has its final width and type only when it is on the screen."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.FontChange):
            self._fit()
        return False

    def _fit(self) -> None:
        """As high as the sentence below needs it in a narrow window, so that it does not run into the picture."""
        words = self.chart.summary
        room = self.width() - 2 * _MARGIN
        more = 0 if self.chart.isHidden() else words.heightForWidth(room) - words.fontMetrics().lineSpacing()
        self.setFixedHeight(_HEIGHT + max(more, 0))

    def _summary(self, lines: Sequence[RiskLine], currency: str, since: str, known: bool) -> str:
        """What is at risk, and what has changed."""
        if not lines:
            return ""
        risky = sum(line.balance for line in lines if line.grade in AT_RISK)
        owed = formats.current().money_named(risky, currency)
        words = [self.tr("{0} are owed by customers graded D or E.").format(owed)]
        worse = sum(line.change == "worse" for line in lines)
        better = sum(line.change == "better" for line in lines)
        if not known:
            words.append(self.tr("The earlier grades are being worked out …"))
        elif worse or better:
            words.append(self.tr("Since {0}: {1} worse, {2} better.").format(since, worse, better))
        else:
            words.append(self.tr("No grade has changed since {0}.").format(since))
        return formats.whole_dates(texts.joined(words))
