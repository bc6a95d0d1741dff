"""Full-width characters and special blanks as ordinary ones; nothing else is changed (² stays ²)."""

_TABLE = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0x00A0, 0x2007, 0x2009, 0x202F, 0xFEFF), " "),
    0xFFE5: "¥",
    0xFFE1: "£",
    0x2212: "-",
    0x2013: "-",
}


def plain(text: str) -> str:
    """``text`` with half-width letters, digits and signs and ordinary blanks, none of them at the ends."""
    return text.strip() if text.isascii() else text.translate(_TABLE).strip()
