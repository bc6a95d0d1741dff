"""Real files that others wrote: what must be read from each stands in the corpus's own list."""

import csv
from collections import defaultdict
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.exchange.delimited import open_text
from creditdesk.exchange.detect import FileFormat, detect
from creditdesk.exchange.encodings import examine
from creditdesk.exchange.rows import ParsedFile
from tests.exchange.reading import read
from tests.shared import SHARED, shared_path

_LIST = SHARED / "data/corpus/expected.csv"
_SIGNS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@cache
def expected() -> dict[str, dict[str, str]]:
    """file -> {field: value}; empty when the corpus is not beside the project."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    if _LIST.exists():
        with _LIST.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found[row["file"]][row["field"]] = row["value"]
    return dict(found)


def with_field(*fields: str) -> list[str]:
    """Text files whose list says something about all ``fields``; without a corpus one name, which is skipped."""
    folders = ("bank-csv", "cn-bank", "alipay", "wechat", "psp-csv", "ar-csv", "xero-invoice-csv", "datev")
    names = [
        name
        for name, told in expected().items()
        if name.startswith(folders) and not name.endswith(".xls") and all(field in told for field in fields)
    ]
    return names or ["absent"]


def the_file(name: str) -> Path:
    return shared_path(f"data/corpus/{name}")


def totals(parsed: ParsedFile) -> Decimal:
    assert not parsed.errors
    return sum((Decimal(minor) / 100 for minor in parsed.totals.values()), Decimal(0))


@pytest.mark.parametrize("name", with_field("encoding"))
def test_the_encoding(name: str) -> None:
    assert examine(the_file(name)).encoding.removesuffix("-sig") == expected()[name]["encoding"]


@pytest.mark.parametrize("name", with_field("delimiter"))
def test_the_delimiter(name: str) -> None:
    path = the_file(name)
    assert open_text(path, examine(path).encoding).delimiter == _SIGNS[expected()[name]["delimiter"]]


@pytest.mark.parametrize("name", with_field("data_rows", "header_line"))
def test_no_row_is_lost(name: str) -> None:
    path, told = the_file(name), expected()[name]
    source = open_text(path, examine(path).encoding)
    rows = [
        number for block in source.blocks() for number in block.numbers if number > int(told["header_line"])
    ]
    assert len(rows) >= int(told["data_rows"])


def test_broken_quotes_are_reported() -> None:
    name = "datev/datevlint_broken_quotes.csv"
    path = the_file(name)
    assert expected()[name]["must_report_problem"] == "yes"
    with pytest.raises(UserError, match="open_quote"):
        list(open_text(path, examine(path).encoding).blocks())


def test_an_old_excel_file_by_its_content() -> None:
    assert detect(the_file("cn-bank/deg_ccb_debit.xls")) is FileFormat.XLS


@pytest.mark.parametrize(
    "name",
    ["bank-csv/csv2ofx_gls.csv", "bank-csv/csv2ofx_outbank.csv", "bank-csv/csv2ofx_n26-fr.csv",
     "psp-csv/ticketleap_paypal_example.csv", "datev/ledermann_EXTF_Buchungsstapel.csv",
     "datev/ledermann_EXTF_Stammdaten.csv", "cn-bank/deg_ccb_debit.xls", "alipay/deg_alipay_2024_layout.csv",
     "wechat/deg_wechat_records.csv", "bank-csv/bsp_sample_split_amounts.csv"],
)  # fmt: skip
def test_statements_are_never_taken_for_receivables(name: str) -> None:
    with pytest.raises(UserError) as caught:
        read(the_file(name))
    assert caught.value.code in ("bank_statement", "unknown_kind", "no_heading")


def test_the_ibm_ledger() -> None:
    told = expected().get("ar-csv/ibm_ibm_accounts_receivable.csv", {})
    parsed = read(the_file("ar-csv/ibm_ibm_accounts_receivable.csv"))
    assert (parsed.kind, parsed.order, parsed.duplicates) == (
        "ledger",
        "mdy",
        int(told["exact_duplicate_rows"]),
    )
    assert parsed.row_count == len(parsed.rows) == int(told["data_rows"])
    assert totals(parsed) == Decimal(told["sum_invoice_amount"])
    assert len(parsed.parties) == int(told["distinct_customers"])
    assert len({row.number for row in parsed.rows}) == int(told["distinct_invoice_numbers"])
    assert parsed.rows[0].number == told["first_invoice_number_text"]
    assert sum(row.number.startswith("0") for row in parsed.rows) == int(
        told["invoice_numbers_with_leading_zero"]
    )
    assert sum(row.disputed for row in parsed.rows) == int(told["disputed_yes"])
    issued = sorted(row.issued for row in parsed.rows if row.issued)
    assert (issued[0].isoformat(), issued[-1].isoformat()) == (
        told["earliest_invoice_date"],
        told["latest_invoice_date"],
    )
    late = sum(1 for row in parsed.rows if row.settled and row.due and row.settled > row.due)
    assert late == int(told["rows_paid_late"])
    assert not any(party.country for party in parsed.parties)


def test_the_same_ledger_among_the_ledgers() -> None:
    parsed = read(shared_path("data/ledgers/ibm_late_payment_histories.csv"))
    assert (len(parsed.rows), parsed.totals) == (2466, {"EUR": 14770318})


def test_the_food_distributor() -> None:
    parsed = read(shared_path("data/ledgers/food_distributor_closed_invoices.csv"))
    assert (parsed.kind, parsed.errors, parsed.row_count, len(parsed.rows), len(parsed.parties)) == (
        "ledger", (), 26219, 26219, 914
    )  # fmt: skip
    assert parsed.totals == {"EUR": 82646489322}
    assert sum(1 for row in parsed.rows if row.settled and row.issued and row.settled < row.issued) == 270
    assert {row.terms for row in parsed.rows} >= {"net 0", "net 15"}


def test_the_small_list_without_invoice_dates() -> None:
    name = "ar-csv/cfoagents_invoices.csv"
    parsed, told = read(the_file(name), currency="CHF"), expected()[name]
    assert (parsed.kind, parsed.row_count, len(parsed.rows)) == ("invoices", 8, int(told["data_rows"]))
    assert totals(parsed) == Decimal(told["sum_in"])
    assert parsed.totals.keys() == {told["currency"]}
    assert parsed.parties[0].name == told["first_counterparty"]
    assert all(row.issued is None for row in parsed.rows)
    days = sorted(row.due for row in parsed.rows if row.due)
    assert (days[0], days[-1]) == (
        date.fromisoformat(told["earliest_date"]),
        date.fromisoformat(told["latest_date"]),
    )


def test_the_empty_xero_template() -> None:
    name = "xero-invoice-csv/motionlive_xero_template_header_only.csv"
    parsed = read(the_file(name))
    assert (parsed.kind, parsed.row_count, parsed.rows, parsed.errors) == ("invoices", 0, [], ())
