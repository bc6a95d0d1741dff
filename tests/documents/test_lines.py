"""Lines: nothing lost, nothing too wide, Chinese punctuation where it belongs."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.documents.fonts import default_fonts
from creditdesk.documents.lines import Line, Type, break_lines, clip, wrap
from creditdesk.documents.texts import Span

CHINESE = "贵司下列款项已经到期（详见附表），我司尚未全额收到。请贵司最迟于2026年12月2日付清“全部款项”！"


def _type(*, chinese_first: bool = True, size: float = 10) -> Type:
    fonts = default_fonts()
    regular, bold = (fonts.family(chinese_first=chinese_first, bold=bold) for bold in (False, True))
    return Type(regular, bold, size)


def _text(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


@pytest.mark.parametrize("width", range(45, 300, 7))
def test_no_line_begins_with_closing_or_ends_with_opening_punctuation(width: int) -> None:
    lines = [_text(line) for line in wrap(CHINESE, _type(), width)]
    assert "".join(lines) == CHINESE
    for line in lines[1:]:
        assert line[0] not in "，。！；：）”"
    for line in lines[:-1]:
        assert line[-1] not in "（“"


@pytest.mark.parametrize("width", range(130, 300, 7))
def test_a_number_keeps_its_unit(width: int) -> None:
    text = "截至2026年11月22日，贵司应付人民币12,345.60元，逾期81天。"
    lines = [_text(line) for line in wrap(text, _type(), width)]
    for line, following in pairwise(lines):
        assert not (line[-1].isdigit() and following[0] in "年月日元天")
        assert not (line.endswith("币") and following[0].isdigit())
        assert not line.endswith(("人民", "人"))


def test_european_text_breaks_between_words_and_spaces_at_the_break_fall_away() -> None:
    lines = [_text(line) for line in wrap("one two three four five", _type(chinese_first=False), 50)]
    assert " ".join(lines) == "one two three four five"
    assert len(lines) > 1
    assert all(line == line.strip() for line in lines)


def test_a_no_break_space_holds() -> None:
    lines = [_text(line) for line in wrap("pay EUR\u00a01,234.50 now", _type(chinese_first=False), 75)]
    assert any("EUR\u00a01,234.50" in line for line in lines)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=120))
def test_every_character_is_kept_and_no_line_is_too_wide(text: str) -> None:
    face, width = _type(), 60.0
    text = default_fonts().clean(text)
    lines = wrap(text, face, width)
    assert "".join(map(_text, lines)).replace(" ", "") == text.replace(" ", "")
    for line in lines:
        assert line.width <= width + 0.1 or len(_text(line)) == 1


def test_bold_pieces_stand_beside_each_other() -> None:
    spans = [Span("Please pay "), Span("EUR 1.00", bold=True), Span(", now.")]
    (line,) = break_lines(spans, _type(chinese_first=False), 400)
    assert [(piece.text, piece.bold) for piece in line.pieces] == [
        ("Please pay ", False),
        ("EUR 1.00", True),
        (", now.", False),
    ]
    face = _type(chinese_first=False)
    assert line.pieces[1].x == pytest.approx(face.width("Please pay "))


def test_justified_chinese_ends_at_the_margin_and_leaves_no_lonely_character() -> None:
    face, width = _type(), 205.0
    lines = break_lines([Span("款" * 41)], face, width, justify=True)
    assert sum(len(_text(line)) for line in lines) == 41
    assert len(_text(lines[-1])) >= 2
    for line in lines[:-1]:
        text = _text(line)
        assert line.width + line.spread * (len(text) - 1) == pytest.approx(width, abs=0.1)
    assert lines[-1].spread == 0


@pytest.mark.parametrize("before", range(12, 40))
def test_only_the_end_of_a_line_moves_to_lengthen_the_last(before: int) -> None:
    spans = [Span("款" * before), Span("145天", bold=True), Span("。明细如下：")]
    face, width = _type(), 205.0
    plain, spread = (break_lines(spans, face, width, justify=justify) for justify in (False, True))
    assert list(map(_text, plain[:-2])) == list(map(_text, spread[:-2])), (
        "the lines above stand as they stood"
    )
    assert all(width - line.width <= 4.5 * face.size for line in spread[:-1]), "no line ends in mid-page"
    assert len(spread) == len(plain)


def test_the_first_line_is_indented() -> None:
    lines = break_lines([Span(CHINESE)], _type(), 150, indent=20)
    assert lines[0].pieces[0].x == 20
    assert lines[1].pieces[0].x == 0


def test_clip() -> None:
    face = _type(chinese_first=False)
    assert clip("short", face, 100) == "short"
    cut = clip("a very long name indeed", face, 60)
    assert cut.endswith("…")
    assert face.width(cut) <= 60
    assert clip("long", face, 1) == "…"


def test_no_text_makes_no_line() -> None:
    assert wrap("", _type(), 100) == []
    assert wrap("   ", _type(), 100) == []
