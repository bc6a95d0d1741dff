"""The words of letters, as TOML below ``resources/letters/<language>``: one file per tone and one for all.

A paragraph may carry ``when``: facts that must all hold for it to be printed. Values are put in after the text is
cut at its ``**bold**`` marks, so nothing a customer is called can become markup.
"""

import tomllib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any

from creditdesk import paths
from creditdesk.documents.faces import is_wide
from creditdesk.documents.figures import Figures
from creditdesk.errors import UserError

TONES = ("L0", "L1", "L2", "L3", "L4")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph in one weight."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a letter with the facts it needs."""

    text: str
    when: frozenset[str]

    def spans(self, values: Mapping[str, str]) -> list[Span]:
        """The paragraph with ``values`` filled in, cut into light and bold pieces."""
        pieces = self.text.split("**")
        return [Span(piece.format_map(values), bool(i % 2)) for i, piece in enumerate(pieces) if piece]


@dataclass(frozen=True, slots=True)
class ToneTexts:
    """What one tone says."""

    subject_one: str
    subject_many: str
    salutation: str
    closing: str
    last_words: str
    before: tuple[Paragraph, ...]
    after: tuple[Paragraph, ...]

    def opening(self, facts: AbstractSet[str]) -> list[Paragraph]:
        """The paragraphs above the table for a letter of which ``facts`` hold."""
        return [paragraph for paragraph in self.before if paragraph.when <= facts]

    def demand(self, facts: AbstractSet[str]) -> list[Paragraph]:
        """The paragraphs below the table."""
        return [paragraph for paragraph in self.after if paragraph.when <= facts]


@dataclass(frozen=True, slots=True)
class LetterTexts:
    """All words of one language."""

    language: str
    chinese_first: bool
    justify: bool
    indent: int
    figures: Figures
    labels: Mapping[str, str]
    table: Mapping[str, str]
    bank: Mapping[str, str]
    cover: Mapping[str, str]
    tones: Mapping[str, ToneTexts]

    def tax_label(self, country: str) -> str:
        """What the tax or registration number is called in the country it belongs to."""
        return self.labels.get(f"tax_id_{country}", self.labels["tax_id"])

    def number(self, given: str) -> str:
        """A letter's number; on a draft, which has none yet, the words that stand for it."""
        return given or self.labels["number_pending"]

    def joined(self, parts: Sequence[str]) -> str:
        """Parts of an address on one line; in Chinese nothing between two Chinese parts, a comma between Latin ones, a
        blank where they meet."""
        text = ""
        for part in filter(None, parts):
            text += (self.labels["separator"] or _between(text, part)) + part if text else part
        return text

    def days(self, count: int) -> str:
        """``1 day``, ``12 days``."""
        return self.labels["day_one" if count == 1 else "day_many"].format(count=count)


def _between(before: str, after: str) -> str:
    wide = is_wide(before[-1]) + is_wide(after[0])
    return (", ", " ", "")[wide]


def languages() -> list[str]:
    """The languages letters can be written in."""
    folder = paths.resource("letters")
    return sorted(path.name for path in folder.iterdir() if (path / "common.toml").is_file())


@cache
def letter_texts(language: str, *, private: bool = False) -> LetterTexts:
    """The words of ``language``, to a ``private`` person as one speaks to people and not to a firm.

    Raises ``UserError('no_letter_language')`` where there are none.
    """
    if language not in languages():
        raise UserError("no_letter_language", language=language)
    common = _read(language, "common")
    swaps = [(str(firm), str(person)) for firm, person in common["private"]["words"]] if private else []
    common = _read(language, "common", swaps)
    pattern = common["format"]
    return LetterTexts(
        language=language,
        chinese_first=pattern["chinese_first"],
        justify=pattern["justify"],
        indent=pattern["indent"],
        figures=_figures(pattern),
        labels=common["labels"],
        table=common["table"],
        bank=common["bank"],
        cover=common["cover"],
        tones={tone: _tone(_read(language, tone, swaps)) for tone in TONES},
    )


def _read(language: str, name: str, swaps: Sequence[tuple[str, str]] = ()) -> dict[str, Any]:
    text = paths.resource("letters", language, f"{name}.toml").read_text(encoding="utf-8")
    for firm, person in swaps:
        text = text.replace(firm, person)
    return tomllib.loads(text)


def _tone(raw: Mapping[str, Any]) -> ToneTexts:
    return ToneTexts(
        subject_one=raw["subject"]["one"],
        subject_many=raw["subject"]["many"],
        salutation=raw["salutation"],
        closing=raw["closing"],
        last_words=raw["last_words"],
        before=_paragraphs(raw["before"]),
        after=_paragraphs(raw["after"]),
    )


def _paragraphs(raw: list[Mapping[str, Any]]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(entry["text"], frozenset(entry.get("when", ()))) for entry in raw)


def _figures(pattern: Mapping[str, Any]) -> Figures:
    return Figures(
        group=pattern["group"],
        decimal=pattern["decimal"],
        money=pattern["money"],
        table_money=pattern["table_money"],
        symbols=dict(pattern["symbols"]),
        names=dict(pattern["names"]),
        capital_money=pattern["capital_money"],
        date_text=pattern["date_text"],
        date_table=pattern["date_table"],
        months=tuple(pattern["months"]),
        months_short=tuple(pattern["months_short"]),
        comma=pattern["comma"],
        last_comma=pattern["last_comma"],
    )
