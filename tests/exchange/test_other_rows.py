"""Tables of payments and of customers: what is equal, what contradicts itself, what is told."""

from pathlib import Path

import pytest

from tests.exchange.reading import read_text

PAYMENTS = "customer,date,amount,currency,reference"


def test_equal_payments_are_two_and_totals_none(tmp_path: Path) -> None:
    row = "C1,2026-01-05,5.00,EUR,thanks\n"
    parsed = read_text(tmp_path, f"{PAYMENTS}\n{row}{row}Total,,10.00,,\nprinted today,,,,\n")
    assert (len(parsed.rows), parsed.row_count, parsed.errors) == (2, 2, ())


@pytest.mark.parametrize(
    ("row", "field", "code"),
    [
        ("C1,,5.00,EUR,x", "date", "missing_date"),
        ("C1,2026-02-30,5.00,EUR,x", "date", "no_such_day"),
        ("C1,2026-01-05,,EUR,x", "amount", "missing_amount"),
        ("C1,2026-01-05,0.00,EUR,x", "amount", "zero_amount"),
        (",2026-01-05,5.00,EUR,x", "customer", "missing_customer"),
        ("C1,2026-01-05,5.00,XXX,x", "amount", "unknown_currency"),
        ("C1,2026-01-05,£5.00,EUR,x", "amount", "other_currency_sign"),
        ("C1,2026-01-05,5.00,EUR,x,y", "", "extra_cells"),
    ],
)
def test_bad_payments(tmp_path: Path, row: str, field: str, code: str) -> None:
    parsed = read_text(tmp_path, f"{PAYMENTS}\n{row}\n", decimal=".")
    assert [(error.row, error.field, error.code) for error in parsed.errors] == [(2, field, code)]


CUSTOMERS = "customer,name,address,postcode,city,country,language,email,tax_id,phone,terms,currency"


def test_customers_twice_and_contradicting(tmp_path: Path) -> None:
    row = "C1,Acme,Main Street 1,12345,Ulm,DE,de,a@b.example,DE1,,30 days,EUR\n"
    parsed = read_text(tmp_path, f"{CUSTOMERS}\n{row}{row}")
    assert (len(parsed.parties), parsed.duplicates, parsed.errors) == (1, 1, ())
    parsed = read_text(tmp_path, f"{CUSTOMERS}\n{row}{row.replace('Ulm', 'Bonn')}")
    assert [(error.row, error.code, error.value) for error in parsed.errors] == [
        (3, "other_words_in_file", "C1")
    ]


@pytest.mark.parametrize(
    ("row", "field", "code"),
    [
        (",,,,,,,,,,,", "", ""),
        (",,x,,,,,,,,,", "customer", "missing_customer"),
        ("C1,Acme,,,,Ruritania,,,,,,", "country", "unknown_country"),
        ("C1,Acme,,,,,Klingon,,,,,", "language", "unknown_language"),
        ("C1,Acme,,,,,,,,,whenever,", "terms", "unknown_terms"),
        ("C1,Acme,,,,,,,,,,XXX", "currency", "unknown_currency"),
        (f"{'C' * 61},Acme,,,,,,,,,,", "customer", "long_text"),
        (f"C1,{'N' * 301},,,,,,,,,,", "name", "long_name"),
    ],
)
def test_bad_customers(tmp_path: Path, row: str, field: str, code: str) -> None:
    parsed = read_text(tmp_path, f"{CUSTOMERS}\n{row}\n")
    found = [(error.field, error.code) for error in parsed.errors]
    assert found == ([(field, code)] if code else [("customer", "missing_customer")])
