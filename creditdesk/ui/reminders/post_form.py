"""Recording that letters were posted: the day, how, and the numbers of registered ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.ways import usual_way
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.forms.posting.numbers import Numbers
from creditdesk.ui.forms.posting.too_late import TooLate
from creditdesk.ui.widgets.labels import label, section


@dataclass(frozen=True, slots=True)
class Posting:
    """What the person entered: which letters, when, how, tracking numbers by letter, and how many numbers lack."""

    letters: tuple[int, ...]
    on: date
    method: str
    tracking: dict[int, str]
    lacking: int = 0


class PostForm(QWidget):
    """``wanted(Posting)`` on the primary button, ``left()`` on Cancel or Escape.

    Enter only walks on, from number to number, to the day and to the button: a scanner presses it too. Letters that are
    all registered go the way that is usual in our ``country``, until another one is chosen.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self.setMinimumWidth(320)
        self._today, self.country, self._way_chosen = today, "", False
        self.numbers = Numbers()
        self.model, self.table = self.numbers.model, self.numbers.table
        self.form = Form(2)
        self.form.walks = True
        on = self.form.add("on", self.tr("Posted on"), DateEdit(today))
        self.late = TooLate(on, self.numbers.going)
        self.form.add("method", self.tr("How"), Choice(method_choices())).activated.connect(self._keep_way)
        self.form.require("on")
        self.primary = self.form.set_actions("", self.tr("Cancel"))
        self.form.submitted.connect(self._submit)
        self.form.left.connect(self.left)
        self.numbers.changed.connect(self._describe)
        self.numbers.ended.connect(self.form.focus_first)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        column.addWidget(section(self.tr("Mark as posted")))
        column.addWidget(self.numbers, 1)
        column.addWidget(self.late)
        column.addWidget(self.form)
        hint = self.tr("A mistake can be corrected or taken back, with a reason.")
        column.addWidget(label(hint, "caption", wrap=True))

    def show_letters(self, letters: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """The letters that wait; ``chosen`` ones are ticked."""
        self.form.clear_errors()
        self.form.set_value("on", self._today())
        self._way_chosen = False
        self.numbers.show_letters(letters, chosen)

    def begin(self) -> None:
        """Put the keyboard where most has to be typed: on the numbers of registered letters, else on the day."""
        if not self.numbers.begin():
            self.form.focus_first()

    def submit(self) -> None:
        """Record what stands here, as the primary button does; a number still being typed counts."""
        self.numbers.take_keyboard()
        self.form.submit()

    def show_problem(self, error: Exception) -> bool:
        """Say why nothing was recorded; False for a mistake of ours."""
        return self.form.show_problem(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep_way(self) -> None:
        self._way_chosen = True

    def _describe(self) -> None:
        count = len(self.model.ticked)
        going = [line.registered for line in self.numbers.going()]
        self.late.look()
        if going and not self._way_chosen:
            self.form.set_value("method", usual_way(all(going), self.country))
        self.primary.setText(self.tr("Mark %n letters as posted", "", count))
        self.primary.setEnabled(count > 0)

    def _submit(self) -> None:
        self.numbers.table.finish()
        values = self.form.values()
        if values is None or not self.model.ticked or values["on"] is None or self.numbers.doubted():
            return
        self.wanted.emit(
            Posting(
                self.numbers.letters(),
                values["on"],
                values["method"],
                self.model.numbers(),
                self.numbers.lacking(),
            )
        )
