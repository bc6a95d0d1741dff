"""Any text a person or a file gave us, made fit to print as plain text.

The renderer draws strings, never markup, so ``<b>`` and ``&`` need no escaping; what needs care are characters
that print nothing or turn the order of the others round (RELIABILITY 6, threats 4 and 18). Those that change
nothing are dropped, the rest are shown by their number, so that a letter is never silently blank or altered.
"""

import re
import unicodedata

_SPACES = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]")
#: Invisible and without effect on what is seen: soft hyphen, zero-width signs, byte order mark, variation selectors.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f\U000e0100-\U000e01ef]")
#: Unicode categories that no letter may carry: controls, formats (bidi overrides), surrogates, private use, unassigned.
_UNPRINTABLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))
ELLIPSIS = "…"


def visible_code(char: str) -> str:
    """``[U+202E]``: how a character that cannot be printed is shown."""
    return f"[U+{ord(char):04X}]"


def printable(text: str) -> str:
    """``text`` in NFC on one line, with every character either printable or shown as its number."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", _SPACES.sub(" ", text)))
    if text.isprintable():
        return text
    return "".join(visible_code(c) if _is_unprintable(c) else c for c in text)


def _is_unprintable(char: str) -> bool:
    return unicodedata.category(char) in _UNPRINTABLE
