"""Records of one kind in the settings, each a line; a form stands in their place while one is entered."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from creditdesk.ui.closing import may_leave
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.reading_only import hold
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.labels import rule


class RecordLines(QWidget):
    """``lines`` are the records shown; ``form`` is open instead of them while one is entered.

    ``changed`` comes when one was stored. Whatever happens, the keyboard and the page stay at this place.
    """

    changed = Signal()

    def __init__(self, desk: Desk, add: str, saved: str) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.desk = desk
        self.form: RecordForm | None = None
        self.lines: Sequence[Any] = ()
        self._said = saved
        self._area: QScrollArea | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.add = buttons.button(add, lambda: self.open_form(None), icon="plus")
        hold(desk, self.add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addLayout(row)

    # -- what each kind writes itself

    def make_form(self, record: Any) -> RecordForm:
        """The form of ``record``, or of a new one where it is None."""
        raise NotImplementedError

    def make_line(self, record: Any) -> QWidget:
        """The line of ``record``."""
        raise NotImplementedError

    def when_none(self) -> QWidget | None:
        """What stands there without any record."""
        return None

    # -- verbs

    def open_form(self, record: Any) -> None:
        """Enter a record in place of the list."""
        self.form = self.make_form(record)
        self.form.saved.connect(self._saved)
        self.form.left.connect(self._leave_form)
        self._clear()
        self._list.addWidget(self.form)
        self.add.hide()
        self.form.focus_first()
        self._follow_growth()

    def _leave_form(self) -> None:
        if may_leave(self.desk, [self.form] if self.form is not None else []):
            self.close_form()

    def close_form(self) -> None:
        """Back to the list; nothing is stored."""
        if self.form is not None:
            self.form = None
            self.show_lines(self.lines)
            self.add.setFocus()

    def show_lines(self, lines: Sequence[Any]) -> None:
        """Show these records unless one is being entered."""
        self.lines = lines
        if self.form is not None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._hold_keyboard()
        self._clear()
        self.add.show()
        for record in lines:
            self._list.addWidget(self.make_line(record))
            self._list.addWidget(rule())
        if not lines and (words := self.when_none()) is not None:
            self._list.addWidget(words)

    def line_buttons(self, *verbs: tuple[str, Callable[[], object], str]) -> list[QWidget]:
        """The buttons at the end of a line: what each is called, does and looks like."""
        made = [buttons.icon_button(icon, name, act, 16) for name, act, icon in verbs]
        hold(self.desk, *made)
        return list(made)

    # -- inside

    def _saved(self, _changes: object) -> None:
        self.form = None
        self._hold_keyboard()
        self.desk.toast(self._said)
        self.changed.emit()

    def _hold_keyboard(self) -> None:
        """What has the keyboard is about to go: it stays at this place of the page, and so does the page."""
        self.add.show()
        if self.isVisible():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_growth(self) -> None:
        """A form is longer than the button that opens it: when the page grows or shrinks, show what has its place."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self._area is None:
            self._area = area
            area.verticalScrollBar().rangeChanged.connect(self._show_buttons)

    def _show_buttons(self, _least: int, _most: int) -> None:
        wanted = self.form.primary if self.form is not None else self.add if self.add.hasFocus() else None
        if self._area is not None and wanted is not None:
            self._area.ensureWidgetVisible(wanted, 0, 24)

    def _clear(self) -> None:
        empty(self._list)
