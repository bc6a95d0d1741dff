"""Names folded for exact matching, and cleaned."""

import unicodedata


def name_key(name: str) -> str:
    """``name`` for exact comparison: compatibility forms, case and blanks folded, nothing left out."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(folded.split())


def clean_text(text: str) -> str:
    """``text`` in NFC without control characters, direction marks, broken surrogates and blanks at the ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    kept = (c if c in "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else " " for c in text)
    return unicodedata.normalize("NFC", "".join(kept)).strip()
