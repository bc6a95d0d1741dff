"""The file: where it lies, another one, and proof that it is sound."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.backups_section import size_words
from creditdesk.ui.settings.check_words import problem_sentence
from creditdesk.ui.settings.section import Section
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label, rule, section

if TYPE_CHECKING:
    from creditdesk.services.files import CheckReport

#: Most problems listed; a file with more is beyond a list.
_MOST = 50


class FileSection(Section):
    """``found`` are the lines of the last check."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("File"),
            self.tr("The whole company is one file. Close CreditDesk before you copy or move it."),
        )
        self.facts = Facts()
        self.column.addWidget(self.facts)
        opening = desk.opening
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, act in (
            (self.tr("Show the folder"), self.show_folder),
            (self.tr("Open another …"), lambda: opening.choose()),
            (self.tr("New ledger …"), lambda: opening.new()),
            (self.tr("Close the ledger"), self.close_ledger),
        ):
            row.addWidget(buttons.button(words, act))
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(8)
        self.column.addWidget(rule())
        self.column.addWidget(section(self.tr("Is the file sound?")))
        explanation = self.tr(
            "Checks every page of the file, every reference, every amount against its entries, every stored letter "
            "and the chain of the history."
        )
        self.column.addWidget(label(explanation, "state", wrap=True))
        self.check = buttons.button(self.tr("Check the file"), self.check_now, icon="check")
        self.outcome = label("", wrap=True)
        self.outcome.hide()
        checking = QHBoxLayout()
        checking.setSpacing(12)
        checking.addWidget(self.check)
        checking.addWidget(self.outcome, 1)
        checking.addStretch()
        self.column.addLayout(checking)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self.found: list[str] = []

    def refresh(self) -> None:
        path: Path = self.desk.ledger.path
        self.facts.fill(
            [
                (self.tr("Name"), path.name),
                (self.tr("Folder"), str(path.parent)),
                (self.tr("Size"), size_words(path.stat().st_size) if path.exists() else ""),
                (self.tr("Open"), self._how()),
            ]
        )

    def concerns(self, subjects: frozenset[str]) -> bool:
        return False

    def show_folder(self) -> None:
        """Show the file's folder in the system's own window."""
        self.desk.prompts.show_file(self.desk.ledger.path.parent)

    def close_ledger(self) -> None:
        """Close the ledger and go to the start."""
        self.desk.opening.close_ledger()

    def check_now(self) -> None:
        """Prove the file, then say what was found."""
        ledger = self.desk.ledger
        self.check.setEnabled(False)
        self._say(self.tr("Checking …"), [], "")

        def look() -> "CheckReport":
            from creditdesk.services import files

            return files.check(ledger)

        self.desk.read(self, look, self._checked, failed=self._stopped)

    def _checked(self, report: "CheckReport") -> None:
        self.check.setEnabled(True)
        lines = [problem_sentence(problem) for problem in report.problems[:_MOST]]
        if report.ok:
            words = self.tr("Sound. The history of {0} entries holds together.")
            self._say(words.format(formats.current().count(report.events)), [], "good")
        else:
            advice = self.tr("Restore a backup from before, and keep this file as it is.")
            words = self.tr("%n problems were found.", "", len(report.problems))
            self._say(f"{words} {advice}", lines, "red")

    def _stopped(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.outcome.hide()
        self.desk.prompts.problem(error)

    def _say(self, words: str, lines: list[str], tone: str) -> None:
        from creditdesk.ui import theme

        self.found = lines
        self.outcome.setText(words)
        self.outcome.show()
        theme.restyle(self.outcome, tone=tone)
        empty(self._list)
        for line in lines:
            self._list.addWidget(label(line, wrap=True))

    def _how(self) -> str:
        ledger = self.desk.ledger
        if ledger.read_only:
            return self.tr("for reading only")
        if not ledger.local:
            return self.tr("for writing, on a network drive (slower, every change is written through)")
        return self.tr("for writing")
