"""Pictures to test with, drawn here: a logo with a disc and two bars, and what people choose by mistake."""

import random
import struct
import zlib
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from creditdesk.documents.content import LetterContent
from creditdesk.documents.logo import prepared


def logo_image(width: int = 900, height: int = 250) -> Image.Image:
    """A disc and two bars on a transparent ground, touching all four sides."""
    image = Image.new("RGBA", (width, height), (255, 255, 255, 0))
    draw = ImageDraw.Draw(image)
    side = min(width, height)
    draw.ellipse((0, 0, side - 1, side - 1), fill=(11, 107, 107, 255))
    draw.rectangle((0, height - side // 6, width - 1, height - 1), fill=(30, 34, 38, 255))
    draw.rectangle((width - side // 6, 0, width - 1, height - 1), fill=(206, 112, 73, 255))
    return image


def with_logo(content: LetterContent, image: Image.Image | None = None, **sender: Any) -> LetterContent:
    """The same letter with a logo, and other facts of the sender."""
    logo = prepared(as_png(image or logo_image())).data
    return replace(content, sender=replace(content.sender, logo=logo, **sender))


def as_png(image: Image.Image, **options: Any) -> bytes:
    """``image`` as a PNG file."""
    target = BytesIO()
    image.save(target, "PNG", **options)
    return target.getvalue()


def as_jpeg(image: Image.Image, **options: Any) -> bytes:
    """``image`` as a JPEG file."""
    target = BytesIO()
    image.save(target, "JPEG", **options)
    return target.getvalue()


def noise(width: int, height: int) -> Image.Image:
    """The worst photograph: no two pixels alike."""
    return Image.frombytes("RGB", (width, height), random.Random(7).randbytes(width * height * 3))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes that says it has ``width`` x ``height`` pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )
