"""Chinese names by their pinyin, with the readings that come with the program."""

import subprocess
import sys
from hashlib import sha256
from importlib import metadata
from pathlib import Path

import pytest

from creditdesk import paths
from creditdesk.pinyin import columns_of, initials, pieces, readings, sort_key, source, spelled
from installer import pinyin as made

ROOT = Path(__file__).resolve().parents[1]
#: By these readings the names in every ledger of version 2 are stored.
READINGS = "18365a9655b5c1aa"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("重庆华联", "chongqinghualian"),
        ("长沙市", "changshashi"),
        ("厦门", "xiamen"),
        ("六安", "luan"),
        ("成都", "chengdu"),
        ("深圳", "shenzhen"),
        ("番禺", "panyu"),
        ("乐清", "yueqing"),
        ("朝阳区", "chaoyangqu"),
        ("大厦", "dasha"),
        ("工商银行", "gongshangyinhang"),
        ("永丰商行", "yongfengshanghang"),
        ("重工机械", "zhonggongjixie"),
        ("会计师", "kuaijishi"),
        ("空调", "kongtiao"),
        ("长城", "changcheng"),
        ("曾国藩", "zengguofan"),
        ("单田芳", "shantianfang"),
        ("尉迟恭", "yuchigong"),
        ("查良镛", "zhaliangyong"),
        ("解放", "jiefang"),
        ("乐山", "leshan"),
        ("绿城", "lvcheng"),
        ("魑魅", "chimei"),
        ("鑫晟", "xinsheng"),
        ("東莞", "dongguan"),
        ("\U0002cc5f", "wei"),
        ("上海ABC贸易", "shanghaiabcmaoyi"),
        ("Söhne 3", "sohne 3"),
    ],
)
def test_names_are_spelled_as_they_are_read(name: str, expected: str) -> None:
    assert spelled(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("重庆华联", "cqhl"),
        ("上海ABC贸易", "shamy"),
        ("Keller & Söhne GmbH", "ksg"),
        ("Ötzi 3", "o3"),
        ("㐀", "q"),
        ("", ""),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_both_readings_of_a_doubtful_character_are_stored() -> None:
    assert {"cqsy", "zqsy"} <= set(columns_of("重庆实业").search_key.split("\n"))


def test_chinese_names_are_in_the_order_of_a_dictionary() -> None:
    order = "Zürich|阿里|安徽|北京|长沙|重庆|大连|鄂尔多斯|福州|广州|西安|厦门|珠海".split("|")
    assert sorted(sorted(order), key=sort_key) == order


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("cq", ("cq",)),
        ("chongqing", ("chongqing", " CHONG QING")),
        ("Ltd", ("ltd",)),
        ("x", ("x",)),
    ],
)
def test_pieces(typed: str, expected: tuple[str, ...]) -> None:
    assert pieces(typed) == expected


def test_every_common_character_is_read() -> None:
    common = [bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF)]
    known = [character for code in common if (character := code.decode("gb2312", "ignore"))]
    assert len(known) == 6763
    assert [character for character in known if not spelled(character)] == []


def test_the_file_is_what_the_library_says() -> None:
    assert paths.resource("pinyin", "readings.txt") == made.TARGET
    assert made.TARGET.read_text("utf-8") == made.readings()
    assert source() == ("pypinyin", metadata.version("pypinyin"))
    assert "MIT licence" in made.TARGET.read_text("utf-8").split("[", 1)[0]


def test_other_readings_need_a_migration() -> None:
    """Keys are stored: with other readings ``fill_keys`` has to run again, in a step of its own."""
    lines = made.TARGET.read_text("utf-8").split("[", 1)[1]
    assert sha256(lines.encode()).hexdigest()[:16] == READINGS


def test_latin_names_never_read_the_file() -> None:
    code = (
        "from creditdesk import pinyin\n"
        "pinyin.columns_of('Müller & Søn GmbH'); pinyin.pieces('Müller 1')\n"
        "print(pinyin.readings.cache_info().misses)\n"
        "pinyin.columns_of('重庆'); pinyin.pieces('cq')\n"
        "print(pinyin.readings.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "1"]


def test_the_table_is_small() -> None:
    found = readings()
    assert found.places.itemsize * len(found.places) < 500_000
    assert made.TARGET.stat().st_size < 200_000
