"""The payment code: the standard's own examples, what it refuses, and the drawing against segno's matrix."""

import csv
import re

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.documents.slips.epc import check_payload, epc_payload, qr_operators, remittance_text
from creditdesk.errors import UserError
from tests.shared import shared_path

IBAN = "DE89370400440532013000"
MADE = {
    "E01": lambda: epc_payload(
        "Franz Mustermänn",
        "DE71110220330123456789",
        1230,
        bic="BHBLDEHHXXX",
        purpose="GDDS",
        reference="RF18539007547034",
        version="001",
    ),
    "E02": lambda: epc_payload(
        "François D'Alsace S.A.",
        "FR1420041010050500013M02606",
        1230,
        text="Client:Marie Louise La Lune",
        charset=2,
    ),
    "E05": lambda: epc_payload("上海示例贸易有限公司", IBAN, 125_050, reference="RF18539007547034"),
}
REFUSED = {
    "E07": lambda: epc_payload("A", IBAN, 1, version="001"),
    "E09": lambda: epc_payload("A", IBAN, 0),
    "E11": lambda: epc_payload("A", IBAN, 1, reference="RF19539007547034"),
    "E12": lambda: epc_payload("上" * 70, IBAN, 1, text="海" * 140),
    "E13": lambda: check_payload(epc_payload("A", IBAN, 1).replace("SCT", "INST")),
    "E14": lambda: epc_payload("A", "DE88370400440532013000", 1),
}


def test_every_row_of_the_shared_examples() -> None:
    with shared_path("data/vectors/epc_qr.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["id"] for row in rows} == set(MADE) | set(REFUSED)
    for row in rows:
        if row["expected"] == "valid":
            payload = row["payload_escaped"].replace("\\n", "\n")
            check_payload(payload)
            assert MADE[row["id"]]() == payload
            assert len(payload.encode(row["encoding"])) == int(row["bytes"])
        else:
            with pytest.raises(UserError, match="epc_refused"):
                REFUSED[row["id"]]()


@pytest.mark.parametrize(
    ("payload", "what"),
    [
        ("BCD\n002\n1\nSCT\n\nA\n" + IBAN, "lines"),
        ("BCD\n003\n1\nSCT\n\nA\n" + IBAN + "\nEUR1", "tag"),
        ("BCD\n002\n9\nSCT\n\nA\n" + IBAN + "\nEUR1", "charset"),
        ("BCD\n002\n1\nSCT\nTOOLONGBIC\nA\n" + IBAN + "\nEUR1", "bic"),
        ("BCD\n002\n1\nSCT\n\n\n" + IBAN + "\nEUR1", "name"),
        ("BCD\n002\n1\nSCT\n\nA\n" + IBAN + "\n1.00", "amount"),
        ("BCD\n002\n1\nSCT\n\nA\n" + IBAN + "\nEUR1\nTOOLONG", "purpose"),
        ("BCD\n002\n1\nSCT\n\nA\n" + IBAN + "\nEUR1\n\nRF18539007547034\nboth", "text"),
        ("BCD\n002\n2\nSCT\n\n上海\n" + IBAN + "\nEUR1", "bytes"),
    ],
)
def test_what_is_wrong_is_named(payload: str, what: str) -> None:
    with pytest.raises(UserError) as error:
        check_payload(payload)
    assert error.value.params["what"] == what


def test_a_long_name_is_cut_and_the_largest_amount_passes() -> None:
    payload = epc_payload("A" * 100, IBAN, 99_999_999_999)
    assert payload.split("\n")[5] == "A" * 70
    assert payload.endswith("EUR999999999.99")
    with pytest.raises(UserError):
        epc_payload("A", IBAN, 100_000_000_000)


def test_remittance_text_names_what_fits() -> None:
    assert remittance_text("M-1", ["2025-117", "2025-118"]) == "M-1 2025-117 2025-118"
    assert remittance_text("", ["2025-117", "2025-118"]) == "2025-117 2025-118", "a draft has no number yet"
    many = remittance_text("M-1", [f"2025-{n}" for n in range(100, 200)])
    assert len(many) <= 140
    assert re.fullmatch(r"M-1( 2025-\d{3})+ \+\d+", many)
    assert many.count("2025-") + int(many.rpartition("+")[2]) == 100


@given(st.text(max_size=200), st.lists(st.text(max_size=40), max_size=40))
def test_remittance_text_never_exceeds_the_field(number: str, invoices: list[str]) -> None:
    assert len(remittance_text(number, invoices)) <= 140


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=70))
def test_the_drawing_is_the_code(text: str) -> None:
    operators, side = qr_operators(text)
    drawn = [[0] * side for _ in range(side)]
    for x, y, width in re.findall(r"(\d+) (\d+) (\d+) 1 re", operators):
        for column in range(int(width)):
            drawn[side - 1 - int(y)][int(x) + column] = 1
    code = segno.make(text, error="m", mask=2, boost_error=False, micro=False, encoding="utf-8", mode="byte")
    assert drawn == [list(row) for row in code.matrix]
