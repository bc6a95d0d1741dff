"""Which face sets which character, and what happens when none does."""

import shutil
from pathlib import Path

import pytest

from creditdesk import paths
from creditdesk.documents import fonts as fonts_module
from creditdesk.documents.faces import Face, Family
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.errors import EnvError

#: An Egyptian bird and an Arabic letter: no face of ours has them, and Arabic would be set in the wrong order.
BIRD, MEEM = "\U00013000", "\u0645"


def _names(fonts: Fonts, text: str, *, chinese_first: bool) -> list[tuple[str, str]]:
    runs = fonts.family(chinese_first=chinese_first).runs(text)
    return [(face.path.stem, piece) for face, piece in runs]


def test_european_names_are_set_in_the_latin_face() -> None:
    name = "Łódź Čačak Škofja Őrség Ağrı Straße € 1\u202f000"
    assert _names(default_fonts(), name, chinese_first=False) == [("NotoSans-Regular", name)]


def test_chinese_is_set_in_the_chinese_face_and_mixed_text_changes_face() -> None:
    assert _names(default_fonts(), "上海Keller", chinese_first=False) == [
        ("NotoSansSC-Regular", "上海"),
        ("NotoSans-Regular", "Keller"),
    ]


def test_a_word_is_not_split_between_faces() -> None:
    """The Chinese face has ó and d but no Ł and ź: the whole word goes to the Latin face."""
    assert _names(default_fonts(), "波兰Łódź公司", chinese_first=True) == [
        ("NotoSansSC-Regular", "波兰"),
        ("NotoSans-Regular", "Łódź"),
        ("NotoSansSC-Regular", "公司"),
    ]


def test_bold_is_wider_than_regular() -> None:
    """reportlab would take both files for one face if their inner names were the same."""
    fonts = default_fonts()
    bold, regular = (fonts.family(chinese_first=False, bold=bold) for bold in (True, False))
    assert bold.width("Hamburg") > regular.width("Hamburg")


def test_the_inner_name_is_the_files_name(tmp_path: Path) -> None:
    copy = tmp_path / "Other-Face.ttf"
    shutil.copy(paths.font_folder() / "NotoSans-Regular.ttf", copy)
    assert Face(copy).font.face.name == b"Other-Face"


def test_missing_characters_are_named_and_shown() -> None:
    fonts = default_fonts()
    assert fonts.missing(f"A{BIRD}b{MEEM}{BIRD}") == [BIRD, MEEM]
    assert fonts.clean(f"A{BIRD}b{MEEM}") == "A[U+13000]b[U+0645]"
    assert fonts.missing("Plain & <b>") == []


def test_a_system_face_lends_characters_but_not_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder with the Chinese face alone borrows Ł from the Latin file that plays the system's."""
    ours = paths.font_folder()
    shutil.copy(ours / "NotoSansSC-Regular.ttf", tmp_path)
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"not a font")
    monkeypatch.setattr(fonts_module, "system_font_files", lambda: [broken, ours / "NotoSans-Regular.ttf"])
    fonts = Fonts(tmp_path)
    assert fonts.missing("Łódź") == []
    assert _names(fonts, "Łód", chinese_first=True) == [
        ("NotoSans-Regular", "Ł"),
        ("NotoSansSC-Regular", "ód"),
    ]


def test_without_any_font_the_person_is_told_where_to_put_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts_module, "system_font_files", list)
    with pytest.raises(EnvError) as error:
        Fonts(tmp_path).family(chinese_first=False)
    assert error.value.code == "fonts_missing"
    assert error.value.params["folder"] == str(tmp_path)


def test_a_damaged_font_is_named(tmp_path: Path) -> None:
    (tmp_path / "NotoSans-Regular.ttf").write_bytes(b"\x00\x01\x00\x00" * 20)
    with pytest.raises(EnvError) as error:
        Fonts(tmp_path).clean("é")
    assert error.value.code == "font_damaged"


def test_the_cache_of_widths_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("creditdesk.documents.faces._CACHED_WIDTHS", 3)
    family = Family(default_fonts().family(chinese_first=False).faces)
    widths = [family.width(word) for word in ("a", "b", "c", "d", "a")]
    assert widths[0] == widths[4]
    assert len(family._widths) <= 3


def test_fonts_are_read_once() -> None:
    assert default_fonts() is default_fonts()
