"""Where a table ends and what stands in it besides rows: totals, footers, repeated headings, files that break off."""

from pathlib import Path

import pytest

from tests.exchange.reading import read_text
from tests.exchange.rows_said import GOOD, HEAD, problems


def test_total_rows_are_left_out_and_compared(tmp_path: Path) -> None:
    text = f"{HEAD}\n{GOOD}\nSubtotal,,,,100.00\nC2,R2,2026-01-05,2026-02-04,50.00\nTOTAL,,,,150.00\n"
    parsed = read_text(tmp_path, text)
    assert (len(parsed.rows), parsed.row_count, parsed.errors, parsed.notices) == (2, 2, (), ())
    wrong = read_text(tmp_path, text.replace("150.00", "151.00"))
    assert not wrong.errors
    (notice,) = wrong.notices
    assert notice.code == "total_differs"
    assert (notice.params["row"], notice.params["stated"], notice.params["ours"]) == (5, "151.00", "150.00")


@pytest.mark.parametrize(
    "label", ["合计", "合计行", "总计：", "小计", "Summe", "Gesamtsumme", "Grand Total", "Total for Acme"]
)
def test_labels_of_totals(tmp_path: Path, label: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{label},,,,100.00\n")
    assert (parsed.errors, parsed.notices, parsed.row_count) == ((), (), 1)


def test_a_customer_called_total_is_a_customer(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\nTOTAL,R1,2026-01-05,2026-02-04,100.00\n")
    assert parsed.parties[0].code == "TOTAL"
    assert len(parsed.rows) == 1


def test_a_footer_below_is_ignored_but_text_between_rows_is_told(tmp_path: Path) -> None:
    footer = "Saturday 31 October 2026 08:15 GMT"
    assert not read_text(tmp_path, f"{HEAD}\n{GOOD}\n\n{footer}\n").errors
    parsed = read_text(tmp_path, f"{HEAD}\n{footer}\n{GOOD}\n")
    assert problems(parsed) == [(2, "", "stray_text", footer)]


def test_repeated_headings_are_left_out(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{HEAD}\nC2,R2,2026-01-05,2026-02-04,50.00\n")
    assert (len(parsed.rows), parsed.row_count, parsed.errors) == (2, 2, ())


@pytest.mark.parametrize("cut", ["C2,R2,2026-01-05,2026-02-04", "C2,R2,2026-0", "C"])
def test_a_file_that_breaks_off_in_its_last_row(tmp_path: Path, cut: str) -> None:
    parsed = read_text(tmp_path, f"{HEAD}\n{GOOD}\n{cut}")
    assert parsed.errors
    assert all(error.row == 3 for error in parsed.errors)


def test_a_last_row_cut_where_only_a_note_is_missing(tmp_path: Path) -> None:
    parsed = read_text(tmp_path, f"{HEAD},note\n{GOOD},x\nC2,R2,2026-01-05,2026-02-04,50.0")
    assert problems(parsed) == [(3, "", "half_row", "50.0")]
    assert [row.number for row in parsed.rows] == ["R1"]


def test_rows_shorter_than_the_headings_are_fine_when_they_end(tmp_path: Path) -> None:
    assert not read_text(tmp_path, f"{HEAD},note,more\n{GOOD}\n").errors


def test_a_stray_quote_that_swallows_rows_is_told(tmp_path: Path) -> None:
    swallowed = '"stray\nC2,R2,2026-01-05,2026-02-04,50.00,x\nC3,R3,2026-01-05,2026-02-04,50.00,y"'
    text = f"{HEAD},note\n{GOOD},{swallowed}\n{GOOD},z\n"
    parsed = read_text(tmp_path, text)
    assert [(error.row, error.code) for error in parsed.errors] == [(2, "swallowed_rows")]
