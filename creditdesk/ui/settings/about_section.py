"""The program: version, what it is built on and under which licences, where its folders are."""

import platform
from importlib import metadata

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from creditdesk import __version__, paths
from creditdesk.pinyin import source
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.section import Section
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import label, section

#: Distribution, and its licence in short; the texts lie in the packages themselves.
LIBRARIES = (
    ("PySide6_Essentials", "LGPL-3.0"),
    ("PySide6_Pdf", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("sqlmodel", "MIT"),
    ("sqlcipher3", "zlib"),
    ("reportlab", "BSD"),
    ("pandas", "BSD-3-Clause"),
    ("python-calamine", "MIT"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("pypdf", "BSD-3-Clause"),
    ("pillow", "MIT-CMU"),
    ("babel", "BSD-3-Clause"),
    ("holidays", "MIT"),
    ("segno", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("python-stdnum", "LGPL-2.1"),
    ("rapidfuzz", "MIT"),
)


class AboutSection(Section):
    """Nothing here can be changed; the versions can be copied for a question."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, self.tr("About CreditDesk"), self.tr("Works without the network; nothing is sent anywhere.")
        )
        self.versions = [
            (self.tr("CreditDesk"), __version__),
            ("Python", platform.python_version()),
            ("Qt", qVersion()),
            (self.tr("System"), platform.platform(terse=True)),
        ]
        self.column.addWidget(Facts(self.versions))
        copy = QHBoxLayout()
        copy.addWidget(buttons.button(self.tr("Copy versions"), self.copy, icon="copy"))
        copy.addStretch(1)
        self.column.addLayout(copy)
        self.column.addSpacing(8)
        self.column.addWidget(section(self.tr("Folders")))
        folders = Facts()
        show = desk.prompts.show_file
        for words, folder in (
            (self.tr("Own data"), paths.user_data_folder()),
            (self.tr("Backups"), paths.backup_root()),
            (self.tr("Log (no names, no amounts)"), paths.log_folder()),
            (self.tr("Fonts of letters"), paths.font_folder()),
        ):
            folders.add(words, str(folder), lambda folder=folder: show(folder))
        self.column.addWidget(folders)
        self.column.addSpacing(8)
        self.column.addWidget(section(self.tr("Built on")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for row, (name, version, licence) in enumerate(installed()):
            for column, (text, kind) in enumerate(((name, ""), (version, "label"), (licence, "label"))):
                grid.addWidget(label(text, kind), row, column)
        self.column.addLayout(grid)

    def concerns(self, subjects: frozenset[str]) -> bool:
        return False

    def copy(self) -> None:
        """Put the versions on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(f"{name} {value}" for name, value in self.versions))
        self.desk.toast(self.tr("Versions copied."))


def installed() -> list[tuple[str, str, str]]:
    """(name, version, licence) of the libraries that are there, and of the one our readings of Chinese come from."""
    found: list[tuple[str, str, str]] = []
    for name, licence in LIBRARIES:
        try:
            found.append((name.replace("_", " "), metadata.version(name), licence))
        except metadata.PackageNotFoundError:
            continue
    found.append((*source(), "MIT"))
    return found
