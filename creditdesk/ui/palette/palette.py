"""Ctrl+K: type a few letters of a customer, a number, a page or an action, and Enter goes there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from creditdesk.services.finder import Found, find
from creditdesk.ui import fonts, icons, theme
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.page import PageSpec
from creditdesk.ui.palette.hits import Hit, action_hits, fitting, ledger_hits, page_hits, window_hits
from creditdesk.ui.palette.overlay import Overlay
from creditdesk.ui.palette.taking import in_front
from creditdesk.ui.widgets.labels import label

_WIDTH, _ROW, _MOST = 620, 36, 11
#: So many pages and verbs stand before what the ledger knows.
_MOST_OWN = 7
#: Pause after the last key before the ledger is asked.
_PAUSE_MS = 100
_HIT = int(Qt.ItemDataRole.UserRole)


class Palette(Overlay):
    """Pages and actions answer at once; customers, invoices and letters come from a read lane a moment later."""

    def __init__(
        self, window: QWidget, desk: Desk, pages: Sequence[PageSpec], show_keys: Callable[[], object]
    ) -> None:
        """``show_keys`` opens the list of keys."""
        super().__init__(window, _WIDTH)
        self._desk, self._pages, self._asked = desk, pages, 0
        there = desk.ledger is not None
        own = [*page_hits(pages, desk.go), *action_hits(pages, desk.go, *in_front(window))] if there else []
        self._own = [*own, *window_hits(self._verbs(show_keys))]
        self._found: list[Hit] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Customer, invoice number, page or action"))
        self.field.setAccessibleName(self.tr("Go to"))
        glass = icons.action("search", "", self.field)
        self.field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._take)
        self.nothing = label(self.tr("Nothing matches. Type fewer characters."), "state")
        self.nothing.setContentsMargins(8, 8, 8, 8)
        for part in (self.field, self.list, self.nothing):
            self.column.addWidget(part)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look_now)
        self.field.textChanged.connect(self._typed)
        self.list.currentItemChanged.connect(lambda item, _before: self._speak(item))
        self._fill()

    def open(self) -> None:
        super().open()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def hits(self) -> list[Hit]:
        """What is offered now, top down."""
        return [self.list.item(row).data(_HIT) for row in range(self.list.count())]

    def look_now(self) -> None:
        """Ask the ledger at once for what has been typed."""
        self._pause.stop()
        ledger, text = self._desk.ledger, self.field.text().strip()
        self._asked += 1
        question = self._asked
        if ledger is None or not text:
            return

        def arrived(found: Found) -> None:
            if question == self._asked:
                self._found = ledger_hits(found, self._desk.go)
                self._fill()

        self._desk.read(self, lambda: find(ledger, text), arrived)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the field: arrows walk the list, Enter goes, Escape leaves."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._walk(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _verbs(self, show_keys: Callable[[], object]) -> dict[str, Callable[[], object]]:
        """What the window can do here, by the names of the catalogue."""
        verbs: dict[str, Callable[[], object]] = {"*keys": show_keys}
        if isinstance(self._window, MainWindow):
            verbs["*guide"] = self._window.open_guide
        if self._desk.opening is not None:
            opening = self._desk.opening
            verbs |= {"*open": opening.choose, "*new": opening.new, "*sample": opening.sample}
        return verbs

    def _enter(self) -> None:
        if self._pause.isActive():
            self.look_now()
        self._take(self.list.currentItem())

    def _walk(self, by: int) -> None:
        count = self.list.count()
        if count:
            row = self.list.currentRow() + by
            self.list.setCurrentRow(row % count if abs(by) == 1 else min(max(row, 0), count - 1))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            hit: Hit = item.data(_HIT)
            self.act(hit.act)

    def _typed(self, text: str) -> None:
        if not text.strip():
            self._asked += 1
            self._found = []
            self._pause.stop()
        else:
            self._pause.start()
        self._fill()

    def _fill(self) -> None:
        """Own pages and actions that fit, then what the ledger has given."""
        typed = self.field.text().strip()
        own = fitting(self._own, typed)[:_MOST_OWN] if typed else self._own
        offered = [*own, *self._found]
        self.list.clear()
        for hit in offered:
            item = QListWidgetItem(hit.title)
            item.setData(_HIT, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, hit.spoken)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.list.setFixedHeight(_ROW * min(len(offered), _MOST) + 2)
        self.list.setVisible(bool(offered))
        self.nothing.setVisible(not offered and bool(typed))
        self.list.setCurrentRow(0)
        if self.isVisible():
            self.fit()

    def _speak(self, item: QListWidgetItem | None) -> None:
        self.field.setAccessibleDescription(item.data(_HIT).spoken if item is not None else "")


class _Line(QStyledItemDelegate):
    """Icon, words, note; what kind it is at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, hit = theme.tokens(), index.data(_HIT)
        box = QRect(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            painter.fillRect(box, QColor(tokens.selection))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        icons.icon(hit.icon, "ink_2", 18).paint(painter, QRect(box.left() + 8, box.top() + 9, 18, 18))
        painter.setFont(fonts.sized(fonts.CAPTION))
        painter.setPen(QColor(tokens.ink_2))
        kind = hit.keys or hit.kind
        painter.drawText(box.adjusted(0, 0, -12, 0), middle | int(Qt.AlignmentFlag.AlignRight), kind)
        room = box.adjusted(38, 0, -painter.fontMetrics().horizontalAdvance(kind) - 28, 0)
        painter.setFont(fonts.sized(fonts.BODY))
        painter.setPen(QColor(tokens.ink))
        title = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, title)
        left = painter.fontMetrics().horizontalAdvance(title) + 16
        if hit.note and room.width() - left > 40:
            painter.setPen(QColor(tokens.ink_2))
            rest = room.adjusted(left, 0, 0, 0)
            note = painter.fontMetrics().elidedText(hit.note, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, middle, note)
