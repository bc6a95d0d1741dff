"""Who did what and when, newest first, and proof that nobody changed it afterwards."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from creditdesk.ui import formats, theme
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.event_words import data_words, subject_words, verb_words
from creditdesk.ui.settings.section import Section
from creditdesk.ui.tables.columns import Column
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label
from creditdesk.words.marks import QT_TRANSLATE_NOOP

#: Newest events shown; the whole history is on the command line.
_MOST = 500


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as a line of the table."""

    id: int
    at: datetime
    actor: str
    verb: str
    subject: str
    data: str


def _when(row: EventLine, how: formats.Formats) -> str:
    return how.moment(row.at)


_COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("columns", "When"), width=144, show=_when),
    Column("actor", QT_TRANSLATE_NOOP("columns", "Who"), width=76),
    Column("verb", QT_TRANSLATE_NOOP("columns", "What"), width=116),
    Column("subject", QT_TRANSLATE_NOOP("columns", "Record"), width=132),
    Column("data", QT_TRANSLATE_NOOP("columns", "Details"), width=120, stretch=True, sortable=False),
)


class HistorySection(Section):
    """Every change is kept with who and when; each covers the one before."""

    fills = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("History"),
            self.tr(
                "Every change, by whom and when. Each entry seals the one before it, so a quiet change shows."
            ),
        )
        self._source = ListSource()
        self.table = TableView(
            _COLUMNS, self._source, self.tr("History"), memory=desk.memory, memory_key="history"
        )
        self.verify = buttons.button(self.tr("Verify the history"), self.verify_now, icon="check")
        self.outcome = label("")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.verify)
        row.addWidget(self.outcome)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.table, 1)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return True

    def refresh(self) -> None:
        ledger = self.desk.ledger

        def look() -> tuple[list[Any], Any]:
            from creditdesk.services.events import latest

            return latest(ledger, _MOST)

        self.desk.read(self, look, lambda found: self._show(*found))

    def verify_now(self) -> None:
        """Prove the chain of all events."""
        ledger = self.desk.ledger

        def look() -> tuple[int | None, int]:
            from creditdesk.services.events import verify_history

            return verify_history(ledger)

        self.desk.read(self, look, lambda found: self._verified(*found))

    def _verified(self, broken: int | None, events: int) -> None:
        how = formats.current()
        if broken is None:
            words = self.tr("All {0} entries hold together: nothing was changed afterwards.").format(
                how.count(events)
            )
        else:
            words = self.tr(
                "Entry {0} does not follow from the one before: the file was changed by other means."
            )
            words = words.format(how.count(broken))
        self.outcome.setText(words)
        theme.restyle(self.outcome, tone="good" if broken is None else "red")

    def _show(self, events: list[Any], names: Any) -> None:
        self._source.fill(
            [
                EventLine(
                    event.id,
                    datetime.fromisoformat(event.at),
                    event.actor,
                    verb_words(event.verb),
                    subject_words(event.subject, event.subject_id, names, event.data),
                    data_words(event.data, names),
                )
                for event in events
            ]
        )
        self.table.reload()
