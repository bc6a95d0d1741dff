"""Customers: filter, search and sort the list; one customer whole at the right; add and change."""

from typing import Any

from creditdesk.services.customers import CustomerDetail
from creditdesk.ui.customers.pane import CustomerPane
from creditdesk.ui.customers.record import CustomerRecord, read_record
from creditdesk.ui.customers.rows import COLUMNS, CustomerChoice, CustomerSource
from creditdesk.ui.customers.verbs import CustomerVerbs
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_book import GradeBook
from creditdesk.ui.list_page import ListPage
from creditdesk.ui.page import Subject
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.filter_bar import FilterBar
from creditdesk.ui.widgets.narrow_chips import NarrowChips
from creditdesk.ui.widgets.side_stack import SideStack

#: Changes to these alone do not concern customers.
_IRRELEVANT = frozenset({"run"})
#: What other pages narrow the list to, and the chip that shows it among others.
_AMONG = {"overdue_no_address": "all", "free_receipts": "unallocated"}


class CustomersPage(ListPage):
    """``arrive(customer=, tab="log", log=, edit=, payment=, filter=, currency=, new=)``: a customer (and its form, or
    one of its payments), a filter of the list, also in one currency alone, the form for a new one, or (``log``) that
    for a call with it or with the chosen one."""

    key = "customers"

    def __init__(self, desk: Desk) -> None:
        self.grades = GradeBook.of(desk)  # before the page listens to the bus: it must hear of changes first
        super().__init__(desk, self.tr("Customers"))
        new = self.header.set_primary(self.tr("New customer"), lambda: self.verbs.new(), "plus")
        chips = [
            ("all", self.tr("All")),
            ("overdue", self.tr("Overdue")),
            ("balance", self.tr("With a balance")),
            ("unallocated", self.tr("Unallocated")),
            ("no_address", self.tr("No address")),
        ]
        self.bar = FilterBar(chips, self.tr("Name, number or initials"))
        self.narrow = NarrowChips()
        self.source = CustomerSource(desk)
        self.table = self._make_table()
        self.pane = CustomerPane(desk, self.tr("Choose a customer to see what is owed and why the grade."))
        self.side = SideStack(self.pane, desk.prompts)
        self.verbs = CustomerVerbs(desk, self.side, self._shown, self)
        self.table.set_actions(self.verbs.actions())
        hold(desk, new)
        self._narrowed, self._only, self._single = "", "", ""
        self._to_edit = self._to_log = self._payment = 0
        self._connect()
        self.put_together(self.pane, self.side, above=(self.bar, self.narrow))

    # -- what the shell asks

    def refresh(self) -> None:
        ledger, today = self.desk.ledger, self.desk.today()

        def look() -> tuple[dict[str, int], list[str]]:
            from creditdesk.services.customers import customer_counts
            from creditdesk.services.invoices import currencies

            return customer_counts(ledger, today), currencies(ledger)

        self.desk.read(self, look, lambda found: self._show_counts(*found))
        if self.grades.known:
            self.source.set_grades(self.grades.grades)
        self.table.reload()
        self.grades.want()
        self.look_again()

    def concerns(self, change_set: object) -> bool:
        return not getattr(change_set, "subjects", frozenset({"*"})) <= _IRRELEVANT

    def arrive(self, **aim: Any) -> None:
        if aim.get("new"):
            self.verbs.new()
            return
        wanted = str(aim.get("filter") or "")
        if wanted:
            self._narrowed = wanted if wanted in _AMONG else ""
            self._only = str(aim.get("currency") or "")
            self.show_filter(_AMONG.get(wanted, wanted))
        if aim.get("customer"):
            customer = int(aim["customer"])
            self._to_edit, self._to_log = (customer if aim.get(form) else 0 for form in ("edit", "log"))
            self._payment = int(aim.get("payment") or 0)
            self.show_row(customer)
        if aim.get("tab") == "log" or aim.get("log"):
            self.pane.tabs.setCurrentWidget(self.pane.log)
        if aim.get("log") and not aim.get("customer"):
            self.verbs.log()

    def subject(self) -> Subject | None:
        chosen, shown = self.table.current_id(), self._shown()
        return Subject(chosen, shown.name if shown is not None else "") if chosen is not None else None

    def state(self) -> dict[str, Any]:
        return super().state() | {"narrowed": self._narrowed, "only": self._only}

    def restore(self, state: dict[str, Any]) -> None:
        self._narrowed, self._only = state["narrowed"], state["only"]
        super().restore(state)

    # -- the list

    def _make_table(self) -> TableView:
        table = self.make_table(COLUMNS, self.source, self.tr("Customers"), "balance")
        table.set_empty(
            self.tr("No customers yet. Add the first one, or import a list."),
            self.tr("New customer"),
            lambda: self.verbs.new(),
            "customers",
        )
        table.set_no_match(self.tr("No customer matches this filter."), self.tr("Show all"), self.show_all)
        return table

    def _connect(self) -> None:
        self.narrow.removed.connect(self._take_away)
        self.grades.ready.connect(self._show_grades)
        self.verbs.added.connect(self.show_added)
        self.pane.edit.connect(self.verbs.edit)
        self.pane.reverse.connect(lambda line: self.verbs.take_back(line, "reversal"))
        self.pane.bank_returned.connect(lambda line: self.verbs.take_back(line, "returned"))
        self.pane.allocate.connect(self.verbs.allocate)
        self.pane.letter.connect(self.verbs.show_letter)
        self.pane.log.add.connect(self.verbs.log)
        self.pane.log.attach.connect(self.verbs.attach)
        self.pane.log.open.connect(self.verbs.files.open)

    def new(self) -> None:
        self.verbs.new()

    def edit(self) -> None:
        self.verbs.edit()

    def chip_pressed(self, key: str) -> None:
        if key != _AMONG.get(self._narrowed):
            self._narrowed = ""
        super().chip_pressed(key)

    def widen(self) -> None:
        self._narrowed = self._only = ""

    def narrow_words(self) -> list[str]:
        return list(self._chips().values())

    def _chips(self) -> dict[str, str]:
        """What another page has narrowed the list to: key -> words."""
        without, received = self.tr("Overdue without an address"), self.tr("Receipts not allocated")
        words = {
            self._narrowed: received if self._narrowed == "free_receipts" else without,
            self._only: self._only,
        }
        return {key: said for key, said in words.items() if key}

    def _take_away(self, key: str) -> None:
        if key == self._only:
            self._only = ""
            self.refilter()
        else:
            self.widen()
            self.show_filter(_AMONG[key])

    def choice(self) -> CustomerChoice | None:
        shown = self._narrowed or self.bar.key()
        choice = CustomerChoice(shown, self.bar.text(), self._only)  # type: ignore[arg-type]
        return None if choice == CustomerChoice() else choice

    def refilter(self) -> None:
        """What is unallocated has its column, and is what the foot adds up, while one looks for it."""
        self.narrow.show_chips(self._chips())
        self.source.set_choice(self.choice() or CustomerChoice())
        free = self.bar.key() == "unallocated"
        self.table.bring_out("unallocated" if free else "", "unallocated" if free else "balance")
        self._show_currency()
        super().refilter()

    def _show_currency(self) -> None:
        self.table.set_currency(self._only or self._single or None)

    def _show_counts(self, counts: dict[str, int], currencies: list[str]) -> None:
        self.count(counts)
        self._single = currencies[0] if len(currencies) == 1 else ""
        self.source.single_currency = bool(self._single)
        self._show_currency()
        customers = self.tr("%n customers", "", counts["all"])
        overdue = self.tr("%n with overdue invoices", "", counts["overdue"])
        both = self.tr("{0}, {1}").format(customers, overdue)
        self.header.set_state(both if counts["overdue"] else customers)
        self.filled.emit()

    def _show_grades(self) -> None:
        self.source.set_grades(self.grades.grades)
        self.table.reload()
        record = self.pane.record
        if record is not None:
            self.pane.show_grade(self.grades.grades.get(record.detail.id))

    # -- the pane

    def _shown(self) -> CustomerDetail | None:
        """The customer in the pane."""
        chosen, record = self.table.current_id(), self.pane.record
        return record.detail if record is not None and record.detail.id == chosen else None

    def look_at(self, row_id: int) -> None:
        ledger, today = self.desk.ledger, self.desk.today()

        def show(record: CustomerRecord) -> None:
            self.pane.show_record(record, self.grades.grades.get(row_id), self._only)
            if self._payment and row_id == self.table.current_id():
                self.pane.show_payment(self._payment)
                self._payment = 0
            if self._to_edit == row_id == self.table.current_id():
                self._to_edit = 0
                self.verbs.edit()
            if self._to_log == row_id == self.table.current_id():
                self._to_log = 0
                self.verbs.log()

        self.read_row(lambda: read_record(ledger, row_id, today), show)
