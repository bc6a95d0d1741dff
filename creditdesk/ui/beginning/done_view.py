"""The last page of the wizard: the ledger is there; what to do first."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from creditdesk.ui.beginning.parts import DoorButton, centred, heading, sheet
from creditdesk.ui.desk import Desk
from creditdesk.ui.widgets.hand_on import HandsOn

_WIDTH = 720


class DoneView(HandsOn):
    """Three ways on; every one of them ends in the pages."""

    def __init__(self, desk: Desk, opening: Any, company: str) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        made, column = sheet(_WIDTH)
        self.bring = DoorButton(
            "import",
            self.tr("Import customers and invoices"),
            self.tr("From CSV or Excel; you see everything before it is stored"),
            lambda: desk.go("import"),
        )
        self.enter = DoorButton(
            "customers",
            self.tr("Enter the first customer"),
            self.tr("By hand, then the invoices"),
            lambda: desk.go("customers", new=True),
        )
        self.look = DoorButton(
            "today",
            self.tr("Have a look around"),
            self.tr("Today shows what is to do"),
            lambda: desk.go("today"),
        )
        for door in (self.bring, self.enter, self.look):
            column.addWidget(door)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 40, 24, 24)
        page.setSpacing(16)
        title = self.tr("The ledger of {0} is ready").format(company)
        sentence = self.tr("It lies in {0}. More about your company can be entered in the settings.")
        page.addLayout(centred(heading(title, sentence.format(opening.file), _WIDTH)))
        page.addLayout(centred(made))
        page.addStretch(1)
        self.hand_on_to(self.bring)
