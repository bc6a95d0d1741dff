"""How Chinese characters are read: the table, and the reading of a name with its place names, trades and surnames."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

#: The first character of the table (the sign for zero) and the last code point of the planes that have characters.
_FIRST, _LAST = 0x3007, 0x323AF
#: A name with more characters of several readings than this is found by the usual reading of the later ones.
_MOST = 3
_PERSON = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Readings:
    """``spelled`` are syllables with their tone ("zhong4"; "lv4" for lü); ``places`` says by code point which one.

    ``phrases`` and ``surnames`` have the syllables of words read otherwise than their characters, ``others`` those
    of characters that names have with several readings. ``capitals`` are the syllables without tone.
    """

    spelled: tuple[str, ...]
    places: "array[int]"
    phrases: Mapping[str, tuple[str, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    others: Mapping[str, tuple[str, ...]]
    capitals: Mapping[str, str]
    starts: frozenset[str]
    syllables: frozenset[str]
    beginnings: frozenset[str]


def readings_of(text: str) -> Readings:
    """The table from the text of its file: sections in brackets, a line is ``words readings`` or ``reading words``."""
    parts = _sections(text)
    spelled, places = [""], array("H", bytes(2 * (_LAST - _FIRST + 1)))
    for reading, characters in parts["characters"]:
        spelled.append(reading)
        for character in characters:
            places[ord(character) - _FIRST] = len(spelled) - 1
    phrases, surnames, others = (
        {words: tuple(found.split()) for words, found in parts[name]}
        for name in ("phrases", "surnames", "others")
    )
    every = {
        *spelled,
        *(each for part in (phrases, surnames, others) for found in part.values() for each in found),
    }
    capitals = {reading: reading.rstrip("1234").upper() for reading in every}
    syllables = frozenset(each for each in capitals.values() if not set("AEIOUV").isdisjoint(each))
    beginnings = frozenset(each[:end] for each in syllables for end in range(1, len(each) + 1))
    starts = frozenset(words[0] for words in phrases)
    return Readings(
        tuple(spelled), places, phrases, surnames, others, capitals, starts, syllables, beginnings
    )


def read(run: str, readings: Readings, *, whole: bool) -> list[str]:
    """The reading of each character of a run of Chinese characters; ``whole`` where nothing else is in the name."""
    spelled, places = readings.spelled, readings.places
    found = [spelled[places[ord(character) - _FIRST]] for character in run]
    at = _surname(run, readings, found) if whole and len(run) in _PERSON else 0
    while at < len(run) - 1:
        if run[at] in readings.starts:
            for length in (3, 2):
                if known := readings.phrases.get(run[at : at + length]):
                    found[at : at + len(known)] = known
                    at += len(known) - 1
                    break
        at += 1
    return found


def ways(run: str, found: Sequence[str], readings: Readings) -> list[tuple[str, ...]]:
    """The ways to read the run, in capitals, the likeliest first: several where a character has several readings."""
    capitals = readings.capitals
    usual = tuple([capitals[reading] for reading in found])
    if readings.others.keys().isdisjoint(run):
        return [usual]
    choices: list[tuple[str, ...]] = [(each,) for each in usual]
    for at in [at for at, character in enumerate(run) if character in readings.others][:_MOST]:
        more = (capitals[reading] for reading in readings.others[run[at]])
        choices[at] = tuple(dict.fromkeys((usual[at], *more)))
    return list(product(*choices))


def _surname(run: str, readings: Readings, found: list[str]) -> int:
    """Read the surname of a person; how many characters it has, 0 where it is read as usual."""
    for length in (2, 1):
        known = readings.surnames.get(run[:length])
        if known and length < len(run) <= length + 2 and run[:2] not in readings.phrases:
            found[:length] = known
            return length
    return 0


def _sections(text: str) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        if line.startswith("["):
            lines = found.setdefault(line[1:-1], [])
        elif not line.startswith("#"):
            first, _, rest = line.partition(" ")
            lines.append((first, rest))
    return found
