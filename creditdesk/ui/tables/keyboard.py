"""Where the keyboard comes into a table by Tab, a row is chosen, so that the buttons for it can be pressed."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent

from creditdesk.ui.tables.paged_model import PagedModel
from creditdesk.ui.tables.rows_table import RowsTable

_BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class ChoosesOnTab(QObject):
    """Chooses the current row of ``grid``, or the first one, where none is chosen."""

    def __init__(self, grid: RowsTable, model: PagedModel) -> None:
        super().__init__(grid)
        self._grid, self._model = grid, model
        grid.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Never keeps an event to itself."""
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in _BY_TAB:
            ids, current = self._model.ids, self._grid.current_id()
            if ids and not self._grid.selected_count():
                wanted = ids[0] if current is None else current
                self._grid.select_ids([wanted], wanted)
        return False
