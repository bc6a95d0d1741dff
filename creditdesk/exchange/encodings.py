"""The encoding of a text file, decided from its bytes; where they do not decide it, the person is asked."""

import codecs
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from creditdesk.errors import UserError

Progress = Callable[[float], None]

_BLOCK = 1 << 20
_SAMPLE = 1 << 21
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ASCII = bytes(range(128))
_HIGH_LINES = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_PAIR = re.compile(rb"[\xa1-\xfe][\xa1-\xfe]")
#: GB 2312 rows 1-3 (punctuation, full width) and 16-55 (the 3,755 common characters).
_COMMON_PAIR = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")
#: Letters and signs where Western European text never has them: the marks of another encoding read as CP1252.
_ODD_WESTERN = re.compile(
    "[a-z][À-ÖØ-ÞŠŽŸŒ][a-z]|[a-z][¿¹¾±¶¤¦¬×÷¸§†‡]|[³¹¾¼±¶¤¦¬¢×÷¸¨][a-zà-ÿ]|[\x80-\x9f]|Ã[^a-zA-Z ]"
)
_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Examined:
    """A text file looked through once: its encoding, the SHA-256 of its bytes, whether its last line is ended."""

    encoding: str
    sha256: str
    ended: bool


def examine(path: Path, encoding: str | None = None, progress: Progress | None = None) -> Examined:
    """Look through all of ``path`` in blocks; ``encoding`` as the person named it, else it is decided.

    Raises ``UserError``: ``unknown_encoding``, ``undecided_encoding`` (names ``--encoding``), ``binary_file``.
    ``progress`` gets the share done and may raise to stop.
    """
    known = _known(encoding) if encoding else ""
    digest, utf8 = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    size, done, last, sample, is_utf8, bom = path.stat().st_size, 0, b"", bytearray(), True, ""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            bom = bom or (_bom(block) if not done else "")
            if b"\0" in block and bom != "utf-16" and not known.startswith("utf-16"):
                raise UserError("binary_file", file=path.name)
            digest.update(block)
            is_utf8 = is_utf8 and _fits(utf8, block)
            if len(sample) < _SAMPLE and not block.isascii():
                sample += b"\n".join(_HIGH_LINES.findall(block))
            done, last = done + len(block), block[-2:]
            if progress:
                progress(done / size if size else 1.0)
    is_utf8 = is_utf8 and _fits(utf8, b"", final=True)
    found = known or bom or ("utf-8" if is_utf8 else decide(bytes(sample)))
    if not found:
        raise UserError("undecided_encoding", file=path.name)
    return Examined(_with_bom(found, bom), digest.hexdigest(), b"\n" in last or b"\r" in last)


def decide(data: bytes) -> str:
    """``"utf-8"``, ``"gb18030"`` or ``"cp1252"`` when the non-ASCII bytes of ``data`` prove it, else ``""``.

    The share of bytes in pairs that are both A1 or higher separates Chinese from Western text (EXCHANGE.md 2.1);
    beyond that, Chinese must consist of common characters and Western letters must stand where such letters stand.
    """
    if _decodes(data, "utf-8"):
        return "utf-8"
    high = len(data.translate(None, _ASCII))
    if sum(map(len, _UTF8.findall(data))) >= 0.6 * high:
        return ""  # UTF-8 with damage: any other reading would spoil every name
    pairs = _PAIR.findall(data)
    if 2 * len(pairs) >= _SHARE * high and _decodes(data, "gb18030"):
        common = sum(1 for pair in pairs if _COMMON_PAIR.match(pair))
        return "gb18030" if len(pairs) >= 4 and common >= 0.75 * len(pairs) else ""
    if not _decodes(data, "cp1252"):
        return ""
    return "" if _ODD_WESTERN.search(data.decode("cp1252")) else "cp1252"


def _fits(decoder: codecs.IncrementalDecoder, block: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _bom(block: bytes) -> str:
    return next((name for mark, name in _BOMS if block.startswith(mark)), "")


def _with_bom(encoding: str, bom: str) -> str:
    return "utf-8-sig" if encoding == "utf-8" and bom == "utf-8-sig" else encoding


def _known(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        b"a".decode(name)
    except (LookupError, UnicodeError, ValueError):
        if encoding.lower().replace("_", "-").startswith("utf-16"):
            return "utf-16"
        raise UserError("unknown_encoding", value=encoding) from None
    return name
