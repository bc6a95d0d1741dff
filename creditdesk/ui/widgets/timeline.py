"""What happened, newest first: an icon per kind, a headline with its day, words below, perhaps links."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from creditdesk.ui import icons
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import label, rule

_ICON = 18
#: So many are shown at once; older ones on request.
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Link:
    """Words under an entry that do something."""

    words: str
    act: Callable[[], object]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``next`` is what is to follow, ``tone`` how urgent that is."""

    icon: str
    title: str
    day: str
    text: str = ""
    note: str = ""
    next: str = ""
    tone: str = ""
    links: tuple[Link, ...] = ()


class Timeline(QWidget):
    """Entries below each other with thin rules between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def fill(self, entries: Sequence[Entry], shown: int = _SHOWN) -> None:
        """Show these entries; of many only the first ``shown``, with a button for the rest."""
        self.entries = tuple(entries)
        empty(self._column)
        for number, entry in enumerate(self.entries[:shown]):
            if number:
                self._column.addWidget(rule())
            self._column.addWidget(_entry(entry))
        if len(self.entries) > shown:
            more = self.tr("Show %n older ones", "", len(self.entries) - shown)
            self._column.addWidget(buttons.button(more, lambda: self.fill(entries, len(entries))))
        self._column.addStretch(1)


def _entry(entry: Entry) -> QWidget:
    made = QWidget()
    made.setAccessibleName(
        ", ".join(part for part in (entry.day, entry.title, entry.text, entry.next) if part)
    )
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    picture = QLabel()
    icons.dress(picture, entry.icon, "ink_2", _ICON)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(label(entry.title, "strong", wrap=True), 1)
    head.addWidget(label(entry.day, "caption"), 0, Qt.AlignmentFlag.AlignTop)
    words.addLayout(head)
    if entry.text:
        shown = label(entry.text, wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(shown)
    if entry.next:
        words.addWidget(label(entry.next, "label", wrap=True, tone=entry.tone))
    if entry.note or entry.links:
        words.addLayout(_foot(entry))
    row.addLayout(words, 1)
    return made


def _foot(entry: Entry) -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.setSpacing(12)
    for link in entry.links:
        button = buttons.link(link.words, link.act)
        button.setAccessibleName(link.spoken or f"{link.words}: {entry.title}")
        foot.addWidget(button)
    if entry.note:
        foot.addWidget(label(entry.note, "caption"))
    foot.addStretch(1)
    return foot
