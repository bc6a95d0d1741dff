"""A form over one stored record: what the person has not touched follows the record, a conflict is asked about."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from creditdesk.errors import UserError
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.conflict import keeps_mine
from creditdesk.ui.forms.saving import SavingForm


class RecordForm(SavingForm):
    """``seen`` is the record the fields were filled from; its version goes into the verb that saves."""

    def __init__(self, desk: Desk, columns: int = 1) -> None:
        super().__init__(desk, columns)
        self.seen: Any = None
        self._shown: dict[str, Any] = {}
        self._sent: dict[str, Any] = {}

    def values_of(self, record: Any) -> dict[str, Any]:
        """What of ``record`` stands in which field."""
        return {key: getattr(record, key) for key in self.fields}

    def fresh(self) -> Any:
        """The record as it is stored now; called in a read lane."""
        raise NotImplementedError

    def show_record(self, record: Any) -> None:
        """Fill every field from ``record``."""
        self.seen = record
        for key, value in self.values_of(record).items():
            self.set_value(key, value)
            self._shown[key] = self.value(key)
        self.clear_errors()

    def adopt(self, record: Any) -> None:
        """The record was stored anew, perhaps by another form: follow it where the person has not typed."""
        if self.seen is None:
            self.show_record(record)
            return
        self.seen = record
        for key, value in self.values_of(record).items():
            if not self.touched(key):
                self.set_value(key, value)
                self._shown[key] = self.value(key)

    def touched(self, key: str) -> bool:
        """Whether the person has typed something else into a field."""
        try:
            return self.value(key) != self._shown.get(key)
        except UserError:
            return True

    def dirty(self) -> bool:
        """Whether anything has been typed that is not stored."""
        return any(map(self.touched, self.fields))

    def unsaved(self) -> bool:
        """Whether anything was typed since the fields were filled or declared to be as they begin."""
        return bool(self._shown) and self.dirty()

    def store(
        self,
        title: str,
        verb: Callable[[], Any],
        changes: Callable[[Any], object] = lambda result: result,
    ) -> None:
        self._sent = {key: self.value(key) for key in self.fields}
        super().store(title, verb, changes)

    def stored(self) -> None:
        """What was sent off is now what is stored; what was typed since, while other work was ahead of it, is not.

        Where nothing was, a new record begins with what stands in the fields.
        """
        self._shown, self._sent = self._sent or {key: self.value(key) for key in self.fields}, {}

    def refused(self, error: Exception) -> None:
        """After somebody else's change: what does not touch is saved together, else the person chooses."""
        self._sent = {}
        if isinstance(error, UserError) and error.code == "changed_meanwhile":
            self.desk.read(self, self.fresh, self._conflict)
        else:
            super().refused(error)

    def _conflict(self, record: Any) -> None:
        theirs, before = self.values_of(record), self.values_of(self.seen)
        rows: dict[str, tuple[str, str, str]] = {}
        for key in theirs:
            stored, typed = self._both(key, theirs[key])
            if self.touched(key) and theirs[key] != before.get(key) and stored != typed:
                rows[key] = (self.fields[key].words, stored, typed)
        mine = bool(rows) and keeps_mine(self.desk.prompts, list(rows.values()))
        for key in () if mine else rows:
            self.set_value(key, theirs[key])
            self._shown[key] = self.value(key)
        self.adopt(record)
        if mine:
            self.notice.setText(
                self.tr("Your change is still in the form. Save again to put it in place of theirs.")
            )
            self.notice.show()
        elif not rows:
            self.save()

    def _both(self, key: str, stored: Any) -> tuple[str, str]:
        """How the stored value would stand in a field, and what stands there now."""
        editor, typed = self.fields[key].editor, self.value(key)
        mine = words_in(editor)
        self.set_value(key, stored)
        theirs = words_in(editor)
        self.set_value(key, typed)
        return theirs, mine


def words_in(editor: QWidget) -> str:
    """What a person reads in an editor."""
    if isinstance(editor, QComboBox):
        return editor.currentText()
    if isinstance(editor, QCheckBox):
        return "✓" if editor.isChecked() else "–"
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""
