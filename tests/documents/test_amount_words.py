"""Capital words against the official examples, and rules that hold for every amount."""

import csv
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.documents.amount_words import cn_bill_date, cn_capital
from tests.shared import shared_path

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def test_every_row_of_the_shared_examples() -> None:
    wrong: list[tuple[str, str, str]] = []
    with shared_path("data/vectors/cn_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given_text = row["input"]
            if "-" in given_text:
                said = cn_bill_date(date.fromisoformat(given_text))
            else:
                said = cn_capital(int(Decimal(given_text) * 100))
            if said not in [row["expected"], *filter(None, row["also_accepted"].split("|"))]:
                wrong.append((row["id"], said, row["expected"]))
    assert not wrong


def test_large_and_negative_amounts() -> None:
    assert cn_capital(10**12 * 100) == "壹万亿元整"
    assert cn_capital(1_0001_0000_0000_00) == "壹万零壹亿元整"
    assert cn_capital(-150) == "负壹元伍角"


@given(st.integers(0, 10**15))
def test_the_words_say_the_amount(minor: int) -> None:
    assert _read(cn_capital(minor)) == minor


@given(st.integers(1, 10**15))
def test_no_two_zeros_stand_together_and_the_end_is_closed(minor: int) -> None:
    words = cn_capital(minor)
    assert "零零" not in words
    assert words.endswith(("整", "角", "分"))
    assert words.endswith("整") == (minor % 100 == 0)


def _read(words: str) -> int:
    """The amount that the words say, read independently of how they were made."""
    whole, _, change = words.removesuffix("整").rpartition("元")
    total = _integer(whole) * 100
    digit = 0
    for char in change:
        if char in _DIGITS:
            digit = _DIGITS.index(char)
        else:
            total += digit * (10 if char == "角" else 1)
    return total


def _integer(words: str) -> int:
    total = section = digit = 0
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS.index(char)
        elif char in _UNITS:
            section += digit * _UNITS[char]
            digit = 0
        elif char == "万":
            total += (section + digit) * 10**4
            section = digit = 0
        else:
            total = (total + section + digit) * 10**8
            section = digit = 0
    return total + section + digit
