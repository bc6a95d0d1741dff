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
    "[a-z][À-ÖØ-ÞŠŽŸŒ][a-z]|[a-z][¿¹¾±¶¤¦¬×÷¸§†‡]|[³¹¾¼±¶¤¦¬¢×÷¸¨][a-zà-ÿ]|[À-ÿŠšŽžŒœŸ]{3}|[^\x00-\x7f\xa0]{4}"
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))
_MOST_CONTROLS = 0.01
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
    scan, size, done = _Scan(), path.stat().st_size, 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            scan.add(block)
            done += len(block)
            if progress:
                progress(done / size if size else 1.0)
    if scan.is_binary and scan.bom != "utf-16" and not known.startswith("utf-16"):
        raise UserError("binary_file", file=path.name)
    found = known or scan.bom or scan.decided()
    if not found:
        raise UserError("undecided_encoding", file=path.name)
    return Examined(_with_bom(found, scan.bom), scan.digest.hexdigest(), scan.ended)


class _Scan:
    """What one pass over the bytes of a text file finds."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()
        self.bom = ""
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._is_utf8 = True
        self._sample = bytearray()
        self._length = self._zeros = self._controls = 0
        self._last = b""

    def add(self, block: bytes) -> None:
        """Look at the next bytes."""
        if not self._length:
            self.bom = _bom(block)
        self.digest.update(block)
        self._is_utf8 = self._is_utf8 and _fits(self._utf8, block)
        if len(self._sample) < _SAMPLE and not block.isascii():
            self._sample += b"\n".join(_HIGH_LINES.findall(block)) + b"\n"
        self._length += len(block)
        self._zeros += block.count(b"\0")
        self._controls += len(block) - len(block.translate(None, _CONTROLS))
        self._last = block[-2:]

    @property
    def is_binary(self) -> bool:
        """Whether there are zero bytes, or too many other bytes that no text has."""
        return self._zeros > 0 or self._controls > max(3, _MOST_CONTROLS * self._length)

    @property
    def ended(self) -> bool:
        """Whether the last character is a line end."""
        return self._last[-1:] in (b"\n", b"\r") or self._last in (b"\n\0", b"\r\0")

    def decided(self) -> str:
        """The encoding, "" where the bytes do not prove one."""
        if self._is_utf8 and _fits(self._utf8, b"", final=True):
            return "utf-8"
        return decide(bytes(self._sample))


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
