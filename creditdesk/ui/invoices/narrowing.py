"""What the invoice list has been narrowed to by a figure elsewhere, shown as chips that can be taken away."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.rows import InvoiceChoice
from creditdesk.ui.widgets.narrow_chips import NarrowChips


class Narrowing(QObject):
    """``changed()`` when the person takes a chip away; ``choice`` has no search, its filter is open or not_due."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        self.chips = NarrowChips()
        super().__init__(self.chips)
        self._desk = desk
        self.choice = InvoiceChoice()
        self._customer = ""
        self.chips.removed.connect(self._remove)

    def set(self, choice: InvoiceChoice) -> None:
        """Narrow to this without telling anyone."""
        another = choice.customer_id != self.choice.customer_id
        self.choice = choice
        if another:
            self._customer = ""
            self._name(choice.customer_id)
        self._show()

    def aim(self, aim: Mapping[str, Any]) -> None:
        """Narrow to what a page asked for: ``filter``, ``customer``, ``currency``, ``due_from``, ``due_to``,
        ``only`` (ids), ``unlisted`` (whether a list leaves them out)."""
        self.set(
            InvoiceChoice(
                shown="not_due" if aim.get("filter") == "not_due" else "open",
                customer_id=aim.get("customer"),
                currency=aim.get("currency") or "",
                due_from=aim.get("due_from"),
                due_to=aim.get("due_to"),
                only=tuple(aim.get("only", ())),
                unlisted=bool(aim.get("unlisted")),
            )
        )

    def _remove(self, key: str) -> None:
        without: dict[str, dict[str, Any]] = {
            "shown": {"shown": "open"},
            "customer": {"customer_id": None},
            "currency": {"currency": ""},
            "due": {"due_from": None, "due_to": None},
            "only": {"only": (), "unlisted": False},
        }
        self.set(replace(self.choice, **without[key]))
        self.changed.emit()

    def words(self) -> dict[str, str]:
        """What the list is narrowed to: part -> words."""
        choice = self.choice
        words: dict[str, str] = {}
        if choice.customer_id is not None:
            words["customer"] = self._customer or "…"
        if choice.currency:
            words["currency"] = choice.currency
        if choice.shown == "not_due":
            words["shown"] = self.tr("Not due")
        if choice.due_from or choice.due_to:
            words["due"] = self._span(choice.due_from, choice.due_to)
        if choice.only:
            grade = self.tr("%n behind the grade", "", len(choice.only))
            words["only"] = self.tr("%n not in the list", "", len(choice.only)) if choice.unlisted else grade
        return words

    def _show(self) -> None:
        self.chips.show_chips(self.words())

    def _span(self, first: date | None, last: date | None) -> str:
        how = formats.current()
        if first and last:
            return self.tr("due {0} to {1}").format(how.date(first), how.date(last))
        if last:
            return self.tr("due until {0}").format(how.date(last))
        return self.tr("due from {0}").format(how.date(first))

    def _name(self, customer_id: int | None) -> None:
        if customer_id is None:
            return
        ledger = self._desk.ledger

        def look() -> str:
            from creditdesk.services.customers import customer_detail

            return customer_detail(ledger, customer_id).name

        def arrived(name: str) -> None:
            if self.choice.customer_id == customer_id:
                self._customer = name
                self._show()

        self._desk.read(self, look, arrived)
