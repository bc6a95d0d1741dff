"""What was typed into the settings and not saved: asked about once it is left, never kept silently."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.record_form import RecordForm
from creditdesk.ui.reading_only import reads_only
from creditdesk.ui.settings.section import Section


class Unsaved(QObject):
    """Asks after a section or the page has been left; ``sections`` are those made so far by key."""

    def __init__(self, desk: Desk, sections: Mapping[str, Section], owner: QObject) -> None:
        super().__init__(owner)
        self._desk, self._sections = desk, sections
        self._asking = False

    def left(self, key: str) -> None:
        """Section ``key`` is no longer in front: ask as soon as what was pressed has been done."""
        if self._form(key) is not None:
            QTimer.singleShot(0, self, lambda: self._ask(key))

    def _form(self, key: str) -> RecordForm | None:
        """The form of a section if something in it is not stored."""
        form = getattr(self._sections.get(key), "form", None)
        if self._desk.ledger is None or reads_only(self._desk) or not isinstance(form, RecordForm):
            return None
        if getattr(
            self._desk.opening, "changing", False
        ):  # that was asked before another ledger was begun with
            return None
        return form if form.seen is not None and form.dirty() else None

    def _ask(self, key: str) -> None:
        form = self._form(key)
        if form is None or self._asking or form.isVisible() or not form.window().isVisible():
            return
        self._asking = True
        save = self._desk.prompts.decide(
            self.tr("Save the changes to “{0}”?").format(self._sections[key].title),
            self.tr("They were entered in the settings and are not stored yet."),
            self.tr("Save"),
            self.tr("Discard"),
        )
        self._asking = False
        if save is None:
            self._desk.go("settings", section=key)
        elif not save:
            form.show_record(form.seen)
        elif form.values() is None:  # it says under the field what cannot be read
            self._desk.go("settings", section=key)
        else:
            form.submit()
            if form.has_errors():
                self._desk.go("settings", section=key)
