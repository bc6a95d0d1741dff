"""Letters with their tracking numbers as part of a form: the table, how far it is, and what is doubtful."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from creditdesk.db.queries.letters import LetterLine
from creditdesk.ui.forms.posting.model import TRACKING, PostModel
from creditdesk.ui.forms.posting.paste import Placed
from creditdesk.ui.forms.posting.table import PostTable
from creditdesk.ui.widgets.labels import label

#: So many doubts are said in words; the others are marked in their lines.
_SAID = 3


class Numbers(QWidget):
    """``changed()`` when a tick or a number changes, ``ended()`` when Enter was pressed on the last row.

    Doubtful numbers are said once; the same numbers sent off again are taken as they are.
    """

    changed = Signal()
    ended = Signal()

    def __init__(self, tracking: dict[int, str] | None = None) -> None:
        """``tracking`` keeps what is typed, by letter, beyond the life of the form."""
        super().__init__()
        self._asked: dict[int, str] = {}
        self.model = PostModel(self, tracking)
        self.table = PostTable(self.model, self.tr("Letters to post, with tracking numbers"))
        self.state, self.doubts = label("", "caption", wrap=True), label("", "error", wrap=True)
        self.paid = label("", "error", wrap=True)
        self.doubts.hide()
        hint = self.tr("Type, scan or paste the numbers. Space keeps a letter here.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(hint, "caption", wrap=True))
        column.addWidget(self.paid)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        column.addWidget(self.doubts)
        self.model.dataChanged.connect(lambda *_: self._describe())
        self.table.pasted.connect(self._pasted)
        self.table.ended.connect(self.ended)

    def show_letters(self, letters: Sequence[LetterLine], chosen: frozenset[int]) -> None:
        """The letters that wait; ``chosen`` ones are ticked, but those not of which all has been paid by now.
        Registered ones stand first: they have numbers."""
        paid = frozenset(line.id for line in letters if line.paid_before_posting)
        self.model.fill(sorted(letters, key=lambda line: (not line.registered, line.id)), chosen - paid)
        words = self.tr(
            "%n letters have been paid by now and are not ticked: undo them, they need not go.", "", len(paid)
        )
        self.paid.setText(words)
        self.paid.setVisible(bool(paid))
        self.table.go_to(self.model.index(0, TRACKING))
        self._asked = {}
        self._describe()

    def letters(self) -> tuple[int, ...]:
        """The ticked letters in the order shown."""
        return tuple(line.id for line in self.model.lines if line.id in self.model.ticked)

    def going(self) -> list[LetterLine]:
        """The ticked letters themselves."""
        return [line for line in self.model.lines if line.id in self.model.ticked]

    def begin(self) -> bool:
        """Put the keyboard on the first number of a registered letter; False where there is none."""
        lacking = [line for line in self.model.lines if line.registered and line.id in self.model.ticked]
        if lacking:
            self.table.show_letter(lacking[0].id)
            self.take_keyboard()
        return bool(lacking)

    def take_keyboard(self) -> None:
        """Put the keyboard into the table; a number still being typed is taken."""
        self.table.finish()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved(self) -> bool:
        """Whether there is a number of a letter that is not posted yet; one still being typed is taken."""
        self.table.finish()
        return any(self.model.tracking.values())

    def lacking(self) -> int:
        """How many registered letters would go without a number."""
        found = self.model.numbers()
        return sum(
            line.registered and line.id in self.model.ticked and line.id not in found
            for line in self.model.lines
        )

    def doubted(self) -> bool:
        """Whether numbers are doubtful that were not asked about yet; asks about them."""
        numbers = {letter: self.model.number(letter) for letter in self.model.doubts}
        if not numbers or numbers == self._asked:
            return False
        self._asked = numbers
        self._show_doubts(self.tr("Correct them, or record once more to keep them as they are."))
        self.table.show_letter(next(iter(numbers)))
        self.take_keyboard()
        return True

    def _describe(self) -> None:
        chosen = self.letters()
        registered = [line.id for line in self.model.lines if line.registered and line.id in chosen]
        numbers = self.model.numbers()
        words = self.tr("%n registered letters, {0} of them with a number.", "", len(registered))
        self.state.setText(words.format(sum(letter in numbers for letter in registered)))
        self.state.setVisible(bool(registered))
        self._show_doubts()
        self.changed.emit()

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
