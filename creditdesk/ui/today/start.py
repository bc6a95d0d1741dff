"""What an empty ledger shows first: how to begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from creditdesk.ui import icons
from creditdesk.ui.desk import Desk
from creditdesk.ui.reading_only import hold
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label, section


class Start(QWidget):
    """Import a list, or enter the first customer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        mark = QLabel()
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        icons.dress(mark, "import", "line_strong", 40)
        title = section(self.tr("This ledger is still empty"))
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = label(
            self.tr(
                "Drop a list of your open invoices on this window, as CSV or Excel: customers, invoices and receipts "
                "are read from it, and you see everything before it is stored. Or enter the first customer by hand."
            ),
            "state",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(520)
        self.choose = buttons.primary(
            self.tr("Import a list"), lambda: desk.go("import", choose=True), "import"
        )
        self.enter = buttons.button(
            self.tr("New customer"), lambda: desk.go("customers", new=True), icon="plus"
        )
        hold(desk, self.choose, self.enter)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.enter)
        row.addWidget(self.choose)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(mark)
        column.addWidget(title)
        middle = QHBoxLayout()  # a row of its own, so that the words get the height that their width needs
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(4)
        column.addLayout(row)
        column.addStretch(3)
