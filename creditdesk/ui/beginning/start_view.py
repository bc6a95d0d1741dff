"""The start: ledgers opened before, a new one, another one, the sample company."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.ui import formats, texts
from creditdesk.ui.beginning.parts import DoorButton, centred, heading, sheet
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import label, section

_WIDTH = 880


class StartView(HandsOn):
    """``problem``: why nothing is open, where something went wrong. ``doors`` are the recent files' buttons."""

    def __init__(self, desk: Desk, opening: Any, problem: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._opening = desk, opening
        self.doors: dict[Path, DoorButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 48, 24, 24)
        column.setSpacing(16)
        sentence = self.tr("Choose a ledger. One company is one file, which you can copy, move and back up.")
        column.addLayout(centred(heading(self.tr("CreditDesk"), sentence, _WIDTH)))
        self.problem = label(problem, "error", wrap=True)
        self.problem.setFixedWidth(_WIDTH)
        self.problem.setVisible(bool(problem))
        column.addLayout(centred(self.problem))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addStretch(1)
        row.addWidget(self._recent(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._ways(), 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        first = next((door for door in self.doors.values() if door.isEnabled()), self.new)
        self.hand_on_to(first)

    def locate(self, file: Path) -> None:
        """Let the person show where a missing ledger lies now, and open it there."""
        kinds = self.tr("CreditDesk ledgers (*.creditdesk)")
        title = self.tr("Where is {0} now?").format(file.name)
        for found in self._desk.prompts.open_files(title, kinds)[:1]:
            self._desk.memory.moved(file, found.absolute())
            self._opening.open(found)

    def forget(self, file: Path) -> None:
        """Take a ledger out of the list; the file stays."""
        self._desk.memory.forget(file)
        self._opening.start_page()

    def _recent(self) -> QWidget:
        made, column = sheet(548)
        column.addWidget(section(self.tr("Opened before")))
        files = self._desk.memory.recent_files()
        if not files:
            column.addWidget(label(self.tr("Ledgers you have opened appear here."), "state", wrap=True))
        for file in files:
            column.addLayout(self._line(file))
        return made

    def _line(self, file: Path) -> QHBoxLayout:
        there = file.is_file()
        note = _shortened(file.parent)
        note = f"{self._when(file)} · {note}" if there else self.tr("not found in {0}").format(note)
        door = DoorButton("file" if there else "warning", file.stem, note, lambda: self._opening.open(file))
        door.setEnabled(there)
        door.setToolTip(texts.tip(str(file)))
        self.doors[file] = door
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(door, 1)
        if not there:
            locate = buttons.link(self.tr("Locate …"), lambda: self.locate(file))
            locate.setAccessibleName(self.tr("Locate {0}").format(file.stem))
            row.addWidget(locate)
        name = self.tr("Take {0} out of the list").format(file.stem)
        row.addWidget(buttons.icon_button("close", name, lambda: self.forget(file), 16))
        return row

    def _when(self, file: Path) -> str:
        """When the ledger was last opened here; for one that an older version remembered, when it was changed."""
        how, opened = formats.current(), self._desk.memory.opened_at(file)
        if opened is not None:
            return self.tr("opened {0}").format(how.date(opened.astimezone().date()))
        changed = datetime.fromtimestamp(file.stat().st_mtime, UTC).astimezone().date()
        return self.tr("changed {0}").format(how.date(changed))

    def _ways(self) -> QWidget:
        made, column = sheet(316)
        self.new = buttons.primary(self.tr("New ledger …"), self._opening.new, "plus")
        self.open = buttons.button(self.tr("Open a ledger …"), self._opening.choose, icon="folder")
        self.sample = buttons.button(self.tr("Explore the sample company"), self._opening.sample, icon="eye")
        words = self.tr(
            "The sample company has sixty customers and eighteen months of invoices, all invented. "
            "Try whatever you like: it is made anew each time."
        )
        for part in (self.new, self.open, self.sample, label(words, "caption", wrap=True)):
            column.addWidget(part)
        return made


def _shortened(folder: Path) -> str:
    """A folder as people write it, the home folder as ~."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
