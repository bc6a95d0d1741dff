"""One customer whole: figures, ageing, why this grade, invoices, payments, letters, log, details."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.domain.ageing import AgeingRow, due_span
from creditdesk.services.customers import CustomerDetail
from creditdesk.services.payments import PaymentLine
from creditdesk.ui import formats, texts
from creditdesk.ui.countries import country_words
from creditdesk.ui.customers.habit_words import habit_figure
from creditdesk.ui.customers.log_tab import LogTab
from creditdesk.ui.customers.record import CustomerRecord
from creditdesk.ui.customers.tabs import LETTER_COLUMNS, PAYMENT_COLUMNS, InvoicesTab, ListTab
from creditdesk.ui.customers.words import address_text, class_words, ladder_words, language_words
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.tax_number import tax_number_name
from creditdesk.ui.grade_tab import GradeTab
from creditdesk.ui.reading_only import hold
from creditdesk.ui.terms_words import terms_words
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.ageing_strip import UNALLOCATED, AgeingStrip
from creditdesk.ui.widgets.currency_chips import CurrencyChips
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.facts import Facts

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade

#: What the currencies may take of the pane's width.
_CHIPS_ROOM = 340


class CustomerPane(DetailPane):
    """What it asks the page for: ``edit()``, ``reverse(line)``, ``bank_returned(line)``, ``allocate(currency)``,
    ``letter(line)``."""

    edit = Signal()
    reverse = Signal(object)
    bank_returned = Signal(object)
    allocate = Signal(str)
    letter = Signal(object)

    def __init__(self, desk: Desk, nothing: str) -> None:
        super().__init__(nothing)
        self._desk = desk
        self.record: CustomerRecord | None = None
        self._grade: Grade | None = None
        self.strip = AgeingStrip(steady=True)
        self.strip.clicked.connect(self._open_segment)
        self.chips = CurrencyChips()
        self.chips.chosen.connect(self._choose)
        self._currency = ""
        self.grade_tab = GradeTab()
        self.grade_tab.asked.connect(self._open_behind)
        self.invoices = InvoicesTab(desk, self.tr("Invoices of this customer"))
        self.invoices.set_empty(self.tr("Nothing has been invoiced to this customer yet."))
        self.invoices.opened.connect(lambda item: desk.go("invoices", invoice=item))
        self.payments = self._payments_tab()
        self.letters = self._letters_tab()
        self.log = LogTab(desk)
        self.facts = Facts()
        self._lay_out()

    # -- showing

    def show_record(self, record: CustomerRecord, grade: "Grade | None", currency: str = "") -> None:
        """Show a customer; the currency chosen before stays where it can, another begins with ``currency``."""
        another = self.record is None or self.record.detail.id != record.detail.id
        self.record = record
        codes = [code for code, _ in record.balances()]
        if another or self._currency not in codes:
            self._currency = (
                currency
                if currency in codes
                else codes[0]
                if codes
                else record.detail.currency or record.company.currency
            )
        self.show_grade(grade)
        self._show_lists()
        self.log.show_customer(record.detail.id)
        self.facts.fill(self._facts(record.detail))

    def show_payment(self, payment_id: int) -> None:
        """Bring a payment of the customer to the front, with what can be done with it."""
        found = [line for line in self.record.payments if line.id == payment_id] if self.record else []
        if found:
            if found[0].currency != self._currency:
                self._choose(found[0].currency)
            self.tabs.setCurrentWidget(self.payments)
            self.payments.table.select(payment_id)

    def show_nothing(self, why: str | None = None) -> None:
        """Nothing is selected: what was read of the last customer is forgotten, so that a late grade cannot show it."""
        self.record = None
        super().show_nothing(why)

    def show_grade(self, grade: "Grade | None") -> None:
        """Show the grade (None: not reckoned yet) with the head and the figures."""
        self._grade = grade
        if self.record is None:
            return
        detail, letter = self.record.detail, (grade.grade or "") if grade else ""
        note = self.tr("provisional") if letter and grade and grade.provisional else ""
        self.show_head(detail.name, self._subtitle(detail), grade=letter, grade_note=note)
        self.grade_tab.show_grade(grade)
        self._show_figures()

    def _subtitle(self, detail: CustomerDetail) -> str:
        own_terms = terms_words(detail.terms) if detail.terms else ""
        country = country_words(detail.country)
        return " · ".join(part for part in (detail.code, detail.city, country, own_terms) if part)

    def ageing_row(self) -> AgeingRow:
        """The figures in the currency that is looked at."""
        rows = self.record.ageing if self.record else ()
        found = [row for row in rows if row.currency == self._currency]
        return found[0] if found else AgeingRow(0, "", "", self._currency, 0, (0, 0, 0, 0), 0)

    def _choose(self, currency: str) -> None:
        self._currency = currency
        self._show_figures()
        self._show_lists()

    def _show_lists(self) -> None:
        if self.record is not None:
            self.invoices.show_customer(self.record.detail.id, self._currency)
            self.payments.fill(self.record.payments, self._currency)
            self.letters.fill(self.record.letters, self._currency)
            self.payments.table.set_empty(
                self.tr("Nothing has been received in {0} yet.").format(self._currency)
            )
            self.letters.table.set_empty(self.tr("No letter about {0} has been sent.").format(self._currency))

    def _show_figures(self) -> None:
        if self.record is None:
            return
        how, shown, code = formats.current(), self.ageing_row(), self._currency
        self.chips.fill(self.record.balances(), code, room=_CHIPS_ROOM)
        figures = [
            (how.money(shown.balance, code), self.tr("Balance, {0}").format(code), ""),
            (how.money(shown.overdue, code), self.tr("Overdue"), "red" if shown.overdue else ""),
        ]
        if self._grade is not None:
            figures.append(habit_figure(self._grade.habit))
        self.show_figures(figures)
        self.strip.set((shown.not_due, *shown.buckets), code, shown.unallocated)
        self.allocate_button.setEnabled(shown.unallocated > 0)

    def _facts(self, detail: CustomerDetail) -> list[tuple[str, str | QWidget]]:
        since = formats.current().date(detail.customer_since)
        return [
            (self.tr("Customer number"), detail.code),
            (self.tr("Address"), address_text(detail) or self.tr("none: no letter can be sent")),
            (self.tr("Terms"), self._terms(detail)),
            (self.tr("Currency"), self._currency_words(detail)),
            (self.tr("Letters in"), language_words(detail.language)),
            (self.tr("Reminders"), ladder_words(detail.ladder_name)),
            (tax_number_name(detail.country), detail.tax_id),
            (self.tr("Kind of customer"), class_words(detail.debtor_class)),
            (self.tr("E-mail"), detail.email),
            (self.tr("Telephone"), detail.phone),
            (self.tr("Salesperson"), detail.salesperson),
            (self.tr("Customer since"), since),
            (self.tr("Note"), detail.note),
        ]

    def _currency_words(self, detail: CustomerDetail) -> str:
        """What was agreed, else what is used, else the company's currency."""
        if detail.currency or self.record is None:
            return detail.currency
        if self.record.currencies:
            return self.tr("{0} (as invoiced so far)").format(texts.listed(self.record.currencies))
        return self.tr("{0} (the company's)").format(self.record.company.currency)

    def _terms(self, detail: CustomerDetail) -> str:
        if detail.terms or self.record is None:
            return terms_words(detail.terms)
        return self.tr("{0} (the company's)").format(terms_words(self.record.company.default_terms))

    # -- places to go

    def _open_segment(self, segment: int) -> None:
        if self.record is None:
            return
        if not (*self.strip.amounts, self.strip.unallocated)[segment]:
            return  # nothing stands there to be shown
        if segment == UNALLOCATED:
            self.tabs.setCurrentWidget(self.payments)
            return
        first, last = due_span(segment, self._desk.today())
        self._desk.go(
            "invoices",
            filter="overdue" if segment else "not_due",
            customer=self.record.detail.id,
            currency=self._currency,
            due_from=first if segment else None,
            due_to=last,
        )

    def _open_behind(self, only: tuple[int, ...]) -> None:
        if self.record is not None:
            self._desk.go("invoices", filter="all", customer=self.record.detail.id, only=only)

    def _pay(self) -> None:
        if self.record is not None:
            self._desk.go("invoices", pay=self.record.detail.id, back="customers")

    def _new_invoice(self) -> None:
        if self.record is not None:
            self._desk.go("invoices", new=True, customer=self.record.detail.id)

    # -- layout

    def _lay_out(self) -> None:
        self.top.setSpacing(12)
        self.top.addWidget(self.chips)
        self.top.addWidget(self.strip)
        self.add_tab(self.tr("Grade"), self.grade_tab)
        self.add_tab_table(self.tr("Invoices"), self._invoices_tab())
        self.add_tab_table(self.tr("Payments"), self.payments)
        self.add_tab_table(self.tr("Letters"), self.letters)
        self.add_tab_table(self.tr("Log"), self.log)
        self.add_tab(self.tr("Details"), self._details())

    def _invoices_tab(self) -> QWidget:
        tab = QWidget()
        row = QHBoxLayout()
        new = buttons.button(self.tr("New invoice"), self._new_invoice, icon="plus")
        hold(self._desk, new)
        row.addWidget(new)
        row.addStretch(1)
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.invoices, 1)
        column.addLayout(row)
        return tab

    def _details(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(16)
        column.addWidget(self.facts)
        row = QHBoxLayout()
        edit = buttons.button(self.tr("Edit"), self.edit.emit, icon="edit")
        hold(self._desk, edit)
        row.addWidget(edit)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return inner

    def _payments_tab(self) -> ListTab:
        tab = ListTab(
            self._desk, PAYMENT_COLUMNS, self.tr("Payments of this customer"), "customer-payments", "amount"
        )
        receipt = tab.add_button(buttons.button(self.tr("Receipt"), self._pay, icon="plus"))
        self.allocate_button = tab.add_button(
            buttons.button(self.tr("Allocate"), lambda: self._ask_allocate())
        )
        reverse = tab.add_button(buttons.button(self.tr("Reverse"), lambda: self.reverse.emit(tab.current())))
        returned = tab.add_button(
            buttons.button(self.tr("Returned"), lambda: self.bank_returned.emit(tab.current()))
        )
        hold(self._desk, receipt, self.allocate_button, reverse, returned)

        def look() -> None:
            line = tab.current()
            standing = isinstance(line, PaymentLine) and line.amount > 0 and not line.reversed
            reverse.setEnabled(standing)
            returned.setEnabled(standing and isinstance(line, PaymentLine) and line.kind == "receipt")

        tab.table.selection_changed.connect(look)
        look()
        return tab

    def _ask_allocate(self) -> None:
        self.allocate.emit(self._currency)

    def _letters_tab(self) -> ListTab:
        tab = ListTab(
            self._desk, LETTER_COLUMNS, self.tr("Letters to this customer"), "customer-letters", "payable"
        )
        show = tab.add_button(buttons.button(self.tr("Show letter"), lambda: self.letter.emit(tab.current())))
        tab.table.opened.connect(lambda _id: self.letter.emit(tab.current()))
        tab.table.selection_changed.connect(lambda: show.setEnabled(tab.current() is not None))
        show.setEnabled(False)
        return tab
