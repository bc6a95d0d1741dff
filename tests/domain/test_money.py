"""Money: exact minor units, one rounding rule, amounts as people type them."""

import csv
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain import money
from creditdesk.errors import UserError
from tests.shared import shared_path

MINOR = st.integers(-money.MAX_MINOR, money.MAX_MINOR)
CURRENCY = st.sampled_from(["EUR", "CNY", "JPY", "KWD"])


def code_of(call: object, *args: object) -> str:
    with pytest.raises(UserError) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.code


@given(MINOR, CURRENCY)
def test_plain_and_to_minor_are_inverse(minor: int, currency: str) -> None:
    assert money.to_minor(money.plain(minor, currency), currency) == minor
    assert money.to_minor(money.to_decimal(minor, currency), currency) == minor


@pytest.mark.parametrize(
    ("minor", "currency", "text"),
    [
        (123450, "EUR", "1234.50"),
        (-5, "EUR", "-0.05"),
        (1234, "JPY", "1234"),
        (1, "KWD", "0.001"),
        (0, "CNY", "0.00"),
    ],
)
def test_plain_has_exactly_the_digits_of_the_currency(minor: int, currency: str, text: str) -> None:
    assert money.plain(minor, currency) == text


@pytest.mark.parametrize("text", ["", "abc", "NaN", "sNaN", "Infinity", "-Infinity", "1,5", "1.2.3", "12k"])
def test_what_is_not_a_number_is_refused(text: str) -> None:
    assert code_of(money.to_minor, text, "EUR") == "bad_amount"


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("0.001", "EUR"),
        ("1.5", "JPY"),
        ("0.0001", "KWD"),
        ("100.0000000000000000000000000000001", "EUR"),
        ("1e-50", "EUR"),
    ],
)
def test_decimals_are_never_rounded_away(text: str, currency: str) -> None:
    assert code_of(money.to_minor, text, currency) == "too_many_decimals"


@pytest.mark.parametrize("text", ["100000000000.01", "-100000000000.01", "1e400", "1" * 40])
def test_an_amount_larger_than_the_limit_is_refused(text: str) -> None:
    assert code_of(money.to_minor, text, "EUR") == "amount_too_large"


def test_the_limit_itself_and_trailing_zeros_pass() -> None:
    assert money.to_minor("100000000000", "EUR") == money.MAX_MINOR
    assert money.to_minor("1.5000", "EUR") == 150
    assert money.to_minor("1e2", "EUR") == 10000


def test_an_unknown_currency_is_named() -> None:
    with pytest.raises(UserError) as caught:
        money.to_minor("1", "XXX")
    assert (caught.value.code, caught.value.params) == ("unknown_currency", {"currency": "XXX"})


@given(st.decimals(-(10**6), 10**6, places=5))
def test_rounding_mirrors_a_credit_note(value: Decimal) -> None:
    assert money.round_half_up(-value, 2) == -money.round_half_up(value, 2)
    assert abs(money.round_half_up(value, 2) - value) <= Decimal("0.005")


@given(MINOR, st.integers(1, 60))
def test_shares_add_up_to_the_whole(minor: int, parts: int) -> None:
    shares = money.split_evenly(minor, parts)
    assert len(shares) == parts
    assert sum(shares) == minor
    assert len(set(shares[:-1])) <= 1


def test_no_parts_at_all_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="parts"):
        money.split_evenly(100, 0)


def rounding_rows() -> list[dict[str, str]]:
    with shared_path("data/vectors/rounding.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_rounding_vectors() -> None:
    seen: set[str] = set()
    for row in rounding_rows():
        case, given_value, expected = row["case"], row["input"], row["expected"]
        if case == "half up, 2 decimals":
            assert money.round_half_up(Decimal(given_value), 2) == Decimal(expected), row["id"]
        elif case.startswith("CHF cash"):
            assert money.round_to_step(Decimal(given_value), Decimal("0.05")) == Decimal(expected), row["id"]
        elif case.startswith("minor units"):
            digits = money.minor_digits(case.split()[-1])
            assert money.round_half_up(Decimal(given_value), digits) == Decimal(expected), row["id"]
        else:
            continue
        seen.add(row["id"])
    assert len(seen) == 12


def test_rounding_vectors_of_traps_and_sums() -> None:
    rows = {row["id"]: row["expected"] for row in rounding_rows()}
    assert str(money.round_half_up(Decimal("2.675"), 2)) == "2.68" != rows["R08"]
    assert str(money.round_half_up(Decimal("0.125"), 2)) == "0.13" != rows["R09"]
    assert "+".join(money.plain(part, "EUR") for part in money.split_evenly(10000, 3)) == rows["R25"]
    sevenths = [money.plain(part, "EUR") for part in money.split_evenly(100000, 7)]
    assert (sevenths[:-1], f"6 x {sevenths[0]} + {sevenths[-1]}") == (["142.86"] * 6, rows["R26"])
    segments = [Decimal(part) for part in ("41.7123", "88.3288")]
    both = {
        sum(money.round_half_up(part, 2) for part in segments),
        money.round_half_up(sum(segments, Decimal(0)), 2),
    }
    assert both == {Decimal(rows["R27"].split()[0])}


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [("2.665", 2, "2.67"), ("-2.665", 2, "-2.67"), ("0.005", 2, "0.01"), ("2.5", 0, "3"), ("2.4999", 0, "2")],
)
def test_half_a_unit_rounds_away_from_zero(value: str, digits: int, expected: str) -> None:
    assert money.round_half_up(Decimal(value), digits) == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "expected"), [("1.02", "1.00"), ("1.025", "1.05"), ("1.03", "1.05"), ("-1.025", "-1.05")]
)
def test_cash_in_francs_goes_by_five_rappen(value: str, expected: str) -> None:
    assert money.round_to_step(Decimal(value), Decimal("0.05")) == Decimal(expected)
