"""Language and theme of the window: chosen, and there at once."""

from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QVBoxLayout

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.section import Section
from creditdesk.ui.translation import LANGUAGES
from creditdesk.ui.widgets.labels import label


class LookSection(Section):
    """Both belong to the person, not to the ledger: letters follow their customer's language."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk,
            self.tr("Language and look"),
            self.tr("For you on this computer. Letters keep the language of their customer."),
        )
        application = QApplication.instance()
        assert isinstance(application, DeskApplication)
        self._application = application
        themes = {"": self.tr("As the system has it"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        self.languages = self._radios(self.tr("Language"), dict(LANGUAGES), application.languages.current)
        self.themes = self._radios(self.tr("Theme"), themes, desk.memory.text("theme"))
        for code, radio in self.languages.items():
            radio.clicked.connect(lambda _on, code=code: self.use_language(code))
        for name, radio in self.themes.items():
            radio.clicked.connect(lambda _on, name=name: self.use_theme(name))

    def use_language(self, code: str) -> None:
        """Speak another language from now on; the pages are made anew, and what was entered there goes with them."""
        if not self.desk.may_leave():
            self.languages[self._application.languages.current].setChecked(True)
            return
        self.desk.memory.keep("language", code)
        self._application.languages.use(code)

    def use_theme(self, name: str) -> None:
        """Dress in another theme from now on."""
        self.desk.memory.keep("theme", name)
        self._application.use_theme(name)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return False

    def _radios(self, title: str, answers: dict[str, str], chosen: str) -> dict[str, QRadioButton]:
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(title, "strong"))
        made: dict[str, QRadioButton] = {}
        for key, words in answers.items():
            made[key] = QRadioButton(words)
            made[key].setAccessibleName(f"{title}: {words}")
            made[key].setChecked(key == chosen)
            group.addButton(made[key])
            column.addWidget(made[key])
        self.column.addLayout(column)
        self.column.addSpacing(8)
        return made
