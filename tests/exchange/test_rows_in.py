"""Rows of a ledger or invoice table: what each cell means, and every way a row can be wrong."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.exchange.findings import RowError
from creditdesk.exchange.rows import ImportRow
from creditdesk.words import sentence
from tests.exchange.reading import read_text
from tests.exchange.rows_said import GOOD, HEAD, only, problems


def test_a_plain_row(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n")
    assert only(parsed) == ImportRow(
        2,
        0,
        "invoice",
        "R1",
        date(2026, 1, 5),
        date(2026, 2, 4),
        10000,
        "EUR",
        None,
        None,
        None,
        "",
        False,
        "",
    )
    assert (parsed.kind, parsed.row_count, parsed.totals) == ("invoices", 1, {"EUR": 10000})
    assert parsed.parties[0].code == "C1"


def test_headings_only_are_no_rows(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, HEAD)
    assert (parsed.row_count, parsed.rows, parsed.errors, parsed.parties) == (0, [], (), ())


@pytest.mark.parametrize(
    ("row", "field", "code", "value"),
    [
        ("C1,,2026-01-05,2026-02-04,100.00", "invoice", "missing_number", ""),
        (",R1,2026-01-05,2026-02-04,100.00", "customer", "missing_customer", ""),
        ("C1,R1,,,100.00", "due", "missing_date", ""),
        ("C1,R1,2026-01-05,2026-02-04,", "amount", "missing_amount", ""),
        ("C1,R1,2026-01-05,2026-02-04,0.00", "amount", "zero_amount", "0.00"),
        ("C1,R1,2026-01-05,2026-02-04,12..34", "amount", "bad_amount", "12..34"),
        ("C1,R1,2026-01-05,2026-02-04,12.345", "amount", "more_decimals", "12.345"),
        ("C1,R1,2026-01-05,2026-02-30,100.00", "due", "no_such_day", "2026-02-30"),
        ("C1,R1,never,2026-02-04,100.00", "issued", "bad_date", "never"),
        ("C1,R1,2026-02-05,2026-02-04,100.00", "due", "due_before_issue", "2026-02-04"),
        ("C1,2.411E+19,2026-01-05,2026-02-04,100.00", "invoice", "rounded_number", "2.411E+19"),
        (f"C1,{'9' * 61},2026-01-05,2026-02-04,100.00", "invoice", "long_text", "9" * 61),
        ("C1,R1,2026-01-05,2026-02-04,$100.00", "amount", "other_currency_sign", "$"),
        ("C1,R1,2026-01-05,2026-02-04,XYZ100.00", "amount", "unknown_currency", "XYZ"),
        ("C1,R1,2026-01-05,2026-02-04,100.00,7", "", "extra_cells", "7"),
        ("C1,R1,2026-01-05,2026-02-04,1,234.00", "", "extra_cells", "234.00"),
        ("C1,R1,2026-01-05", "amount", "missing_amount", ""),
    ],
)
def test_a_bad_row_is_told_with_its_number_field_and_text(
    tmp_path: Path, row: str, field: str, code: str, value: str
) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n\n{row}\nC9,R9,2026-01-05,2026-02-04,1.00\n")
    assert problems(parsed) == [(4, field, code, value)]
    assert parsed.row_count == 3
    assert [item.number for item in parsed.rows] == ["R1", "R9"]


def test_a_row_lists_all_that_is_wrong_with_it(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n,,2026-02-30,soon,ten\n")
    assert [error.code for error in parsed.errors] == [
        "missing_number", "no_such_day", "bad_date", "bad_amount", "missing_customer"
    ]  # fmt: skip


def test_customers_of_bad_rows_only_are_none(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\nC2,R2,2026-01-05,2026-02-04,ten\n")
    assert [party.code for party in parsed.parties] == ["C1"]


@pytest.mark.parametrize(
    "name", ["=1+1", "+1", "-1", "@SUM(A1)", "<b>bold</b>", "Robert'); DROP TABLE invoice;--", "Ünï ö"]
)
def test_formulas_and_markup_are_names_like_others(tmp_path: Path, name: str) -> None:
    parsed = read_text(tmp_path, f'name,invoice,due,amount\n"{name}",R1,2026-02-04,100.00\n')
    assert only(parsed)
    assert parsed.parties[0].name == name


def test_a_name_of_2000_characters_is_told(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"name,invoice,due,amount\n{'N' * 2000},R1,2026-02-04,100.00\n")
    assert [(error.row, error.field, error.code) for error in parsed.errors] == [(2, "name", "long_name")]
    assert len(parsed.errors[0].value) == 80


def test_control_and_direction_characters_are_taken_out(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, "name,invoice,due,amount\nAcme\u202e \x07Ltd,R\u200b1,2026-02-04,100.00\n")
    assert only(parsed).number == "R 1"
    assert parsed.parties[0].name == "Acme Ltd"


def test_leading_zeros_stay(tmp_path: Path) -> None:
    assert (
        only(read_text(tmp_path, f"{HEAD}\nC1,0000611365,2026-01-05,2026-02-04,100.00\n")).number
        == "0000611365"
    )


def test_the_same_figures_twice_are_one_invoice(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{GOOD}\nC2,R1,2026-01-05,2026-02-04,7.00\n")
    assert (len(parsed.rows), parsed.duplicates, parsed.row_count) == (2, 1, 3)


@pytest.mark.parametrize("row", ["C1,R1,2026-01-05,2026-02-04,100.01", "C1,R1,2026-01-05,2026-02-05,100.00"])
def test_other_figures_under_one_number_are_told(tmp_path: Path, row: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{row}\n")
    assert problems(parsed) == [(3, "invoice", "other_figures_in_file", "R1 (2)")]


def test_an_invoice_and_a_credit_note_may_share_a_number(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\nC1,R1,2026-01-05,2026-02-04,-100.00\n")
    assert [row.kind for row in parsed.rows] == ["invoice", "credit_note"]


def test_a_customer_is_described_once(tmp_path: Path) -> None:
    text = (
        "customer,name,invoice,due,amount,city\nC1,Acme,R1,2026-02-04,1.00,\nC1,Acme,R2,2026-02-04,1.00,Ulm\n"
        "C1,Acme Ltd,R3,2026-02-04,1.00,Ulm\n"
    )
    parsed = read_text(tmp_path, text)
    (party,) = parsed.parties
    assert (party.name, party.city, party.row) == ("Acme", "Ulm", 2)
    assert [(notice.code, notice.params["second"]) for notice in parsed.notices] == [
        ("customer_differs", "Acme Ltd")
    ]


def test_an_error_says_what_its_sentence_needs() -> None:
    error = RowError(7, "currency", "unknown_currency", "XXX")
    assert "XXX" in sentence(error.code, error.params)
