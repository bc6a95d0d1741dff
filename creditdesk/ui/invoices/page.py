"""Invoices: filter, search and sort the list; one item whole at the right; add, receive, credit, write off."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent

from creditdesk.services.invoices import InvoiceLine, InvoiceView
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.history import Reminder
from creditdesk.ui.invoices.narrowing import Narrowing
from creditdesk.ui.invoices.pane import InvoicePane
from creditdesk.ui.invoices.rows import COLUMNS, EVERYTHING, InvoiceChoice, InvoiceSource
from creditdesk.ui.invoices.verbs import InvoiceVerbs
from creditdesk.ui.page import Page
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.side_stack import SideStack

#: Changes to these alone do not concern invoices.
_IRRELEVANT = frozenset({"run", "company"})
#: Most invoices that one receipt is proposed for.
_AT_ONCE = 100


class InvoicesPage(Page):
    """``arrive(filter=, currency=, customer=, due_from=, due_to=)`` narrows the list, ``invoice=`` chooses one,
    ``new=True`` (``customer=``) and ``pay=customer`` open a form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Invoices"))
        self.header.add_quiet(self.tr("Record receipt"), lambda: self.verbs.pay_chosen(), "money")
        self.header.add_more(self.tr("Credit note"), lambda: self.verbs.credit(None))
        self.header.set_primary(self.tr("New invoice"), lambda: self.verbs.new(), "plus")
        chips = [
            ("open", self.tr("Open")),
            ("overdue", self.tr("Overdue")),
            ("due_this_week", self.tr("Due this week")),
            ("paid", self.tr("Paid")),
            ("all", self.tr("All")),
        ]
        self.bar = FilterBar(chips, self.tr("Number or customer"))
        self.narrowing = Narrowing(desk)
        self.table = self._make_table()
        self.pane = InvoicePane(desk, self.tr("Choose an invoice to see what has been paid and sent."))
        self.side = SideStack(self.pane, desk.prompts)
        self.verbs = InvoiceVerbs(desk, self.side, self._selected, self._line, self)
        self.table.set_actions(self.verbs.actions())
        self._wanted, self._asked, self._single = 0, 0, ""
        self.body.addWidget(self.bar)
        self.body.addWidget(self.narrowing.chips)
        self.body.addWidget(self.split(self.table, self.side, "invoices"), 1)
        self._connect()

    # -- what the shell asks

    def refresh(self) -> None:
        ledger, today = self.desk.ledger, self.desk.today()

        def look() -> tuple[dict[str, int], list[str]]:
            from creditdesk.services.invoices import currencies, invoice_counts

            return invoice_counts(ledger, today), currencies(ledger)

        self.desk.read(self, look, lambda found: self._show_counts(*found))
        self.table.reload()
        self._look_at(self.table.current_id())

    def concerns(self, change_set: object) -> bool:
        return not getattr(change_set, "subjects", frozenset({"*"})) <= _IRRELEVANT

    def arrive(self, **aim: Any) -> None:
        if aim.get("new"):
            self.verbs.new(aim.get("customer"))
        elif aim.get("pay"):
            self.verbs.pay(aim["pay"])
        elif aim.get("invoice"):
            self.show_invoice(int(aim["invoice"]))
        else:
            self._narrow(aim)

    def state(self) -> dict[str, Any]:
        return {
            "filter": self.bar.key(),
            "search": self.bar.text(),
            "narrowed": self.narrowing.choice,
            "invoice": self.table.current_id() or 0,
            "tab": self.pane.tabs.currentIndex(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        self._wanted = state["invoice"]
        self.narrowing.set(state["narrowed"])
        self.bar.search.setText(state["search"])
        self.bar.search.search_now()
        self.pane.tabs.setCurrentIndex(state["tab"])
        self.bar.choose(state["filter"])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.side.form is None:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self, typed: str = "") -> None:
        self.bar.focus_search(typed)

    # -- the list

    def show_invoice(self, invoice_id: int) -> None:
        """Make this invoice the chosen one, whatever the filter was."""
        self._wanted = invoice_id
        if self.table.model.position(invoice_id) >= 0:
            self._choose_wanted()
        else:
            self._show_all("all")
        self._look_at(invoice_id)

    def _narrow(self, aim: dict[str, Any]) -> None:
        """Show what a figure elsewhere stands for."""
        key = str(aim.get("filter", "open"))
        self.bar.search.clear()
        self.bar.search.search_now()
        self.narrowing.aim(aim)
        self.bar.choose("open" if key == "not_due" else key)

    def _show_all(self, key: str = "open") -> None:
        self.narrowing.set(InvoiceChoice())
        self.bar.search.clear()
        self.bar.search.search_now()
        self.bar.choose(key)

    def _filter(self) -> None:
        choice = replace(self.narrowing.choice, search=self.bar.text())
        if choice.shown != "not_due":
            choice = replace(choice, shown=self.bar.key())  # type: ignore[arg-type]
        elif self.bar.key() != "open":
            self.narrowing.set(replace(self.narrowing.choice, shown="open"))
            choice = replace(choice, shown=self.bar.key())  # type: ignore[arg-type]
        self.table.set_filter(None if choice == EVERYTHING else choice)
        self._show_currency()

    def _show_currency(self) -> None:
        self.table.set_currency(self.narrowing.choice.currency or self._single or None)

    def _make_table(self) -> TableView:
        table = TableView(
            COLUMNS,
            InvoiceSource(self.desk),
            self.tr("Invoices"),
            ask=lambda work, done: self.desk.read(self, work, done),
            memory=self.desk.memory,
            memory_key="invoices",
            sum_key="open",
        )
        words = self.tr("No invoices yet. Enter the first one, or import a list.")
        table.set_empty(words, self.tr("New invoice"), lambda: self.verbs.new(), "invoices")
        table.set_no_match(
            self.tr("No invoice fits this filter."), self.tr("Show all"), lambda: self._show_all("all")
        )
        return table

    def _connect(self) -> None:
        self.bar.chosen.connect(lambda _key: self._filter())
        self.bar.searched.connect(lambda _text: self._filter())
        self.bar.search.leave.connect(self.table.setFocus)
        self.narrowing.changed.connect(self._filter)
        self.table.typed.connect(self.focus_search)
        self.table.current_changed.connect(self._look_at)
        self.table.opened.connect(
            lambda _id: self.pane.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)
        )
        self.table.model.loaded.connect(self._choose_wanted)
        self.side.closed.connect(self.table.setFocus)
        self.verbs.added.connect(self.show_invoice)
        self.pane.pay.connect(self.verbs.pay_shown)
        self.pane.credit.connect(self.verbs.credit_shown)
        self.pane.write_off.connect(self.verbs.write_off)
        self.pane.letter.connect(self._show_letter)
        press = QShortcut(QKeySequence(QKeySequence.StandardKey.New), self)
        press.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        press.activated.connect(lambda: self.verbs.new())
        self.pane.left.connect(self.table.setFocus)
        self.bar.choose("open")

    def _show_counts(self, counts: dict[str, int], currencies: list[str]) -> None:
        self.bar.set_counts(counts)
        self.table.set_total(counts["all"])
        self._single = currencies[0] if len(currencies) == 1 else ""
        self._show_currency()
        still_open = self.tr("%n open", "", counts["open"])
        overdue = self.tr("%n overdue", "", counts["overdue"])
        both = self.tr("{0}, {1}").format(still_open, overdue)
        self.header.set_state(both if counts["overdue"] else still_open)
        self.filled.emit()

    def _choose_wanted(self) -> None:
        if self._wanted and self.table.model.position(self._wanted) >= 0:
            self.table.select(self._wanted)
            self._wanted = 0
        else:
            self.table.select_first()

    # -- the pane

    def _look_at(self, invoice_id: int | None) -> None:
        self._asked += 1
        question, ledger, today = self._asked, self.desk.ledger, self.desk.today()
        if invoice_id is None:
            self.pane.show_nothing()
            return

        def look() -> InvoiceView:
            from creditdesk.services.invoices import invoice_view

            return invoice_view(ledger, invoice_id, today)

        def arrived(view: InvoiceView) -> None:
            if question == self._asked:
                self.pane.show_view(view)

        self.desk.read(self, look, arrived)

    def _line(self) -> InvoiceLine | None:
        """The item in the pane."""
        chosen = self.table.current_id()
        view = self.pane.view
        return view.line if view is not None and view.line.id == chosen else None

    def _selected(self) -> list[InvoiceLine]:
        return list(self.table.model.source.rows(self.table.selected_ids()[:_AT_ONCE]))

    def _show_letter(self, reminder: Reminder) -> None:
        ledger, digest = self.desk.ledger, reminder.document_hash

        def look() -> bytes:
            from creditdesk.services.reminders.views import letter_pdf

            return letter_pdf(ledger, digest)

        def arrived(pdf: bytes) -> None:
            from creditdesk.ui.widgets.pdf_window import PdfWindow

            PdfWindow(reminder.title, pdf, self.window()).show()

        self.desk.read(self, look, arrived)
