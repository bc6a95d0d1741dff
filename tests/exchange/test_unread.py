"""No word about a payment is passed over in silence."""

from pathlib import Path

import pytest

from creditdesk.exchange.unread import speaks_of_payment
from creditdesk.exchange.words_in import state_of
from tests.exchange.reading import read_text

HEAD = "customer,invoice,issued,due,amount"
ROW = "C1,R1,2026-01-05,2026-02-04,100.00"


@pytest.mark.parametrize(
    "word", ["Paid in full", "fully paid", "Vollständig bezahlt", "beglichen", "已付清", "已全部付款", "收讫"]
)
def test_words_for_paid_in_full(word: str, tmp_path: Path) -> None:
    assert state_of(word) == "paid"
    parsed = read_text(tmp_path, f"{HEAD},status\n{ROW},{word}\n")
    assert ([row.open for row in parsed.rows], parsed.notices) == ([0], ())


@pytest.mark.parametrize("word", ["partly paid", "teilweise bezahlt", "部分付款", "paid 40 %"])
def test_a_status_that_speaks_of_a_payment_is_told(word: str, tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},status\n{ROW},{word}\n")
    assert [row.open for row in parsed.rows] == [None]
    assert [(notice.code, notice.params["words"]) for notice in parsed.notices] == [
        ("payment_words_unread", word)
    ]


@pytest.mark.parametrize(
    "word", ["unpaid", "not yet paid", "nicht bezahlt", "未付", "待付款", "open", "overdue", ""]
)
def test_a_status_that_denies_a_payment_is_not(word: str, tmp_path: Path) -> None:
    assert not speaks_of_payment(word)
    assert read_text(tmp_path, f"{HEAD},status\n{ROW},{word}\n").notices == ()


@pytest.mark.parametrize("heading", ["已付款", "Fully paid?", "bezahlt (J/N)"])
def test_a_column_that_speaks_of_payment_and_is_not_read_is_told(heading: str, tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},{heading}\n{ROW},yes\n")
    assert [(notice.code, notice.params["headings"]) for notice in parsed.notices] == [
        ("payment_column_unread", heading)
    ]


def test_a_heading_that_stands_there_twice_is_told(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},amount\n{ROW},7.00\n")
    assert ([row.amount for row in parsed.rows], parsed.notices[0].code) == ([10000], "heading_twice")


@pytest.mark.parametrize(
    ("heading", "cell"), [("open", "100.00"), ("open", "0.01"), ("paid", "99.99"), ("paid", "0")]
)
def test_a_status_of_paid_against_an_open_amount(heading: str, cell: str, tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},status,{heading}\n{ROW},Paid,{cell}\n")
    assert [(error.field, error.code) for error in parsed.errors] == [("open", "paid_but_open")]


@pytest.mark.parametrize("heading", ["open", "paid", "settled", "paid amount"])
def test_a_status_of_paid_beside_a_blank_cell_leaves_nothing_open(heading: str, tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},{heading},payment status\n{ROW},,bezahlt\n")
    assert [row.open for row in parsed.rows] == [0]
