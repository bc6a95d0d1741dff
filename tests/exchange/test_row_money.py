"""What a row says of money: sign, currency, what is open or paid, and where that contradicts itself."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from tests.exchange.reading import read_text
from tests.exchange.rows_said import GOOD, HEAD, only, problems


@pytest.mark.parametrize(
    ("text", "kind", "amount"),
    [("-100.00", "credit_note", -10000), ("(100.00)", "credit_note", -10000), ("100.00-", "credit_note", -10000),
     ("100", "invoice", 10000), ("€100.00", "invoice", 10000), ("100.5", "invoice", 10050)],
)  # fmt: skip
def test_the_sign_makes_a_credit_note(tmp_path: Path, text: str, kind: str, amount: int) -> None:
    row = only(read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,{text}\n", decimal="."))
    assert (row.kind, row.amount) == (kind, amount)


@pytest.mark.parametrize(
    ("heading", "cell", "amount", "currency"),
    [
        ("currency", "usd", "100.00", "USD"),
        ("currency", "人民币", "100.00", "CNY"),
        ("currency", "€", "100.00", "EUR"),
        ("currency", "", "100.00", "CHF"),
        ("currency", "EUR", "€100.00", "EUR"),
        ("currency", "HKD", "$100.00", "HKD"),
        ("note", "", "GBP 100.00", "GBP"),
        ("note", "", "€100.00", "EUR"),
    ],
)
def test_the_currency_of_a_row(tmp_path: Path, heading: str, cell: str, amount: str, currency: str) -> None:
    text = f"{HEAD},{heading}\nC1,R1,2026-01-05,2026-02-04,{amount},{cell}\n"
    assert only(read_text(tmp_path, text, currency="CHF")).currency == currency


def test_the_suffix_of_the_heading_comes_before_the_company(tmp_path: Path) -> None:
    row = only(read_text(tmp_path, "client,invoice_id,due_date,amount_usd\nAcme,R1,2026-02-04,100.00\n"))
    assert row.currency == "USD"


def test_unknown_currencies_and_countries_are_told(tmp_path: Path) -> None:
    text = f"{HEAD},currency,country\n{GOOD},EUR,DE\nC2,R2,2026-01-05,2026-02-04,1.00,XXX,Ruritania\n"
    assert problems(read_text(tmp_path, text)) == [
        (3, "currency", "unknown_currency", "XXX"),
        (3, "country", "unknown_country", "Ruritania"),
    ]


def test_an_unknown_currency_for_all_rows(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="unknown_currency"):
        read_text(tmp_path, f"{HEAD}\n{GOOD}\n", currency="XYZ")


def test_yen_have_no_decimals(tmp_path: Path) -> None:
    row = only(read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,1500\n", currency="JPY"))
    assert row.amount == 1500
    parsed = read_text(tmp_path, f"{HEAD}\nC1,R1,2026-01-05,2026-02-04,15.50\n", currency="JPY")
    assert problems(parsed) == [(2, "amount", "more_decimals", "15.50")]


SETTLED = f"{HEAD},open,paid,settled,terms,disputed"


@pytest.mark.parametrize(
    ("cells", "tail"),
    [
        (",,,,", (None, None, None, "", False)),
        ("100.00,,,,", (10000, None, None, "", False)),
        ("0.00,,,,", (0, None, None, "", False)),
        (",40.00,,,", (None, None, 4000, "", False)),
        (",150.00,,,", (None, None, 15000, "", False)),
        ("60.00,40.00,,,", (6000, None, 4000, "", False)),
        ("0,150.00,,,", (0, None, 15000, "", False)),
        (",,2026-01-01,,", (None, date(2026, 1, 1), None, "", False)),
        ("0,100.00,2026-03-01,,", (0, date(2026, 3, 1), 10000, "", False)),
        (",,,30 days,yes", (None, None, None, "net 30", True)),
        (",,,月结30天,否", (None, None, None, "end of month + 30", False)),
        (",,,as agreed,no", (None, None, None, "as agreed", False)),
    ],
)
def test_what_a_row_says_of_payment_and_terms(tmp_path: Path, cells: str, tail: tuple[object, ...]) -> None:
    row = only(read_text(tmp_path, f"{SETTLED}\n{GOOD},{cells}\n", decimal="."))
    assert (row.open, row.settled, row.paid, row.terms, row.disputed) == tail


@pytest.mark.parametrize(
    ("cells", "field", "code"),
    [
        ("100.01,,,,", "open", "open_too_large"),
        ("-10.00,,,,", "open", "open_sign"),
        (",-10.00,,,", "paid", "paid_sign"),
        ("50.00,,2026-03-01,,", "settled", "settled_but_open"),
        (",50.00,2026-03-01,,", "settled", "settled_but_open"),
        ("50.00,40.00,,,", "open", "open_and_paid_differ"),
        ("50.00,150.00,,,", "open", "open_and_paid_differ"),
        (",,2026-02-30,,", "settled", "no_such_day"),
        ("x,,,,", "open", "bad_amount"),
        (",,,,perhaps", "disputed", "not_yes_or_no"),
    ],
)
def test_what_contradicts_itself_is_told(tmp_path: Path, cells: str, field: str, code: str) -> None:
    parsed = read_text(tmp_path, f"{SETTLED}\n{GOOD},{cells}\n", decimal=".")
    assert [(error.field, error.code) for error in parsed.errors] == [(field, code)]


def test_terms_nobody_understands_matter_only_without_a_due_date(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{SETTLED}\nC1,R1,2026-01-05,,100.00,,,,as agreed,\n")
    assert problems(parsed) == [(2, "terms", "unknown_terms", "as agreed")]


def test_a_status_of_paid_leaves_nothing_open(tmp_path: Path) -> None:
    rows = "C1,R2,2026-01-05,2026-02-04,1.00,unpaid\nC1,R3,2026-01-05,2026-02-04,1.00,Void\n"
    text = f"{HEAD},status\n{GOOD},Paid\n{rows}"
    parsed = read_text(tmp_path, text)
    assert [row.open for row in parsed.rows] == [0, None]
    assert (parsed.ignored, parsed.row_count) == (1, 3)
    assert [notice.code for notice in parsed.notices] == ["ignored_rows"]


def test_types_of_rows(tmp_path: Path) -> None:
    text = (
        f"{HEAD},type,open\n{GOOD},Invoice,100.00\nC1,CN1,2026-01-05,2026-02-04,30.00,Credit memo,20.00\n"
        "C1,,2026-01-09,,-50.00,Payment,-20.00\nC1,B1,2026-01-05,2026-02-04,5.00,Bill,5.00\n"
    )
    parsed = read_text(tmp_path, text)
    assert [(row.kind, row.amount, row.open) for row in parsed.rows] == [
        ("invoice", 10000, 10000), ("credit_note", -3000, -2000), ("payment", 2000, None)
    ]  # fmt: skip
    assert parsed.rows[2].issued == date(2026, 1, 9)
    assert parsed.ignored == 1
