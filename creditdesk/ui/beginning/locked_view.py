"""A ledger that cannot be written now: who has it open and since when, reading it, taking it over."""

from pathlib import Path
from socket import gethostname
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from creditdesk.errors import EnvError
from creditdesk.ui import texts
from creditdesk.ui.beginning.parts import centred, heading, sheet, way_back
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import label

_WIDTH = 640


class LockedView(HandsOn):
    """``error`` is ``locked`` (it names user, host, since), ``read_only``, ``folder_read_only`` or ``disk_full``."""

    def __init__(self, desk: Desk, opening: Any, file: Path, error: EnvError) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._opening, self._file, self._error = desk, opening, file, error
        locked = error.code == "locked"
        made, column = sheet(_WIDTH)
        if not locked:
            column.addWidget(label(texts.error_sentence(error), wrap=True))
        else:
            column.addWidget(Facts(self._owner()))
            column.addWidget(label(self._advice(), "state", wrap=True))
        column.addSpacing(4)
        column.addLayout(self._row(locked))
        title = self.tr("{0} is open elsewhere") if locked else self.tr("{0} cannot be written")
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 48, 24, 24)
        page.setSpacing(16)
        page.addLayout(centred(heading(title.format(file.stem), "", _WIDTH)))
        page.addLayout(centred(made))
        page.addStretch(1)
        self.hand_on_to(self.read)

    def take_over(self) -> None:
        """After a warning: open for writing although somebody seems to have it open."""
        question = self.tr("Take the ledger over?")
        explanation = self.tr(
            "Only if that computer is off or CreditDesk has stopped there. If somebody is still working in it, "
            "nothing more is stored from there, and what they have not finished is lost."
        )
        if self._desk.prompts.confirm(question, explanation, self.tr("Take over"), destructive=True):
            self._opening.open(self._file, take_over=True)

    def _row(self, locked: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(way_back(self._desk, self._opening))
        row.addStretch(1)
        if locked:
            self.over = buttons.button(self.tr("Take over …"), self.take_over, "danger")
            row.addWidget(self.over)
        row.addWidget(buttons.button(self.tr("Try again"), lambda: self._opening.open(self._file)))
        self.read = buttons.primary(
            self.tr("Open for reading"), lambda: self._opening.open(self._file, read_only=True)
        )
        row.addWidget(self.read)
        return row

    def _owner(self) -> list[tuple[str, str]]:
        params = self._error.params
        return [
            (self.tr("Open for writing by"), str(params.get("user", ""))),
            (self.tr("On the computer"), str(params.get("host", ""))),
            (self.tr("Since"), texts.moment(str(params.get("since", "")))),
            (self.tr("File"), str(self._file)),
        ]

    def _advice(self) -> str:
        params = self._error.params
        if (params.get("host"), params.get("user")) == (gethostname(), self._desk.acting().actor):
            return self.tr(
                "It is open in another window of yours on this computer. Go on there, or close it and try again."
            )
        return self.tr(
            "One person writes, others may read. Close it there and try again, or open it for reading."
        )
