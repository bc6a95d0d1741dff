"""The guide in a window of its own beside the desk: list of pages, search, the page, back and forward."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from creditdesk.ui import fonts, formats
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.help import contents
from creditdesk.ui.help.browser import HelpBrowser
from creditdesk.ui.help.trail import Trail
from creditdesk.ui.memory import Memory
from creditdesk.ui.widgets.buttons import icon_button
from creditdesk.ui.widgets.filter_bar import SearchField
from creditdesk.ui.widgets.labels import label

_WIDTH, _HEIGHT, _LIST, _ROW = 960, 760, 268, 26
_LEAST = (640, 420)
_KEY = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """``open_page(key)`` shows a page; the language and the theme of the program are followed while it is open."""

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._memory = memory
        self._pages = contents.load(formats.current().language)
        self._trail = Trail()
        self._lay_out()
        self._connect()
        self._write()
        self.setMinimumSize(*_LEAST)
        kept = memory.bytes("guide/geometry")
        if kept.isEmpty() or not self.restoreGeometry(kept):
            room = self.screen().availableSize()
            self.resize(min(_WIDTH, room.width() - 40), min(_HEIGHT, room.height() - 60))

    def open_page(self, key: str) -> None:
        """Show a page, as one that Back leads away from again."""
        if self.search.text():
            self.search.clear()
            self.search.search_now()
        self._visit(key)
        self.browser.setFocus()

    @property
    def current(self) -> str:
        """Key of the page that is shown."""
        return self._trail.current

    def shown_keys(self) -> list[str]:
        """Keys of the pages in the list, as far as the search lets them."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_KEY) for item in items if item.data(_KEY)]

    # -- inside

    def _lay_out(self) -> None:
        self.back = icon_button("chevron-left", "", lambda: self._step(self._trail.back()))
        self.forward = icon_button("chevron-right", "", lambda: self._step(self._trail.forward()))
        self.search = SearchField("")
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 12, 0)
        head.setSpacing(4)
        for widget in (self.back, self.forward):
            head.addWidget(widget)
        head.addWidget(self.search, 1)
        self.list = QListWidget()
        self.list.setProperty("kind", "sections")
        self.nothing = label("", "caption", wrap=True)
        self.nothing.setContentsMargins(24, 12, 12, 0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(head)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        side = QWidget()
        side.setFixedWidth(_LIST)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self.browser = HelpBrowser()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.browser, 1)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._picked)
        self.search.searched.connect(lambda _text: self._fill())
        self.search.leave.connect(self.list.setFocus)
        self.browser.followed.connect(self._visit)
        for keys, what in (
            (QKeySequence.StandardKey.Find, self._find),
            (QKeySequence("Alt+Left"), self.back.click),
            (QKeySequence("Alt+Right"), self.forward.click),
            (QKeySequence("Escape"), self.close),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(what)
        application = QCoreApplication.instance()
        if isinstance(application, DeskApplication):
            application.theme_changed.connect(self._redraw)

    def _write(self) -> None:
        """Every word in the present language."""
        self.setWindowTitle(self.tr("Guide to CreditDesk"))
        for widget, words in (
            (self.back, self.tr("Back (Alt+Left)")),
            (self.forward, self.tr("Forward (Alt+Right)")),
        ):
            widget.setToolTip(words)
            widget.setAccessibleName(words)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.nothing.setText(self.tr("No page has all of these words. Try fewer or shorter ones."))
        self._fill()
        if self.current:
            self._show()

    def _fill(self) -> None:
        """The list: all pages under their headings, or those that hold what is looked for."""
        sought = self.search.text().strip()
        self.list.blockSignals(True)
        self.list.clear()
        if sought:
            for page in contents.find(self._pages.values(), sought):
                self._line(page.title, page.key)
        else:
            for heading, part in contents.PARTS:
                self._heading(QCoreApplication.translate("guide", heading))
                for key in part:
                    self._line(self._pages[key].title, key)
        self.list.blockSignals(False)
        self.nothing.setVisible(bool(sought) and not self.list.count())
        self._mark_line()
        self.browser.mark(sought.split())

    def _heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(fonts.sized(fonts.CAPTION, bold=True))
        item.setSizeHint(QSize(0, _ROW + 2))
        self.list.addItem(item)

    def _line(self, words: str, key: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_KEY, key)
        item.setSizeHint(QSize(0, _ROW))
        self.list.addItem(item)

    def _mark_line(self) -> None:
        """The line of the page that is shown, if it is in the list."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        for row in range(self.list.count()):
            if self.list.item(row).data(_KEY) == self.current:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _picked(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self._trail.go(item.data(_KEY))
            self._show()

    def _visit(self, key: str) -> None:
        if key in self._pages:
            self._trail.go(key)
            self._step(True)

    def _step(self, moved: bool) -> None:
        if moved:
            self._show()
            self._mark_line()

    def _show(self) -> None:
        page = self._pages[self.current]
        self.browser.setAccessibleName(page.title)
        self.browser.show_page(page.markdown, self.search.text().split())
        self.back.setEnabled(self._trail.can_go_back)
        self.forward.setEnabled(self._trail.can_go_forward)

    def _redraw(self, _theme: str) -> None:
        if self.current:
            self._show()

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- events

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "browser"):
            self._pages = contents.load(formats.current().language)
            self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        self._memory.keep("guide/geometry", self.saveGeometry())
        super().hideEvent(event)
