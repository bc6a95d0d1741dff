"""By what a name is found and put in order."""

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.name_keys import fold, has_hanzi, name_keys, pattern, pieces
from creditdesk.domain.readings import readings_of
from tests.domain.test_readings import TABLE

READINGS = readings_of(TABLE)
NAMES = st.text(alphabet="aÄßéø 3-重庆行曾都龘市.*[?]'\"", max_size=12)


def finds(typed: str, name: str) -> bool:
    sought, found = name_keys(name, READINGS).search, pieces(typed, READINGS)
    there = any(each in sought for each in found)
    assert there == any(fnmatchcase(sought, pattern(each)) for each in found)
    return there


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ärzte GmbH", "arzte gmbh"),
        ("ＫＥＬＬＥＲ　ＧｍｂＨ", "keller gmbh"),
        ("Søren  Łąka Đorđe", "soren laka dorde"),
        ("Straße Œuvre İzmir", "strasse oeuvre izmir"),
        ("重庆（集团）", "重庆(集团)"),
        ("が", "が"),
        ("L’Outillage Saint‑Loup", "l'outillage saint-loup"),
        ("재무", "재무"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_chinese_characters_are_told_from_others() -> None:
    assert has_hanzi("ABC 重")
    assert has_hanzi("\U0002c45f")
    assert not any(map(has_hanzi, ("Müller", "が", "", "（）")))


@pytest.mark.parametrize(
    ("name", "search"),
    [
        ("Keller & Söhne 3", "\nkeller & sohne 3\nks3"),
        ("庆市", "\n庆市\nqs\n QING SHI"),
        ("重庆ABC市", "\n重庆abc市\ncqas\nzqas\n CHONG QING ABC SHI\n ZHONG QING ABC SHI"),
        ("龘市", "\n龘市\ns\n  SHI"),
    ],
)
def test_search_keys(name: str, search: str) -> None:
    assert name_keys(name, READINGS).search == search


def test_a_latin_name_needs_no_readings() -> None:
    assert name_keys("Keller AG", None) == name_keys("Keller AG", READINGS)
    assert name_keys("Keller AG", None).sort == "keller ag"


def test_names_are_in_the_order_of_their_readings_latin_ones_first() -> None:
    order = ["1A GmbH", "Ähre", "Ahrens", "zebra", "Zug", "重庆市", "航", "庆", "市ABC", "市庆", "重市", "龘"]
    assert sorted(sorted(order), key=lambda name: name_keys(name, READINGS).sort) == order


def test_the_same_character_stands_together_whatever_follows() -> None:
    assert name_keys("行市", READINGS).sort == "~xing2行~shi4市"
    assert name_keys("龘", READINGS).sort == "~~龘"


@pytest.mark.parametrize(
    "typed", ["重庆", "cq", "chongqing", "chong qing", "CHONG'QING", "chongq", "zq", "Qing", "cqs"]
)
def test_a_name_is_found_by_characters_initials_and_pinyin(typed: str) -> None:
    assert finds(typed, "重庆市")


@pytest.mark.parametrize("typed", ["hongq", "ong", "ing", "chonqing", "qc", "c q"])
def test_it_is_not_found_by_pieces_of_syllables(typed: str) -> None:
    assert not finds(typed, "重庆市")


@pytest.mark.parametrize("typed", ["muller", "Müller", "MÜLLER", " müller ", "ü", "mg", "müller  gmbh"])
def test_accents_and_case_do_not_matter(typed: str) -> None:
    assert finds(typed, "Müller GmbH")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        (" \t ", ()),
        ("gmb", ("gmb",)),
        ("d", ("d",)),
        ("Ä1", ("a1", "Ä1")),
        ("tiand", ("tiand", " TIAN D")),
        ("tianfang", ("tianfang", " TIAN FANG")),
    ],
)
def test_pieces(typed: str, expected: tuple[str, ...]) -> None:
    assert pieces(typed, READINGS) == expected


def test_a_pattern_takes_every_character_as_it_is() -> None:
    assert pattern("a*[?]") == "*a[*][[][?]]*"


def test_letters_that_can_be_parted_in_several_ways() -> None:
    table = readings_of(
        "[characters]\nxian1 先\nxi1 西\nan1 安\nna2 拿\nfan1 番\ngan1 干\nfang1 方\n[phrases]\n[surnames]\n[others]\n"
    )
    assert pieces("xian", table) == ("xian", " XIAN", " XI AN")
    assert set(pieces("fangan", table)[1:]) == {" FANG AN", " FAN GAN"}


def test_what_is_pasted_is_cut_off_and_quickly_parted() -> None:
    assert len(pieces("tian" * 10_000, READINGS)[0]) == 1000
    assert pieces("tian" * 10_000, None) == pieces("tian" * 250, None)


@given(NAMES)
def test_every_name_finds_itself_and_every_part_of_it(name: str) -> None:
    for part in (name, name[1:], name[:-1]):
        assert not fold(part) or finds(part, name)


@given(NAMES)
def test_a_search_key_has_lines_as_told(name: str) -> None:
    head, *rest = name_keys(name, READINGS).search.split("\n")
    assert head == ""
    assert rest[0] == fold(name)
    assert len(rest) <= 1 + 8 + 8
