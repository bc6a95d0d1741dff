"""Whether a text can be read by somebody who knows only Latin letters."""

import unicodedata

#: Letters by Unicode that everybody reads: the raised a and o of ordinal numbers.
_ORDINALS = frozenset("ªº")


def is_latin(text: str) -> bool:
    """Whether every letter of ``text`` is a Latin one, with or without accents; signs and figures do not count."""
    return all(
        unicodedata.name(sign, "").startswith("LATIN ") or sign in _ORDINALS
        for sign in text
        if sign.isalpha()
    )
