"""What a file is comes from its bytes, whatever its name says; what is no table is refused with a reason."""

import zipfile
from pathlib import Path

import pytest

from creditdesk.errors import EnvError, UserError
from creditdesk.exchange.detect import FileFormat, detect
from tests.exchange.workbooks import make_ods, make_xlsx


def refused(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        detect(path)
    return caught.value.code


def test_text_is_text_under_any_name(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    path.write_text("a\tb\n1\t2\n")
    assert detect(path) is FileFormat.TEXT


def test_workbooks_under_any_name(tmp_path: Path) -> None:
    assert detect(make_xlsx(tmp_path / "list.csv", [["a", 1]])) is FileFormat.XLSX
    assert detect(make_ods(tmp_path / "list.txt", [["a", "b"]])) is FileFormat.ODS


def test_old_excel_by_its_first_bytes(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert detect(path) is FileFormat.XLS


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refused(tmp_path) == "is_a_folder"


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "nothing.csv") == "no_such_file"


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "closed.csv"
    path.write_text("a,b\n")
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(EnvError) as caught:
        detect(path)
    assert caught.value.params == {"file": "closed.csv", "reason": "Permission denied"}


@pytest.mark.parametrize("content", [b"", b"  \r\n\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(content)
    assert refused(path) == "empty_file"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n", "not_a_table"),
        (b"SQLite format 3\x00" + bytes(100), "not_a_table"),
        (b"\x89PNG\r\n\x1a\n", "not_a_table"),
        (b"\x1f\x8b\x08\x00", "not_a_table"),
        (b"<?xml version='1.0'?><Invoice/>", "not_a_table"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Invoice/>", "not_a_table"),
        (b"<html><table><tr><td>1</td></tr></table>", "web_page"),
        (b"\n <!DOCTYPE HTML><html>", "web_page"),
    ],
)
def test_files_that_are_never_a_table(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.xls"
    path.write_bytes(content)
    assert refused(path) == code


def test_half_a_workbook(tmp_path: Path) -> None:
    whole = make_xlsx(tmp_path / "whole.xlsx", [["a", 1]] * 50).read_bytes()
    path = tmp_path / "half.xlsx"
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path) == "half_file"


def test_an_archive_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "no")
    assert refused(path) == "not_a_table"
