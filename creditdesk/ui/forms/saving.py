"""A form that stores what it holds: in the write lane, once at a time, with the refusal shown in its place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.form import Form
from creditdesk.ui.reading_only import hold, refuses


class SavingForm(Form):
    """``saved(result)`` when the verb has been done; a refusal is shown under its field or above the buttons."""

    saved = Signal(object)

    def __init__(self, desk: Desk, columns: int = 1) -> None:
        super().__init__(columns)
        self.desk = desk
        self.submitted.connect(self.save)

    def set_actions(self, primary: str, cancel: str = "") -> QPushButton:
        made = super().set_actions(primary, cancel)
        hold(self.desk, made, *(field.editor for field in self.fields.values()))
        return made

    def submit(self) -> None:
        if not refuses(self.desk):
            super().submit()

    def get_ready(self) -> None:
        """Load beside the person who fills the form in what storing needs, so that the first save is as quick as any
        other."""
        from creditdesk.db.entities import get_ready

        self.desk.read(self, get_ready, lambda _nothing: None)

    def save(self) -> None:
        """Store what stands in the fields; called when every field can be read."""
        raise NotImplementedError

    def misses(self, **sentences: str) -> bool:
        """Whether one of these fields is empty; says so under each, with the sentence given for it."""
        empty = [key for key in sentences if self.value(key) in (None, "")]
        for key in empty:
            self.show_error(key, sentences[key])
        if empty:
            self.look_over()
        return bool(empty)

    def store(
        self,
        title: str,
        verb: Callable[[], Any],
        changes: Callable[[Any], object] = lambda result: result,
    ) -> None:
        """Do ``verb`` in the write lane; ``title`` is shown while it lasts, ``changes`` finds the change set."""
        self._enable(False)
        self.desk.write(
            self, title, lambda _progress: verb(), self._stored, failed=self._refused, changes=changes
        )

    def refused(self, error: Exception) -> None:
        """Show why it was not stored; forms add to it where a refusal has a next step of its own."""
        if not self.show_problem(error):
            self.desk.prompts.problem(error)

    def _stored(self, result: Any) -> None:
        self._enable(True)
        self.saved.emit(result)

    def _refused(self, error: Exception) -> None:
        self._enable(True)
        self.refused(error)

    def _enable(self, on: bool) -> None:
        if self.primary is not None:
            self.primary.setEnabled(on)
