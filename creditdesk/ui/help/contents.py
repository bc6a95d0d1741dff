"""The pages of the guide (``resources/help/LANGUAGE/KEY.md``): their order, where F1 leads, and finding words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from creditdesk import paths
from creditdesk.ui.texts import QT_TRANSLATE_NOOP

#: Heading of each part of the list, and the keys of its pages in their order.
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (QT_TRANSLATE_NOOP("guide", "First steps"), ("start", "daily")),
    (
        QT_TRANSLATE_NOOP("guide", "The pages"),
        (
            "today",
            "customers",
            "invoices",
            "reminders",
            "letters",
            "risk",
            "reports",
            "import",
            "settings",
            "backups",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("guide", "Good to know"),
        ("lists", "mistakes", "reasons", "ladders", "evidence", "grades", "defence", "terms"),
    ),
    (QT_TRANSLATE_NOOP("guide", "To look up"), ("keyboard", "words")),
)
#: Where F1 leads from a part of a page; from anywhere else it leads to the page of the same name.
FROM_PART = {
    ("settings", "reminders"): "ladders",
    ("settings", "backups"): "backups",
    ("settings", "file"): "backups",
    ("settings", "history"): "backups",
}
FIRST = "start"
_LINK = re.compile(r"\[([^\]]*)\]\(help:([a-z]+)\)")
_MARKS = re.compile(r"[*`#|>]+|^\s*[-+]\s|^\s*\d+\.\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page: ``markdown`` as written, ``plain`` without marks and folded, for finding words in it."""

    key: str
    title: str
    markdown: str
    plain: str

    @property
    def links(self) -> tuple[str, ...]:
        """Keys of the pages that this one leads to."""
        return tuple(key for _words, key in _LINK.findall(self.markdown))


def keys() -> list[str]:
    """All pages in the order of the list."""
    return [key for _heading, part in PARTS for key in part]


def folder(language: str) -> Path:
    """Where the pages of a screen language lie."""
    return paths.resource("help", language)


def load(language: str) -> dict[str, HelpPage]:
    """The pages of a screen language by key, in the order of the list; raises OSError where one is missing."""
    return {key: read(key, (folder(language) / f"{key}.md").read_text(encoding="utf-8")) for key in keys()}


def read(key: str, markdown: str) -> HelpPage:
    """A page from its text, whose first line is its title."""
    title = markdown.partition("\n")[0].removeprefix("# ").strip()
    plain = _MARKS.sub("", _LINK.sub(r"\1", markdown))
    return HelpPage(key, title, markdown, " ".join(plain.casefold().split()))


def find(pages: Iterable[HelpPage], sought: str) -> list[HelpPage]:
    """The pages that hold every word of ``sought``, those with all of them in the title first.

    Parts of words count, so Chinese needs no spaces and "post" finds "posted".
    """
    words = sought.casefold().split()
    found = [page for page in pages if all(word in page.plain for word in words)]
    return sorted(found, key=lambda page: not all(word in page.title.casefold() for word in words))


def page_for(place: str, part: str = "") -> str:
    """The guide's page for a page of the window (``place``, "" = none is open) and the part of it in front."""
    if (place, part) in FROM_PART:
        return FROM_PART[place, part]
    return place if place in keys() else FIRST
