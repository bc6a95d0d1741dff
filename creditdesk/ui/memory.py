"""What the window remembers between two days: sizes, columns, recent files. Company data never goes here."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

#: How many recent files are kept.
_RECENT = 8


class Memory:
    """A small store over ``QSettings``; ``file`` None uses the person's own settings."""

    def __init__(self, file: Path | None = None) -> None:
        self._settings = (
            QSettings(str(file), QSettings.Format.IniFormat)
            if file
            else QSettings("CreditDesk", "CreditDesk")
        )

    def text(self, key: str, default: str = "") -> str:
        """The remembered text of ``key``."""
        return str(self._settings.value(key, default))

    def number(self, key: str, default: int = 0) -> int:
        """The remembered number of ``key``; nonsense counts as absent."""
        try:
            return int(str(self._settings.value(key, default)))
        except ValueError:
            return default

    def numbers(self, key: str) -> list[int]:
        """A remembered list of numbers."""
        return [int(part) for part in self.text(key).split(" ") if part.lstrip("-").isdigit()]

    def bytes(self, key: str) -> QByteArray:
        """A remembered geometry or state."""
        value: Any = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: str | int | list[int] | QByteArray) -> None:
        """Remember ``value``."""
        self._settings.setValue(key, " ".join(map(str, value)) if isinstance(value, list) else value)

    def flush(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    def recent_files(self) -> list[Path]:
        """Files opened before, newest first."""
        return [Path(line) for line in self.text("recent").splitlines() if line]

    def opened(self, file: Path) -> None:
        """Put ``file`` at the head of the recent files."""
        others = [known for known in self.recent_files() if known != file]
        self.keep("recent", "\n".join(str(known) for known in [file, *others][:_RECENT]))

    def forget(self, file: Path) -> None:
        """Take ``file`` out of the recent files; the file itself stays."""
        self.keep("recent", "\n".join(str(known) for known in self.recent_files() if known != file))

    def moved(self, file: Path, to: Path) -> None:
        """A recent file lies somewhere else now; its place in the list stays."""
        files = [to if known == file else known for known in self.recent_files()]
        self.keep("recent", "\n".join(str(known) for known in dict.fromkeys(files)))
