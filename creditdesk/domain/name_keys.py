"""By what names are found and put in order: Latin letters without case and accents, Chinese characters by pinyin.

What is looked for is folded like what is looked in, so that "muller" and "Müller" find the same; "chongqing", "cq"
and "重庆" all find 重庆. Latin names stand before Chinese ones, as spreadsheets and ledgers in China have them.
"""

import re
import unicodedata
from dataclasses import dataclass

from creditdesk.domain.readings import Readings, read, ways

_HANZI = "\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af"
_RUN = re.compile(f"[{_HANZI}]+")
_WORD = re.compile(f"[{_HANZI}]+|[^\\W_{_HANZI}]+")
#: Signs as keyboards have them, letters that Unicode does not take apart; accents (combining marks) are left out.
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "–": "-", "‐": "-"}
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
    | {chr(mark): "" for mark in range(0x0300, 0x0370)}
)
#: Stands before each Chinese character in the order of names: after all letters of the alphabet.
_AFTER_LETTERS = "~"
_MOST_WAYS = 8
_MOST_SPLITS = 3
#: Letters of the longest syllable ("zhuang").
_SYLLABLE = 6
_SMALL = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}
_SPECIAL = re.compile(r"[*?\[]")
_LETTERS = re.compile("[a-z]+$")
#: No name is that long; what is pasted beyond it is not looked for.
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class NameKeys:
    """``sort`` puts names in order when compared by code point; ``search`` has a line for each way to find the name:
    folded, its initials, and its pinyin in capitals, with a blank before each syllable."""

    sort: str
    search: str


def fold(text: str) -> str:
    """``text`` in small letters without accents, compatibility forms and needless blanks."""
    if _RUN.fullmatch(text):
        return text
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold()
        text = unicodedata.normalize("NFKC", text.translate(_PLAIN))
    return " ".join(text.lower().split())


def has_hanzi(text: str) -> bool:
    """Whether a Chinese character is in ``text``, so that its keys need the readings."""
    return not text.isascii() and _RUN.search(text) is not None


def name_keys(name: str, readings: Readings | None) -> NameKeys:
    """The keys of ``name``; ``readings`` may be missing for a name without Chinese characters."""
    folded = fold(name)
    if readings is None or not has_hanzi(folded):
        return NameKeys(folded, f"\n{folded}\n{''.join(word[0] for word in _WORD.findall(folded))}")
    order: list[str] = []
    every: list[tuple[str, ...]] = [()]
    end = 0
    for found in _WORD.finditer(folded):
        word = found.group()
        order.append(folded[end : found.start()])
        end = found.end()
        if _RUN.match(word):
            spelled = read(word, readings, whole=word == folded)
            order += [
                f"{_AFTER_LETTERS}{each or _AFTER_LETTERS}{sign}"
                for each, sign in zip(spelled, word, strict=True)
            ]
            more = ways(word, spelled, readings)
        else:
            order.append(word)
            more = [(word.upper(),)]
        every = [before + after for before in every for after in more][:_MOST_WAYS]
    initials = dict.fromkeys("".join([each[:1] for each in way]).lower() for way in every)
    pinyin = dict.fromkeys("".join([f" {each}" for each in way]) for way in every)
    return NameKeys("".join((*order, folded[end:])), "\n".join(("", folded, *initials, *pinyin)))


def pieces(text: str, readings: Readings | None) -> tuple[str, ...]:
    """What to look for in search keys, one of which must be found; nothing for blank ``text``.

    Pinyin is found where syllables begin only: "han" finds 汉 and 杭, not 上海 (shang-hai).
    """
    typed = text.strip()[:_LONGEST]
    folded = fold(typed)
    if not folded:
        return ()
    # As it stands, too: numbers are kept with their accents, in which only A to Z count as capitals.
    found = [folded, unicodedata.normalize("NFC", typed).translate(_SMALL)]
    letters = folded.replace(" ", "").replace("'", "")
    if readings is not None and len(letters) > 1 and _LETTERS.match(letters):
        ways = _split(letters, readings, unfinished=False) or _split(letters, readings, unfinished=True)
        found += ["".join(f" {each}" for each in way) for way in ways]
    return tuple(dict.fromkeys(found))


def pattern(piece: str) -> str:
    """A GLOB pattern for texts in which ``piece`` stands."""
    return "*" + _SPECIAL.sub(r"[\g<0>]", piece) + "*"


def _split(letters: str, readings: Readings, *, unfinished: bool) -> list[tuple[str, ...]]:
    """The ways to part ``letters`` into syllables, in capitals, the shortest first; the last may be ``unfinished``."""
    wanted, goal = letters.upper(), len(letters)
    found = [list[tuple[str, ...]]() for _ in range(goal)] + [[()]]
    for start in reversed(range(goal)):
        rest = wanted[start:]
        parts = [rest[:end] for end in range(1, _SYLLABLE + 1) if rest[:end] in readings.syllables]
        here = [(part, *after) for part in dict.fromkeys(parts) for after in found[start + len(part)]]
        if unfinished and rest in readings.beginnings:
            here.append((rest,))
        found[start] = sorted(here, key=len)[:_MOST_SPLITS]
    return found[0]
