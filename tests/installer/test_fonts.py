"""The font files are what letters and screen need, and are made only when something changed."""

import json
from pathlib import Path

import pytest

from installer import fonts as maker

STYLES = ("Regular", "Bold")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("face", maker.FACES, ids=lambda face: face.stem)
def test_each_file_is_a_static_true_type_font_of_its_name(fonts: Path, face: maker.Face, style: str) -> None:
    from fontTools.ttLib import TTFont

    with TTFont(fonts / f"{face.stem}-{style}.ttf") as font:
        names = {number: font["name"].getDebugName(number) for number in (1, 2, 6)}
        bold = bool(font["OS/2"].fsSelection & 0b0010_0000)
        assert names == {1: face.family, 2: style, 6: f"{face.stem}-{style}"}
        assert "glyf" in font
        assert "fvar" not in font
        assert font["OS/2"].usWeightClass == maker.WEIGHTS[style]
        assert bold is bool(font["head"].macStyle & 1) is (style == "Bold")
        assert {ord(char) for char in face.proof} <= set(font.getBestCmap())


@pytest.mark.parametrize("style", STYLES)
def test_the_chinese_face_has_every_character_of_gbk(fonts: Path, style: str) -> None:
    from fontTools.ttLib import TTFont

    hanzi = set(range(0x4E00, 0x9FA6))
    with TTFont(fonts / f"NotoSansSC-{style}.ttf", lazy=True) as font:
        assert hanzi <= set(font.getBestCmap())
    assert (fonts / f"NotoSansSC-{style}.ttf").stat().st_size < 8_000_000


@pytest.mark.parametrize("face", maker.FACES, ids=lambda face: face.stem)
def test_regular_and_bold_differ_in_weight(fonts: Path, face: maker.Face) -> None:
    from fontTools.pens.areaPen import AreaPen
    from fontTools.ttLib import TTFont

    ink = {}
    for style in STYLES:
        with TTFont(fonts / f"{face.stem}-{style}.ttf", lazy=True) as font:
            glyphs = font.getGlyphSet()
            pen = AreaPen(glyphs)
            glyphs[font.getBestCmap()[ord("l")]].draw(pen)
            ink[style] = abs(pen.value)
    assert ink["Bold"] > ink["Regular"] * 1.2


@pytest.mark.parametrize("face", maker.FACES, ids=lambda face: face.stem)
def test_figures_are_tabular(fonts: Path, face: maker.Face) -> None:
    from fontTools.ttLib import TTFont

    with TTFont(fonts / f"{face.stem}-Regular.ttf", lazy=True) as font:
        widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1


def test_the_licence_lies_beside_each_family(fonts: Path) -> None:
    for face in maker.FACES:
        assert "SIL Open Font License" in (fonts / f"{face.stem}-LICENSE.txt").read_text("utf-8")


def test_fonts_that_are_there_are_not_made_again(fonts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maker, "_download", lambda _folder: pytest.fail("asked the package index"))
    assert maker.ensure(fonts) is False


def test_a_changed_recipe_or_file_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "A.ttf").write_bytes(b"glyphs")
    maker._write_manifest(tmp_path)
    assert maker.is_complete(tmp_path)
    monkeypatch.setattr(maker, "RECIPE", maker.RECIPE + 1)
    assert not maker.is_complete(tmp_path)
    monkeypatch.undo()
    (tmp_path / "A.ttf").write_bytes(b"half")
    assert not maker.is_complete(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"recipe": 1, "files": 2}'])
def test_a_damaged_manifest_means_make_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / maker.MANIFEST).write_text(text)
    assert not maker.is_complete(tmp_path)


def test_fonts_that_cannot_be_fetched_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "fonts.lock"
    lock.write_text("not a requirement !!\n")
    monkeypatch.setattr(maker, "LOCK", lock)
    with pytest.raises(RuntimeError, match="could not be fetched"):
        maker.ensure(tmp_path / "fonts")
    assert not (tmp_path / "fonts").exists()
    assert list(tmp_path.iterdir()) == [lock]


def test_files_come_in_by_name_with_the_manifest_last(tmp_path: Path) -> None:
    made, folder = tmp_path / "made", tmp_path / "fonts"
    made.mkdir()
    for name in ("B.ttf", "A.ttf"):
        (made / name).write_bytes(name.encode())
    maker._write_manifest(made)
    maker._move_in(made, folder)
    assert sorted(json.loads((folder / maker.MANIFEST).read_text())["files"]) == ["A.ttf", "B.ttf"]
    assert maker.is_complete(folder)
    assert list(made.iterdir()) == []
