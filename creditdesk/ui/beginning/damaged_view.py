"""A ledger that no longer opens: what is wrong with its file, and its backups to look into or to put in its place."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from creditdesk.errors import CreditDeskError
from creditdesk.ui import formats, texts
from creditdesk.ui.beginning.parts import centred, heading, sheet, way_back
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import ElidedLabel, label, section

if TYPE_CHECKING:
    from creditdesk.services.backups import BackupLine

_WIDTH = 760
#: So many of the newest backups are offered; older ones are reached through the newest.
_MOST = 6


class DamagedView(HandsOn):
    """``restores`` are the buttons of the backups found, newest first."""

    def __init__(self, desk: Desk, opening: Any, file: Path, error: CreditDeskError) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._opening, self._file = desk, opening, file
        self.restores: list[QPushButton] = []
        self.problem = label(texts.error_sentence(error), wrap=True)
        made, column = sheet(_WIDTH)
        column.addWidget(self.problem)
        column.addWidget(section(self.tr("Its backups")))
        self.state = label(self.tr("Looking for backups …"), "state", wrap=True)
        column.addWidget(self.state)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        column.addLayout(self._lines)
        column.addSpacing(4)
        column.addLayout(self._row())
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 48, 24, 24)
        page.setSpacing(16)
        title = self.tr("{0} cannot be opened").format(file.stem)
        page.addLayout(centred(heading(title, "", _WIDTH)))
        page.addLayout(centred(made))
        page.addStretch(1)
        self.hand_on_to(self.start)
        self._look()

    def restore(self, line: "BackupLine") -> None:
        """After telling what it means: put a backup in the place of the damaged file, which is kept."""
        question = self.tr("Restore the backup of {0}?").format(_moment(line))
        explanation = self.tr(
            "What was entered after that is not in it. The damaged file is kept beside it, with “damaged” in its "
            "name, in case somebody can read more of it."
        )
        if self._desk.prompts.confirm(question, explanation, self.tr("Restore")):
            self._opening.restore(line.path, line.at)

    def _look(self) -> None:
        file, key = self._file, self._desk.memory.ledger_key(self._file)

        def work(_progress: object) -> "list[BackupLine]":
            from creditdesk.services.rescue import backups_of

            return backups_of(file, key)

        job = Job("", work, lane="read", quiet=True)
        self._desk.jobs.start(job, done=self._show, owner=self)

    def _show(self, lines: "list[BackupLine]") -> None:
        if lines:
            self.state.setText(self.tr("Look into one first if you like: that changes nothing."))
        else:
            from creditdesk import paths

            words = self.tr(
                "No backup of this ledger was found on this computer, in {0}. If you keep copies elsewhere, such as "
                "on a stick, open one of them."
            )
            self.state.setText(words.format(paths.backup_root()))
        for line in lines[:_MOST]:
            self._lines.addLayout(self._line(line))
        if self.restores:
            self.restores[0].setFocus()

    def _line(self, line: "BackupLine") -> QHBoxLayout:
        how = formats.current()
        counts = self.tr("{0} customers · {1} invoices").format(
            how.count(line.customers), how.count(line.invoices)
        )
        balances = [how.money_named(minor, code) for code, minor in line.balances]
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(ElidedLabel(_moment(line), "strong"))
        words.addWidget(ElidedLabel("  ·  ".join([counts, *balances]), "caption"))
        look = buttons.link(self.tr("Open for reading"), lambda: self._opening.look_at_backup(line.path))
        look.setAccessibleName(self.tr("Open the backup of {0} for reading").format(_moment(line)))
        put = buttons.button(self.tr("Restore …"), lambda: self.restore(line), icon="undo")
        put.setAccessibleName(self.tr("Restore the backup of {0}").format(_moment(line)))
        self.restores.append(put)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(look)
        row.addWidget(put)
        return row

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.start = way_back(self._desk, self._opening)
        row.addWidget(self.start)
        row.addStretch(1)
        row.addWidget(buttons.button(self.tr("Try again"), lambda: self._opening.open(self._file)))
        row.addWidget(buttons.button(self.tr("Open a ledger …"), self._opening.choose, icon="folder"))
        return row


def _moment(line: "BackupLine") -> str:
    return formats.current().said_moment(line.at)
