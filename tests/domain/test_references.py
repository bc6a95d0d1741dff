"""Invoice numbers quoted in payment references."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.references import NumberIndex, is_telling, normalise, quoted_ids


def found(numbers: list[str], text: str) -> list[str]:
    index = NumberIndex(enumerate(numbers))
    return [numbers[invoice_id] for invoice_id in quoted_ids(index.find(text))]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("0000611365", "0000611365"),
        ("0000611365", "Rechnung 611365 vom 2.1."),
        ("0000611365", "inv 00611365"),
        ("611365", "ref:0000611365"),
        ("0000611365", "0000611 365"),
        ("INV-0034", "inv0034"),
        ("INV-0034", "Zahlung INV 0034, danke"),
        ("INV-0034", "INV/0034"),
        ("INV-0034", "付INV0034货款"),
        ("INV-0034", "支付发票ＩＮＶ－００３４"),
        ("INV_0034", "INV_0034"),
        ("2024/001", "Re.Nr. 2024.001"),
        ("沪2024-001", "货款沪2024001"),
        ("A1", "pays A1"),
        ("RE 7", "RE7"),
        ("1001", "1001-1003"),
        ("Ä-12", "ä12"),
    ],
)
def test_a_quoted_number_is_found(number: str, text: str) -> None:
    assert found([number], text) == [number]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("2024001", "RE2024001"),
        ("1001", "21001"),
        ("1001", "10012"),
        ("123", "invoice 123"),
        ("000123", "123"),
        ("000123", "0123"),
        ("1001", "10,01"),
        ("20240012", "2024, 0012"),
        ("INV-0034", "INV 34"),
        ("ABC", "ABC"),
        ("1001", ""),
    ],
)
def test_no_number_is_guessed(number: str, text: str) -> None:
    assert found([number], text) == []


def test_several_numbers_in_order_of_appearance() -> None:
    assert found(["1001", "1002", "1003"], "1003 + 1001, 1003") == ["1003", "1001"]
    assert found(["1001", "1003"], "1001-1003") == ["1001", "1003"]


def test_the_longest_number_wins_where_tokens_can_be_joined() -> None:
    assert found(["2024", "2024-0012"], "2024-0012") == ["2024-0012"]
    assert found(["2024-0012", "0012-77"], "2024-0012-77") == ["2024-0012"]


def test_the_exact_number_wins_over_the_one_without_zeros() -> None:
    assert found(["611365", "0611365"], "0611365") == ["0611365"]
    assert found(["611365", "0611365"], "00611365") == ["611365", "0611365"]


def test_one_invoice_is_named_once() -> None:
    (quote,) = NumberIndex([(5, "1001")]).find("01001")
    assert quote.invoice_ids == (5,)


def test_the_same_number_at_two_customers_gives_both() -> None:
    index = NumberIndex([(7, "R-1001"), (9, "r 1001")])
    quotes = index.find("R1001")
    assert [(quote.start, quote.end, quote.invoice_ids) for quote in quotes] == [(0, 5, (7, 9))]


def test_the_place_of_the_quote_is_that_in_the_text_as_written() -> None:
    text = "付 ｉｎｖ－00 34 货款"
    (quote,) = NumberIndex([(1, "INV0034")]).find(text)
    assert text[quote.start : quote.end] == "ｉｎｖ－00 34"


NUMBERS = st.from_regex(r"\A[A-Z]{0,3}[-/ .]?[0-9]{4,8}\Z")


@given(st.lists(NUMBERS, min_size=1, max_size=20), st.data())
def test_a_number_written_out_is_always_found(numbers: list[str], data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(numbers))
    index = NumberIndex(enumerate(numbers))
    ids = quoted_ids(index.find(f"payment; {wanted}; thanks"))
    assert numbers.index(wanted) in ids
    assert {normalise(numbers[i]).lstrip("0") for i in ids} == {normalise(wanted).lstrip("0")}


@given(
    st.data(),
    st.lists(
        st.one_of(st.text(max_size=12), st.from_regex("[A-Z]{2}-?[0-9]{4}", fullmatch=True)), max_size=8
    ),
)
def test_any_text_can_be_searched(data: st.DataObject, numbers: list[str]) -> None:
    pieces = st.one_of(st.text(max_size=20), st.sampled_from([*numbers, ""]))
    text = "".join(data.draw(st.lists(pieces, max_size=4)))
    for quote in NumberIndex(enumerate(numbers)).find(text):
        assert 0 <= quote.start < quote.end <= len(text)
        assert all(is_telling(normalise(numbers[i])) for i in quote.invoice_ids)


def test_a_hundred_thousand_numbers_cost_the_same_per_reference() -> None:
    """Compares two sizes in one run, so that the machine does not matter; a scan would be 50 times slower."""
    texts = [f"payment of invoice {n:07d} with thanks" for n in range(2_000)]

    def seconds(size: int) -> float:
        index = NumberIndex((n, f"{n:07d}") for n in range(size))
        best = 9.0
        for _ in range(2):
            started = time.process_time()
            assert all(len(index.find(text)) == (1 if n < size else 0) for n, text in enumerate(texts))
            best = min(best, time.process_time() - started)
        return best

    assert seconds(100_000) < 10 * seconds(2_000)
