"""A picture that somebody chose made into the logo of letters: white paper below it, no finer than print, small.

Decoded with Pillow, which reportlab brings along. What is refused is refused by one code each, before its pixels
are unpacked where that could fill the memory.
"""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from creditdesk.errors import UserError

if TYPE_CHECKING:
    from PIL.Image import Image

#: The largest place a logo has on a letter, in mm; a picture is kept no finer than ``DPI`` there.
WIDTH, HEIGHT, DPI = 60.0, 20.0, 300
#: A picture of few pixels is printed smaller rather than coarser than this.
LEAST_DPI = 100
#: Limits of what is looked at: bytes of the file, pixels of the picture, and after the white rim is cut away
#: pixels of its shorter side and how many times it may be longer than wide.
MOST_BYTES, MOST_PIXELS, LEAST_SIDE, MOST_TIMES = 10 * 1024 * 1024, 25_000_000, 16, 10
#: Bytes that a logo may add to a letter; a drawing that needs more than ``_PLAIN`` is kept as a photograph is.
MOST_ADDED, _PLAIN = 32_000, 20_000
#: What each lightness is taken for when the rim is looked for: ink (255) or paper (0).
_INK = [255] * 245 + [0] * 11


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo ready for letters; ``data`` is a PNG or JPEG of ``width`` x ``height`` pixels."""

    data: bytes
    media_type: str
    width: int
    height: int

    @property
    def printed(self) -> tuple[float, float]:
        """Width and height on a letter, in mm."""
        return printed_size(self.width, self.height, WIDTH, HEIGHT)


def printed_size(pixels: int, rows: int, width: float, height: float) -> tuple[float, float]:
    """Size in mm of a picture in a place of ``width`` x ``height`` mm: whole, undistorted, never coarse."""
    scale = min(width / pixels, height / rows, 25.4 / LEAST_DPI)
    return pixels * scale, rows * scale


def prepared(data: bytes) -> Logo:
    """The picture in ``data`` as a logo.

    Raises ``UserError``: logo_too_large, logo_is_drawing, logo_not_picture, logo_too_many_pixels, logo_damaged,
    logo_too_small, logo_too_long, logo_blank.
    """
    if len(data) > MOST_BYTES:
        raise UserError("logo_too_large", limit=MOST_BYTES // (1024 * 1024))
    try:
        image = _fitted(_cropped(_on_paper(_opened(data))))
    except (OSError, SyntaxError, ValueError, EOFError, OverflowError, zlib.error, struct.error) as error:
        raise UserError("logo_damaged") from error
    return _smallest(image)


def _opened(data: bytes) -> "Image":
    """The picture, upright and in the colours of a screen, its size judged before it is unpacked."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    if _is_drawing(data):
        raise UserError("logo_is_drawing")
    warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # judged here
    too_many = UserError("logo_too_many_pixels", limit=MOST_PIXELS // 1_000_000)
    try:
        image = Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    except Image.DecompressionBombError as error:
        raise too_many from error
    except UnidentifiedImageError as error:
        code = "logo_damaged" if data.startswith((b"\x89PNG", b"\xff\xd8\xff")) else "logo_not_picture"
        raise UserError(code) from error
    if image.width * image.height > MOST_PIXELS:
        raise too_many
    image.load()
    return _in_screen_colours(ImageOps.exif_transpose(image))


def _is_drawing(data: bytes) -> bool:
    """True for SVG: it may name other files and fonts, so what it shows is not in the file alone."""
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<svg", b"<?xml")) or b"<svg" in head


def _in_screen_colours(image: "Image") -> "Image":
    """Colours of a profile (such as those of a printer's CMYK) turned into sRGB; without one they are taken as such."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        turned = ImageCms.profileToProfile(image, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image
    return turned or image


def _on_paper(image: "Image") -> "Image":
    """The picture on white, in RGB."""
    from PIL import Image

    if image.mode.startswith("I"):  # 16 bits of grey
        image = image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image if image.mode == "RGBA" else image.convert("RGBA")
    paper = Image.new("RGB", image.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _cropped(image: "Image") -> "Image":
    """Without the white rim, which would only make the logo small; what is left must be a picture."""
    box = image.convert("L").point(_INK).getbbox()
    if box is None:
        raise UserError("logo_too_small" if min(image.size) < LEAST_SIDE else "logo_blank", limit=LEAST_SIDE)
    image = image.crop(box)
    shorter, longer = sorted(image.size)
    if shorter < LEAST_SIDE:
        raise UserError("logo_too_small", limit=LEAST_SIDE)
    if longer > MOST_TIMES * shorter:
        raise UserError("logo_too_long", width=image.width, height=image.height, limit=MOST_TIMES)
    return image


def _fitted(image: "Image") -> "Image":
    """No finer than ``DPI`` in its place."""
    from PIL import Image

    scale = min(1.0, WIDTH / 25.4 * DPI / image.width, HEIGHT / 25.4 * DPI / image.height)
    if scale == 1.0:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _smallest(image: "Image") -> Logo:
    """As a drawing without loss where that is small, else as a photograph, coarser until it is small enough."""
    from PIL import Image

    plain = _png(_few_colours(image))
    if len(plain) <= _PLAIN:
        return Logo(plain, "image/png", *image.size)
    quality = 88
    photo = _jpeg(image, quality)
    while len(photo) > MOST_ADDED:
        if quality > 70:
            quality -= 9
        else:
            size = (max(1, image.width * 4 // 5), max(1, image.height * 4 // 5))
            image = image.resize(size, Image.Resampling.LANCZOS)
        photo = _jpeg(image, quality)
    return Logo(photo, "image/jpeg", *image.size)


def _few_colours(image: "Image") -> "Image":
    """Grey where it is grey, a palette where 256 colours are enough: both without loss."""
    from PIL import Image

    red, green, blue = image.split()
    if red.tobytes() == green.tobytes() == blue.tobytes():
        return red
    colours = image.getcolors(256)
    if colours is None:
        return image
    known: list[tuple[int, int, int]] = sorted(colour for _count, colour in colours)  # pyright: ignore
    place = {bytes(colour): index for index, colour in enumerate(known)}
    raw = image.tobytes()
    coded = Image.frombytes("P", image.size, bytes(place[raw[at : at + 3]] for at in range(0, len(raw), 3)))
    coded.putpalette([part for colour in known for part in colour])
    return coded


def _png(image: "Image") -> bytes:
    target = BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


def _jpeg(image: "Image", quality: int) -> bytes:
    target = BytesIO()
    image.save(target, "JPEG", quality=quality, subsampling=0)
    return target.getvalue()
