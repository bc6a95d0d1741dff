"""The backups that make themselves: what is in each, looking into one, putting one back, keeping them elsewhere."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from creditdesk import paths
from creditdesk.domain.changes import ChangeSet
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.restore_words import RestoreWords
from creditdesk.ui.settings.section import Section
from creditdesk.ui.tables.columns import Column, Tone
from creditdesk.ui.tables.list_source import ListSource
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import ElidedLabel, label
from creditdesk.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from creditdesk.services.backups import BackupLine

_REASONS: dict[str, tuple[Tone, str]] = {
    "open": ("plain", QT_TRANSLATE_NOOP("badges", "On opening")),
    "timer": ("plain", QT_TRANSLATE_NOOP("badges", "By itself")),
    "close": ("plain", QT_TRANSLATE_NOOP("badges", "On closing")),
    "import": ("info", QT_TRANSLATE_NOOP("badges", "Before an import")),
    "migration": ("info", QT_TRANSLATE_NOOP("badges", "Before an update")),
    "restore": ("info", QT_TRANSLATE_NOOP("badges", "Before a restore")),
    "": ("red", QT_TRANSLATE_NOOP("badges", "Damaged")),
}


@dataclass(frozen=True, slots=True)
class BackupRow:
    """A backup as a line of the table; ``id`` counts from 1, the newest; ``reason`` is "" where it cannot be read."""

    id: int
    at: datetime
    reason: str
    customers: int | None
    invoices: int | None
    balances: tuple[tuple[str, int], ...]
    size: int
    path: Path


def _when(row: BackupRow, how: formats.Formats) -> str:
    return how.moment(row.at)


def _balances(row: BackupRow, how: formats.Formats) -> str:
    """The first balance whole, with a "+" where there are other currencies, as in the list of customers."""
    first = [how.money_named(minor, code) for code, minor in row.balances[:1]]
    return "".join(first) + (" +" if len(row.balances) > 1 else "")


def size_words(size: int) -> str:
    """Bytes as people say them."""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(size // 1000, 1)} kB"


_COLUMNS = (
    Column("at", QT_TRANSLATE_NOOP("columns", "Made"), width=150, show=_when),
    Column("reason", QT_TRANSLATE_NOOP("columns", "Why"), "badge", 152, stretch=True, badges=_REASONS),
    Column("customers", QT_TRANSLATE_NOOP("columns", "Customers"), "count", 84),
    Column("invoices", QT_TRANSLATE_NOOP("columns", "Invoices"), "count", 76),
    Column(
        "balances",
        QT_TRANSLATE_NOOP("columns", "Balance"),
        "money",
        180,
        sortable=False,
        show=_balances,
    ),
    Column(
        "size", QT_TRANSLATE_NOOP("columns", "Size"), "count", 72, show=lambda row, _how: size_words(row.size)
    ),
)


class BackupsSection(Section):
    """``rows`` are the backups listed, newest first."""

    fills = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Backups"),
            self.tr(
                "Made automatically: on opening and closing, every half hour while you work, and before "
                "an import or a restore. All of the last two days are kept, then one for each of 12 "
                "days, 10 weeks and 9 months."
            ),
        )
        self.rows: list[BackupRow] = []
        self._source = ListSource()
        self.table = TableView(
            _COLUMNS, self._source, self.tr("Backups"), memory=desk.memory, memory_key="backups"
        )
        self.table.set_empty(
            self.tr("No backup yet: the first is made when something has changed."), icon="history"
        )
        self.look = buttons.button(self.tr("Open for reading"), self.look_into, icon="eye")
        self.restore = buttons.button(self.tr("Restore this backup …"), self.put_back, icon="undo")
        self.why = label("", "state", wrap=True)
        self.back = buttons.button(self.tr("Back to the ledger"), self._go_back, icon="undo")
        self.now = buttons.primary(self.tr("Back up to a folder …"), self.back_up)
        self.where = ElidedLabel("", "caption")
        self._lay_out()
        self.table.selection_changed.connect(self._enable)
        self.table.opened.connect(lambda _id: self.look_into())
        self._enable()

    # -- verbs

    def back_up(self) -> None:
        """A copy in a folder of the person's choice, besides the automatic ones."""
        folder = self.desk.prompts.folder(self.tr("Back up to a folder"))
        if folder is None:
            return
        ledger, at = self.desk.ledger, self.desk.acting().at

        def work(_progress: object) -> Path:
            from creditdesk.services import files

            return files.backup(ledger, folder, at)

        def done(made: Path) -> None:
            self.desk.toast(self.tr("Backed up as {0}, checked.").format(made.name))

        self.desk.write(self, self.tr("Backing up"), work, done, changes=_nothing)

    def look_into(self) -> None:
        """Open the selected backup for reading; the ledger is closed meanwhile."""
        row = self.selected()
        if row is not None and row.reason:
            self.desk.opening.look_at_backup(row.path)

    def put_back(self) -> None:
        """Restore the selected backup, after telling what of the present ledger that would forget."""
        row = self.selected()
        if row is None or not row.reason:
            return
        ledger = self.desk.ledger

        def look() -> tuple[dict[str, int], list[str]]:
            from creditdesk.services import files

            return files.forgotten(ledger, row.path), files.forgotten_letters(ledger, row.path)

        self.desk.read(self, look, lambda gone: self._ask(row, *gone), failed=self.desk.prompts.problem)

    def _ask(self, row: BackupRow, gone: dict[str, int], posted: list[str]) -> None:
        question = self.tr("Go back to {0}?").format(_when(row, formats.current()))
        explanation = RestoreWords(gone, posted).whole(row.customers or 0, row.invoices or 0)
        if self.desk.prompts.confirm(question, explanation, self.tr("Restore"), destructive=True):
            self.desk.opening.restore(row.path, row.at)

    def choose_folder(self) -> None:
        """Keep automatic backups elsewhere from now on, such as on a second disk."""
        folder = self.desk.prompts.folder(self.tr("Where backups are kept"))
        if folder is not None:
            self._keep_in(folder)

    def use_default_folder(self) -> None:
        """Keep them in the person's own data folder again."""
        self._keep_in(None)

    def selected(self) -> BackupRow | None:
        """The backup that is current in the table."""
        number = self.table.current_id()
        return self.rows[number - 1] if number and number <= len(self.rows) else None

    # -- showing

    def concerns(self, subjects: frozenset[str]) -> bool:
        return "import" in subjects

    def refresh(self) -> None:
        ledger = self.desk.ledger

        def look() -> "list[BackupLine]":
            from creditdesk.services.backups import list_backups
            from creditdesk.services.company import company_view

            return list_backups(company_view(ledger).ledger_key)

        self.desk.read(self, look, self._show)

    def _show(self, lines: "list[BackupLine]") -> None:
        self.rows = [_row(number, line) for number, line in enumerate(lines, start=1)]
        self._source.fill(self.rows)
        self.table.reload()
        root = paths.backup_root()
        self.where.set_text(self.tr("Kept in {0}").format(root))
        self.default.setVisible(root != paths.default_backup_root())
        self._enable()

    def _enable(self) -> None:
        row = self.selected()
        kind = self.desk.opening.kind if self.desk.opening is not None else ""
        sound = row is not None and bool(row.reason)
        self.look.setEnabled(sound and kind == "file")
        self.restore.setEnabled(sound and kind == "file" and not self.desk.ledger.read_only)
        why = self._why_not(kind)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.back.setVisible(kind == "backup")

    def _why_not(self, kind: str) -> str:
        """Why a backup cannot be put back now, "" where it can."""
        if kind == "backup":
            return self.tr(
                "You are looking into a backup. Go back to the ledger to open or restore another one."
            )
        if kind == "sample":
            return self.tr("The sample company is made anew each time: it has no backups to open or restore.")
        if self.desk.ledger.read_only:
            return self.tr("This ledger is open for reading only, so nothing can be restored in its place.")
        return ""

    def _go_back(self) -> None:
        self.desk.opening.back()

    def _keep_in(self, folder: Path | None) -> None:
        def work(_progress: object) -> Path:
            from creditdesk.services.backups import choose_folder

            return choose_folder(folder)

        def done(chosen: Path) -> None:
            self.desk.toast(self.tr("Backups are kept in {0} from now on.").format(chosen))
            self.refresh()

        self.desk.write(self, self.tr("Saving"), work, done, changes=_nothing)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for part in (self.look, self.restore):
            tools.addWidget(part)
        tools.addStretch(1)
        tools.addWidget(self.now)
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.why, 1)
        told.addWidget(self.back)
        self.column.addLayout(told)
        self.column.addLayout(tools)
        self.column.addWidget(self.table, 1)
        self.default = buttons.link(self.tr("Back to the usual place"), self.use_default_folder)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.where, 1)
        row.addWidget(self.default)
        row.addWidget(buttons.link(self.tr("Keep them elsewhere …"), self.choose_folder))
        self.column.addWidget(foot)


def _nothing(_result: object) -> ChangeSet:
    """A backup changes nothing in the ledger."""
    return ChangeSet()


def _row(number: int, line: Any) -> BackupRow:
    return BackupRow(
        number,
        line.at,
        line.reason if line.sound else "",
        line.customers if line.sound else None,
        line.invoices if line.sound else None,
        line.balances,
        line.size,
        line.path,
    )
