"""A form: labels above, help under the field, errors in red under it with a next step, the primary button at the right.

Fields have keys, so that an error of the services with ``field=`` finds its place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from creditdesk.errors import CreditDeskError, UserError
from creditdesk.ui import texts, theme
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit
from creditdesk.ui.forms.required import show_required, star_note
from creditdesk.ui.forms.scrolling import bring_into_sight, move_into_scroll
from creditdesk.ui.forms.tabbing import order_tabs
from creditdesk.ui.forms.values import read, write
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.dropped import leave_to_window
from creditdesk.ui.widgets.labels import label

Editor = TypeVar("Editor", bound=QWidget)


@dataclass(slots=True)
class Field:
    """One field with its label, help and error."""

    editor: QWidget
    help: QLabel
    error: QLabel
    caption: QLabel
    words: str
    required: bool = False


class Form(QWidget):
    """``submitted()`` when the primary button or Enter is pressed and every field can be read; ``left()`` on Cancel."""

    submitted = Signal()
    left = Signal()
    #: Enter walks on to the next field and at last to the primary button, instead of sending the form off.
    walks = False

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        """``columns``: how many fields stand side by side."""
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._columns, self._cell = columns, 0
        self._pinned = 2
        self._misread: set[str] = set()
        #: What marks fields that are wrong whatever a refusal is about: it tells of one of them only.
        self.lookers: list[Callable[[], object]] = []
        self.notice = label("", "error", wrap=True)
        self.notice.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._star = star_note()
        self._actions.addWidget(self._star)
        self._actions.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(self._grid)
        self._column.addWidget(self.notice)
        self._column.addLayout(self._actions)
        self.primary: QPushButton | None = None
        self.cancel: QPushButton | None = None

    # -- building

    def add(self, key: str, words: str, editor: Editor, help: str = "", *, wide: bool = False) -> Editor:
        """Add a field; ``words`` is its label and spoken name, ``help`` a line under it. Returns the editor."""
        caption, hint, error = (
            label(words, "label"),
            label(help, "caption", wrap=True),
            label("", "error", wrap=True),
        )
        caption.setBuddy(editor)
        if isinstance(editor, (QLineEdit, QPlainTextEdit)):
            leave_to_window(editor)
        editor.setAccessibleName(words)
        editor.setAccessibleDescription(help)
        error.hide()
        if not help:
            hint.hide()
        cell = QVBoxLayout()
        cell.setSpacing(4)
        for part in (caption, editor, hint, error):
            cell.addWidget(part)
        cell.addStretch(1)
        self._place(cell, wide)
        self.fields[key] = Field(editor, hint, error, caption, words)
        if isinstance(editor, (MoneyEdit, DateEdit)):
            editor.left_with.connect(lambda problem: self._read_again(key, problem))
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: self.unmark(key))
        elif isinstance(editor, Choice):
            editor.activated.connect(lambda _place: self.unmark(key))
        elif isinstance(editor, QPlainTextEdit):
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(lambda: self.unmark(key))
        return editor

    def require(self, *keys: str, wanted: bool = True) -> None:
        """These fields must be filled in, and are marked so; ``wanted=False``: they may stay empty again."""
        for key in keys:
            field = self.fields[key]
            field.required = wanted
            show_required(field.caption, field.editor, field.words, wanted)
        self._star.setVisible(any(field.required for field in self.fields.values()))

    def show_field(self, key: str, wanted: bool) -> None:
        """Show a field or hide it with its label and help; what stands in it stays."""
        field = self.fields[key]
        field.caption.setVisible(wanted)
        field.editor.setVisible(wanted)
        field.help.setVisible(wanted and bool(field.help.text()))

    def add_above(self, widget: QWidget) -> None:
        """Something of its own above the fields, such as what the form is about."""
        self._column.insertWidget(0, widget)

    def add_below(self, widget: QWidget) -> None:
        """Something of its own after the fields: a list, a hint, a link."""
        self._column.insertWidget(self._column.count() - self._pinned, widget)

    def add_pinned(self, widget: QWidget) -> None:
        """Something of its own just above the buttons, in sight also when the fields scroll."""
        self._column.insertWidget(self._column.count() - 2, widget)
        self._pinned += 1

    def let_scroll(self) -> None:
        """Put everything but what is pinned and the buttons into a scroll area; called when the form is complete."""
        move_into_scroll(self._column, self._pinned)
        self.order_tabs()

    def set_actions(self, primary: str, cancel: str = "") -> QPushButton:
        """The words on the buttons; returns the primary one."""
        if cancel:
            self.cancel = buttons.button(cancel, self.left.emit)
            self._actions.addWidget(self.cancel)
        self.primary = buttons.primary(primary, self.submit)
        self._actions.addWidget(self.primary)
        self.order_tabs()
        return self.primary

    # -- values

    def value(self, key: str) -> Any:
        """What stands in a field: text, minor units, a day, a choice's value, yes or no. Raises ``UserError``."""
        return read(self.fields[key].editor)

    def values(self) -> dict[str, Any] | None:
        """All values, or None after showing under each field why it cannot be read."""
        self.clear_errors()
        found: dict[str, Any] = {}
        for key in self.fields:
            try:
                found[key] = self.value(key)
            except UserError as error:
                self.show_error(key, texts.error_sentence(error))
        return found if len(found) == len(self.fields) else None

    def set_value(self, key: str, value: Any) -> None:
        """Put a value into a field."""
        write(self.fields[key].editor, value)

    # -- errors

    def show_error(self, key: str, sentence: str) -> None:
        """Say under a field what is wrong and what to do; the first one gets the keyboard."""
        first = not self.has_errors()
        self.mark(key, sentence)
        if first:
            self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self.fields[key].error)

    def mark(self, key: str, sentence: str) -> None:
        """Say under a field what is wrong while the person is typing: the keyboard stays where it is."""
        field = self.fields[key]
        field.error.setText(sentence)
        field.error.show()
        field.help.hide()
        field.editor.setAccessibleDescription(sentence)
        theme.restyle(field.editor, faulty=True)

    def show_problem(self, error: Exception) -> bool:
        """Show an error of the services under its ``field`` or above the buttons; False if it is not a foreseen one."""
        if not isinstance(error, CreditDeskError):
            return False
        key = str(error.params.get("field", ""))
        if key in self.fields:
            self.show_error(key, texts.error_sentence(error))
        else:
            self.notice.setText(texts.error_sentence(error))
            self.notice.show()
        self.look_over()
        return True

    def look_over(self) -> None:
        """Mark again what is wrong besides."""
        for look in self.lookers:
            look()

    def clear_errors(self) -> None:
        """Take all errors away."""
        self.notice.hide()
        for key in self.fields:
            self.unmark(key)

    def unmark(self, key: str) -> None:
        """Take the error under one field away."""
        field = self.fields[key]
        if not field.error.isHidden():
            field.error.hide()
            field.help.setVisible(bool(field.help.text()))
            field.editor.setAccessibleDescription(field.help.text())
            theme.restyle(field.editor, faulty=False)

    def _read_again(self, key: str, problem: UserError | None) -> None:
        """An amount or a day was left: say at once why it cannot be read."""
        if problem is not None:
            self._misread.add(key)
            self.mark(key, texts.error_sentence(problem))
        elif key in self._misread:
            self._misread.discard(key)
            self.unmark(key)

    def has_errors(self) -> bool:
        """Whether an error is shown under a field."""
        return any(not field.error.isHidden() for field in self.fields.values())

    def submit(self) -> None:
        """Report ``submitted`` if every field can be read."""
        if self.values() is not None:
            self.submitted.emit()

    def order_tabs(self) -> None:
        """Tab goes through the form from its top to its buttons."""
        order_tabs(self)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        if self.fields:
            next(iter(self.fields.values())).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: Any) -> None:
        """Enter presses the primary button or walks towards it, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._walk() if self.walks else self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _walk(self) -> None:
        stops = [*(field.editor for field in self.fields.values()), *([self.primary] if self.primary else [])]
        at = next((place for place, stop in enumerate(stops) if stop.hasFocus()), len(stops))
        if at + 1 < len(stops):
            stops[at + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, cell: QVBoxLayout, wide: bool) -> None:
        if wide and self._cell % self._columns:
            self._cell += self._columns - self._cell % self._columns
        row, column = divmod(self._cell, self._columns)
        self._grid.addLayout(cell, row, column, 1, self._columns if wide else 1)
        self._grid.setColumnStretch(column, 1)
        self._cell += self._columns if wide else 1
