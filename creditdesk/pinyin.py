"""The keys by which names are found and put in order, with the readings of Chinese characters that come with the
program; these are read (5 ms) when the first Chinese name or pinyin is met."""

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from creditdesk import paths
from creditdesk.domain import name_keys as keys
from creditdesk.domain.name_keys import NameKeys, fold, has_hanzi, pattern
from creditdesk.domain.names import name_key
from creditdesk.domain.readings import Readings, readings_of

__all__ = [
    "NameColumns", "NameKeys", "columns_of", "fold", "has_hanzi", "initials", "name_keys", "pattern", "pieces",
    "readings", "sort_key", "source", "spelled",
]  # fmt: skip

#: As many words of the window (actions, countries) are kept with what finds them.
_WORDS = 2048


class NameColumns(NamedTuple):
    """The columns of a customer that follow from the name."""

    name_key: str
    sort_key: str
    search_key: str


@cache
def readings() -> Readings:
    """The readings, read once."""
    return readings_of(_file().read_text("utf-8"))


def name_keys(name: str) -> NameKeys:
    """By what a name is found and put in order."""
    return keys.name_keys(name, readings() if has_hanzi(name) else None)


def columns_of(name: str) -> NameColumns:
    """What is stored with the name of a customer."""
    found = name_keys(name)
    return NameColumns(name_key(name), found.sort, found.search)


def sort_key(name: str) -> str:
    """By this, compared by code point, names are in the order people expect."""
    return name_keys(name).sort


@lru_cache(maxsize=_WORDS)
def initials(name: str) -> str:
    """First letters: of each word, and of the pinyin of each Chinese character ("重庆华联" -> "cqhl")."""
    return name_keys(name).search.split("\n")[2]


@lru_cache(maxsize=_WORDS)
def spelled(name: str) -> str:
    """The whole name in small letters, Chinese characters in pinyin ("重庆" -> "chongqing")."""
    if not has_hanzi(name):
        return fold(name)
    usual = next(line for line in name_keys(name).search.split("\n") if line.startswith(" "))
    return usual.replace(" ", "").lower()


def pieces(text: str) -> tuple[str, ...]:
    """What to look for in search keys when a person types ``text``: one of them must be found; nothing when blank."""
    return keys.pieces(text, readings() if text.isascii() and len(text.strip()) > 1 else None)


def source() -> tuple[str, str]:
    """Name and version of the library that the readings were taken from."""
    with _file().open(encoding="utf-8") as text:
        name, version = text.readline().split(",", 1)[0].removeprefix("# ").split()
    return name, version


def _file() -> Path:
    return paths.resource("pinyin", "readings.txt")
