"""The drop-down of a filter bar that says which view is in use, and what can be done with views."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget

from creditdesk.ui import icons, texts
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.hand_on import HandsOn

#: Widest that the name of a view may make the button, narrowest that chips may leave, and room around the name.
_WIDEST, _NARROWEST, _AROUND = 150, 76, 48
_FIELD = 190
_OPEN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ViewPicker(HandsOn):
    """``taken(name)`` chooses a view ("" is the standard one), ``overwrite()``, ``save_as(name)``, ``rename(name)``
    and ``delete()`` are about the one in use. A name is typed in place of the button; Escape leaves it."""

    taken = Signal(str)
    overwrite = Signal()
    save_as = Signal(str)
    rename = Signal(str)
    delete = Signal()

    def __init__(
        self, columns_menu: Callable[[QWidget], QMenu], longest: int, parent: QWidget | None = None
    ) -> None:
        """``columns_menu`` makes the menu that shows and hides columns; names have at most ``longest`` letters."""
        super().__init__(parent)
        self._columns_menu = columns_menu
        self._names: Sequence[str] = ()
        self._current, self._changed = "", False
        self._take_name: Callable[[str], None] = self.save_as.emit
        self.button = buttons.button("", self.open_menu, "chip", "chevron-down")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.button.installEventFilter(self)
        self.field = QLineEdit()
        self.field.setMaxLength(longest)
        self.field.setMinimumWidth(_NARROWEST)
        self.field.setPlaceholderText(self.tr("Name of the view"))
        self.field.setAccessibleName(self.tr("Name of the view"))
        self.field.returnPressed.connect(self._named)
        self.field.installEventFilter(self)
        self.field.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(self.button, 1)
        row.addWidget(self.field, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hand_on_to(self.button)

    def show_views(self, names: Sequence[str], current: str, changed: bool) -> None:
        """Which views there are, which one is in use ("" standard), and whether the list differs from it."""
        self._names, self._current, self._changed = tuple(names), current, changed
        name = self._name()
        self.updateGeometry()
        self._write()
        words = self.tr("View: {0}, changed") if changed else self.tr("View: {0}")
        self.button.setAccessibleName(words.format(name))
        self.button.setToolTip(texts.tip(self._tip(name)))

    def sizeHint(self) -> QSize:
        """Wide enough for the name and the star, whether it is there or not."""
        wide = self.button.fontMetrics().horizontalAdvance(f"{self._name()} *")
        wide = _FIELD if self.field.isVisible() else min(wide, _WIDEST) + _AROUND
        return QSize(wide, self._height())

    def minimumSizeHint(self) -> QSize:
        """A few letters of the name stay."""
        return QSize(_NARROWEST, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def menu(self) -> QMenu:
        """The menu of the button, made anew each time."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("", *self._names):
            entry = menu.addAction(name.replace("&", "&&") or self.tr("Standard view"))
            entry.setCheckable(True)
            entry.setChecked(name == self._current)
            entry.triggered.connect(lambda _on=False, name=name: self.taken.emit(name))
        menu.addSeparator()
        self._add_verbs(menu)
        menu.addSeparator()
        columns = self._columns_menu(menu)
        columns.setTitle(self.tr("Columns"))
        icons.dress(columns.menuAction(), "columns", "ink_2", 16)
        menu.addMenu(columns)
        return menu

    def open_menu(self) -> None:
        """Open the menu under the button, its first entry ready for the keyboard."""
        menu = self.menu()
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def ask_name(self, proposed: str, take: Callable[[str], None]) -> None:
        """Let the person type a name in place of the button; Enter calls ``take`` with it."""
        self._take_name = take
        self.field.setText(proposed)
        self.field.selectAll()
        self.button.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter open the menu; Escape in the field, or the keyboard going elsewhere, leaves all as it was."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if watched is self.button and key in _OPEN:
                self.open_menu()
                return True
            if watched is self.field and key == Qt.Key.Key_Escape:
                self._leave()
                return True
        elif watched is self.field and isinstance(event, QFocusEvent) and goes_elsewhere(event):
            self._close_field()
        return False

    def _height(self) -> int:
        """A field is taller than the button that it takes the place of."""
        shown = self.button if self.field.isHidden() else self.field
        return shown.sizeHint().height()

    def _name(self) -> str:
        return self._current or self.tr("Standard view")

    def _write(self) -> None:
        """Name and star, as much of the name as there is room for."""
        metrics, star = self.button.fontMetrics(), " *" if self._changed else ""
        room = max(self.width(), _NARROWEST) - _AROUND + 8 - metrics.horizontalAdvance(star)
        name = self._name()
        if not self._current and metrics.horizontalAdvance(name) > room:
            name = self.tr("View")  # the standard one need not be told from others
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&") + star)

    def _add_verbs(self, menu: QMenu) -> None:
        current = self._current.replace("&", "&&")
        if current:
            save = menu.addAction(self.tr("Save the changes to “{0}”").format(current))
            save.triggered.connect(lambda *_: self.overwrite.emit())
            save.setEnabled(self._changed)
        new = menu.addAction(self.tr("Save as a new view …"))
        new.triggered.connect(lambda *_: self.ask_name("", self.save_as.emit))
        if current:
            name = self._current
            again = menu.addAction(self.tr("Rename “{0}” …").format(current))
            again.triggered.connect(lambda *_: self.ask_name(name, self.rename.emit))
            gone = menu.addAction(self.tr("Delete “{0}”").format(current))
            gone.triggered.connect(lambda *_: self.delete.emit())

    def _tip(self, name: str) -> str:
        if self._changed:
            return self.tr("View “{0}”. The star: the list is shown another way now.").format(name)
        return self.tr("View “{0}”: filter, search, order and columns of this list").format(name)

    def _named(self) -> None:
        typed = self.field.text().strip()
        self._leave()
        if typed:
            self._take_name(typed)

    def _leave(self) -> None:
        self._close_field()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_field(self) -> None:
        self.button.show()
        self.field.hide()


def goes_elsewhere(event: QFocusEvent) -> bool:
    """Whether the keyboard leaves for another part of the window, not for a menu or another window."""
    passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
    return event.lostFocus() and event.reason() not in passing
