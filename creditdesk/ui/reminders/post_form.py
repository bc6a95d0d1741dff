"""Recording that letters were posted: the day, how, and the numbers of registered ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.ui.dunning_words import method_choices
from creditdesk.ui.forms.choice import Choice
from creditdesk.ui.forms.edits import DateEdit
from creditdesk.ui.forms.form import Form
from creditdesk.ui.reminders.post_model import TRACKING, PostModel
from creditdesk.ui.reminders.post_table import PostTable
from creditdesk.ui.reminders.tracking_paste import Placed
from creditdesk.ui.widgets.labels import label, section

#: So many doubts are said in words; the others are marked in their lines.
_SAID = 3


@dataclass(frozen=True, slots=True)
class Posting:
    """What the person entered: which letters, when, how, tracking numbers by letter."""

    letters: tuple[int, ...]
    on: date
    method: str
    tracking: dict[int, str]


class PostForm(QWidget):
    """``wanted(Posting)`` on the primary button or Enter, ``left()`` on Cancel or Escape.

    Doubtful numbers are said once; the same numbers sent off again are taken as they are.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self.setMinimumWidth(320)
        self._today = today
        self._said: dict[int, str] = {}
        self.model = PostModel(self)
        self.table = PostTable(self.model, self.tr("Letters to post, with tracking numbers"))
        self.state, self.doubts = label("", "caption", wrap=True), label("", "error", wrap=True)
        self.doubts.hide()
        self.form = Form(2)
        self.form.add("on", self.tr("Posted on"), DateEdit(today))
        self.form.add("method", self.tr("How"), Choice(method_choices()))
        self.primary = self.form.set_actions("", self.tr("Cancel"))
        self.form.submitted.connect(self._submit)
        self.form.left.connect(self.left)
        self.model.dataChanged.connect(lambda *_: self._describe())
        self.table.pasted.connect(self._pasted)
        hint = self.tr(
            "Type, scan or paste the numbers of registered letters; Ctrl+V fills the lines from a list. "
            "Space keeps a letter here."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(section(self.tr("Mark as posted")))
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        column.addWidget(self.doubts)
        column.addWidget(self.form)

    def show_letters(self, letters: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """The letters that wait; ``chosen`` ones are ticked. Registered ones stand first: they have numbers."""
        self.model.fill(sorted(letters, key=lambda line: (not line.registered, line.id)), chosen)
        self.form.clear_errors()
        self.form.set_value("on", self._today())
        self.table.go_to(self.model.index(0, TRACKING))
        self._said = {}
        self._describe()

    def begin(self) -> None:
        """Put the keyboard where most has to be typed: on the numbers of registered letters, else on the day."""
        lacking = [line for line in self.model.lines if line.registered and line.id in self.model.ticked]
        if lacking:
            self.table.show_letter(lacking[0].id)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    def submit(self) -> None:
        """Record what stands here, as the primary button does; a number still being typed counts."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.submit()

    def show_problem(self, error: Exception) -> bool:
        """Say why nothing was recorded; False for a mistake of ours."""
        return self.form.show_problem(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        count = len(self.model.ticked)
        self.primary.setText(self.tr("Mark %n letters as posted", "", count))
        self.primary.setEnabled(count > 0)
        registered = [
            line.id for line in self.model.lines if line.registered and line.id in self.model.ticked
        ]
        numbers = self.model.numbers()
        words = self.tr("%n registered letters, {0} of them with a number.", "", len(registered))
        self.state.setText(words.format(sum(letter in numbers for letter in registered)))
        self.state.setVisible(bool(registered))
        self._show_doubts()

    def _show_doubts(self, again: str = "") -> None:
        doubted = list(self.model.doubts)
        words = [self.model.sentence(letter) for letter in doubted[:_SAID]]
        if len(doubted) > _SAID:
            words.append(self.tr("%n more lines to check.", "", len(doubted) - _SAID))
        self.doubts.setText("\n".join([*words, *([again] if again else [])]))
        self.doubts.setVisible(bool(doubted))

    def _pasted(self, placed: Placed) -> None:
        words = [self.tr("%n numbers filled in.", "", len(placed.numbers))]
        if placed.unused:
            left = self.tr("%n lines fit no letter: {0}.", "", len(placed.unused))
            words.append(left.format(", ".join(placed.unused[:_SAID])))
        self.state.setText(" ".join(words))
        self.state.show()

    def _submit(self) -> None:
        values = self.form.values()
        if values is None or not self.model.ticked or values["on"] is None or self._doubted():
            return
        letters = tuple(line.id for line in self.model.lines if line.id in self.model.ticked)
        self.wanted.emit(Posting(letters, values["on"], values["method"], self.model.numbers()))

    def _doubted(self) -> bool:
        """Whether numbers are doubtful that were not asked about yet; asks about them."""
        numbers = {letter: self.model.number(letter) for letter in self.model.doubts}
        if not numbers or numbers == self._said:
            return False
        self._said = numbers
        self._show_doubts(self.tr("Correct them, or record once more to keep them as they are."))
        self.table.show_letter(next(iter(numbers)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
