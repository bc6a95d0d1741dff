"""What waits for a person, as lines in the order in which it is best done."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from creditdesk.db.queries.contacts import ContactLine
from creditdesk.services.today import TodayView, ToRemind
from creditdesk.ui import contact_words, formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.today.rows import RowText

#: So many agreed steps have lines of their own.
_AGREED = 3


class Todo(QObject):
    """Makes the lines; each leads to the place where the work is done."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def lines(self, view: TodayView, remind: ToRemind | None) -> list[RowText]:
        """Lines for what waits; ``remind`` is None while it is still being reckoned."""
        waiting = view.waiting
        return [
            *self._run(waiting.prepared_run_id, remind, view.company.currency),
            *self._letters(waiting.run_id, waiting.issued, waiting.printed),
            *self._calls(remind),
            *self._agreed(view.next_steps),
            *self._money(waiting.free_receipts),
            *self._addresses(waiting.overdue_without_address),
            *([] if waiting.has_items else self._first_invoices()),
        ]

    def _run(self, prepared: int | None, remind: ToRemind | None, currency: str) -> list[RowText]:
        go = self._desk.go
        if prepared is not None:
            words = self.tr("Review the prepared reminder run")
            note = self.tr("Nothing is sent before you issue it")
            return [
                RowText(
                    words, note, icon="reminders", tone="info", opens=lambda: go("reminders", run=prepared)
                )
            ]
        found: list[RowText] = []
        if remind is not None and remind.letters:
            figure, unit, others = _sums(remind.totals, currency)
            held = self.tr("%n items held back", "", remind.held) if remind.held else ""
            out = self.tr("%n left out today", "", remind.left_out) if remind.left_out else ""
            found.append(
                RowText(
                    self.tr("%n letters to send", "", remind.letters),
                    "  ·  ".join(part for part in (others, held, out) if part)
                    or self.tr("Prepare and look through them"),
                    figure,
                    unit,
                    icon="reminders",
                    tone="info",
                    opens=lambda: go("reminders", prepare=True),
                )
            )
        if remind is not None and remind.calls:
            words = self.tr("%n invoices to call about", "", remind.calls)
            note = self.tr("The next step of their reminders is a call")
            found.append(
                RowText(words, note, icon="phone", tone="info", opens=lambda: go("reminders", prepare=True))
            )
        return found

    def _letters(self, run_id: int | None, issued: int, printed: int) -> list[RowText]:
        found: list[RowText] = []
        if issued:
            words = self.tr("%n letters issued, not printed", "", issued)
            note = self.tr("Print them and take them to the post")
            found.append(self._to_run(words, note, "print", run_id))
        if printed:
            words = self.tr("%n letters printed, not posted", "", printed)
            note = self.tr("Reminders go on only after posting is recorded")
            found.append(self._to_run(words, note, "post", run_id))
        return found

    def _calls(self, remind: ToRemind | None) -> list[RowText]:
        """Calls of issued runs that nobody has recorded: no later run proposes them again."""
        if remind is None or not remind.open_calls:
            return []
        words = self.tr("%n invoices to call about", "", remind.open_calls)
        note = self.tr("Their run is issued; record the calls when they are made")
        go, run = self._desk.go, remind.call_run
        return [
            RowText(
                words,
                note,
                icon="phone",
                tone="warn",
                opens=lambda: go("reminders", run=run, section="call"),
            )
        ]

    def _to_run(self, words: str, note: str, icon: str, run_id: int | None) -> RowText:
        return RowText(
            words, note, icon=icon, tone="warn", opens=lambda: self._desk.go("reminders", run=run_id)
        )

    def _agreed(self, steps: Sequence[ContactLine]) -> list[RowText]:
        """What was agreed with customers to be done by today, each in its line; of many the rest in one."""
        shown = steps[:_AGREED] if len(steps) > _AGREED + 1 else steps
        found = [
            RowText(
                self.tr("{0}: {1}").format(step.customer, contact_words.next_step(step)),
                self.tr("Agreed for {0}").format(formats.current().short_date(day)),
                icon=contact_words.kind_icon(step.kind),
                tone=contact_words.next_tone(step, self._desk.today()) or "info",
                opens=lambda customer=step.customer_id: self._to_log(customer),
            )
            for step in shown
            if (day := step.next_on) is not None
        ]
        if len(steps) > len(shown):
            words = self.tr("%n more agreed steps", "", len(steps) - len(shown))
            first = steps[len(shown)]
            note = self.tr("The next one: {0}").format(first.customer)
            found.append(
                RowText(
                    words, note, icon="history", tone="warn", opens=lambda: self._to_log(first.customer_id)
                )
            )
        return found

    def _to_log(self, customer: int) -> None:
        self._desk.go("customers", customer=customer, tab="log")

    def _money(self, receipts: int) -> list[RowText]:
        if not receipts:
            return []
        words = self.tr("%n receipts not allocated", "", receipts)
        note = self.tr("Reminders wait where they would cover what is overdue")
        go = self._desk.go
        return [
            RowText(
                words, note, icon="money", tone="warn", opens=lambda: go("customers", filter="free_receipts")
            )
        ]

    def _addresses(self, customers: int) -> list[RowText]:
        if not customers:
            return []
        words = self.tr("%n overdue customers without an address", "", customers)
        note = self.tr("No letter can be sent to them")
        go = self._desk.go
        return [
            RowText(
                words,
                note,
                icon="warning",
                tone="warn",
                opens=lambda: go("customers", filter="overdue_no_address"),
            )
        ]

    def _first_invoices(self) -> list[RowText]:
        go = self._desk.go
        return [
            RowText(
                self.tr("Import your open invoices"),
                self.tr("From a CSV or Excel list"),
                icon="import",
                opens=lambda: go("import", choose=True),
            ),
            RowText(
                self.tr("Enter the first invoice"),
                self.tr("One by one"),
                icon="invoices",
                opens=lambda: go("invoices", new=True),
            ),
        ]


def _sums(totals: Sequence[tuple[str, int]], currency: str) -> tuple[str, str, str]:
    """The sum in ``currency`` (or the first there is) as figure and unit, the other ones as words."""
    how = formats.current()
    ordered = sorted(totals, key=lambda total: (total[0] != currency, total[0]))
    if not ordered:
        return "", "", ""
    code, minor = ordered[0]
    others = "  ·  ".join(how.money_named(amount, other) for other, amount in ordered[1:])
    return how.money(minor, code), code, others
