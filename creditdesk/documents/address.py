"""The recipient as it shows in an envelope window: six lines at most, the country last when it is another one."""

from functools import cache
from typing import NamedTuple

from creditdesk.documents.content import LetterContent, Recipient
from creditdesk.documents.fitting import broken
from creditdesk.documents.lines import Type, clip
from creditdesk.documents.text_safety import ELLIPSIS

_MOST_NAME_LINES = 3
#: Machines of the post read addresses of 10 points best and none below 8.
_SIZES = (10.0, 9.0, 8.0)


class Address(NamedTuple):
    """Lines that fit the window in type of ``size`` points; ``cut`` when something had to be left out."""

    lines: list[str]
    cut: bool
    size: float = _SIZES[0]


def window_address(recipient: Recipient, sender_country: str, face: Type, width: float, most: int) -> Address:
    """Name and address in at most ``most`` lines of ``width`` points; in smaller type before anything is cut."""
    found = Address([], True)
    for size in _SIZES:
        found = _address(recipient, sender_country, face.resized(size), width, most)
        if not found.cut:
            break
    return found


def _address(recipient: Recipient, sender_country: str, face: Type, width: float, most: int) -> Address:
    foreign = recipient.country and recipient.country != sender_country
    tail = [country_name(recipient.country)] if foreign else []
    places = [line for line in recipient.address_lines if line.strip()]
    room = most - len(tail) - 1
    if len(places) > room:
        spare = len(places) - room + 1
        places = [", ".join(places[:spare]), *places[spare:]]
    names = broken(recipient.name, face, width, min(_MOST_NAME_LINES, most - len(tail) - len(places)))
    lines = [*names, *(clip(line, face, width) for line in places), *tail]
    return Address(lines, any(line.endswith(ELLIPSIS) for line in lines), face.size)


def return_address(content: LetterContent) -> tuple[str, ...]:
    """The lines below the sender's name in the return line; with our country on a letter that goes abroad, for the mail
    of the other country has to send it back (UPU S42), unless the address names it already."""
    sender, lines = content.sender, content.sender.address_lines
    if content.recipient.country in ("", sender.country) or not lines:
        return lines
    country = country_name(sender.country)
    if country.casefold() in lines[-1].casefold():
        return lines
    return (*lines, country)


@cache
def country_name(code: str) -> str:
    """The country's English name in capitals, as the mail of the sending country wants it (UPU S42); an unknown
    code stands for itself."""
    from babel import Locale

    return Locale("en").territories.get(code, code).upper()
