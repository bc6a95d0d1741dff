"""The encoding comes from the bytes; where they prove none, the person is asked."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.errors import Cancelled, UserError
from creditdesk.exchange.encodings import decide, examine
from tests.exchange.names import CHINESE_NAMES, FRENCH_NAMES, GERMAN_NAMES


def examined(folder: Path, content: bytes, encoding: str | None = None) -> str:
    path = folder / "file.csv"
    path.write_bytes(content)
    return examine(path, encoding).encoding


def code_of(folder: Path, content: bytes, encoding: str | None = None) -> str:
    with pytest.raises(UserError) as caught:
        examined(folder, content, encoding)
    return caught.value.code


@given(st.lists(st.sampled_from(GERMAN_NAMES + FRENCH_NAMES), min_size=1))
def test_western_names(names: list[str]) -> None:
    text = "\n".join(names)
    assert decide(text.encode("utf-8")) == "utf-8"
    if not text.isascii():
        assert decide(text.encode("cp1252")) == "cp1252"


@given(st.lists(st.sampled_from(CHINESE_NAMES), min_size=2))
def test_chinese_names(names: list[str]) -> None:
    text = "\n".join(names)
    assert decide(text.encode("utf-8")) == "utf-8"
    assert decide(text.encode("gb18030")) == "gb18030"


@given(
    st.lists(st.sampled_from(GERMAN_NAMES + CHINESE_NAMES), min_size=1),
    st.sampled_from(["cp1250", "cp1251", "big5"]),
)
def test_what_is_decided_is_never_wrong(names: list[str], other: str) -> None:
    """Whatever is written: the answer is the right encoding or none, also for encodings we do not look for."""
    text = "\n".join(names)
    for encoding in ("gb18030", "cp1252", other):
        try:
            data = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        found = decide(data)
        assert not found or data.decode(found) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Spółka z ograniczoną odpowiedzialnością; Łódź; Żabka", "cp1250"),
        ("ООО Ромашка, Москва, улица Ленина", "cp1251"),
        ("Müller Größe Straße für Bücher", "mac_roman"),
        ("ÄÖ", "cp1252"),
        ("张三", "gb18030"),
        ("株式会社トヨタ自動車", "shift_jis"),
    ],
)
def test_thin_or_foreign_evidence_is_asked_about(text: str, encoding: str) -> None:
    assert decide(text.encode(encoding)) == ""


def test_utf8_with_one_broken_letter_is_not_taken_for_western(tmp_path: Path) -> None:
    broken = "Müller, Schröder, Größe, Äpfel".encode().replace("ö".encode(), b"\xc3", 1)
    assert code_of(tmp_path, broken) == "undecided_encoding"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Müller".encode("utf-8-sig"), "utf-8-sig"),
        ("Müller".encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + "Müller".encode("utf-16-be"), "utf-16"),
        (b"plain", "utf-8"),
    ],
)
def test_byte_order_marks(tmp_path: Path, content: bytes, expected: str) -> None:
    assert examined(tmp_path, content) == expected


def test_a_named_encoding_is_taken(tmp_path: Path) -> None:
    assert examined(tmp_path, "ÄÖ".encode("cp1252"), "cp1252") == "cp1252"
    assert examined(tmp_path, "Müller".encode("utf-8-sig"), "UTF8") == "utf-8-sig"
    assert examined(tmp_path, "Müller".encode("utf-16"), "utf-16") == "utf-16"


@pytest.mark.parametrize("name", ["klingon", "base64", ""])
def test_an_encoding_that_does_not_exist(tmp_path: Path, name: str) -> None:
    if name:
        assert code_of(tmp_path, b"a", name) == "unknown_encoding"


def test_zero_bytes_are_no_text(tmp_path: Path) -> None:
    assert code_of(tmp_path, b"a,b\x00c\n") == "binary_file"


def test_random_bytes_are_no_text(tmp_path: Path) -> None:
    noise = hashlib.sha512(b"noise").digest().replace(b"\0", b"\xff") * 40
    assert code_of(tmp_path, noise) == "binary_file"


def test_the_hash_and_the_last_line_end(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    for content, ended in ((b"a\n1\n", True), (b"a\r1\r", True), (b"a\n1", False)):
        path.write_bytes(content)
        seen = examine(path)
        assert (seen.sha256, seen.ended) == (hashlib.sha256(content).hexdigest(), ended)


def test_a_multibyte_letter_across_two_blocks(tmp_path: Path) -> None:
    content = b"a" * ((1 << 20) - 1) + "ü".encode() * 5
    assert examined(tmp_path, content) == "utf-8"


def test_progress_may_stop_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(b"x" * (3 << 20))
    seen: list[float] = []

    def progress(share: float) -> None:
        seen.append(share)
        if len(seen) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        examine(path, progress=progress)
    assert seen == [pytest.approx(1 / 3), pytest.approx(2 / 3)]
