"""The pane beside the review list: the very letter as PDF, or the whole reason why there is none."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui import formats
from creditdesk.ui.reminders import lines as words
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import ElidedLabel, label, rule
from creditdesk.ui.widgets.pdf_window import view_with_window


class LetterPane(QWidget):
    """``customer_wanted(id)`` and ``invoice_wanted(id)`` lead to other pages."""

    customer_wanted = Signal(int)
    invoice_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self.setMinimumWidth(320)
        self.name, self.kind_words = ElidedLabel("", "section"), label("", "state", wrap=True)
        self.reason, self.warning = label("", "", wrap=True), label("", "error", wrap=True)
        self.warning.hide()
        self.to_customer = buttons.link(self.tr("Customer"), self._go_customer)
        self.to_invoice = buttons.link(self.tr("Invoice"), self._go_invoice)
        self.pdf = view_with_window(self.tr("The letter"))
        self.facts = Facts()
        self._customer = self._invoice = 0
        self._stack = QStackedLayout(self)
        self._nothing = EmptyState()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._body())

    # -- what the page uses

    def show_nothing(self, *, empty: bool) -> None:
        """Nothing is selected; in an ``empty`` list, which says so itself, there is nothing to choose either."""
        self._nothing.say("" if empty else self.tr("Choose a line to see why it is there."))
        self.pdf.say("")
        self._stack.setCurrentIndex(0)

    def show_line(self, group: Group, line: DecisionLine | None) -> None:
        """Head and reason of a letter, of one of its invoices, or of an invoice that gets none."""
        source = group.source
        self._customer = line.customer_id if line else source.customer_id if source else 0
        self._invoice = line.invoice_id if line else 0
        self.name.set_text(line.customer if line else words.title(group))
        reason = words.title(group) if line else words.GAP.join(words.notes(group))
        self.kind_words.setText(words.pane_words(source) if source else reason)
        self.reason.setText(words.sentence(line) if line else "")
        self.reason.setVisible(bool(line))
        self.to_customer.setVisible(bool(self._customer))
        self.to_invoice.setVisible(bool(self._invoice))
        self.facts.fill(self._facts(line) if line and source is None else [])
        self.pdf.setVisible(source is not None)
        self._filler.setVisible(source is None)
        self._stack.setCurrentIndex(1)

    def warn(self, words: str) -> None:
        """Something to look at before the letter is sent; "" = nothing."""
        self.warning.setText(words)
        self.warning.setVisible(bool(words))

    # -- inside

    def _body(self) -> QWidget:
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 8)
        head.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.to_invoice)
        row.addWidget(self.to_customer)
        head.addLayout(row)
        for part in (self.kind_words, self.warning, self.reason, self.facts):
            head.addWidget(part)
        self._filler = QWidget()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.pdf, 1)
        column.addWidget(self._filler, 1)
        return body

    def _go_customer(self) -> None:
        if self._customer:
            self.customer_wanted.emit(self._customer)

    def _go_invoice(self) -> None:
        if self._invoice:
            self.invoice_wanted.emit(self._invoice)

    def _facts(self, line: DecisionLine) -> list[tuple[str, str | QWidget]]:
        how, owed = formats.current(), line.open > 0
        return [
            (self.tr("Invoice") if owed else self.tr("Credit note"), line.number),
            (self.tr("Due"), how.date(line.due) if owed else ""),
            (self.tr("Late"), how.days_words(line.days_late) if owed and line.days_late > 0 else ""),
            (self.tr("Open"), words.amount(line)),
            (self.tr("Next possible"), how.date(line.next_date)),
        ]
