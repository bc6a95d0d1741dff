"""What the window remembers between two days: sizes, columns, recent files. Company data never goes here."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from creditdesk import paths

#: How many recent files are kept.
_RECENT = 8


class Memory:
    """A small store over ``QSettings``; ``file`` None uses the person's own settings.

    Those lie where the system keeps them, or with everything else of the person where ``CREDITDESK_DATA`` moves that.
    """

    def __init__(self, file: Path | None = None) -> None:
        file = file or paths.moved_settings_file()
        self._settings = (
            QSettings(str(file), QSettings.Format.IniFormat)
            if file
            else QSettings("CreditDesk", "CreditDesk")
        )

    def text(self, key: str, default: str = "") -> str:
        """The remembered text of ``key``; what is no text counts as absent."""
        value: Any = self._settings.value(key, default)
        return str(value) if isinstance(value, str | int) else default

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
        named = (Path(line) for line in self.text("recent").splitlines() if line.strip())
        return [file for file in named if file.is_absolute()][:_RECENT]

    def opened(self, file: Path, at: datetime | None = None, ledger_key: str = "") -> None:
        """Put ``file`` at the head of the recent files: opened here at ``at``, known inside as ``ledger_key``."""
        others = [known for known in self.recent_files() if known != file]
        facts = self._facts()
        if at is not None:
            facts[str(file)] = {"at": at.isoformat(timespec="seconds"), "key": ledger_key}
        self._keep_recent([file, *others], facts)

    def opened_at(self, file: Path) -> datetime | None:
        """When ``file`` was last opened here; None where that was not remembered."""
        try:
            return datetime.fromisoformat(self._facts()[str(file)]["at"])
        except (KeyError, ValueError):
            return None

    def ledger_key(self, file: Path) -> str:
        """The identity of the ledger that ``file`` held when it was last opened here, "" where unknown."""
        return self._facts().get(str(file), {}).get("key", "")

    def forget(self, file: Path) -> None:
        """Take ``file`` out of the recent files; the file itself stays."""
        self._keep_recent([known for known in self.recent_files() if known != file], self._facts())

    def moved(self, file: Path, to: Path) -> None:
        """A recent file lies somewhere else now; its place in the list stays."""
        facts = self._facts()
        if str(file) in facts:
            facts[str(to)] = facts[str(file)]
        self._keep_recent([to if known == file else known for known in self.recent_files()], facts)

    def _keep_recent(self, files: list[Path], facts: dict[str, dict[str, str]]) -> None:
        kept = list(dict.fromkeys(map(str, files)))[:_RECENT]
        self.keep("recent", "\n".join(kept))
        self.keep("recent_facts", json.dumps({file: facts[file] for file in kept if file in facts}))

    def _facts(self) -> dict[str, dict[str, str]]:
        """What is known of recent files beyond their place; nonsense counts as absent."""
        try:
            found: Any = json.loads(self.text("recent_facts") or "{}")
            return {
                str(file): {str(name): str(value) for name, value in facts.items()}
                for file, facts in found.items()
            }
        except (ValueError, AttributeError):
            return {}
