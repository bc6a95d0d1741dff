"""Finds invoice numbers quoted in a payment's reference: whole tokens only, in one pass over the text."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_WIDE = "\u2e80-\u2fff\u3005-\u3007\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff"
#: Chinese, Japanese and Korean signs run on without blanks, so each is its own: 付INV0034货款 quotes INV0034.
_ATOM = re.compile(rf"[{_WIDE}]|[^\W_{_WIDE}]+")
#: What may stand between the parts of one number, as in ``INV-2024/001`` or ``0000 611365``.
_JOINER = re.compile(r"[\s\-\u2010-\u2015\u2212\uff0d/\uff0f\\.\uff0e_:#]*")
_MOST_ATOMS = 8
_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """A number found at ``text[start:end]``; several ids where several customers have the same number."""

    start: int
    end: int
    invoice_ids: tuple[int, ...]


def normalise(number: str) -> str:
    """``number`` without case, width, blanks and signs; leading zeros are kept."""
    folded = unicodedata.normalize("NFKC", number).casefold()
    return "".join(_ATOM.findall(folded))


def is_telling(key: str) -> bool:
    """Whether a normalised number can be told from chance: four digits, or letters with digits."""
    digits = sum(map(str.isdigit, key))
    return digits >= _FEWEST_DIGITS or 0 < digits < len(key)


class NumberIndex:
    """Finds quoted numbers among ``(invoice id, number)`` pairs; built once, each look-up costs the same."""

    __slots__ = ("_by_key", "_by_short")

    def __init__(self, numbers: Iterable[tuple[int, str]]) -> None:
        self._by_key: dict[str, tuple[int, ...]] = {}
        self._by_short: dict[str, tuple[int, ...]] = {}
        for invoice_id, number in numbers:
            key = normalise(number)
            if is_telling(key):
                self._add(key, invoice_id)

    def _add(self, key: str, invoice_id: int) -> None:
        self._by_key[key] = (*self._by_key.get(key, ()), invoice_id)
        short = key.lstrip("0")
        if short != key and is_telling(short):
            self._by_short[short] = (*self._by_short.get(short, ()), invoice_id)

    def find(self, text: str) -> tuple[Quote, ...]:
        """Every quoted number in order of appearance; where tokens can be joined, the longest number wins."""
        atoms = list(_ATOM.finditer(text))
        quotes: list[Quote] = []
        at = 0
        while at < len(atoms):
            used, ids = self._longest_at(text, atoms, at)
            if ids:
                quotes.append(Quote(atoms[at].start(), atoms[at + used - 1].end(), ids))
            at += max(used, 1)
        return tuple(quotes)

    def _longest_at(self, text: str, atoms: list[re.Match[str]], at: int) -> tuple[int, tuple[int, ...]]:
        best: tuple[int, tuple[int, ...]] = (0, ())
        key = ""
        for used, atom in enumerate(atoms[at : at + _MOST_ATOMS], start=1):
            if used > 1 and not _JOINER.fullmatch(text, atoms[at + used - 2].end(), atom.start()):
                break
            key += normalise(atom[0])
            ids = self._look_up(key)
            if ids:
                best = (used, ids)
        return best

    def _look_up(self, key: str) -> tuple[int, ...]:
        if not is_telling(key):
            return ()
        exact = self._by_key.get(key)
        if exact:
            return exact
        short = key.lstrip("0")
        if not is_telling(short):
            return ()
        return self._by_key.get(short, ()) + self._by_short.get(short, ())


def quoted_ids(quotes: Iterable[Quote]) -> tuple[int, ...]:
    """The ids of all quotes, each once, in order of appearance."""
    return tuple(dict.fromkeys(invoice_id for quote in quotes for invoice_id in quote.invoice_ids))
