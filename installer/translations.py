"""The translation files: gathered from the source by Qt's own tool, and checked.

Source text is English; ``resources/i18n/creditdesk_zh_CN.ts`` must be complete at every commit. A file for
English (``..._en.ts``) holds nothing but plurals. The program reads these files as they are.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
MAIN = "creditdesk_zh_CN.ts"
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d+")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a ``.ts`` file."""

    context: str
    source: str
    comment: str
    state: str  # "", "unfinished", "obsolete", "vanished"
    translations: tuple[str, ...]  # several where a count is in the text

    @property
    def key(self) -> tuple[str, str, str]:
        """What the program looks the text up by."""
        return (self.context, self.source, self.comment)


def update() -> None:
    """Gather new texts into every ``.ts`` file and drop those no longer used."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in sorted({MAIN, *(path.name for path in FOLDER.glob("*.ts"))}):
        _gather(FOLDER / name)


def problems() -> list[str]:
    """What keeps the translations from being complete, one sentence each; empty when all is well."""
    files = {MAIN, *(path.name for path in FOLDER.glob("*.ts"))}
    return [line for name in sorted(files) for line in _problems_of(FOLDER / name)]


def read(path: Path) -> list[Message]:
    """All messages of a ``.ts`` file; empty when it does not exist."""
    if not path.exists():
        return []
    return [message for context in ET.parse(path).getroot().iter("context") for message in _messages(context)]


def flaws(message: Message) -> Iterator[str]:
    """What is wrong with one message that the source uses."""
    if message.state == "unfinished" or not all(text.strip() for text in message.translations):
        yield "is not translated"
        return
    wanted = sorted(_PLACEHOLDER.findall(message.source))
    for text in message.translations:
        if sorted(_PLACEHOLDER.findall(text)) != wanted:
            yield f"has other placeholders in its translation “{text}”"


def _problems_of(path: Path) -> Iterator[str]:
    committed = {message.key: message for message in read(path)}
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, path.name)
        if path.exists():
            shutil.copy(path, fresh)
        _gather(fresh)
        used = {message.key: message for message in read(fresh)}
    for key, message in used.items():
        reasons = flaws(message) if key in committed else ("is new: run installer/tasks.py i18n",)
        yield from (f"{path.name}: {key[0]}: “{key[1]}” {reason}" for reason in reasons)
    for key in committed.keys() - used.keys():
        yield f"{path.name}: {key[0]}: “{key[1]}” is no longer used: run installer/tasks.py i18n"


def _messages(context: ET.Element) -> Iterator[Message]:
    for node in context.iter("message"):
        translation = node.find("translation")
        if translation is None:
            translation = ET.Element("translation", type="unfinished")
        forms = translation.findall("numerusform") or [translation]
        yield Message(
            context=context.findtext("name", ""),
            source=node.findtext("source", ""),
            comment=node.findtext("comment", ""),
            state=translation.get("type", ""),
            translations=tuple(form.text or "" for form in forms),
        )


def _gather(ts: Path) -> None:
    plural_only = ["-pluralonly"] if ts.stem.endswith("_en") else []
    options = ["-silent", "-no-obsolete", "-locations", "none", "-extensions", "py"]
    _tool("lupdate", *options, *plural_only, str(ROOT / "creditdesk"), "-ts", str(ts))


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools as PySide6 brings it; ``RuntimeError`` when it fails."""
    start = f"from PySide6.scripts.pyside_tool import {name}; {name}()"
    done = subprocess.run(
        [sys.executable, "-c", start, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{name} stopped: {(done.stderr or done.stdout).strip()}")
