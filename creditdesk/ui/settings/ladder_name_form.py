"""Gives the copy of a ladder its name, or a ladder of one's own another one."""

from PySide6.QtWidgets import QLineEdit

from creditdesk.services.ladder_names import rename_ladder
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

    def unsaved(self) -> bool:
        """Whether a name has been begun."""
        return bool(str(self.value("name")).strip())

    def save(self) -> None:
        ledger, acting, source = self.desk.ledger, self.desk.acting(), self._source
        self.name = name = " ".join(str(self.value("name")).split())
        shown = [ladder_name(each) for each in shipped_ladders()]
        self.store(self.tr("Saving the ladder"), lambda: copy_ladder(ledger, source, name, acting, shown))


class RenameForm(SavingForm):
    """``saved(changes)``; ``name`` is then what the ladder is called, ``before`` what it was called."""

    def __init__(self, desk: Desk, before: str) -> None:
        super().__init__(desk)
        self.before = self.name = before
        self.add_above(section(self.tr("Rename “{0}”").format(before)))
        help = self.tr("Customers who have chosen it keep it. The history keeps both names.")
        self.add("name", self.tr("Name of your ladder"), QLineEdit(before), help)
        self.set_actions(self.tr("Rename"), self.tr("Cancel"))

    def unsaved(self) -> bool:
        """Whether another name has been begun."""
        return str(self.value("name")).strip() != self.before

    def save(self) -> None:
        ledger, acting, before = self.desk.ledger, self.desk.acting(), self.before
        self.name = name = " ".join(str(self.value("name")).split())
        shown = [ladder_name(each) for each in shipped_ladders()]
        self.store(self.tr("Saving the ladder"), lambda: rename_ladder(ledger, before, name, acting, shown))
