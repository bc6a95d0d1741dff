"""Why something is left out: the usual reasons to pick from, or a free one to type, on a small sheet over the page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from creditdesk.services.reminders.prepare import LEFT_OUT_CODES
from creditdesk.ui.dunning_words import left_out_words
from creditdesk.ui.memory import Memory
from creditdesk.ui.reminders.review_list import ReviewList
from creditdesk.ui.widgets.labels import label
from creditdesk.ui.widgets.view_picker import goes_elsewhere

_WIDTH, _ROW = 320, 28
_KEPT = "reminders/reason"


class ReasonChooser(QFrame):
    """``chosen(reason)`` on Enter or a click, ``left()`` on Escape, which leaves everything as it is.

    A usual reason is reported by its code, so that it reads right in every language. Enter takes what was typed, else
    the marked reason; the reason used last stands first.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, memory: Memory, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setProperty("kind", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self._memory = memory
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Type a reason, or choose one"))
        self.field.setAccessibleName(self.tr("Reason to leave out"))
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Usual reasons"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for code in self._in_order():
            item = QListWidgetItem(left_out_words(code), self.list)
            item.setData(Qt.ItemDataRole.UserRole, code)
        self.list.setCurrentRow(0)
        self.list.itemClicked.connect(lambda item: self._take(item.data(Qt.ItemDataRole.UserRole)))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Why is it left out of this run?"), "strong"))
        column.addWidget(self.field)
        column.addWidget(self.list)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, _ROW))
        self.list.setFixedHeight(_ROW * self.list.count() + 4)
        self.field.textEdited.connect(lambda text: self.list.setCurrentRow(-1 if text.strip() else 0))

    def open_at(self, point: QPoint) -> None:
        """Show it with its corner at a global point, inside the page."""
        self.adjustSize()
        page, corner = self._page, self._page.mapFromGlobal(point)
        x = min(max(corner.x(), 0), page.width() - self.width() - 8)
        y = min(max(corner.y(), 0), page.height() - self.height() - 8)
        self.move(x, y)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the field: Up and Down walk the list, Enter takes, Escape leaves, as does going elsewhere on the
        page; what was typed stays while another window or a menu has the keyboard."""
        if isinstance(event, QFocusEvent) and goes_elsewhere(event):
            self.give_up()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
            self.left.emit()
            return True
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
            self.field.clear()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take_marked()
            return True
        return False

    def take_marked(self) -> None:
        """Take what was typed, else the marked reason, as Enter does."""
        marked = self.list.currentItem()
        chosen = marked.data(Qt.ItemDataRole.UserRole) if marked else ""
        self._take(self._coded(self.field.text().strip()) or chosen)

    def give_up(self) -> None:
        """Close it without asking further."""
        self.field.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def _in_order(self) -> list[str]:
        last = self._memory.text(_KEPT)
        return sorted(LEFT_OUT_CODES, key=lambda code: code != last)

    def _coded(self, typed: str) -> str:
        """The code of a usual reason that was typed out; anything else as it is."""
        known = {left_out_words(code).casefold(): code for code in LEFT_OUT_CODES}
        return known.get(typed.casefold(), typed)

    def _take(self, reason: str) -> None:
        if not reason:
            return
        if reason in LEFT_OUT_CODES:
            self._memory.keep(_KEPT, reason)
        self.chosen.emit(reason)
        self.give_up()


def ask_why(
    memory: Memory, page: QWidget, lines: ReviewList, chosen: Callable[[str], object]
) -> ReasonChooser:
    """Ask below the current line of the list why it is left out; the keyboard goes back into the list."""
    chooser, tree = ReasonChooser(memory, page), lines.tree
    chooser.chosen.connect(lambda _reason: lines.take_keyboard())
    chooser.chosen.connect(chosen)
    chooser.left.connect(lines.take_keyboard)
    lines.bar.chosen.connect(chooser.give_up)  # a chip takes no keyboard when it is clicked
    chooser.open_at(tree.viewport().mapToGlobal(tree.below_current()))
    return chooser


def answered(page: QWidget) -> bool:
    """Take the reason that is just being asked for on ``page``; False where nothing is asked."""
    for chooser in page.findChildren(ReasonChooser):
        if not chooser.isHidden():
            chooser.take_marked()
            return True
    return False
