"""Chips with counts and a search field, above a table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from creditdesk.ui import formats, icons
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.dropped import leave_to_window
from creditdesk.ui.widgets.tab_order import tab_as_read

#: Pause after the last key before the table is asked.
DEBOUNCE_MS = 150
#: Width of the search field where there is room, and where chips need it.
_WIDE, _NARROW = 240, 130


class SearchField(QLineEdit):
    """Reports what was typed after a short pause; Escape empties it, Down goes on to the table (``leave``).

    Text still being composed by an input method is not reported before it is committed.
    """

    searched = Signal(str)
    leave = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        leave_to_window(self)
        self.setMinimumWidth(_NARROW)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.addAction(icons.action("search", "", self), QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._timer.timeout.connect(self.search_now)
        self.textChanged.connect(lambda _text: self._timer.start())

    def sizeHint(self) -> QSize:
        """As wide as a name is long, where there is room for it."""
        return QSize(_WIDE, super().sizeHint().height())

    def search_now(self) -> None:
        """Report at once, if the text is another one than before."""
        self._timer.stop()
        text = self.text().strip()
        if text != self._last:
            self._last = text
            self.searched.emit(text)

    def set_quietly(self, text: str) -> None:
        """Put ``text`` in without reporting it."""
        self._last = text.strip()
        self.setText(text)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.search_now()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
            self.leave.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.leave.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """``chosen(key)`` when a chip is pressed, ``searched(text)`` when something is looked for."""

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(
        self, chips: Sequence[tuple[str, str]], placeholder: str, parent: QWidget | None = None
    ) -> None:
        """``chips`` are (key, translated words); the first one is pressed. ``placeholder`` names the search field."""
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._words = dict(chips)
        self._counts: dict[str, int] = {}
        self._chips: dict[str, QPushButton] = {key: self._chip(key, words) for key, words in chips}
        if chips:
            self._chips[chips[0][0]].setChecked(True)
        self._row.addStretch(1)
        self.search = SearchField(placeholder)
        self.search.searched.connect(self.searched)
        self._row.addWidget(self.search)

    def focus_chip(self) -> None:
        """Put the keyboard on the pressed chip, such as when it leaves nothing to go into."""
        if self.key():
            self._chips[self.key()].setFocus(Qt.FocusReason.OtherFocusReason)

    def chip_keys(self) -> tuple[str, ...]:
        """Keys of all chips."""
        return tuple(self._chips)

    def key(self) -> str:
        """Key of the pressed chip."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def words(self) -> str:
        """Words of the pressed chip, without its number."""
        return self._words.get(self.key(), "")

    def chip_words(self, key: str) -> str:
        """What stands on a chip, with its number."""
        return self._chips[key].text()

    def text(self) -> str:
        """What is looked for."""
        return self.search.text().strip()

    def choose(self, key: str) -> None:
        """Press a chip from the program; reports it."""
        if key in self._chips:
            self._chips[key].setChecked(True)
            self.chosen.emit(key)

    def set(self, key: str, text: str = "") -> None:
        """Press a chip (if there is one of this key) and look for ``text`` without reporting either."""
        if key in self._chips:
            self._chips[key].setChecked(True)
        self.search.set_quietly(text)

    def clear(self) -> None:
        """First chip, nothing looked for; reports both where they change."""
        self.search.clear()
        self.search.search_now()
        if self._chips and self.key() != next(iter(self._chips)):
            self.choose(next(iter(self._chips)))

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Numbers behind the words of the chips; where there is no room for them, behind the pressed one only."""
        self._counts = dict(counts)
        self._write()

    def show_chip(self, key: str, shown: bool) -> None:
        """Show a chip or hide it, such as one that would only say 0; hiding the pressed one goes to the first."""
        self._chips[key].setVisible(shown)
        if not shown and self._chips[key].isChecked():
            self.choose(next(iter(self._chips)))

    def focus_search(self, typed: str = "") -> None:
        """Put the keyboard into the search field, with what was typed already."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.search.setText(typed)
        else:
            self.search.selectAll()

    def add(self, widget: QWidget) -> None:
        """Put something (a saved view, a date) between chips and search field."""
        self._row.insertWidget(self._row.count() - 1, widget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        tab_as_read(self._row)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        how = formats.current()
        full = {
            key: f"{words}  {how.count(self._counts[key])}" if key in self._counts else words
            for key, words in self._words.items()
        }
        short = self.isVisible() and self._needed(full) > self.width()
        for key, chip in self._chips.items():
            words = self._words[key] if short and not chip.isChecked() else full[key]
            if chip.text() != words:
                chip.setText(words)
                _make_room(chip)

    def _needed(self, full: Mapping[str, str]) -> int:
        """The least width of all that is shown in the row, with the ``full`` words on the chips."""
        chips = {id(chip): _width(chip, full[key]) for key, chip in self._chips.items()}
        places = [self._row.itemAt(place) for place in range(self._row.count())]
        parts = [place.widget() for place in places if place is not None]
        least = sum(
            chips.get(id(part)) or max(part.minimumWidth(), part.minimumSizeHint().width())
            for part in parts
            if part is not None and not part.isHidden()
        )
        return least + self._row.spacing() * (self._row.count() - 1)

    def _chip(self, key: str, words: str) -> QPushButton:
        chip = buttons.button(words, kind="chip")
        chip.setCheckable(True)
        chip.clicked.connect(lambda *_: self.chosen.emit(key))
        self._group.addButton(chip)
        chip.toggled.connect(lambda _on: self._write())
        _make_room(chip)
        self._row.addWidget(chip)
        return chip


def _make_room(chip: QPushButton) -> None:
    chip.setMinimumWidth(_width(chip, chip.text()))


def _width(chip: QPushButton, words: str) -> int:
    """What ``words`` need on a chip that is pressed, when they are bold."""
    bold = QFont(chip.font())
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold).horizontalAdvance(words) + 22
