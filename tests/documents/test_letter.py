"""Whole letters: text, boxes, pages, fonts and bytes."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from creditdesk.documents.clean import clean_content, missing_glyphs
from creditdesk.documents.content import Recipient
from creditdesk.documents.fonts import default_fonts
from creditdesk.documents.forms import MM
from creditdesk.documents.letter import lay_out, render_counted, render_letter
from creditdesk.documents.marks import RawMark
from creditdesk.documents.setting import setting_of
from creditdesk.documents.texts import TONES
from tests.documents.reading import glyphs, inside, page_texts, squeezed, whole_text
from tests.documents.samples import CREDITS, DAY, KELLER, LANGUAGES, LODZ, SHANGHAI, letter

HOSTILE = (
    "<b>Bold & Co</b>",
    "<img src='/etc/passwd'/>",
    "&amp; &lt; \"quotes\" 'single'",
    "exe\u202egnp",
    "a\x00b\x07c\x1b[31m",
    "{payable} %s **bold**",
    "(brackets\\) \\( 100%",
    "上海\U00020000公司",
    "مرحبا",
    "\ud800",
    "=1+1",
    " leading and trailing ",
    "a\nb\tc\u2028d",
    "",
    "e\u0301 ﬁ ½ ™ \U0001f600",
    "x" * 2000,
)


def _facts(pdf: bytes) -> dict[str, Any]:
    return dict(PdfReader(BytesIO(pdf)).trailer["/Root"])


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_names_are_printed_as_they_are(name: str, language: str) -> None:
    recipient = Recipient(name, (name, "12345 Town"), "CN" if language == "zh_CN" else "DE")
    sender = replace(letter(language).sender, name=name)
    pdf = render_letter(letter(language, "L4", recipient=recipient, sender=sender))
    printed = squeezed(default_fonts().clean(name))
    text = whole_text(pdf)
    assert printed in text
    assert "12345Town" in text


@given(st.text(max_size=60))
def test_any_name_is_printed_in_full(name: str) -> None:
    """The tone without a claim text in the body: the name stands in the window, or in full above the subject."""
    pdf = render_letter(letter("en", "L1", 1, recipient=replace(LODZ, name=name)))
    assert squeezed(default_fonts().clean(name)) in whole_text(pdf)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_every_row_and_sum_is_there(language: str, tone: str) -> None:
    content = letter(language, tone, 5, credits=CREDITS)
    text = whole_text(render_letter(content))
    for row in content.rows:
        assert row.number in text
        assert f"{row.open // 100:,}.{row.open % 100:02d}" in text
    assert f"{content.payable // 100:,}.{content.payable % 100:02d}" in text
    assert content.payable == sum(row.open for row in content.rows) - 35_050
    assert squeezed(content.number) in text


def test_the_address_lies_in_the_window_and_nothing_else_does() -> None:
    found = glyphs(render_letter(letter("en", "L4")))
    in_window = inside(found, 20, 45, 105, 90)
    assert in_window == squeezed(
        "Keller Präzisionsteile GmbH · Industriestraße 14 · 70565 Stuttgart · GERMANY Registered letter "
        "Łódź & Söhne Maschinenbau Sp. z o.o. ul. Piotrkowska 101 90-425 Łódź POLAND"
    )
    recipient = inside(found, 25, 62.7, 105, 90)
    assert recipient.startswith("Łódź&Söhne")
    assert recipient.endswith("POLAND")


def test_a_long_address_is_cut_in_the_window_and_given_in_full_above_the_subject() -> None:
    recipient = Recipient("Very Long Name " * 20, tuple(f"Address line {n}" for n in range(9)), "DE")
    pdf = render_letter(letter("en", "L1", recipient=recipient))
    window = inside(glyphs(pdf), 25, 62.7, 105, 90)
    assert "…" in window
    assert "Addressline8" in window
    assert squeezed(recipient.name) in whole_text(pdf)
    assert all(squeezed(line) in whole_text(pdf) for line in recipient.address_lines)


def test_the_country_is_named_only_abroad() -> None:
    assert "POLAND" in whole_text(render_letter(letter("en")))
    assert "POLAND" not in whole_text(render_letter(letter("en", sender=replace(KELLER, country="PL"))))


def test_the_chinese_form() -> None:
    found = glyphs(render_letter(letter("zh_CN", "L4")))
    title = [g for g in found[:12] if g.char in "最后催告函"]
    assert (title[0].left + title[-1].right) / 2 == pytest.approx(28 + 156 / 2, abs=1)
    text = whole_text(render_letter(letter("zh_CN", "L4")))
    assert squeezed("编号：〔2026〕催字第0117号 客户编号：2001 上海示例贸易有限公司：") in text
    assert "特此函告。" in text
    assert "挂号/EMS" in text


def test_the_same_content_gives_the_same_bytes_and_other_content_others() -> None:
    content = letter("zh_CN", "L2", 30)
    assert render_letter(content) == render_letter(content)
    other = replace(content, rows=(*content.rows[:-1], replace(content.rows[-1], open=1)))
    assert render_letter(other) != render_letter(content)


@pytest.mark.parametrize("language", LANGUAGES)
def test_fonts_are_embedded_and_nothing_is_active(language: str) -> None:
    pdf = render_letter(letter(language, "L4", 40, recipient=replace(LODZ, name="Łódź 上海 & <a href='x'>")))
    reader = PdfReader(BytesIO(pdf))
    for page in reader.pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].get_object().values()]
        assert fonts
        for font in fonts:
            assert "/FontFile2" in font["/FontDescriptor"]
            assert "/ToUnicode" in font
        assert "/Annots" not in page
        assert "/AA" not in page
    root = _facts(pdf)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(root)
    assert b"/JavaScript" not in pdf
    assert b"/Launch" not in pdf


def test_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(render_letter(letter("zh_CN", "L2"))))
    assert reader.metadata is not None
    assert reader.metadata.title == "催款函（〔2026〕催字第0117号）"
    assert reader.metadata.author == "南京华联精密机械有限公司"
    assert reader.metadata.subject == "催款函"
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == DAY
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"


def test_two_pages_stay_small() -> None:
    english, chinese = (render_counted(letter(language, "L4", 30)) for language in LANGUAGES)
    assert english.pages == chinese.pages == 2
    assert len(english.pdf) <= 30_000
    assert len(chinese.pdf) <= 60_000


def test_money_words_and_payment_code_belong_to_their_currency() -> None:
    english, chinese = (render_letter(letter(language)) for language in LANGUAGES)
    assert "Scan with your banking app" in "".join(page_texts(english))
    assert "大写" in whole_text(chinese)
    dollars = "".join(page_texts(render_letter(letter("en", currency="USD"))))
    assert "Scan with" not in dollars
    assert "Amounts in USD" in dollars
    abroad = letter("zh_CN", currency="USD")
    foreign = whole_text(render_letter(abroad))
    assert "大写" not in foreign
    assert "USD" not in foreign
    assert "金额单位:美元" in foreign
    assert f"{abroad.payable / 100:,.2f}美元" in foreign
    bad_bank = replace(KELLER.bank, iban="DE00370400440532013000")
    assert "Scan with" not in "".join(
        page_texts(render_letter(letter("en", sender=replace(KELLER, bank=bad_bank))))
    )


def test_without_anything_to_pay_there_is_no_payment_panel() -> None:
    text = "".join(page_texts(render_letter(letter("en", count=1, credits=CREDITS * 50))))
    assert "Please pay to" not in text
    assert "−" in text


def test_a_sender_without_bank_or_contact_can_write() -> None:
    bare = replace(KELLER, bank=None, contact="", phone="", email="", website="", tax_id="", register_no="")
    text = "".join(page_texts(render_letter(letter("en", sender=bare))))
    assert "Yours faithfully" in text
    assert "IBAN" not in text


def test_a_copy_is_marked_on_every_page() -> None:
    texts = page_texts(render_letter(letter("en", count=60, copy_mark=True)))
    assert len(texts) > 1
    assert all("Copy" in text for text in texts)


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("zh_CN", "地址：上海市浦东新区世纪大道100号8层；收件人：财务部 李经理）"),
        ("en", "Address: 上海市浦东新区世纪大道100号8层 · Attention: 财务部 李经理"),
    ],
)
def test_who_is_meant_in_the_house_stands_apart_from_the_address(language: str, shown: str) -> None:
    person = "财务部 李经理"
    recipient = replace(SHANGHAI, address_lines=(*SHANGHAI.address_lines, person), attention=person)
    text = whole_text(render_letter(letter(language, "L2", country_form="cn", recipient=recipient)))
    assert squeezed(shown) in text
    window = whole_text(render_letter(letter("en", "L2", country_form="din5008b", recipient=recipient)))
    assert squeezed(person) in window


@pytest.mark.parametrize(("language", "form"), [("en", "cn"), ("zh_CN", "din5008b")])
def test_either_form_takes_either_language(language: str, form: str) -> None:
    content = letter(language, "L3", 12, country_form=form)
    text = whole_text(render_letter(content))
    assert squeezed(content.recipient.name) in text
    assert all(row.number in text for row in content.rows)


def test_missing_characters_are_named_for_the_whole_letter() -> None:
    bird = "\U00013000"
    content = letter("en", recipient=replace(LODZ, name=f"A{bird}", address_lines=("م",)))
    assert missing_glyphs(content) == [bird, "م"]
    assert missing_glyphs(letter("en")) == []
    assert "A[U+13000]" in whole_text(render_letter(content))


def test_the_payment_code_stands_on_the_paper_module_by_module() -> None:
    """The rendered page, sampled in the middle of every module, is segno's matrix for the payload."""
    content = letter("en")
    fonts = default_fonts()
    with fonts.lock:
        marks = lay_out(setting_of(clean_content(content, fonts), fonts))[0]
    (code,) = [mark for mark in marks if isinstance(mark, RawMark)]
    payload = (
        "BCD\n002\n1\nSCT\nCOBADEFFXXX\nKeller Präzisionsteile GmbH\nDE89370400440532013000\nEUR3499.39\n\n\n"
        "M-2026-0117 2026-1180 2026-1181 2026-1182"
    )
    matrix = segno.make(
        payload, error="m", mask=2, boost_error=False, micro=False, encoding="utf-8", mode="byte"
    ).matrix
    scale = 4
    document = pypdfium2.PdfDocument(render_letter(content))
    image = document[0].render(scale=scale, grayscale=True).to_pil()
    document.close()
    side = len(matrix)
    assert code.scale * side == pytest.approx(27 * MM)
    for row in range(side):
        for column in range(side):
            x = (code.x + (column + 0.5) * code.scale) * scale
            y = (code.y - (side - row - 0.5) * code.scale) * scale
            assert (image.getpixel((int(x), int(y))) < 128) == bool(matrix[row][column])


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "quoting letter number (given on issue)"), ("zh_CN", "编号：（出具时编号）")],
)
def test_a_draft_says_that_its_number_is_given_on_issue(language: str, words: str) -> None:
    draft = render_letter(letter(language, "L2", number=""))
    assert squeezed(words) in squeezed(page_texts(draft)[0])
    assert "–" not in page_texts(draft)[0]
