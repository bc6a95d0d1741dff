"""Spreads an amount over open invoices: one line for each, ticked or not, with the amount it takes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from creditdesk.errors import UserError
from creditdesk.services.payments import PayableItem
from creditdesk.ui import formats, texts, theme
from creditdesk.ui.forms.edits import MoneyEdit
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label
from creditdesk.ui.widgets.tick import Tick

#: Lines made at a time; a customer may have thousands of open invoices.
_CHUNK = 30
_FIELD = 116


class AllocationLine(QWidget):
    """One invoice: a tick with its number, what is open and what remains, the amount it takes."""

    changed = Signal()

    def __init__(
        self, item: PayableItem, currency: str, why: str, left: Callable[[], int], later: bool = False
    ) -> None:
        """``why`` it comes first, "" for no reason; ``left()`` is what is still to be spread: ticking takes as much of
        it as the invoice has open. ``later``: the invoice is dated after today."""
        super().__init__()
        self.item, self.why, self._currency, self._left, self._later = item, why, currency, left, later
        self.tick = Tick(item.number)
        self.note, self.rest = label("", "caption", wrap=True), label("", "caption", wrap=True)
        for part in (self.note, self.rest):
            part.setIndent(24)
        self.edit = MoneyEdit(currency, self.tr("Amount for {0}").format(item.number))
        self.edit.setFixedWidth(_FIELD)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.edit, 0, 1)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.addWidget(self.rest, 2, 0, 1, 2)
        self.rest.hide()
        self.tick.clicked.connect(self._ticked)
        self.edit.changed.connect(self._edited)
        self.edit.left_with.connect(self._read_again)

    def set(self, minor: int) -> None:
        """Take ``minor``; 0 takes nothing."""
        self.edit.set_minor(minor or None)
        self.describe()

    def taken(self) -> int:
        """What it takes; raises ``UserError`` for what cannot be read."""
        return self.edit.minor() or 0

    def amount_or_nothing(self) -> int:
        """What it takes; 0 for what cannot be read."""
        try:
            return self.taken()
        except UserError:
            return 0

    def describe(self) -> None:
        """Say what is open now and what remains open."""
        try:
            taken = self.taken()
        except UserError:
            taken = -1
        with QSignalBlocker(self.tick):
            self.tick.setChecked(taken > 0)
        self.note.setText(" · ".join(self._words()))
        left = formats.current().money(self.item.open - taken, self._currency)
        self.rest.setText(self.tr("{0} remains").format(left))
        self.rest.setVisible(0 < taken < self.item.open)
        theme.restyle(self.edit, faulty=not 0 <= taken <= self.item.open)

    def _words(self) -> list[str]:
        how, item = formats.current(), self.item
        words = [
            self.tr("due {0}").format(how.date(item.due)),
            self.tr("{0} open").format(how.money(item.open, self._currency)),
        ]
        reasons = {"quoted": self.tr("named in the reference"), "fitting": self.tr("exactly this amount")}
        if self._later:
            words.insert(0, self.tr("counts from {0}").format(how.date(item.issued)))
        if self.why:
            words.insert(0, reasons[self.why])
        return words

    def _ticked(self, on: bool) -> None:
        self.set(max(min(self.item.open, self._left()), 0) if on else 0)
        self.changed.emit()

    def _edited(self) -> None:
        self.describe()
        self.changed.emit()

    def _read_again(self, problem: UserError | None) -> None:
        """The field was left: say why it cannot be read, in place of what remains."""
        self.describe()
        if problem is not None:
            self.note.setText(texts.error_sentence(problem))
        theme.restyle(self.note, tone="red" if problem else "")


class AllocationEditor(QWidget):
    """``changed()`` when an amount has become another one. Amounts are minor units of one currency.

    ``outcome``, what stays on account and what stays open, is a label of its own: its form pins it above the buttons.
    ``rebuilt()`` when there are other lines.
    """

    changed = Signal()
    rebuilt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[PayableItem] = ()
        self._shares: dict[int, int] = {}
        self._quoted: Collection[int] = ()
        self._fitting: int | None = None
        self._currency, self._amount = "", 0
        self._today: date | None = None
        self._elsewhere: Sequence[tuple[str, int]] = ()
        self.lines: list[AllocationLine] = []
        self.nothing = label("", "state", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more = buttons.link("", self._add_lines)
        self.more.hide()
        self.outcome = label("", "strong", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.nothing, self.more):
            column.addWidget(part)
        column.insertLayout(1, self._list)
        self.show_items((), "", 0, {})

    def show_items(
        self,
        items: Sequence[PayableItem],
        currency: str,
        amount: int,
        shares: Mapping[int, int],
        quoted: Collection[int] = (),
        fitting: int | None = None,
        elsewhere: Sequence[tuple[str, int]] = (),
        today: date | None = None,
    ) -> None:
        """Offer ``items``, those with a share first; ``amount`` is to be spread, ``shares`` is the proposal.

        Shares of items that have no line yet count as they are proposed. ``quoted`` are named in the reference,
        ``fitting`` has exactly the amount open; ``elsewhere`` is what is open in other currencies. What is dated after
        ``today`` is marked: it counts from its date on, and a receipt for it is unallocated until then.
        """
        self._today, self._elsewhere = today, elsewhere
        before = [(line.item, line.why) for line in self.lines], len(self._items), self._currency
        self._items = sorted(items, key=lambda item: item.id not in shares)
        self._shares, self._quoted, self._fitting = dict(shares), quoted, fitting
        self._currency, self._amount = currency, amount
        self._say_nothing()
        shown = self._items[: max(len(self.lines), _CHUNK)]
        if before == ([(item, self._why(item)) for item in shown], len(items), currency):
            for line in self.lines:
                line.set(self._shares.get(line.item.id, 0))
            self._describe()
        else:
            self._rebuild()

    def _say_nothing(self) -> None:
        """Nothing to pay in this currency; perhaps in another one."""
        words, elsewhere = self.tr("Nothing is open in {0}.").format(self._currency), self._elsewhere
        if elsewhere:
            more = self.tr("The customer owes {0}. If that was paid, change the currency above.")
            words = self.tr("{0} {1}").format(words, more.format(self._sums_elsewhere()))
        self.nothing.setText(words)
        self.nothing.setVisible(not self._items and bool(self._currency))
        theme.restyle(self.nothing, tone="warn" if elsewhere else "")

    def _sums_elsewhere(self) -> str:
        how = formats.current()
        return self.tr(", ").join(how.money_named(minor, code) for code, minor in self._elsewhere)

    def _is_later(self, item: PayableItem) -> bool:
        return self._today is not None and item.issued > self._today

    def taken(self) -> list[tuple[PayableItem, int]]:
        """Every invoice that takes something, with how much; what cannot be read takes nothing."""
        seen = [(line.item, line.amount_or_nothing()) for line in self.lines]
        items = {item.id: item for item in self._items}
        return [pair for pair in seen if pair[1]] + [
            (items[number], minor) for number, minor in self._unseen()
        ]

    def _why(self, item: PayableItem) -> str:
        return "quoted" if item.id in self._quoted else "fitting" if item.id == self._fitting else ""

    def _rebuild(self) -> None:
        old, self.lines = self.lines, []
        for line in old:
            self._list.removeWidget(line)
        self._add_lines()
        if self.lines and any(line.isAncestorOf(QApplication.focusWidget() or self) for line in old):
            self.lines[0].show()
            self.lines[0].tick.setFocus(
                Qt.FocusReason.OtherFocusReason
            )  # else it would be handed past the lines
        for line in old:
            line.hide()
            line.deleteLater()

    def shares(self) -> tuple[tuple[int, int], ...]:
        """(item id, minor units) of every line that takes something; raises ``UserError`` for what cannot be read."""
        seen = [(line.item.id, line.taken()) for line in self.lines if line.taken()]
        return (*seen, *self._unseen())

    def _unseen(self) -> list[tuple[int, int]]:
        rest = (item.id for item in self._items[len(self.lines) :])
        return [(number, self._shares[number]) for number in rest if self._shares.get(number)]

    def left(self) -> int:
        """What of the amount is not spread; below zero when it is too much."""
        return self._amount - sum(minor for _, minor in self.taken())

    def _add_lines(self) -> None:
        start = len(self.lines)
        for item in self._items[start : start + _CHUNK]:
            line = AllocationLine(item, self._currency, self._why(item), self.left, self._is_later(item))
            line.set(self._shares.get(item.id, 0))
            line.changed.connect(self._describe)
            line.changed.connect(self.changed)
            self.lines.append(line)
            self._list.addWidget(line)
        hidden = len(self._items) - len(self.lines)
        self.more.setVisible(hidden > 0)
        self.more.setText(self.tr("Show more of %n further invoices", "", hidden))
        self._describe()
        self.rebuilt.emit()

    def _describe(self) -> None:
        """What stays on account and what stays open, or that it is too much."""
        left, how = self.left(), formats.current()
        open_after = sum(item.open for item in self._items) - (self._amount - left)
        self.outcome.setVisible(bool(self._currency) and self._amount > 0)
        if left < 0:
            words = self.tr("{0} too much: reduce an amount.").format(how.money_named(-left, self._currency))
        elif left:
            words = self.tr("{0} stays on account, unallocated.").format(
                how.money_named(left, self._currency)
            )
        else:
            words = self.tr("All of it is allocated.")
        if left >= 0 and self._items:
            words = self.tr("{0} {1}").format(words, self._stays_words(open_after))
            words = self._with_ahead(words)
        self.outcome.setText(words)
        theme.restyle(self.outcome, tone="red" if left < 0 else "warn" if left else "")

    def _stays_words(self, open_after: int) -> str:
        """What stays open in this currency, and that there is more in others."""
        how = formats.current()
        if open_after:
            return self.tr("{0} stays open.").format(how.money_named(open_after, self._currency))
        if not self._elsewhere:
            return self.tr("No invoice stays open.")
        words = self.tr("No invoice in {0} stays open; the customer also owes {1}.")
        return words.format(self._currency, self._sums_elsewhere())

    def _with_ahead(self, words: str) -> str:
        """That a part is for invoices that do not count yet: an advance payment."""
        how, later = formats.current(), [pair for pair in self.taken() if self._is_later(pair[0])]
        if not later:
            return words
        money = how.money_named(sum(minor for _, minor in later), self._currency)
        first = how.said_date(min(item.issued for item, _ in later))
        ahead = self.tr("{0} is paid in advance: unallocated until the invoice's date, {1}.")
        return self.tr("{0} {1}").format(words, ahead.format(money, first))
