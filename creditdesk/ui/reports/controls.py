"""Above the report: which one, of which day or period, how the ageing counts, which currency."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from creditdesk.errors import UserError
from creditdesk.services.reports.report import SPANS, ReportRequest, period
from creditdesk.ui import fonts, texts, theme
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.reports.words import CHIPS, say
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATE_WIDTH = 136
#: What a chip and a choice need beside their words.
_CHIP_ROOM, _CHOICE_ROOM = 22, 48


class Controls(QWidget):
    """``changed()`` when another report is asked for, ``narrowed()`` when only the currency changes."""

    changed = Signal()
    narrowed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._group = QButtonGroup(self)
        self.chips: dict[str, QPushButton] = {}
        self.as_of = self._date(self.tr("As of"))
        self.first, self.last = self._date(self.tr("From")), self._date(self.tr("To"))
        self.basis = Choice((), self.tr("Count the days from"))
        self.basis.fill((("due", self.tr("Due date")), ("issued", self.tr("Invoice date"))))
        self.span = Choice((), self.tr("Period"))
        self.span.fill(
            (
                ("month", self.tr("This month")),
                ("last_month", self.tr("Last month")),
                ("quarter", self.tr("This quarter")),
                ("year", self.tr("This year")),
                ("last_year", self.tr("Last year")),
                ("twelve_months", self.tr("Twelve months")),
                ("own", self.tr("Own dates")),
            )
        )
        self.currency = Choice((), self.tr("Currency"))
        self.note = label("", "error")
        self._lay_out()
        self._connect()
        self.as_of.set_day(desk.today())
        self._choose_span("month")
        self.set_currencies(())
        self.choose("ageing")

    # -- what the page uses

    def key(self) -> str:
        """The report that is chosen."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "ageing")

    def choose(self, key: str) -> None:
        """Choose a report from the program; does not report it."""
        if key in self.chips:
            self.chips[key].setChecked(True)
            self._show_fields()

    def request(self) -> ReportRequest | None:
        """What is asked for, or None after saying which day cannot be read or does not fit."""
        self.note.clear()
        days = [self._day(field) for field in (self.as_of, self.first, self.last)]
        if self.note.text():
            return None
        today = self._desk.today()
        as_of, first, last = (day or today for day in days)
        if self.key() == "customers":
            as_of = today
        if SPANS[self.key()] == "period" and last < first:  # type: ignore[index]
            self.note.setText(self.tr("The period ends before it begins."))
            return None
        return ReportRequest(self.key(), as_of, first, last, self.basis.value())  # type: ignore[arg-type]

    def set_currencies(self, codes: "Sequence[str]") -> None:
        """The currencies of the report; the one that was chosen stays chosen if it is among them."""
        kept = self.currency.value() or ""
        self.currency.blockSignals(True)
        self.currency.fill([("", self.tr("All")), *((code, code) for code in codes)])
        self.currency.set_value(kept if kept in codes else "")
        self.currency.blockSignals(False)
        self._currency.setVisible(len(codes) > 1)

    def state(self) -> dict[str, Any]:
        """What was chosen, to be taken up by ``restore``."""
        return {
            "report": self.key(),
            "as_of": self.as_of.day() if not self._faulty(self.as_of) else None,
            "span": self.span.value(),
            "first": self.first.day() if not self._faulty(self.first) else None,
            "last": self.last.day() if not self._faulty(self.last) else None,
            "basis": self.basis.value(),
            "currency": self.currency.value(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what ``state`` gave; reports nothing."""
        self.blockSignals(True)
        self.as_of.set_day(state.get("as_of") or self._desk.today())
        self._choose_span(str(state.get("span", "month")))
        if state.get("span") == "own" and state.get("first") and state.get("last"):
            self.first.set_day(state["first"])
            self.last.set_day(state["last"])
        self.basis.set_value(state.get("basis", "due"))
        code = str(state.get("currency") or "")
        self.set_currencies((code,) if code else ())
        self.currency.set_value(code)
        self.choose(str(state.get("report", "ageing")))
        self.blockSignals(False)

    # -- inside

    def _date(self, name: str) -> DateEdit:
        made = DateEdit(self._desk.today, name)
        made.setFixedWidth(_DATE_WIDTH)
        made.changed.connect(self.changed)
        made.editingFinished.connect(self._look)
        return made

    def _lay_out(self) -> None:
        self._fields = QWidget()
        chips, fields = QHBoxLayout(), QHBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(4)
        fields.setSpacing(16)
        for key, words in CHIPS.items():
            chip = buttons.button(say(words), kind="chip")
            chip.setCheckable(True)
            chip.setMinimumWidth(_bold_width(chip.text()) + _CHIP_ROOM)
            chip.clicked.connect(lambda *_: self._picked())
            self._group.addButton(chip)
            self.chips[key] = chip
            chips.addWidget(chip)
        chips.addStretch(1)
        self._as_of = _named(self.tr("As of"), self.as_of)
        self._basis = _named(self.tr("Count from"), self.basis)
        self._period = _named(self.tr("Period"), self.span, self.first, label("–", "label"), self.last)
        self._currency = _named(self.tr("Currency"), self.currency)
        for part in (self._as_of, self._basis, self._period, self._currency):
            fields.addWidget(part)
        fields.addWidget(self.note)
        fields.addStretch(1)
        for choice in (self.basis, self.span, self.currency):
            choice.setMinimumWidth(_widest(choice) + _CHOICE_ROOM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(chips)
        column.addWidget(self._fields)

    def _connect(self) -> None:
        self.basis.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.currency.currentIndexChanged.connect(lambda _at: self.narrowed.emit())
        self.span.activated.connect(lambda _at: self._span_chosen())
        for field in (self.first, self.last):
            field.changed.connect(lambda: self.span.set_value("own"))

    def _picked(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        kind = SPANS[self.key()]  # type: ignore[index]
        self._as_of.setVisible(kind == "as_of")
        self._period.setVisible(kind == "period")
        self._basis.setVisible(self.key() == "ageing")
        self._fields.setVisible(kind != "now")

    def _span_chosen(self) -> None:
        self._choose_span(str(self.span.value()))
        self.changed.emit()

    def _choose_span(self, name: str) -> None:
        self.span.set_value(name)
        if name != "own":
            first, last = period(name, self._desk.today())
            self.first.set_day(first)
            self.last.set_day(last)

    def _look(self) -> None:
        """A field was left: say so if it cannot be read."""
        self.request()

    def _day(self, field: DateEdit) -> Any:
        try:
            day = field.day()
        except UserError as error:
            theme.restyle(field, faulty=True)
            self.note.setText(texts.error_sentence(error))
            return None
        theme.restyle(field, faulty=False)
        return day

    def _faulty(self, field: DateEdit) -> bool:
        try:
            field.day()
        except UserError:
            return True
        return False


def _bold_width(words: str) -> int:
    """How wide words are once their chip is pressed."""
    return QFontMetrics(fonts.sized(fonts.BODY, bold=True)).horizontalAdvance(words)


def _widest(choice: Choice) -> int:
    metrics = QFontMetrics(fonts.sized(fonts.BODY))
    return max((metrics.horizontalAdvance(choice.itemText(at)) for at in range(choice.count())), default=0)


def _named(words: str, *fields: QWidget) -> QWidget:
    """Fields in a row behind their label."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label(words, "label"))
    for field in fields:
        row.addWidget(field)
    return made
