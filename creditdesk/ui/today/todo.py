"""What waits for a person, as lines in the order in which it is best done."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from creditdesk.services.today import TodayView, ToRemind
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.today.rows import RowText


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("TodayPage", text, "", count)


def todo_lines(desk: Desk, view: TodayView, remind: ToRemind | None) -> list[RowText]:
    """Lines for what waits; ``remind`` is None while it is still being reckoned."""
    lines = [*_letters(desk, view, remind), *_calls(desk, remind), *_waiting(desk, view)]
    if not view.waiting.has_items:
        lines.append(_first_invoices(desk))
    return lines


def _letters(desk: Desk, view: TodayView, remind: ToRemind | None) -> list[RowText]:
    prepared = view.waiting.prepared_run_id
    if prepared is not None:
        return [
            RowText(
                QCoreApplication.translate("TodayPage", "Review the prepared reminder run"),
                QCoreApplication.translate("TodayPage", "Nothing is sent before you issue it"),
                icon="reminders",
                tone="info",
                opens=lambda: desk.go("reminders", run=prepared),
            )
        ]
    if remind is None or not remind.letters:
        return []
    words = QCoreApplication.translate("TodayPage", "%n letter(s) to send", "", remind.letters)
    figure, unit, more = _sums(remind.totals, view.company.currency)
    held = QCoreApplication.translate("TodayPage", "%n item(s) held back, with reasons", "", remind.held)
    note = "  ·  ".join([*([more] if more else []), *([held] if remind.held else [])])
    return [
        RowText(
            words,
            note,
            figure,
            unit,
            icon="reminders",
            tone="info",
            opens=lambda: desk.go("reminders", prepare=True),
        )
    ]
