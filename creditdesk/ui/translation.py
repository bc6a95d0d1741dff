"""Screen languages: reads ``resources/i18n/*.ts`` directly, so that a fresh clone and a wheel work alike.

English source text stands in the code; ``creditdesk_en.ts`` only holds its plural forms.
"""

from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from creditdesk import paths
from creditdesk.ui.formats import Formats

#: Screen languages with their own names.
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}

_THOUSAND = 1000

Messages = dict[tuple[str, str], tuple[str, ...]]


def read_ts(path: Path) -> Messages:
    """Finished messages of a Qt .ts file: (context, source) -> translation, or plural forms (one, many)."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(path.read_bytes(), True)
    return reader.messages


class _Reader:
    """Collects messages from the parser's events."""

    def __init__(self) -> None:
        self.messages: Messages = {}
        self._text: list[str] = []
        self._context = self._source = ""
        self._forms: list[str] = []
        self._finished = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._text.clear()
        if name == "message":
            self._source, self._forms, self._finished = "", [], True
        elif name == "translation":
            self._finished = "type" not in attributes

    def text(self, data: str) -> None:
        self._text.append(data)

    def end(self, name: str) -> None:
        value = "".join(self._text)
        self._text.clear()
        if name == "name":
            self._context = value
        elif name == "source":
            self._source = value
        elif name == "numerusform" or (name == "translation" and not self._forms):
            self._forms.append(value)
        elif name == "message" and self._finished and any(self._forms):
            self.messages[self._context, self._source] = tuple(self._forms)


class TsTranslator(QTranslator):
    """A translator over the messages of one .ts file; plural form 0 is for exactly one where two forms
    exist. Counts get their thousands here: Qt would write 5000 beside the 5,000 of tables."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def isEmpty(self) -> bool:
        return not self._messages

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        forms = self._messages.get((context, source))
        if forms is None:
            return None  # type: ignore[return-value] - a null string tells Qt to go on looking
        form = forms[0] if n == 1 or len(forms) == 1 else forms[-1]
        return form.replace("%n", f"{n:,}") if n >= _THOUSAND else form


class Languages(QObject):
    """Installs translators and formats for a language and switches them without a restart.

    ``switched(code)`` comes after Qt's own LanguageChange events have been sent.
    """

    switched = Signal(str)

    def __init__(self, set_formats: Callable[[Formats], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._set_formats = set_formats
        self._installed: list[QTranslator] = []
        self.current = ""
        self._settled = False

    def use(self, code: str) -> None:
        """Switch to language ``code`` ("en", "zh_CN"); unknown codes mean English."""
        code = code if code in LANGUAGES else "en"
        if code == self.current:
            return
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = [translator for translator in self._load(code) if not translator.isEmpty()]
        self.current = code
        self._set_formats(Formats(code))
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        if self._settled:
            self.settle()
        self.switched.emit(code)

    def settle(self) -> None:
        """What can wait until the window is painted: Qt's own number and date forms (QLocale takes 10 ms to load)."""
        from PySide6.QtCore import QLocale

        self._settled = True
        QLocale.setDefault(QLocale("zh_CN" if self.current == "zh_CN" else "en_GB"))

    def _load(self, code: str) -> list[QTranslator]:
        own = paths.resource("i18n", f"creditdesk_{code}.ts")
        translators: list[QTranslator] = []
        if code != "en":
            stock = QTranslator(self)
            stock.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            translators.append(stock)
        if own.exists():
            translators.append(TsTranslator(read_ts(own), self))
        return translators


def system_language(ui_languages: list[str]) -> str:
    """The language to start with, from the system's list such as ``["zh-Hans-CN", "en"]``."""
    for name in ui_languages:
        if name.lower().startswith("zh"):
            return "zh_CN"
        if name.lower().startswith("en"):
            return "en"
    return "en"
