"""What a table shows, as a file: Excel or CSV of the columns and rows on screen, in their order."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from creditdesk.domain.tables import FIGURES, Kind, TableColumn, TableRow, WordedTable
from creditdesk.services.progress import Progress
from creditdesk.services.reports.out import Form, write_table
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Job
from creditdesk.ui.tables.columns import Column, badge_word
from creditdesk.ui.tables.paged_model import whole_rows
from creditdesk.ui.tables.view import TableView

#: Makes the table in a read lane, saying how far it is.
Make = Callable[[Progress], WordedTable]
_KINDS: dict[str, Kind] = {"grade": "text", "badge": "text"}
#: Rows fetched at a time.
_STEP = 500
_LAST_FOLDER, _DELIMITER = "export/folder", "export/delimiter"


class Exporter(QObject):
    """Asks where to, writes in a read lane and offers to open what was written. ``last`` is the last file."""

    def __init__(self, desk: Desk, owner: QObject) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self.last: Path | None = None

    def save(self, make: Make, form: Form, name: str) -> None:
        """Write what ``make`` returns (called in the lane) to the file the person chooses; ``name`` is proposed."""
        target = self._desk.prompts.save_file(
            self.tr("Save the table"), self._proposed(name, form), _kinds(form)
        )
        if target is None:
            return
        self._desk.memory.keep(_LAST_FOLDER, str(target.parent))
        delimiter = self._desk.memory.text(_DELIMITER, ",")

        def work(progress: Progress) -> Path:
            return write_table(make(progress), target, form, delimiter=delimiter, progress=progress)

        job = Job(self.tr("Saving {0}").format(target.name), work, lane="read")
        self._desk.jobs.start(job, done=self._saved, failed=self._desk.prompts.problem, owner=self)

    def preview(self, make: Make, title: str, name: str) -> None:
        """Show what ``make`` returns (called in the lane) as it comes out on paper, in a window of its own."""

        def work(progress: Progress) -> bytes:
            from creditdesk.services.reports.out import table_pdf

            return table_pdf(make(progress), progress=progress)

        job = Job(self.tr("Setting {0}").format(title), work, lane="read")
        self._desk.jobs.start(
            job,
            done=lambda pdf: self._show(title, name, pdf),
            failed=self._desk.prompts.problem,
            owner=self._owner,
        )

    def _show(self, title: str, name: str, pdf: bytes) -> None:
        from creditdesk.ui.widgets.pdf_window import PdfWindow

        window = self._owner.window() if isinstance(self._owner, QWidget) else None
        paper = PdfWindow(title, pdf, window, lambda: self._print(pdf, name))
        self.destroyed.connect(paper.close)  # its words and its printing belong to the page
        paper.show()

    def _print(self, pdf: bytes, name: str) -> None:
        """Write the pages to the file the person chooses and open it with the program that prints PDF."""
        title = self.tr("Print to a file")
        chosen = self._desk.prompts.save_file(title, self._proposed(name, "pdf"), _kinds("pdf"))
        if chosen is None:
            return
        target = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
        self._desk.memory.keep(_LAST_FOLDER, str(target.parent))

        def work() -> None:
            from creditdesk.exchange.whole_files import write_file

            write_file(target, pdf)

        def done(_result: object) -> None:
            self.last = target
            self._desk.toast(self.tr("Printed to {0}.").format(target.name))
            self._desk.prompts.show_file(target)

        self._desk.read(self, work, done, failed=self._desk.prompts.problem)

    def semicolons(self) -> bool:
        """Whether CSV files part their cells by semicolons."""
        return self._desk.memory.text(_DELIMITER, ",") == ";"

    def use_semicolons(self, on: bool) -> None:
        """Remember how CSV files part their cells."""
        self._desk.memory.keep(_DELIMITER, ";" if on else ",")

    def show_folder(self) -> None:
        """Open the folder of the last file."""
        if self.last is not None:
            self._desk.prompts.show_file(self.last.parent)

    def _saved(self, path: Path) -> None:
        self.last = path
        words = self.tr("{0} has been saved.").format(path.name)
        self._desk.toast(words, lambda: self._desk.prompts.show_file(path), self.tr("Open"))

    def _proposed(self, name: str, form: Form) -> str:
        folder, file = self._desk.memory.text(_LAST_FOLDER), f"{name}.{form}"
        return str(Path(folder) / file) if folder and Path(folder).is_dir() else file


def table_on_screen(view: TableView, title: str, notes: Sequence[str], author: str, desk: Desk) -> Make:
    """What ``view`` shows, for ``Exporter.save``: visible columns in their order, all rows in theirs."""
    head, model = view.grid.head, view.model
    columns = [model.columns[logical] for logical in head.chosen()]
    ids, how, day = model.ids[:], formats.current(), desk.today()
    currency_word = QCoreApplication.translate("columns", "Currency")
    titled = tuple(TableColumn(c.key, c.written_heading(), _KINDS.get(c.kind, _plain(c))) for c in columns)
    values = [_value(column, how) for column in columns]
    currency = next((attrgetter(c.currency) for c in columns if _plain(c) == "money"), lambda _row: "")

    rows_of = whole_rows(model.source)

    def make(progress: Progress) -> WordedTable:
        rows: list[TableRow] = []
        for start in range(0, len(ids), _STEP):
            progress(start, len(ids))
            for row in rows_of(ids[start : start + _STEP]):
                cells = tuple(value(row) for value in values)
                rows.append(TableRow(row.id, 0, currency(row) or "", cells))
        return WordedTable(
            title, tuple(notes), titled, rows, (), "", currency_word, how.language, author, day
        )

    return make


def _plain(column: Column) -> Kind:
    """A column that makes its own text is text, unless it is a figure: those stay numbers."""
    if column.show is not None and column.kind not in FIGURES:
        return "text"
    return _KINDS.get(column.kind, column.kind)  # type: ignore[arg-type]


def _value(column: Column, how: formats.Formats) -> Callable[[Any], Any]:
    """What a row has in this column; a figure that its own text leaves out is left out."""
    value, show = attrgetter(column.key), column.show
    if column.figure is not None:
        return column.figure
    if show is not None:
        if column.kind not in FIGURES:
            return lambda row: show(row, how)
        return lambda row: value(row) if show(row, how) else None
    if column.kind == "badge":
        return lambda row: badge_word(column, value(row))
    return (lambda row: str(value(row) or "")) if column.kind in ("text", "grade") else value


def _kinds(form: Form) -> str:
    """The pattern of the system's file chooser."""
    return {"pdf": "PDF (*.pdf)", "xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)"}[form]
