"""Any text becomes one plain line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.documents.text_safety import printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Keller & Söhne <b>", "Keller & Söhne <b>"),
        ("a\tb\r\nc\u2028d", "a b  c d"),
        ("exe\u202egnp", "exe[U+202E]gnp"),
        ("a\x00b\x1b", "a[U+0000]b[U+001B]"),
        ("soft\u00adhyphen\u200b\ufeff\u2764\ufe0f", "softhyphen❤"),
        ("u\u0308", "ü"),
        ("\ud800", "[U+D800]"),
        ("\ue000\U000e0041", "[U+E000][U+E0041]"),
        ("", ""),
    ],
)
def test_printable(text: str, printed: str) -> None:
    assert printable(text) == printed


@given(st.text())
def test_nothing_unprintable_is_left_and_it_is_stable(text: str) -> None:
    printed = printable(text)
    assert not {unicodedata.category(char) for char in printed} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert printable(printed) == printed
