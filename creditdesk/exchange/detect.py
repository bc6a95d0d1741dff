"""What a file is, told by its content and never by its name."""

import zlib
from enum import StrEnum
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from creditdesk.errors import EnvError, UserError
from creditdesk.held import refuse_held


class FileFormat(StrEnum):
    """The table formats that are read."""

    TEXT = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


_HEAD = 4096
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: Beginnings of files that are never a table, with the word the sentence uses for them.
_OTHERS = {
    b"%PDF": "PDF",
    b"SQLite format 3\x00": "database",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"\x1f\x8b": "compressed",
    b"7z\xbc\xaf": "compressed",
    b"Rar!": "compressed",
    b"{\\rtf": "text document",
}


def detect(path: Path) -> FileFormat:
    """The format of the file at ``path``.

    Raises ``UserError``: ``no_such_file``, ``is_a_folder``, ``open_here``, ``empty_file``, ``not_a_table``,
    ``web_page``, ``half_file``; ``EnvError('cannot_read_file')`` when the system refuses.
    """
    head = _head(path)
    if head.startswith(_ZIP):
        return _inside_zip(path)
    if head.startswith(_OLE):
        return FileFormat.XLS
    for magic, word in _OTHERS.items():
        if head.startswith(magic):
            raise UserError("not_a_table", file=path.name, found=word)
    _refuse_markup(path, head)
    return FileFormat.TEXT


def _head(path: Path) -> bytes:
    if path.is_dir():
        raise UserError("is_a_folder", path=str(path))
    refuse_held(path)
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        raise UserError("no_such_file", path=str(path)) from None
    except OSError as error:
        raise EnvError("cannot_read_file", file=path.name, reason=error.strerror or str(error)) from None
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise UserError("empty_file", file=path.name)
    return head


def _inside_zip(path: Path) -> FileFormat:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
            kind = _beginning(archive, "mimetype") if "mimetype" in names else b""
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error):
        raise UserError("half_file", file=path.name) from None
    if any(name.startswith("xl/workbook.") for name in names):
        return FileFormat.XLSX
    if kind.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return FileFormat.ODS
    raise UserError("not_a_table", file=path.name, found="ZIP")


def _beginning(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(80)


def _refuse_markup(path: Path, head: bytes) -> None:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta", b"<style")):
        raise UserError("web_page", file=path.name)
    if start.startswith(b"<?xml") or start.startswith(b"<!doctype"):
        raise UserError("not_a_table", file=path.name, found="XML")
