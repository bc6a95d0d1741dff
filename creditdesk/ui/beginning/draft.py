"""What the wizard has been told so far; it outlives the pages, which are made anew in another language."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths

from creditdesk.domain.countries import COUNTRY_CODES
from creditdesk.services.files import CompanyDraft
from creditdesk.ui.countries import currency_of

_SUFFIX = ".creditdesk"
_FORBIDDEN = frozenset('<>:"/\\|?*')
_LONGEST = 60
_SUGGESTED = frozenset({"country", "currency", "ladder_name"})
#: Where 简体中文 on the screen says nothing against the country of the system.
_CHINESE = frozenset({"CN", "HK", "MO", "SG", "TW"})


@dataclass(slots=True)
class WizardDraft:
    """Fields of ``CompanyDraft`` by name, the file to make, the step that is open; ``typed`` is what was left in a step
    without going on, and has been checked by nobody."""

    values: dict[str, str]
    file: str = ""
    step: int = 0
    before: tuple[str, str] | None = None
    typed: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def blank(cls) -> "WizardDraft":
        """Country and currency as the system suggests, everything else empty."""
        draft = cls({"ladder_name": "standard"})
        draft.suggest("en")
        return draft

    def suggest(self, language: str) -> None:
        """Country and currency as the system and the ``language`` of the screen have it, until a company is told."""
        if self.values.get("name") or self.typed.get("name"):
            return
        code = QLocale.territoryToCode(QLocale.system().territory())
        country = code if code in COUNTRY_CODES else "DE"
        if language == "zh_CN" and country not in _CHINESE:
            country = "CN"
        self.values |= {"country": country, "currency": currency_of(country)}

    def begun(self) -> bool:
        """Whether the person has told anything; country, currency and ladder stand there by themselves."""
        told = self.values | self.typed
        return bool(self.file) or any(words.strip() for key, words in told.items() if key not in _SUGGESTED)

    def came_in(self, kept: str, spoken: str) -> tuple[str, str]:
        """The language that was ``kept`` and the one ``spoken`` when the wizard was begun: what is told first stays."""
        self.before = self.before or (kept, spoken)
        return self.before

    def company(self, language: str = "en") -> CompanyDraft:
        """What the services get."""
        start = CompanyDraft(name="", country="", currency="", language=language)
        return replace(start, **self.values)  # type: ignore[arg-type] - only texts are asked for

    def proposed_file(self) -> str:
        """A file named after the company in the person's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
        return str(folder / f"{file_stem(self.values.get('name', ''))}{_SUFFIX}")


def file_stem(name: str) -> str:
    """A company's name as a file name that every system takes."""
    text = "".join(" " if letter in _FORBIDDEN or ord(letter) < 32 else letter for letter in name)
    return " ".join(text.split())[:_LONGEST].strip(" .") or "CreditDesk"


def file_path(typed: str) -> Path:
    """The file meant by what was typed: the ending is added, a bare name goes to the home folder."""
    path = Path(typed).expanduser()
    if path.suffix.lower() != _SUFFIX:
        path = path.with_name(path.name + _SUFFIX)
    return path if path.is_absolute() else Path.home() / path
