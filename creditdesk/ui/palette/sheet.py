"""Ctrl+/: every key of the program on one card."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from creditdesk.ui.page import PageSpec
from creditdesk.ui.palette.overlay import Overlay
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, section

_WIDTH = 820
#: Rows of keys in one column of the card.
_ROWS = 10


class ShortcutSheet(Overlay):
    """Keys at the left, what they do at the right, in two columns; Escape or Enter closes."""

    def __init__(self, window: QWidget, pages: Sequence[PageSpec]) -> None:
        super().__init__(window, _WIDTH)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("Keys")), 1)
        self.close_button = buttons.icon_button("close", self.tr("Close"), self.leave, 16)
        head.addWidget(self.close_button)
        self.column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)
        grid.setColumnMinimumWidth(2, 16)
        self.rows = [*self._general(), *self._lists(), *_pages(pages)]
        half = max((len(self.rows) + 1) // 2, _ROWS)
        for number, (keys, words) in enumerate(self.rows):
            row, at = number % half, 3 * (number // half)
            shown = label(keys, "strong")
            shown.setAccessibleName(f"{keys}: {words}")
            grid.addWidget(shown, row, at, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(words, "label", wrap=True), row, at + 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)

    def open(self) -> None:
        super().open()
        self.close_button.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _general(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K", self.tr("Go to a customer, invoice, page or action")),
            ("F1", self.tr("The guide, at the page for where you are")),
            ("Ctrl+/", self.tr("This list of keys")),
            ("Ctrl+F", self.tr("Search on this page")),
            ("Ctrl+N", self.tr("New: customer, invoice, reminder run, or a menu of them")),
            ("F2", self.tr("Change the chosen customer or letter")),
            ("Ctrl+Enter", self.tr("The next step of reminders or an import")),
            ("Ctrl+P", self.tr("Print the letters, the list or the report")),
            ("Ctrl+R", self.tr("Record a receipt")),
            ("Ctrl+Z", self.tr("Undo what the message at the foot says was done")),
            ("Ctrl+O", self.tr("Open another ledger")),
            ("Ctrl+Q", self.tr("Close CreditDesk")),
            ("Esc", self.tr("Close a form, empty the search")),
            ("Shift+Esc", self.tr("Stop the work shown at the foot")),
        ]

    def _lists(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("Open the chosen row; in a form, save")),
            (self.tr("Space"), self.tr("Leave out of a run, or put back")),
            (self.tr("Del"), self.tr("Undo the chosen letter of a run")),
            ("Ctrl+PgUp", self.tr("The list of a run before this one")),
            ("Ctrl+PgDown", self.tr("The next list of a run: held, not yet")),
            ("Home, End", self.tr("First and last row")),
            (self.tr("Shift+arrows"), self.tr("Choose several rows; their sum stands below")),
            ("Ctrl+C", self.tr("Copy the chosen rows")),
            ("+  −  0", self.tr("Letter larger, smaller, as wide as the pane")),
        ]


def _pages(pages: Sequence[PageSpec]) -> list[tuple[str, str]]:
    return [
        (f"Alt+{number}", QCoreApplication.translate("pages", page.title))
        for number, page in enumerate(pages[:9], start=1)
    ]
