"""Settings: sections at the left, what can be set at the right; a section is made when it is first chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from creditdesk.domain.changes import ChangeSet
from creditdesk.ui.desk import Desk
from creditdesk.ui.page import Page
from creditdesk.ui.settings.about_section import AboutSection
from creditdesk.ui.settings.backups_section import BackupsSection
from creditdesk.ui.settings.banks_section import BanksSection
from creditdesk.ui.settings.calendar_section import CalendarSection
from creditdesk.ui.settings.company_section import CompanySection
from creditdesk.ui.settings.file_section import FileSection
from creditdesk.ui.settings.history_section import HistorySection
from creditdesk.ui.settings.look_section import LookSection
from creditdesk.ui.settings.reminders_section import RemindersSection
from creditdesk.ui.settings.section import Section
from creditdesk.ui.settings.unsaved import Unsaved

_LIST, _ROW = 192, 36


class SettingsPage(Page):
    """``arrive(section="backups")`` opens a section; ``sections`` holds those made so far by key."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Settings"))
        self._kinds: dict[str, tuple[str, Callable[[Desk], Section]]] = {
            "company": (self.tr("Company"), CompanySection),
            "banks": (self.tr("Bank accounts"), BanksSection),
            "calendar": (self.tr("Calendar"), CalendarSection),
            "reminders": (self.tr("Reminders"), RemindersSection),
            "look": (self.tr("Language and look"), LookSection),
            "backups": (self.tr("Backups"), BackupsSection),
            "file": (self.tr("File"), FileSection),
            "history": (self.tr("History"), HistorySection),
            "about": (self.tr("About"), AboutSection),
        }
        self.sections: dict[str, Section] = {}
        self._behind: set[str] = set()
        self._unsaved = Unsaved(desk, self.sections, self)
        self.list = QListWidget()
        self.list.setProperty("kind", "sections")
        self.list.setAccessibleName(self.tr("Sections of the settings"))
        self.list.setFixedWidth(_LIST)
        self._stack = QStackedWidget()
        for key, (words, _make) in self._kinds.items():
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(_LIST - 24, _ROW))
            self.list.addItem(item)
        self._lay_out()
        self.list.currentItemChanged.connect(
            lambda item, _before: self.open(item.data(Qt.ItemDataRole.UserRole))
        )
        self.list.setCurrentRow(0)

    def open(self, key: str) -> None:
        """Show a section, and let it read what has changed since."""
        left = next((each for at, each in enumerate(self.sections) if at == self._stack.currentIndex()), "")
        if key not in self.sections:
            made = self.sections[key] = self._kinds[key][1](self.desk)
            self._stack.addWidget(made.framed())
            made.refresh()
        elif key in self._behind:
            self.sections[key].refresh()
        self._behind.discard(key)
        self._stack.setCurrentIndex(list(self.sections).index(key))
        if left != key:
            self._unsaved.left(left)

    def current(self) -> str:
        """Key of the section in front."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def refresh(self) -> None:
        """Read again what is shown; called when the page comes to the front after a change."""
        self.header.set_state(self.desk.ledger.path.name)
        self.sections[self.current()].refresh()
        self.filled.emit()

    def concerns(self, change_set: object) -> bool:
        """Only the section in front reads at once, and only what touches it; the others when they are opened."""
        subjects = change_set.subjects if isinstance(change_set, ChangeSet) else frozenset[str]()
        touched = {key for key, section in self.sections.items() if section.concerns(subjects)}
        self._behind |= touched
        return self.current() in touched

    def arrive(self, **aim: Any) -> None:
        key = str(aim.get("section", ""))
        if key in self._kinds:
            self.list.setCurrentRow(list(self._kinds).index(key))

    def state(self) -> dict[str, Any]:
        return {"section": self.current()}

    def restore(self, state: dict[str, Any]) -> None:
        self.arrive(**state)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self.list.currentItem() is not None:
            self._unsaved.left(self.current())

    def _lay_out(self) -> None:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        line = QWidget()
        line.setProperty("kind", "standing rule")
        line.setFixedWidth(1)
        row.addWidget(line)
        row.addWidget(self._stack, 1)
        self.body.addWidget(self.sheet(content), 1)
