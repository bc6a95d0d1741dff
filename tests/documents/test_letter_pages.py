"""A letter over its pages: margins, page numbers, tables that run on, the seal's place, figures in their columns."""

from dataclasses import replace
from datetime import date

import pytest

from creditdesk.documents.content import LetterRow
from creditdesk.documents.letter import page_count, render_counted, render_letter
from creditdesk.documents.texts import TONES
from tests.documents.reading import glyphs, page_texts, squeezed, whole_text
from tests.documents.samples import CREDITS, HUALIAN, LANGUAGES, letter


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 4, 5, 12, 29, 40, 100])
def test_all_glyphs_lie_within_the_margins_and_no_page_is_empty(language: str, count: int) -> None:
    rendered = render_counted(letter(language, "L4", count, credits=CREDITS, copy_mark=True))
    assert rendered.pages == page_count(rendered.pdf)
    for page in range(rendered.pages):
        found = glyphs(rendered.pdf, page)
        assert len(found) > 60
        assert min(g.left for g in found) >= 20
        assert max(g.right for g in found) <= 192
        assert min(g.top for g in found) >= 8
        assert max(g.bottom for g in found) <= 292


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", range(1, 60, 2))
def test_the_last_page_never_holds_only_the_closing(language: str, count: int) -> None:
    texts = page_texts(render_letter(letter(language, "L2", count)))
    considered = "20 November 2026" if language == "en" else "2026年11月20日"
    assert squeezed(considered) in squeezed(texts[-1])
    assert ("Yours faithfully" if language == "en" else "特此函告") in texts[-1]


def test_page_numbers_only_where_there_are_several() -> None:
    assert "Page 1" not in "".join(page_texts(render_letter(letter("en", count=2))))
    texts = page_texts(render_letter(letter("en", count=100)))
    assert len(texts) > 2
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
    chinese = page_texts(render_letter(letter("zh_CN", count=60)))
    assert all(f"第 {n} 页，共 {len(chinese)} 页" in text for n, text in enumerate(chinese, 1))


def test_a_long_table_repeats_its_heading_and_carries_its_sum() -> None:
    content = letter("en", "L2", 100)
    first, second, *_ = page_texts(render_letter(content))
    shown = sum(f"\n{row.number} " in first for row in content.rows)
    carried = sum(row.open for row in content.rows[:shown])
    amount = f"{carried // 100:,}.{carried % 100:02d}"
    assert f"Carried forward {amount}" in first
    assert f"Brought forward {amount}" in second
    assert second.index("Days late") < second.index("Brought forward")
    assert content.rows[shown].number in second


def test_the_seal_has_its_place_to_itself() -> None:
    """Name and date are the middle of a circle of 42 mm in which nothing else is printed."""
    found = glyphs(render_letter(letter("zh_CN", "L2")))
    rest = "".join(g.char for g in found)
    start = rest.rindex("南京华联精密机械有限公司2026年11月22日")
    block = found[start : start + len("南京华联精密机械有限公司2026年11月22日")]
    x = (min(g.left for g in block) + max(g.right for g in block)) / 2
    y = (min(g.top for g in block) + max(g.bottom for g in block)) / 2
    others = [g for g in found if g not in block and g.char not in "（盖章）"]
    for g in others:
        dx = max(g.left - x, x - g.right, 0)
        dy = max(g.top - y, y - g.bottom, 0)
        assert (dx * dx + dy * dy) ** 0.5 > 19, g


def test_huge_figures_and_numbers_stay_in_their_columns() -> None:
    big = 10**12
    rows = tuple(
        LetterRow("N" * 300 + str(n), date(2026, 1, 1), date(2026, 2, 1), big, 1, big - 1, 294)
        for n in range(3)
    )
    for language in LANGUAGES:
        pdf = render_letter(letter(language, rows=rows))
        found = glyphs(pdf)
        assert max(g.right for g in found) <= 190.5
        assert whole_text(pdf).count("N") >= 900
        assert "9,999,999,999.99" in whole_text(pdf)


def test_an_invoice_number_longer_than_a_page_runs_on() -> None:
    base = letter("en", count=2)
    rows = (replace(base.rows[0], number="7" * 6000), base.rows[1])
    rendered = render_counted(replace(base, rows=rows))
    assert rendered.pages > 2
    assert whole_text(rendered.pdf).count("7") >= 6000
    for page in range(rendered.pages):
        assert max(g.bottom for g in glyphs(rendered.pdf, page)) <= 292


@pytest.mark.parametrize(("language", "tone"), [(language, tone) for language in LANGUAGES for tone in TONES])
def test_a_letter_about_four_invoices_is_one_sheet(language: str, tone: str) -> None:
    rendered = render_counted(letter(language, tone, 4))
    assert rendered.pages == 1
    found = glyphs(rendered.pdf)
    assert max(g.bottom for g in found) < 292


@pytest.mark.parametrize("account", [True, False])
def test_a_chinese_letter_says_how_to_reach_us_with_and_without_an_account(account: bool) -> None:
    sender = HUALIAN if account else replace(HUALIAN, bank=None)
    text = whole_text(render_letter(letter("zh_CN", "L4", 2, sender=sender)))
    for words in (sender.contact, sender.phone, sender.email, sender.tax_id, sender.address_lines[0][:12]):
        assert squeezed(words) in text
    assert ("收款账户" in text) is account
    assert ("下列账户" in text) is account


def test_the_senders_address_stands_line_by_line_beside_the_account() -> None:
    typed = ("江苏省苏州市姑苏区人民路1188号", "吴门大厦3楼", "邮编 215005")
    content = letter("zh_CN", "L1", 1)
    content = replace(content, sender=replace(content.sender, address_lines=typed))
    text = page_texts(render_letter(content))[0].split("\n")
    found = [next(at for at, line in enumerate(text) if words in line) for words in typed]
    assert found[0] < found[1] < found[2]
    assert typed[0] + typed[1] not in "".join(text)
