"""Invoices: filter, search and sort the list; one item whole at the right; add, receive, credit, write off."""

from dataclasses import replace
from typing import Any

from creditdesk.services.invoices import InvoiceLine, InvoiceView
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.history import Reminder
from creditdesk.ui.invoices.narrowing import Narrowing
from creditdesk.ui.invoices.pane import InvoicePane
from creditdesk.ui.invoices.rows import COLUMNS, EVERYTHING, InvoiceChoice, InvoiceSource
from creditdesk.ui.invoices.verbs import InvoiceVerbs
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.page import Subject
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.side_stack import SideStack

#: Changes to these alone do not concern invoices.
_IRRELEVANT = frozenset({"run", "company"})
#: Most invoices that one receipt is proposed for; no transfer names more.
_AT_ONCE = 1_000


class InvoicesPage(ListPage):
    """``arrive(filter=, currency=, customer=, due_from=, due_to=, only=, unlisted=)`` narrows the list,
    ``invoice=`` chooses one,
    ``new=True`` (``customer=``), ``credit=True`` (``customer=``, or "chosen", against the one in the pane) and
    ``pay=customer`` (or "chosen", for the selected rows) open a form,
    ``write_off=True`` that for the chosen one, ``take_back=True`` takes its entry back; ``back=page`` is shown again
    after the receipt."""

    key = "invoices"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Invoices"))
        receipt = self.header.add_quiet(self.tr("Record receipt"), lambda: self.verbs.pay_chosen(), "money")
        credit = self.header.add_more(self.tr("Credit note"), lambda: self.verbs.credit(None))
        new = self.header.set_primary(self.tr("New invoice"), lambda: self.verbs.new(), "plus")
        hold(desk, receipt, credit, new)
        chips = [
            ("open", self.tr("Open")),
            ("overdue", self.tr("Overdue")),
            ("due_this_week", self.tr("Due this week")),
            ("paid", self.tr("Settled")),
            ("later", self.tr("Later")),
            ("all", self.tr("All")),
        ]
        self.bar = FilterBar(chips, self.tr("Number or customer"))
        self.bar.show_chip("later", False)
        self.narrowing = Narrowing(desk)
        self.table = self._make_table()
        self.pane = InvoicePane(desk, self.tr("Choose an invoice to see what has been paid and sent."))
        self.side = SideStack(self.pane, desk.prompts)
        self.verbs = InvoiceVerbs(desk, self.side, self._selected, self._line, self)
        self.table.set_actions(self.verbs.actions())
        self._single = ""
        self._connect()
        self.put_together(self.pane, self.side, above=(self.bar, self.narrowing.chips))

    # -- what the shell asks

    def refresh(self) -> None:
        ledger, today = self.desk.ledger, self.desk.today()

        def look() -> tuple[dict[str, int], list[str]]:
            from creditdesk.services.invoices import currencies, invoice_counts

            return invoice_counts(ledger, today), currencies(ledger)

        self.desk.read(self, look, lambda found: self._show_counts(*found))
        self.table.reload()
        self.look_again()

    def concerns(self, change_set: object) -> bool:
        return not getattr(change_set, "subjects", frozenset({"*"})) <= _IRRELEVANT

    def arrive(self, **aim: Any) -> None:
        if aim.get("new"):
            self.verbs.new(aim.get("customer"))
        elif aim.get("pay") == "chosen":
            self.verbs.pay_chosen()
        elif "pay" in aim:
            self.verbs.pay(aim["pay"], aim.get("back", ""))
        elif aim.get("credit"):
            self.verbs.credit(self._line() if aim["credit"] == "chosen" else None, aim.get("customer"))
        elif aim.get("write_off"):
            self.verbs.write_off_chosen()
        elif aim.get("take_back"):
            self.verbs.take_back_shown()
        elif aim.get("invoice"):
            self.show_row(int(aim["invoice"]))
        else:
            self._narrow(aim)

    def subject(self) -> Subject | None:
        line = self._line()
        if line is None:
            return None
        return Subject(line.customer_id, line.customer, line.id if line.amount > 0 else 0, line.open > 0)

    def state(self) -> dict[str, Any]:
        return super().state() | {"narrowed": self.narrowing.choice}

    def restore(self, state: dict[str, Any]) -> None:
        self.narrowing.set(state["narrowed"])
        super().restore(state)

    # -- the list

    def _narrow(self, aim: dict[str, Any]) -> None:
        """Show what a figure elsewhere stands for."""
        key = str(aim.get("filter", "open"))
        self.narrowing.aim(aim)
        self.show_filter("open" if key == "not_due" else key)

    def widen(self) -> None:
        self.narrowing.set(InvoiceChoice())

    def narrow_words(self) -> list[str]:
        return list(self.narrowing.words().values())

    def chip_pressed(self, key: str) -> None:
        if key != "open" and self.narrowing.choice.shown == "not_due":
            self.narrowing.set(replace(self.narrowing.choice, shown="open"))
        super().chip_pressed(key)

    def choice(self) -> InvoiceChoice | None:
        choice = replace(self.narrowing.choice, search=self.bar.text())
        if choice.shown != "not_due":
            choice = replace(choice, shown=self.bar.key())  # type: ignore[arg-type]
        return None if choice == EVERYTHING else choice

    def refilter(self) -> None:
        super().refilter()
        self._show_currency()

    def _show_currency(self) -> None:
        self.table.set_currency(self.narrowing.choice.currency or self._single or None)

    def _make_table(self) -> TableView:
        table = self.make_table(COLUMNS, InvoiceSource(self.desk), self.tr("Invoices"), "open")
        words = self.tr("No invoices yet. Enter the first one, or import a list.")
        table.set_empty(words, self.tr("New invoice"), lambda: self.verbs.new(), "invoices")
        table.set_no_match(self.tr("No invoice matches this filter."), self.tr("Show all"), self.show_all)
        return table

    def _connect(self) -> None:
        self.narrowing.changed.connect(self.refilter)
        self.verbs.added.connect(self.show_added)
        self.pane.pay.connect(self.verbs.pay_shown)
        self.pane.credit.connect(self.verbs.credit_shown)
        self.pane.write_off.connect(self.verbs.write_off)
        self.pane.letter.connect(self._show_letter)

    def new(self) -> None:
        self.verbs.new()

    def edit(self) -> None:
        self.desk.toast(
            self.tr(
                "What was invoiced is not changed afterwards: credit it, or write it off. Typed wrongly? “Take "
                "back this entry” in the menu on the row, then enter it anew."
            )
        )

    def _show_counts(self, counts: dict[str, int], currencies: list[str]) -> None:
        self.count(counts)
        self.bar.show_chip("later", bool(counts["later"]))
        self.table.set_total(counts["all"])
        self._single = currencies[0] if len(currencies) == 1 else ""
        self._show_currency()
        still_open = self.tr("%n open", "", counts["open"])
        overdue = self.tr("%n overdue", "", counts["overdue"])
        later = self.tr("%n dated later", "", counts["later"])
        parts = [still_open, overdue if counts["overdue"] else "", later if counts["later"] else ""]
        self.header.set_state(self.tr(", ").join(part for part in parts if part))
        self.filled.emit()

    # -- the pane

    def look_at(self, row_id: int) -> None:
        ledger, today = self.desk.ledger, self.desk.today()

        def look() -> InvoiceView:
            from creditdesk.services.invoices import invoice_view

            return invoice_view(ledger, row_id, today)

        self.read_row(look, self.pane.show_view)

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
