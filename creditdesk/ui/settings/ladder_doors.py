"""Below the ladder chosen: who goes by it, and the ways to change, copy, rename, hide or remove it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from creditdesk.services.ladders import LadderView
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.labels import label


class LadderDoors(QWidget):
    """``change``, ``copy``, ``rename``, ``hide_it`` and ``remove`` are the buttons.

    A ladder of one's own can be renamed and removed, one on which no new case starts can be hidden. ``move_cases``
    brings open invoices from former versions to the newest, ``move_back`` takes that back while none was reminded.
    """

    def __init__(self) -> None:
        super().__init__()
        self.state = label("", "caption", wrap=True)
        self.change = buttons.button(self.tr("Change the steps …"), icon="edit")
        self.copy = buttons.button(self.tr("Copy to one of your own …"), icon="copy")
        self.rename = buttons.button(self.tr("Rename …"))
        self.hide_it = buttons.button("")
        self.remove = buttons.button(self.tr("Remove …"), icon="trash")
        self.move_cases = buttons.link(self.tr("Move them to this version …"))
        self.move_back = buttons.link(self.tr("Undo the last move"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self.state, 1)
        for part in (self.move_cases, self.move_back):
            said.addWidget(part)
        column.addLayout(said)
        column.addLayout(buttons.in_row(self.change, self.copy))
        column.addLayout(buttons.in_row(self.rename, self.hide_it, self.remove))
        for part in (self.rename, self.hide_it, self.remove, self.move_cases, self.move_back):
            part.hide()

    def tell(self, view: LadderView) -> None:
        """Say how many open invoices and customers go by the ladder."""
        words: list[str] = []
        if view.cases:
            words.append(self.tr("%n open invoices climb this ladder.", "", view.cases))
        if view.older_cases:
            words.append(
                self.tr("%n open invoices still climb an earlier version of it.", "", view.older_cases)
            )
        if view.customers:
            words.append(self.tr("%n customers have chosen it for themselves.", "", view.customers))
        if view.hidden:
            words.append(self.tr("It is hidden: no new case starts on it."))
        self.state.setText("\n".join(words))
        self.state.setVisible(bool(words))
        self.move_cases.setVisible(view.older_cases > 0)
        self.move_back.setVisible(view.move_stands)
        self.remove.setVisible(view.preset is None)
        self.rename.setVisible(view.preset is None)
        self.hide_it.setText(self.tr("Offer it again") if view.hidden else self.tr("Hide"))
        self.hide_it.setVisible(view.hidden or not (view.of_company or view.customers))
