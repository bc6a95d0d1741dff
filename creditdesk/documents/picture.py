"""A picture as it goes into a letter: already in a form that PDF takes over byte for byte, so a letter decodes nothing.

Only what ``logo.prepared`` makes is read here: PNG without interlacing or transparency (grey, RGB, palette), and
baseline JPEG in grey or RGB.
"""

import hashlib
import struct
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from creditdesk.errors import EnvError

_PNG = b"\x89PNG\r\n\x1a\n"
_GREY, _RGB, _PALETTE = 0, 2, 3


@dataclass(frozen=True)
class Picture:
    """``width`` and ``height`` in pixels; ``entries`` are those of its dictionary in the PDF, ``stream`` its bytes."""

    width: int
    height: int
    stream: bytes = field(repr=False)
    entries: tuple[tuple[str, str], ...] = field(repr=False)

    @cached_property
    def name(self) -> str:
        """What it is called in a file: the same picture always has the same name."""
        return "Im" + hashlib.sha256(repr(self.entries).encode() + self.stream).hexdigest()[:16]

    def __hash__(self) -> int:
        return hash(self.name)


@lru_cache(maxsize=8)
def picture_of(data: bytes) -> Picture:
    """The picture in ``data``; raises ``EnvError('damaged')`` for anything that was not prepared for letters."""
    try:
        return _from_png(data) if data.startswith(_PNG) else _from_jpeg(data)
    except (struct.error, IndexError, KeyError, ValueError) as error:
        raise EnvError("damaged", path="", detail="the logo") from error


def image_object(picture: Picture) -> Any:
    """``picture`` as an object of a PDF."""
    from reportlab.pdfbase import pdfdoc

    size = {"Width": str(picture.width), "Height": str(picture.height)}
    entries = {"Type": "/XObject", "Subtype": "/Image"} | size | dict(picture.entries)
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), picture.stream + b"\n", [])


def _from_png(data: bytes) -> Picture:
    chunks = _chunks(data)
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if interlaced or not width or not height:
        raise ValueError("not prepared")
    space = {_GREY: "/DeviceGray", _RGB: "/DeviceRGB", _PALETTE: ""}[colour]
    if colour == _PALETTE:
        palette = chunks[b"PLTE"]
        space = f"[/Indexed /DeviceRGB {len(palette) // 3 - 1} <{palette.hex()}>]"
    rows = (
        f"<< /Predictor 15 /Colors {3 if colour == _RGB else 1} /BitsPerComponent {depth} /Columns {width} >>"
    )
    entries = (
        ("ColorSpace", space),
        ("BitsPerComponent", str(depth)),
        ("Filter", "/FlateDecode"),
        ("DecodeParms", rows),
    )
    return Picture(width, height, chunks[b"IDAT"], entries)


def _chunks(data: bytes) -> dict[bytes, bytes]:
    """The chunks of a PNG; parts of the picture joined."""
    found: dict[bytes, bytes] = {}
    place = len(_PNG)
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        found[kind] = found.get(kind, b"") + data[place + 8 : place + 8 + length]
        place += 12 + length
    return found


def _from_jpeg(data: bytes) -> Picture:
    place = 2
    while data[place] == 0xFF and data[place + 1] not in (0xC0, 0xC2):
        place += 2 + struct.unpack_from(">H", data, place + 2)[0]
    depth, height, width, colours = struct.unpack_from(">BHHB", data, place + 4)
    if data[place] != 0xFF or not width or not height:
        raise ValueError("not prepared")
    space = {1: "/DeviceGray", 3: "/DeviceRGB"}[colours]
    entries = (("ColorSpace", space), ("BitsPerComponent", str(depth)), ("Filter", "/DCTDecode"))
    return Picture(width, height, data, entries)
