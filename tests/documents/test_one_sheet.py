"""A letter that has room on one sheet is one sheet: the account beside its code, the seal beside the last words."""

from dataclasses import replace
from itertools import product

import pytest

from creditdesk.documents import letter as composing
from creditdesk.documents.clean import clean_content
from creditdesk.documents.content import BankDetails, LetterContent, Sender
from creditdesk.documents.fonts import default_fonts
from creditdesk.documents.forms import tightened
from creditdesk.documents.letter import lay_out, render_counted, render_letter
from creditdesk.documents.marks import Mark, RawMark, TextMark
from creditdesk.documents.payment import QR_SIDE
from creditdesk.documents.setting import Setting, setting_of
from creditdesk.documents.texts import TONES
from tests.documents.reading import glyphs, page_texts, squeezed, whole_text
from tests.documents.samples import CREDITS, HUALIAN, letter

EURO = BankDetails(HUALIAN.name, "DE89370400440532013000", "COBADEFFXXX", "Commerzbank Köln")
TALKATIVE = replace(
    HUALIAN,
    name="江苏省南京市江宁经济技术开发区华联精密机械制造与国际贸易有限责任公司苏州分公司",
    address_lines=("江苏省南京市江宁经济技术开发区将军大道18号华联工业园3号楼A座12层1205室", "邮编 211100"),
    email="accounts.receivable@hualian-precision-machinery.example",
    website="www.hualian-precision-machinery.example",
    register_no="320121000123456",
)
#: An account of three lines, the least that has a code.
BARE = BankDetails("华联", "DE89370400440532013000")


def in_euro(tone: str, count: int, sender: Sender = HUALIAN, bank: BankDetails = EURO) -> LetterContent:
    return letter("zh_CN", tone, count, currency="EUR", sender=replace(sender, bank=bank))


def set_letter(content: LetterContent) -> Setting:
    fonts = default_fonts()
    return setting_of(clean_content(content, fonts), fonts)


def pages(content: LetterContent) -> list[list[Mark]]:
    with default_fonts().lock:
        return lay_out(set_letter(content))


@pytest.mark.parametrize("tone", TONES)
def test_a_chinese_letter_with_a_code_about_eight_invoices_is_one_sheet(tone: str) -> None:
    content = in_euro(tone, 8)
    rendered = render_counted(content)
    assert rendered.pages == 1
    text = whole_text(rendered.pdf)
    bank = (EURO.account_name, "DE89370400440532013000", EURO.bic, EURO.bank_name, "手机银行扫码付款")
    own = (HUALIAN.contact, HUALIAN.phone, HUALIAN.email, "江苏省南京市江宁", HUALIAN.tax_id)
    for words in (*bank, *own, "〔2026〕催字第0117号"):
        assert squeezed(words) in squeezed(text)


@pytest.mark.parametrize(
    ("sender", "bank", "count"), list(product((HUALIAN, TALKATIVE), (EURO, BARE), (1, 9)))
)
def test_nothing_is_printed_on_the_code(sender: Sender, bank: BankDetails, count: int) -> None:
    (marks,) = [page for page in pages(in_euro("L1", count, sender, bank)) if codes(page)]
    (code,) = codes(marks)
    beside = [m for m in marks if isinstance(m, TextMark) and code.y - QR_SIDE < m.y < code.y + 2]
    assert len(beside) > 6
    for mark in beside:
        assert mark.x + mark.face.width(mark.text, mark.bold) < code.x - 4, mark.text


def codes(marks: list[Mark]) -> list[RawMark]:
    return [mark for mark in marks if isinstance(mark, RawMark)]


@pytest.mark.parametrize("count", range(1, 26))
def test_code_and_caption_stay_with_the_account_and_the_name_with_the_last_words(count: int) -> None:
    texts = page_texts(render_letter(in_euro("L4", count, TALKATIVE)))
    (panel,) = [page for page in texts if "收款账户" in page]
    assert "手机银行扫码付款" in panel
    assert "IBAN" in panel
    (end,) = [page for page in texts if "特此函告" in page]
    assert squeezed("（盖章）") in squeezed(end)
    assert end == texts[-1]


@pytest.mark.parametrize("count", [9, 10, 11])
def test_a_seal_beside_the_last_words_has_its_place_to_itself(count: int) -> None:
    """Set as close as can be: nothing within the circle of 42 mm, which ends well above the edge of the sheet."""
    content = in_euro("L3", count)
    assert len(pages(content)) == 1
    found = glyphs(render_letter(content))
    end = HUALIAN.name + "2026年11月22日"
    start = "".join(g.char for g in found).rindex(end)
    block = found[start : start + len(end)]
    x = (min(g.left for g in block) + max(g.right for g in block)) / 2
    y = (min(g.top for g in block) + max(g.bottom for g in block)) / 2
    assert y + 21 < 285
    for g in found:
        dx, dy = max(g.left - x, x - g.right, 0), max(g.top - y, y - g.bottom, 0)
        assert g in block or g.char in "（盖章）" or (dx * dx + dy * dy) ** 0.5 > 19, g


@pytest.mark.parametrize(("language", "tone"), list(product(("en", "zh_CN"), ("L0", "L2", "L4"))))
def test_no_letter_takes_a_page_that_a_closer_form_would_save(
    language: str, tone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which forms are tried hangs on what is missing; wherever one saves a page it is among them."""
    cases = [
        letter(language, tone, count, credits=credits)
        for count, credits in product(range(1, 13), ((), CREDITS, CREDITS * 3))
    ]
    found = [len(pages(content)) for content in cases]
    monkeypatch.setattr(composing, "tightened", lambda form, _missing: tightened(form, 0.0))
    assert found == [len(pages(content)) for content in cases]
    assert set(found) == {1, 2}
