"""Sets up Qt for CreditDesk: input method, fonts, languages, theme. The application object carries the
look.

Hand-painted parts ask ``theme.tokens()`` and ``formats.current()``, which read it from here.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, Qt, Signal
from PySide6.QtWidgets import QApplication

from creditdesk import paths
from creditdesk.ui import fonts, icons, theme
from creditdesk.ui.formats import Formats
from creditdesk.ui.translation import Languages, system_language


class DeskApplication(QApplication):
    """QApplication with CreditDesk's theme (``tokens``), formats and languages.

    ``theme_changed`` comes after palette, style sheet and icons have changed.
    """

    theme_changed = Signal(str)

    def __init__(self, arguments: list[str] | None = None) -> None:
        prepare_input_method()
        super().__init__(arguments if arguments is not None else sys.argv[:1])
        self.setApplicationName("CreditDesk")
        self.setOrganizationName("CreditDesk")
        self.setStyle("fusion")
        self.formats = Formats()
        self.tokens: theme.Tokens | None = None
        self.fonts: list[str] = []
        self._font_folder = Path()
        self._follows_system = False
        self.languages = Languages(self._set_formats, self)
        self.styleHints().colorSchemeChanged.connect(lambda _scheme: self._system_changed())

    def dress(
        self, language: str = "", theme_name: str = "", font_folder: Path | None = None, *, whole: bool = True
    ) -> None:
        """First set-up: fonts, then language and theme ("" = as the system has them).

        Without ``whole`` only what the first paint needs; ``settle`` adds the rest.
        """
        self._font_folder = font_folder or paths.font_folder()
        code = language or system_language(_system_languages())
        self.fonts = fonts.register(self._font_folder, chinese=code == "zh_CN")
        self.languages.use(code)
        self.use_theme(theme_name)
        if whole:
            self.settle()

    def settle(self) -> None:
        """After the first paint: what it did not need, above all the large faces for Chinese names."""
        self.fonts = sorted({*self.fonts, *fonts.register(self._font_folder, chinese=True)})
        self.languages.settle()

    def use_theme(self, name: str) -> None:
        """Switch the theme without a restart: "light", "dark", else as the system has it, now and when it changes."""
        self._follows_system = name not in theme.THEMES
        if self._follows_system:
            name = "dark" if self.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
        first = self.tokens is None
        self.tokens = theme.load(name)
        self.setPalette(theme.palette(self.tokens))
        self.setStyleSheet(theme.style_sheet(self.tokens))
        if not first:
            for window in self.topLevelWidgets():
                if window.parent() is None:
                    icons.redress(window)
        self.theme_changed.emit(name)

    def _system_changed(self) -> None:
        """The desktop has become light or dark."""
        if self._follows_system and self.tokens is not None:
            self.use_theme("")

    def _set_formats(self, formats: Formats) -> None:
        self.formats = formats
        self.setFont(fonts.body_font(self.fonts, formats.chinese))


def prepare_input_method() -> None:
    """Before the application exists: let fcitx users type through the ibus plug-in that the Qt wheel has."""
    if not sys.platform.startswith("linux"):
        return
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    modules = sorted(os.listdir(folder)) if folder.is_dir() else []
    module = fonts.input_method(os.environ, modules)
    if module:
        os.environ["QT_IM_MODULE"] = module


def _system_languages() -> list[str]:
    """The languages the person has set for the system, best first (QLocale takes 10 ms to load: not on Linux)."""
    if sys.platform.startswith("linux"):
        settings = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
        return [name for setting in settings for name in setting.split(":") if name and name != "C.UTF-8"]
    from PySide6.QtCore import QLocale

    return list(QLocale.system().uiLanguages())
