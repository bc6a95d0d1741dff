"""The logo on letters: where it stands, what it may touch, what it costs, and that it is in a file once."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from creditdesk.documents.batch import mark_copy, merge_letters, render_batch
from creditdesk.documents.content import LetterContent
from creditdesk.documents.forms import MM, SHEET_HEIGHT
from creditdesk.documents.letter import page_count, render_letter
from tests.documents.pictures import logo_image, noise, with_logo
from tests.documents.reading import glyphs, page_texts
from tests.documents.samples import letter

Rectangle = tuple[float, float, float, float]
SHAPES = {
    "wide": (1000, 100),
    "usual": (900, 250),
    "square": (500, 500),
    "tall": (60, 600),
    "small": (80, 20),
}
LONG_NAME = (
    "Vereinigte Präzisionsteile- und Apparatebau-Werke Keller, Söhne und Töchter Stuttgart-Untertürkheim GmbH"
)


def images(pdf: bytes, page: int = 0) -> list[Rectangle]:
    """Where pictures stand on a page: left, top, right, bottom in mm from the top left."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = [each.get_bounds() for each in document[page].get_objects(filter=[3])]
    finally:
        document.close()
    return [(l / MM, SHEET_HEIGHT - t / MM, r / MM, SHEET_HEIGHT - b / MM) for l, b, r, t in found]  # noqa: E741


def drawn(pdf: bytes) -> Image.Image:
    """Page one as it is seen, ten dots for each mm."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=10 / MM).to_pil().convert("RGB")
    finally:
        document.close()


def letters(**changes: Any) -> list[LetterContent]:
    return [letter("en", "L4", 3, **changes), letter("zh_CN", "L4", 3, **changes)]


@pytest.mark.parametrize(
    ("language", "shape", "expected"),
    [
        ("en", "usual", (130, 18, 190, 34.7)),
        ("en", "wide", (130, 18, 190, 24)),
        ("en", "square", (170, 18, 190, 38)),
        ("en", "tall", (188, 18, 190, 38)),
        ("en", "small", (169.7, 18, 190, 23.1)),
        ("zh_CN", "usual", (28, 8, 82, 23)),
        ("zh_CN", "square", (28, 8, 43, 23)),
        ("zh_CN", "small", (28, 8, 48.3, 13.1)),
    ],
)
def test_it_stands_whole_in_its_place(language: str, shape: str, expected: Rectangle) -> None:
    pdf = render_letter(with_logo(letter(language, "L2", 3), logo_image(*SHAPES[shape])))
    (found,) = images(pdf)
    assert found == pytest.approx(expected, abs=0.11)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("copy_mark", [False, True])
def test_nothing_stands_on_it(shape: str, copy_mark: bool) -> None:
    for content in letters(copy_mark=copy_mark):
        pdf = render_letter(with_logo(content, logo_image(*SHAPES[shape]), name=LONG_NAME))
        ((left, top, right, bottom),) = images(pdf)
        touching = [
            g.char for g in glyphs(pdf)
            if g.right > left - 1 and g.left < right + 1 and g.bottom > top - 1 and g.top < bottom + 1
        ]  # fmt: skip
        assert touching == []


def test_a_long_name_stands_whole_beside_it() -> None:
    text = page_texts(render_letter(with_logo(letter("en", "L2", 3), name=LONG_NAME)))[0]
    assert " ".join(text.split("\n")[:3]).startswith(LONG_NAME)


def test_it_is_seen_in_its_colours_the_right_way_up() -> None:
    for content in letters():
        image = drawn(render_letter(with_logo(content)))
        ((left, top, right, bottom),) = images(render_letter(with_logo(content)))
        disc = image.getpixel((round(left * 10 + 50), round(top * 10 + 50)))
        corner = image.getpixel((round(right * 10 - 6), round(top * 10 + 6)))
        foot = image.getpixel((round(right * 10 - 100), round(bottom * 10 - 6)))
        for seen, meant in ((disc, (11, 107, 107)), (corner, (206, 112, 73)), (foot, (30, 34, 38))):
            assert all(abs(a - b) < 12 for a, b in zip(seen, meant, strict=True))


def test_only_page_one_has_it_and_the_letter_says_the_same() -> None:
    for plain in (letter("en", "L3", 60), letter("zh_CN", "L3", 60)):
        pdf = render_letter(with_logo(plain))
        assert [len(images(pdf, page)) for page in range(page_count(pdf))] == [1] + [0] * (
            page_count(pdf) - 1
        )
        assert [sorted(t) for t in page_texts(pdf)] == [sorted(t) for t in page_texts(render_letter(plain))]


def test_the_same_letter_has_the_same_bytes_and_costs_little_more() -> None:
    for content in (letter("en", "L3", 40), letter("zh_CN", "L3", 30)):
        plain = render_letter(content)
        for image in (logo_image(3000, 800), noise(900, 300)):
            decorated = with_logo(content, image)
            pdf = render_letter(decorated)
            assert pdf == render_letter(decorated)
            assert len(pdf) - len(plain) <= len(decorated.sender.logo) + 800 <= 33_000


def test_grey_palette_and_photograph_are_each_embedded_as_they_are() -> None:
    spaces: list[str] = []
    for image in (
        logo_image().convert("LA"),
        logo_image(200, 60).convert("RGB").quantize(4),
        noise(300, 100),
    ):
        pdf = render_letter(with_logo(letter(), image))
        (found,) = PdfReader(BytesIO(pdf)).pages[0]["/Resources"]["/XObject"].values()
        spaces.append(f"{found['/ColorSpace']} {found['/Filter']}".replace("'", "")[:30])
        assert images(pdf)
    assert spaces[0] == "/DeviceGray /FlateDecode"
    assert spaces[1].startswith("[/Indexed, /DeviceRGB, ")
    assert spaces[2] == "/DeviceRGB /DCTDecode"


@pytest.mark.parametrize("make", [merge_letters, render_batch])
def test_a_print_file_holds_it_once(make: Any) -> None:
    contents = [
        with_logo(letter(language, number=f"A-{n}")) for n in range(5) for language in ("en", "zh_CN")
    ]
    pdfs = [render_letter(content) for content in contents]
    batch = make(contents if make is render_batch else pdfs)
    assert batch.count(b"/Subtype /Image") == 1
    assert page_texts(batch) == [text for pdf in pdfs for text in page_texts(pdf)]
    assert all(len(images(batch, page)) == 1 for page in range(len(contents)))
    assert len(batch) < sum(map(len, pdfs)) - 9 * (len(contents[0].sender.logo) - 500)


def test_a_copy_keeps_it() -> None:
    for content in letters():
        pdf = render_letter(with_logo(content))
        assert images(mark_copy(pdf, content.language)) == images(pdf)


def test_a_letter_without_a_logo_is_what_it_was() -> None:
    content = letter("en", "L4", 3)
    assert render_letter(replace(content, sender=replace(content.sender, logo=b""))) == render_letter(content)
    assert b"/XObject" not in render_letter(content)
