"""A chosen picture becomes a logo, or is refused for one clear reason."""

import random
from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageDraw

from creditdesk.documents import logo
from creditdesk.documents.logo import MOST_ADDED, Logo, prepared, printed_size
from creditdesk.documents.picture import picture_of
from creditdesk.errors import EnvError, UserError
from tests.documents.pictures import as_jpeg, as_png, bomb, logo_image, noise

TEAL, WHITE = (11, 107, 107), (255, 255, 255)


def opened(found: Logo) -> Image.Image:
    return Image.open(BytesIO(found.data)).convert("RGB")


def test_a_drawing_is_kept_without_loss_on_white_no_finer_than_print() -> None:
    found = prepared(as_png(logo_image(1800, 500)))
    assert (found.media_type, found.width, found.height) == ("image/png", 709, 197)
    image = opened(found)
    assert image.getpixel((98, 98)) == TEAL
    assert image.getpixel((300, 20)) == WHITE
    assert found.printed == pytest.approx((60, 16.67), abs=0.01)
    assert len(found.data) < 20_000


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    drawn = logo_image(300, 100)
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    flat = paper.convert("L")
    if mode == "I;16":
        chosen = Image.frombytes("I;16", flat.size, b"".join(bytes((v, v)) for v in flat.tobytes()))
    else:
        chosen = (drawn if mode in ("LA", "RGBA") else paper).convert("RGBA" if mode == "RGBA" else mode)
    found = prepared(as_png(chosen))
    image = opened(found).convert("L")
    assert found.width, found.height == (300, 100)
    assert image.getpixel((200, 20)) == 255
    assert image.getpixel((295, 50)) < 200
    assert picture_of(found.data).width == found.width


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_kind_of_jpeg_is_read(mode: str) -> None:
    chosen = Image.new("RGB", (400, 100), "white")
    ImageDraw.Draw(chosen).rectangle((0, 0, 399, 99), fill=TEAL)
    found = prepared(as_jpeg(chosen.convert(mode), quality=95))
    pixel = opened(found).getpixel((200, 50))
    expected = TEAL if mode != "L" else (76, 76, 76)
    assert all(abs(a - b) < 8 for a, b in zip(pixel, expected, strict=True))


def test_the_colours_of_a_profile_are_turned_and_a_broken_one_is_passed_over() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    chosen = logo_image(300, 100).convert("RGB")
    for own in (profile, b"no profile"):
        found = prepared(as_png(chosen, icc_profile=own))
        assert opened(found).getpixel((40, 40)) == TEAL


def test_a_photograph_turned_in_the_camera_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    found = prepared(as_jpeg(noise(300, 120), exif=exif))
    assert found.height > found.width


def test_the_white_rim_is_cut_away() -> None:
    rim = Image.new("RGBA", (1000, 1000), (255, 255, 255, 0))
    rim.paste(logo_image(400, 100), (300, 450))
    found = prepared(as_png(rim))
    assert (found.width, found.height) == (400, 100)


@pytest.mark.parametrize("size", [(5000, 5000), (1200, 400), (700, 236)])
def test_the_worst_photograph_still_costs_little(size: tuple[int, int]) -> None:
    found = prepared(as_jpeg(noise(*size), quality=30))
    assert found.media_type == "image/jpeg"
    assert len(found.data) <= MOST_ADDED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "logo_not_picture"),
        (b"GIF89a" + bytes(50), "logo_not_picture"),
        (b"%PDF-1.4 ...", "logo_not_picture"),
        (b'<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', "logo_is_drawing"),
        (b"\xef\xbb\xbf<SVG></SVG>", "logo_is_drawing"),
        (as_png(logo_image())[:400], "logo_damaged"),
        (as_jpeg(noise(300, 200))[:4000], "logo_damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "logo_damaged"),
        (b"\xff\xd8\xff" + bytes(100), "logo_damaged"),
        (bomb(5001, 5000), "logo_too_many_pixels"),
        (bomb(10_000, 10_000), "logo_too_many_pixels"),
        (bomb(100_000, 100_000), "logo_too_many_pixels"),
        (bomb(2_000_000_000, 2), "logo_too_many_pixels"),
        (bomb(4000, 4000), "logo_damaged"),
        (as_png(Image.new("RGB", (1, 1))), "logo_too_small"),
        (as_png(Image.new("RGB", (1, 1), "white")), "logo_too_small"),
        (as_png(Image.new("RGB", (15, 100))), "logo_too_small"),
        (as_png(Image.new("RGB", (1000, 99))), "logo_too_long"),
        (as_png(Image.new("L", (20, 201))), "logo_too_long"),
        (as_png(Image.new("RGBA", (300, 100), (0, 0, 0, 0))), "logo_blank"),
        (as_png(Image.new("RGBA", (300, 100), (255, 255, 255, 255))), "logo_blank"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[:12].hex(),
)  # fmt: skip
def test_what_cannot_be_a_logo_is_refused_for_one_reason(data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refused:
        prepared(data)
    assert refused.value.code == code


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logo, "_opened", lambda _: pytest.fail("read all the same"))
    with pytest.raises(UserError, match="logo_too_large"):
        prepared(bytes(logo.MOST_BYTES + 1))


def test_mutants_of_a_picture_are_read_or_refused() -> None:
    sound = (as_png(logo_image(200, 60)), as_jpeg(logo_image(200, 60).convert("RGB")))
    outcomes: dict[str, int] = {}
    for number in range(300):
        chance = random.Random(number)
        data = bytearray(sound[number % 2])
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            outcome = "read" if picture_of(prepared(bytes(data)).data) else ""
        except UserError as error:
            outcome = error.code
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    assert outcomes["read"] > 30
    assert outcomes["logo_damaged"] > 30


def test_few_pixels_are_printed_small_rather_than_coarse() -> None:
    assert printed_size(100, 20, 60, 20) == pytest.approx((25.4, 5.08))
    assert printed_size(709, 236, 60, 20) == pytest.approx((60, 20), abs=0.05)
    assert printed_size(100, 1000, 60, 20) == pytest.approx((2, 20))


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", as_png(Image.new("RGBA", (20, 20)))]
)
def test_a_stored_logo_that_was_not_prepared_is_damage(data: bytes) -> None:
    with pytest.raises(EnvError, match="damaged"):
        picture_of(data)
