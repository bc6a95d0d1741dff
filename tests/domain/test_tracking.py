"""Numbers of registered letters: spelling, check digit, doubts."""

import pytest

from creditdesk.domain.tracking import check_digit, clean_tracking, tracking_doubts

LETTERS = {1: "2026-0001", 2: "2026-0002"}


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        (" rr 12 345 678 5 de ", "RR123456785DE"),
        ("ＲＲ１２３４５６７８５ＤＥ", "RR123456785DE"),
        ("EA\u200b473124829\tCN\r", "EA473124829CN"),
        ("", ""),
    ],
)
def test_one_number_has_one_spelling(typed: str, clean: str) -> None:
    assert clean_tracking(typed) == clean


@pytest.mark.parametrize(
    ("digits", "last"), [("47312482", 9), ("12345678", 5), ("00000000", 5), ("00000006", 2), ("10100000", 0)]
)
def test_the_check_digit_is_that_of_the_standard(digits: str, last: int) -> None:
    """47312482 is the example of UPU S10; a remainder of 0 gives 5, one of 1 gives 0."""
    assert check_digit(digits) == last


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("RR123456785DE", ""),
        ("1234567890123", ""),
        ("1Z999AA10123456784", ""),
        ("RR123456789DE", "tracking_check_digit"),
        ("RR12345678DE", "tracking_length"),
        ("2026-0002", "tracking_is_letter"),
        ("RR12345678?DE", "tracking_signs"),
        ("RR1", "tracking_short"),
        ("1" * 41, "tracking_long"),
    ],
)
def test_a_number_that_looks_mistyped_is_doubted(number: str, code: str) -> None:
    found = tracking_doubts({1: number}, {}, LETTERS)
    assert (found[1].code if found else "") == code


def test_a_number_stands_once_in_a_mail_and_was_not_used_before() -> None:
    numbers = {1: "RR123456785DE", 2: "RR123456785DE"}
    doubt = tracking_doubts(numbers, {}, LETTERS)
    assert {letter: (found.code, found.params["letter"]) for letter, found in doubt.items()} == {
        2: ("tracking_twice", "2026-0001")
    }
    used = tracking_doubts(numbers, {"RR123456785DE": "2025-0009"}, LETTERS)
    assert (used[1].code, used[1].params["letter"]) == ("tracking_used", "2025-0009")


def test_no_number_is_no_doubt() -> None:
    assert tracking_doubts({1: "", 2: ""}, {}, LETTERS) == {}
