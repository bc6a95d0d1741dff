"""Names folded for exact matching, and the initials by which people search."""

import unicodedata
from bisect import bisect_right

#: First GB2312 code of each pinyin initial among the 3,755 common characters, which are ordered by pinyin.
_INITIALS = (
    (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
    (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
    (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
    (0xD1B9, "y"), (0xD4D1, "z"),
)  # fmt: skip
#: Less common characters that firms and places in China like in their names.
_RARER_WORDS = (
    "圳z 鑫x 晟s 昊h 淼m 焱y 垚y 骏j 琪q 祺q 璟j 睿r 濠h 衢q 泸l 亳b 熠y 烨y 钰y 翊y 炜w 玮w 珺j 瑾j"
)
_RARER = {pair[0]: pair[1] for pair in _RARER_WORDS.split()}
_STARTS = [code for code, _ in _INITIALS]
_END = 0xD7FA


def name_key(name: str) -> str:
    """``name`` for exact comparison: compatibility forms, case and blanks folded, nothing left out."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(folded.split())


def initials(name: str) -> str:
    """First letters: of each Latin word, and the pinyin initial of each common character ("华联" -> "hl")."""
    letters: list[str] = []
    inside_word = False
    for character in unicodedata.normalize("NFKC", name).casefold():
        if character.isascii():
            if character.isalnum() and not inside_word:
                letters.append(character)
            inside_word = character.isalnum()
        else:
            inside_word = character.isalpha() and not _is_hanzi(character)
            letters.append(_pinyin_initial(character))
    return "".join(letters)


def clean_text(text: str) -> str:
    """``text`` in NFC without control characters, direction marks, broken surrogates and blanks at the ends."""
    if text.isascii() and text.isprintable():
        return text.strip()
    kept = (c if c in "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else " " for c in text)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def _is_hanzi(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _pinyin_initial(character: str) -> str:
    if character in _RARER:
        return _RARER[character]
    try:
        high, low = character.encode("gb2312")
    except (UnicodeEncodeError, ValueError):
        return ""
    code = high << 8 | low
    if not _STARTS[0] <= code < _END:
        return ""
    return _INITIALS[bisect_right(_STARTS, code) - 1][1]
