"""The readings of Chinese characters: from a table, with words and surnames that are read otherwise."""

import pytest

from creditdesk.domain.readings import Readings, read, readings_of, ways

TABLE = """\
# a comment
[characters]
chong4 冲
du1 都
hang2 航
heng2 横
hm 噷
qing4 庆
shi4 市
xing2 行
yin2 银
zhong4 重
dan1 单
fang1 芳
tian2 田
ceng2 曾
[phrases]
重庆 chong2 qing4
银行 yin2 hang2
银行庆 yin2 hang2 qing4
单市 shan4 shi4
[surnames]
单 shan4
单田 chan2 tian2
曾 zeng1
[others]
重 zhong4 chong2
行 xing2 hang2
曾 zeng1 ceng2
都 du1 dou1
"""


@pytest.fixture(scope="module")
def table() -> Readings:
    return readings_of(TABLE)


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("重市", "zhong4 shi4"),
        ("重庆市", "chong2 qing4 shi4"),
        ("市重庆", "shi4 chong2 qing4"),
        ("重庆银行", "chong2 qing4 yin2 hang2"),
        ("银行庆", "yin2 hang2 qing4"),
        ("银行行", "yin2 hang2 xing2"),
        ("重", "zhong4"),
        ("银市", "yin2 shi4"),
    ],
)
def test_the_longest_known_word_is_read_as_a_word(table: Readings, run: str, expected: str) -> None:
    assert read(run, table, whole=False) == expected.split()


def test_a_character_that_is_not_in_the_table_has_no_reading(table: Readings) -> None:
    assert read("庆龘市", table, whole=True) == ["qing4", "", "shi4"]
    assert ways("龘", [""], table) == [("",)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("曾芳", "zeng1 fang1"),
        ("单田芳", "chan2 tian2 fang1"),
        ("单芳", "shan4 fang1"),
        ("单市", "shan4 shi4"),  # a place, not a person
        ("曾", "ceng2"),
        ("曾芳芳芳芳", "ceng2 fang1 fang1 fang1 fang1"),
    ],
)
def test_a_surname_is_read_as_one_at_the_beginning_of_a_person(
    table: Readings, name: str, expected: str
) -> None:
    assert read(name, table, whole=True) == expected.split()


def test_a_surname_inside_a_longer_name_is_a_character(table: Readings) -> None:
    assert read("曾芳", table, whole=False) == ["ceng2", "fang1"]


def test_several_readings_of_a_character_are_several_ways(table: Readings) -> None:
    assert ways("庆市", ["qing4", "shi4"], table) == [("QING", "SHI")]
    assert ways("重庆", ["chong2", "qing4"], table) == [("CHONG", "QING"), ("ZHONG", "QING")]
    assert len(ways("重行曾", ["zhong4", "xing2", "ceng2"], table)) == 8


def test_of_many_such_characters_only_the_first_three_are_read_several_ways(table: Readings) -> None:
    assert {way[3] for way in ways("重行曾都", ["zhong4", "xing2", "ceng2", "du1"], table)} == {"DU"}


def test_syllables_and_their_beginnings(table: Readings) -> None:
    assert {"CHONG", "SHAN", "DOU"} <= table.syllables
    assert "HM" not in table.syllables  # an interjection, nobody's name
    assert {"C", "CH", "CHO", "CHON", "CHONG"} <= table.beginnings
