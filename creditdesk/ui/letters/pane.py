"""One letter whole: how far it has come, the very paper, the invoices it names, how it went out."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.dunning.letter_states import WAITING
from creditdesk.domain.ways import way_gone
from creditdesk.services.letters import LetterView
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import language_name, method_name, state_badge, tone_name
from creditdesk.ui.letter_words import correction_words, undone_words
from creditdesk.ui.letters.rows import ITEM_COLUMNS
from creditdesk.ui.reading_only import hold
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.chain import Chain
from creditdesk.ui.widgets.detail_pane import DetailPane
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label
from creditdesk.ui.widgets.name_link import NameLink
from creditdesk.ui.widgets.pdf_window import view_with_window

_CHAIN = ("issued", "printed", "posted", "delivered")


class LetterSheet(DetailPane):
    """What it asks the page for: ``print()``, ``post()``, ``delivered()``, ``undo()``, ``correct()``."""

    print = Signal()
    post = Signal()
    delivered = Signal()
    undo = Signal()
    correct = Signal()

    def __init__(self, desk: Desk, nothing: str) -> None:
        super().__init__(nothing)
        self._desk = desk
        self.view: LetterView | None = None
        self.customer = NameLink(self._open_customer)
        self.chain = Chain()
        self.print_button = buttons.button("", self.print.emit, "", "print")
        self.post_button = buttons.button(self.tr("Mark as posted"), self.post.emit)
        self.delivery_button = buttons.button(self.tr("Delivery"), self.delivered.emit)
        self.correct_button = buttons.button(self.tr("Correct"), self.correct.emit)
        self.undo_button = buttons.button(self.tr("Undo"), self.undo.emit)
        hold(
            desk,
            self.print_button,
            self.post_button,
            self.delivery_button,
            self.correct_button,
            self.undo_button,
        )
        self.pdf = view_with_window(self.tr("The letter"))
        self._items = ListSource()
        self.items = TableView(
            ITEM_COLUMNS,
            self._items,
            self.tr("Invoices in this letter"),
            memory=desk.memory,
            memory_key="letter-items",
        )
        self.items.opened.connect(lambda invoice: self._desk.go("invoices", invoice=invoice))
        self.facts = Facts()
        self.kind = label("", "state")
        self._lay_out()

    def show_view(self, view: LetterView) -> None:
        """Show a letter; its paper comes by ``show_paper``."""
        self.view = view
        line = view.line
        tone, word = state_badge(line.state)
        self.show_head(line.number, badge=word, tone=tone)
        self.kind.setText(tone_name(line.tone))
        self.customer.show_name(line.customer)
        self.customer.setAccessibleName(self.tr("Customer: {0}").format(line.customer))
        self._show_chain(view)
        self._show_figures(view)
        self._show_actions(line.state)
        self._items.fill(view.items)
        self.items.set_currency(line.currency)
        self.items.reload()
        self.facts.fill(self._facts(view))

    def show_paper(self, pdf: bytes) -> None:
        """The stored original on the screen."""
        self.pdf.show_pdf(pdf)

    def _show_chain(self, view: LetterView) -> None:
        state, words = view.line.state, [(each, state_badge(each)[1]) for each in _CHAIN]
        if state == "undone":
            come = 2 if view.undone is not None and view.undone.printed else 1
            links = [*(("plain", word) for _, word in words[:come]), ("red", state_badge(state)[1])]
        elif state == "returned":
            links = [("good", word) for _, word in words[:3]] + [("red", state_badge(state)[1])]
        else:
            now = _CHAIN.index(state)
            links = [("good" if at < now else "plain", word) for at, (_, word) in enumerate(words)]
            links[now] = ("good" if now >= 2 else "info", words[now][1])
        self.chain.show_links(links, self.tr("State of the letter: {0}").format(state_badge(state)[1]))

    def _show_figures(self, view: LetterView) -> None:
        how, line = formats.current(), view.line
        still = sum(item.open_now for item in view.items)
        figures = [
            (how.money(line.payable, line.currency), self.tr("Demanded, {0}").format(line.currency), ""),
            self._still(how.money(still, line.currency), line),
        ]
        if line.deadline is not None:
            late = still > 0 and line.posted_on is not None and line.deadline < self._desk.today()
            figures.append((how.short_date(line.deadline), self.tr("Pay by"), "red" if late else ""))
        self.show_figures(figures)

    def _still(self, amount: str, line: LetterLine) -> tuple[str, str, str]:
        """What is open of its invoices; a letter that waits although all is paid is pointed out."""
        if line.paid_before_posting:
            return amount, self.tr("Paid by now: undo it"), "red"
        return amount, self.tr("Its invoices, open now"), ""

    def _show_actions(self, state: str) -> None:
        waiting = state in WAITING
        self.print_button.setText(self.tr("Print") if state == "issued" else self.tr("Print copy"))
        self.print_button.setVisible(state != "undone")
        self.post_button.setVisible(waiting)
        self.undo_button.setVisible(waiting)
        self.delivery_button.setVisible(not waiting and state != "undone")
        self.correct_button.setVisible(not waiting and state != "undone")

    def _facts(self, view: LetterView) -> list[tuple[str, str | QWidget]]:
        how, line = formats.current(), view.line
        credit = how.money_named(line.credit, line.currency) if line.credit else ""
        listed = how.money_named(line.total, line.currency) if line.credit else ""
        arrived = self.tr("Returned on") if line.state == "returned" else self.tr("Delivered on")
        run: Any = buttons.link(self.tr("Run {0}").format(line.run_id), self._open_run)
        return [
            (self.tr("Issued"), how.date(line.dated)),
            (self.tr("Pay by"), how.date(line.deadline)),
            (self.tr("Invoices in this letter"), listed),
            (self.tr("Credit shown"), credit),
            (self.tr("Language"), language_name(line.language)),
            (self.tr("Registered"), self.tr("yes") if line.registered else ""),
            (self.tr("Pages"), how.count(line.pages)),
            (self.tr("Posted on"), how.date(line.posted_on)),
            (self.tr("Sent"), method_name(way_gone(line.method, line.registered)) if line.posted_on else ""),
            (self.tr("Tracking number"), line.tracking),
            (arrived, how.date(view.delivered_on)),
            (self.tr("Undone"), undone_words(view.undone) if view.undone else ""),
            *((self.tr("Corrected"), correction_words(each)) for each in view.corrections),
            (self.tr("Reminder run"), run),
        ]

    def _open_customer(self) -> None:
        if self.view is not None:
            self._desk.go("customers", customer=self.view.line.customer_id)

    def _open_run(self) -> None:
        if self.view is not None:
            self._desk.go("reminders", run=self.view.line.run_id)

    # -- layout

    def _lay_out(self) -> None:
        who, actions = QWidget(), QHBoxLayout()
        row = QHBoxLayout(who)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.customer)
        row.addStretch(1)
        self.add_under_name(who)
        self.add_beside_name(self.kind)
        self.top.setSpacing(12)
        self.top.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignLeft)
        actions.setSpacing(8)
        for button in (
            self.print_button,
            self.post_button,
            self.delivery_button,
            self.correct_button,
            self.undo_button,
        ):
            actions.addWidget(button)
        actions.addStretch(1)
        self.top.addLayout(actions)
        self.add_tab_table(self.tr("Letter"), self.pdf)
        self.add_tab_table(self.tr("Invoices"), self.items)
        self.add_tab_facts(self.tr("Details"), self.facts)
