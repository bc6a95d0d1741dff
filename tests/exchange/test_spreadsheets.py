"""Workbooks: sheets, real dates and numbers; a hostile one is refused before it is laid out in memory."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import Cancelled, UserError
from creditdesk.exchange import spreadsheets
from creditdesk.exchange.detect import FileFormat
from creditdesk.exchange.spreadsheets import read_sheets
from tests.exchange.reading import told
from tests.exchange.workbooks import make_ods, make_with_sheet_xml, make_xlsx


def sheets(path: Path, kind: FileFormat = FileFormat.XLSX) -> dict[str, list[list[object]]]:
    return {name: source.rows for name, source in read_sheets(path, kind)}


def code_of(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        sheets(path)
    return caught.value.code


def test_texts_numbers_and_dates(tmp_path: Path) -> None:
    path = make_xlsx(
        tmp_path / "a.xlsx", [["No", "Amount", "Due"], ["007", 12.5, date(2026, 11, 22)]], {"B": [["x"]]}
    )
    found = sheets(path)
    assert found["Sheet1"][1] == ["007", 12.5, date(2026, 11, 22)]
    assert found["B"] == [["x"]]


def test_rows_keep_their_numbers_over_blank_ones(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "a.xlsx", [[], [], ["a", "b"], [], ["1", "2"]])
    (_, source), *_ = read_sheets(path, FileFormat.XLSX)
    assert [(block.numbers, block.rows) for block in source.blocks()] == [([3, 5], [["a", "b"], ["1", "2"]])]


def test_open_document_sheets(tmp_path: Path) -> None:
    assert sheets(make_ods(tmp_path / "a.ods", [["a", "b"], ["1", "2"]]), FileFormat.ODS) == {
        "S": [["a", "b"], ["1", "2"]]
    }


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ999999"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A99999999999"><v>1</v></c></row>',
        "<row r='1'><c r='A1'><v>1</v></c><c r='XFD1048576'><v>1</v></c></row>",
        '<row r="1"><c r="A1"><v>1</v></c><c\n r\t=\n"XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r=" XFD1048576"><v>1</v></c></row>',
    ],
)
def test_a_far_cell_is_refused_before_it_ends_the_program(tmp_path: Path, cells: str) -> None:
    assert code_of(make_with_sheet_xml(tmp_path / "far.xlsx", cells)) == "far_cell"


def test_a_stray_cell_in_the_last_column_of_a_small_sheet_is_harmless(tmp_path: Path) -> None:
    path = make_with_sheet_xml(
        tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
    )
    assert sheets(path)["Sheet1"][0][-1] == 2.0


def test_a_false_dimension_does_no_harm(tmp_path: Path) -> None:
    path = make_with_sheet_xml(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>')
    assert sheets(path) == {"Sheet1": [[1.0]]}


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    path = make_with_sheet_xml(tmp_path / "bomb.xlsx", "", padding=100 << 20)
    assert path.stat().st_size < 1 << 20
    assert code_of(path) == "too_large_inside"


def test_a_bomb_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = make_with_sheet_xml(tmp_path / "bomb.xlsx", "", padding=100 << 20)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        member = next(m for m in archive.infolist() if m.filename.endswith("sheet1.xml"))
    declared = member.file_size.to_bytes(4, "little")
    assert content.count(declared) >= 2
    path.write_bytes(bytes(content).replace(declared, (1000).to_bytes(4, "little")))
    assert code_of(path) in ("half_file", "too_large_inside")


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = make_xlsx(tmp_path / "a.xlsx", [["a"]])
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(spreadsheets.MAX_MEMBERS):
            archive.writestr(f"xl/media/{number}", "x")
    assert code_of(path) == "too_large_inside"


def test_damaged_xml_is_told(tmp_path: Path) -> None:
    assert code_of(make_with_sheet_xml(tmp_path / "a.xlsx", "<row r='1'><c></row>")) == "damaged_workbook"


def test_a_document_type_declaration_is_never_expanded(tmp_path: Path) -> None:
    model = make_xlsx(tmp_path / "model.xlsx", [["x"]])
    path = tmp_path / "xxe.xlsx"
    with zipfile.ZipFile(model) as source, zipfile.ZipFile(path, "w") as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename.endswith("sheet1.xml"):
                content = (
                    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
                    b'<row r="1">'
                    b'<c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'
                )
            target.writestr(member.filename, content)
    assert "root:" not in str(told(sheets, path))


@pytest.mark.parametrize("seed", range(40))
def test_a_changed_byte_is_told_or_harmless(tmp_path: Path, seed: int) -> None:
    import random

    chance = random.Random(seed)
    content = bytearray(make_xlsx(tmp_path / "a.xlsx", [["a", 1, date(2026, 1, 1)]] * 20).read_bytes())
    for _ in range(3):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path = tmp_path / "changed.xlsx"
    path.write_bytes(bytes(content))
    _, code = told(sheets, path)
    assert code in (
        "",
        "half_file",
        "damaged_workbook",
        "too_large_inside",
        "password_protected",
        "far_cell",
    )


def test_not_really_old_excel(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    with pytest.raises(UserError, match="damaged_workbook"):
        sheets(path, FileFormat.XLS)


def test_unpacking_can_be_stopped(tmp_path: Path) -> None:
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(read_sheets(make_xlsx(tmp_path / "a.xlsx", [["a"]]), FileFormat.XLSX, stop))
