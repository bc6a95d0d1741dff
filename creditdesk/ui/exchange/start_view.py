"""Where an import begins: a place to drop a file, and the imports of the past, which can be undone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.db.queries.import_batches import BatchLine
from creditdesk.ui import theme
from creditdesk.ui.exchange.rows import BATCHES, Batches
from creditdesk.ui.page import GAP
from creditdesk.ui.tables.view import TableView
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.labels import section


class ImportStart(QWidget):
    """``choose()`` asks for a file, ``undo(BatchLine)`` for taking a past import back."""

    choose = Signal()
    undo = Signal(object)

    def __init__(self, sheet: Callable[[QWidget], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop = EmptyState(
            self.tr(
                "Drop a list of invoices, customers or payments here: CSV, XLSX, XLS or ODS.\n"
                "You see what it would change before anything is stored, and can undo it afterwards."
            ),
            self.tr("Choose a file …"),
            self.choose.emit,
            "import",
        )
        theme.restyle(self.drop.action, kind="primary")
        self.past = TableView(BATCHES, Batches(), self.tr("Past imports"))
        self.past.set_empty(self.tr("Nothing has been imported yet."))
        self.take_back = QAction(self.tr("Undo this import …"), self)
        self.take_back.triggered.connect(self._undo)
        self.past.set_actions([self.take_back])
        self.past.opened.connect(lambda _number: self._undo())
        self.past.current_changed.connect(lambda _number: self._offer())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(sheet(self.drop), 3)
        column.addWidget(section(self.tr("Past imports")))
        column.addWidget(sheet(self.past), 4)

    def show_past(self, lines: Sequence[BatchLine]) -> None:
        """The imports so far, newest first."""
        self.past.model.source = Batches(lines)
        self.past.reload()
        self._offer()

    def chosen(self) -> BatchLine | None:
        """The import marked in the list, if it can still be undone."""
        source = self.past.model.source
        current = self.past.current_id()
        line = source.lines.get(current) if isinstance(source, Batches) and current is not None else None
        return line if line is not None and not line.undone else None

    def _offer(self) -> None:
        self.take_back.setEnabled(self.chosen() is not None)

    def _undo(self) -> None:
        line = self.chosen()
        if line is not None:
            self.undo.emit(line)
