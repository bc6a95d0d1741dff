"""One invoice or credit note whole: figures, what has reduced it, reminders, details."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk.domain.write_offs import WriteOffKind, likely_kind
from creditdesk.services.invoices import InvoiceView, counted_due
from creditdesk.ui import formats, texts
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.history import MOVE_COLUMNS, REMINDER_COLUMNS, moves, reminders
from creditdesk.ui.invoices.rows import STATES, state_of, state_words
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.row_actions import row_actions
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.terms_words import terms_words
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.facts import Facts

#: What the customer's name may take of the pane's width.
_NAME_ROOM = 340


class InvoicePane(DetailPane):
    """What it asks the page for: ``pay()``, ``credit()``, ``write_off()``, ``set_against()``, ``letter(reminder)``."""

    pay = Signal()
    credit = Signal()
    write_off = Signal()
    letter = Signal(object)

    def __init__(self, desk: Desk, nothing: str) -> None:
        super().__init__(nothing)
        self._desk = desk
        self.view: InvoiceView | None = None
        self.customer = buttons.link("", self._open_customer)
        self.pay_button = buttons.button(self.tr("Record receipt"), self.pay.emit)
        self.credit_button = buttons.button(self.tr("Credit note"), self.credit.emit)
        self.write_off_button = buttons.button(self.tr("Write off"), self.write_off.emit)
        hold(desk, self.pay_button, self.credit_button, self.write_off_button)
        self._moves, self._reminders = ListSource(), ListSource()
        self.moves = self._table(MOVE_COLUMNS, self._moves, self.tr("What has reduced this invoice"), "moves")
        self.moves.opened.connect(self._open_payment)
        self.moves.set_actions(
            row_actions(
                self, [(self.tr("Show the payment"), lambda: self._open_payment(self.moves.current_id()))]
            )
        )
        self.reminders = self._table(
            REMINDER_COLUMNS, self._reminders, self.tr("Reminders about this invoice"), "reminders"
        )
        self.reminders.set_empty(self.tr("No reminder has been sent about this invoice."))
        self.reminders.opened.connect(self._open_letter)
        self.facts = Facts()
        self._lay_out()

    def show_view(self, view: InvoiceView) -> None:
        """Show an item."""
        self.view = view
        line = view.line
        lost = view.facts.written_off
        tone = STATES[state_of(line, lost)][0]
        self.show_head(line.number, badge=state_words(line, lost), tone=tone)
        metrics = self.customer.fontMetrics()
        name = metrics.elidedText(line.customer, Qt.TextElideMode.ElideRight, _NAME_ROOM)
        self.customer.setText(name.replace("&", "&&"))
        self.customer.setToolTip(texts.tip(line.customer) if name != line.customer else "")
        self.customer.setAccessibleName(self.tr("Customer: {0}").format(line.customer))
        self._show_figures(view)
        self._show_actions(view)
        self._moves.fill(moves(view))
        self._reminders.fill(reminders(view))
        self.moves.set_currency(line.currency)
        self.moves.set_empty(self._untouched(view))
        for table in (self.moves, self.reminders):
            table.reload()
        self.facts.fill(self._facts(view))

    def _show_figures(self, view: InvoiceView) -> None:
        how, line = formats.current(), view.line
        open_tone = "red" if line.open > 0 and line.days_late > 0 else ""
        figures = [
            (how.money(line.open, line.currency), self.tr("Open, {0}").format(line.currency), open_tone),
            (how.money(line.amount, line.currency), self.tr("Amount"), ""),
        ]
        when = self._when(view)
        if when:
            figures.append((when, self.tr("due {0}").format(how.date(line.due)), open_tone))
        self.show_figures(figures)

    def _when(self, view: InvoiceView) -> str:
        how, line = formats.current(), view.line
        if line.open <= 0 or line.later:
            return ""
        if line.days_late > 0:
            return self.tr("{0} late").format(how.days(line.days_late))
        if line.days_late == 0:
            return self.tr("today")
        return self.tr("in {0}").format(how.days(-line.days_late))

    def _show_actions(self, view: InvoiceView) -> None:
        open_invoice = view.line.open > 0
        self.pay_button.setVisible(open_invoice)
        self.write_off_button.setVisible(open_invoice and not view.line.later)
        small = likely_kind(view.line.amount, view.line.open) is WriteOffKind.SMALL_DIFFERENCE
        self.write_off_button.setText(self.tr("Write off rest") if small else self.tr("Write off"))
        self.credit_button.setVisible(view.line.amount > 0)

    def _untouched(self, view: InvoiceView) -> str:
        if view.line.amount < 0:
            return self.tr("This credit note has not been used yet. Allocate it on the customer's page.")
        return self.tr("Nothing has been paid or credited yet.")

    def _facts(self, view: InvoiceView) -> list[tuple[str, str | QWidget]]:
        how, line, facts = formats.current(), view.line, view.facts
        issued = how.date(line.issued)
        free = how.money_named(facts.free_credit, line.currency) if facts.free_credit else ""
        return [
            (self.tr("Issued"), self._issued(view, issued)),
            (self.tr("Due"), self._due(view, how.date(line.due))),
            (self.tr("Terms"), terms_words(facts.terms) if facts.terms else ""),
            (self.tr("Settled on"), how.date(line.closed_on)),
            (self.tr("Reference"), facts.reference),
            (self.tr("Corrects"), facts.corrects),
            (self.tr("On account"), self.tr("{0}, not allocated").format(free) if free else ""),
            (self.tr("Disputed"), self.tr("yes") if line.disputed else ""),
            (self.tr("Note"), line.note),
        ]

    def _due(self, view: InvoiceView, due: str) -> str:
        """The due date; where the terms end on another day, mostly one of rest, which one."""
        counted = counted_due(view.line, view.facts)
        if counted is None or counted == view.line.due:
            return due
        return self.tr("{0}; the terms end on {1}").format(due, formats.current().date(counted))

    def _issued(self, view: InvoiceView, issued: str) -> str:
        if view.line.later:
            return self.tr("{0}: no figure counts it before that day").format(issued)
        return self.tr("{0} (assumed)").format(issued) if view.facts.issued_assumed else issued

    def _open_customer(self) -> None:
        if self.view is not None:
            self._desk.go("customers", customer=self.view.line.customer_id)

    def _open_payment(self, row_id: int | None) -> None:
        """Where a payment is seen whole, and can be reversed: beside its customer."""
        moves = self.view.moves if self.view is not None else ()
        payment = next((move.payment_id for move in moves if move.id == row_id), None)
        if self.view is not None and payment is not None:
            self._desk.go("customers", customer=self.view.line.customer_id, payment=payment)

    def _open_letter(self, row_id: int) -> None:
        found = self._reminders.rows([row_id])
        if found and found[0].document_hash:
            self.letter.emit(found[0])

    # -- layout

    def _table(self, columns: object, source: ListSource, name: str, key: str) -> TableView:
        return TableView(
            columns,  # type: ignore[arg-type]
            source,
            name,
            memory=self._desk.memory,
            memory_key=f"invoice-{key}",
        )

    def _lay_out(self) -> None:
        who, actions = QWidget(), QHBoxLayout()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.customer)
        row.addStretch(1)
        self.add_under_name(who)
        actions.setSpacing(8)
        for button in (self.pay_button, self.credit_button, self.write_off_button):
            actions.addWidget(button)
        actions.addStretch(1)
        self.top.addLayout(actions)
        self.add_tab_table(self.tr("Payments"), self.moves)
        self.add_tab_table(self.tr("Reminders"), self.reminders)
        self.add_tab_facts(self.tr("Details"), self.facts)
