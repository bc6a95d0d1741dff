"""What stands in an editor of a known kind, and how a value is put there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.days_edit import DaysEdit
from creditdesk.ui.forms.edits import DateEdit, MoneyEdit

_READERS: tuple[tuple[type[QWidget], Callable[[Any], Any]], ...] = (
    (MoneyEdit, lambda editor: editor.minor()),
    (DateEdit, lambda editor: editor.day()),
    (DaysEdit, lambda editor: editor.days()),
    (Choice, lambda editor: editor.value()),
    (QCheckBox, lambda editor: editor.isChecked()),
    (QPlainTextEdit, lambda editor: editor.toPlainText().strip()),
    (QLineEdit, lambda editor: editor.text().strip()),
)
_WRITERS: tuple[tuple[type[QWidget], Callable[[Any, Any], Any]], ...] = (
    (MoneyEdit, lambda editor, value: editor.set_minor(value)),
    (DateEdit, lambda editor, value: editor.set_day(value)),
    (DaysEdit, lambda editor, value: editor.set_days(value)),
    (Choice, lambda editor, value: editor.set_value(value)),
    (QCheckBox, lambda editor, value: editor.setChecked(bool(value))),
    (QPlainTextEdit, lambda editor, value: editor.setPlainText(value or "")),
    (QLineEdit, lambda editor, value: editor.setText(value or "")),
)


def read(editor: QWidget) -> Any:
    """What stands in an editor of a known kind; raises ``UserError`` when it cannot be read."""
    return next(reader for kind, reader in _READERS if isinstance(editor, kind))(editor)


def write(editor: QWidget, value: Any) -> None:
    """Put a value into an editor of a known kind."""
    next(writer for kind, writer in _WRITERS if isinstance(editor, kind))(editor, value)
