"""The list of pages at the left: icons and words, 196 wide, or icons only, 56 wide. Alt+1..9 choose."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from creditdesk.ui import icons, texts
from creditdesk.ui.page import PageSpec
from creditdesk.ui.widgets.buttons import PressTool, icon_button
from creditdesk.ui.widgets.labels import label

WIDE, NARROW = 196, 56
#: A company name has room for two lines; a longer one is whole in the tooltip.
_TWO_LINES = 40


class Navigation(QWidget):
    """``chosen(key)`` when a page is pressed, ``narrowed(bool)`` when the list is folded, ``guide_wanted``."""

    chosen = Signal(str)
    narrowed = Signal(bool)
    guide_wanted = Signal()

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "navigation")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = tuple(pages)
        self._narrow = False
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        self.company = label("CreditDesk", "strong", wrap=True)
        self.company.setMaximumHeight(_TWO_LINES)
        self._fold = icon_button("sidebar", "", self._toggle, 18)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 20, 13, 12)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(11, 0, 0, 0)
        head.addWidget(self.company)
        column.addLayout(head)
        column.addSpacing(16)
        for number, page in enumerate(pages):
            if page.below and not any(earlier.below for earlier in pages[:number]):
                column.addStretch(1)
            column.addWidget(self._button(page))
        if not any(page.below for page in pages):
            column.addStretch(1)
        self.guide = self._tool("help")
        self.guide.clicked.connect(lambda *_: self.guide_wanted.emit())
        column.addWidget(self.guide)
        column.addWidget(self._fold)
        self.set_narrow(False)

    def set_company(self, name: str) -> None:
        """Whose ledger is open."""
        self.company.setText(name or "CreditDesk")
        self.company.setToolTip(texts.tip(name))

    def mark(self, key: str) -> None:
        """Show which page is open."""
        self.buttons[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """A number behind a page's words, such as letters that wait; 0 takes it away."""
        self.buttons[key].setProperty("waiting", count)
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Icons only."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.company.setVisible(not narrow)
        self.retranslate()

    def retranslate(self) -> None:
        """Words in the present language."""
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if self._narrow
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for number, page in enumerate(self._pages, 1):
            made, words = self.buttons[page.key], QCoreApplication.translate("pages", page.title)
            waiting = made.property("waiting")
            made.setText(f"  {words}  {waiting}" if waiting else f"  {words}")
            made.setAccessibleName(words)
            made.setToolTip(f"{words}  (Alt+{number})" if number < 10 else words)
            made.setToolButtonStyle(style)
        words = self.tr("Guide")
        self.guide.setText(f"  {words}")
        self.guide.setAccessibleName(words)
        self.guide.setToolTip(f"{words}  (F1)")
        self.guide.setToolButtonStyle(style)
        self._fold.setToolTip(self.tr("Show the words") if self._narrow else self.tr("Icons only"))
        self._fold.setAccessibleName(self._fold.toolTip())

    def _tool(self, icon: str) -> QToolButton:
        made = PressTool()
        made.setProperty("kind", "nav")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.dress(made, icon, "ink_2", 20)
        return made

    def _button(self, page: PageSpec) -> QToolButton:
        made = self._tool(page.icon)
        made.setCheckable(True)
        made.clicked.connect(lambda *_: self.chosen.emit(page.key))
        self._group.addButton(made)
        self.buttons[page.key] = made
        return made

    def _toggle(self) -> None:
        self.set_narrow(not self._narrow)
        self.narrowed.emit(self._narrow)
