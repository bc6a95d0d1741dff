"""Numbers of registered letters: one spelling for each, and what makes one look mistyped."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

#: UPU standard S10: service, eight digits and a check digit, country.
_S10 = re.compile(r"[A-Z]{2}[0-9]{9}[A-Z]{2}")
_NEARLY_S10 = re.compile(r"[A-Z]{2}[0-9]{7,11}[A-Z]{2}")
_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_ALLOWED = re.compile(r"[A-Z0-9./-]+")
_SHORTEST, _LONGEST = 6, 40


@dataclass(frozen=True, slots=True)
class TrackingDoubt:
    """Why a number may be wrong; ``code`` with ``params`` makes the sentence."""

    code: str
    params: Mapping[str, str]


def clean_tracking(text: str) -> str:
    """A number without blanks and invisible signs, in capitals and half-width: what is compared and looked for."""
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(sign for sign in folded if not sign.isspace() and sign.isprintable())


def check_digit(digits: str) -> int:
    """The check digit of eight digits by UPU S10: weighted sum, modulus 11; 10 becomes 0 and 11 becomes 5."""
    found = 11 - sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(found, found)


def tracking_doubts(
    numbers: Mapping[int, str], used: Mapping[str, str], letters: Mapping[int, str]
) -> dict[int, TrackingDoubt]:
    """What is doubtful in ``numbers`` (clean, by letter id), the most useful doubt of each.

    ``used`` are numbers of letters posted before, with those letters' numbers; ``letters`` are the numbers of the
    letters to be posted, by id. An empty number is no doubt: not every letter is registered.
    """
    first: dict[str, int] = {}
    own = set(letters.values())
    doubts: dict[int, TrackingDoubt] = {}
    for letter, number in numbers.items():
        if not number:
            continue
        doubt = _doubt(number, own)
        if number in first:
            doubt = TrackingDoubt("tracking_twice", {"value": number, "letter": letters[first[number]]})
        elif number in used:
            doubt = TrackingDoubt("tracking_used", {"value": number, "letter": used[number]})
        first.setdefault(number, letter)
        if doubt is not None:
            doubts[letter] = doubt
    return doubts


def _doubt(number: str, own: set[str]) -> TrackingDoubt | None:
    """What is odd in one number by itself."""
    shown = {"value": number}
    if number in own:
        return TrackingDoubt("tracking_is_letter", shown)
    if not _ALLOWED.fullmatch(number):
        return TrackingDoubt("tracking_signs", shown)
    if _S10.fullmatch(number):
        right = int(number[10]) == check_digit(number[2:10])
        return None if right else TrackingDoubt("tracking_check_digit", shown)
    if _NEARLY_S10.fullmatch(number):
        return TrackingDoubt("tracking_length", {**shown, "count": str(len(number))})
    if not _SHORTEST <= len(number) <= _LONGEST:
        return TrackingDoubt("tracking_short" if len(number) < _SHORTEST else "tracking_long", shown)
    return None
