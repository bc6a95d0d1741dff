"""Gives the copy of a ladder its name."""

from PySide6.QtWidgets import QLineEdit

from creditdesk.services.ladders import copy_ladder
from creditdesk.services.rules import shipped_ladders
from creditdesk.ui.desk import Desk
from creditdesk.ui.dunning_words import ladder_name
from creditdesk.ui.forms.saving import SavingForm
from creditdesk.ui.widgets.labels import section


class NameForm(SavingForm):
    """``saved(changes)``; ``name`` is then the new ladder's."""

    def __init__(self, desk: Desk, source: str) -> None:
        super().__init__(desk)
        self._source = source
        self.name = ""
        self.add_above(section(self.tr("Copy of “{0}”").format(ladder_name(source))))
        help = self.tr(
            "Such as “Key customers”. Its steps are those of the ladder copied until you change them."
        )
        self.add("name", self.tr("Name of your ladder"), QLineEdit(), help)
        self.require("name")
        self.set_actions(self.tr("Copy"), self.tr("Cancel"))

    def save(self) -> None:
        ledger, acting, source = self.desk.ledger, self.desk.acting(), self._source
        self.name = name = " ".join(str(self.value("name")).split())
        shown = [ladder_name(each) for each in shipped_ladders()]
        self.store(self.tr("Saving the ladder"), lambda: copy_ladder(ledger, source, name, acting, shown))
