"""What a firm or its customer is called, however long, stands on the letter: in the window, beside it, on page two."""

from dataclasses import replace

import pytest

from creditdesk.documents.content import LetterContent, Recipient, Sender
from creditdesk.documents.letter import render_letter
from creditdesk.documents.text_safety import ELLIPSIS
from tests.documents.pictures import with_logo
from tests.documents.reading import Glyph, glyphs, inside, squeezed
from tests.documents.samples import HUALIAN, KELLER, LODZ, SHANGHAI, letter

CHINESE = (
    "新疆生产建设兵团第十二师乌鲁木齐经济技术开发区国际物流与农产品"
    "精深加工产业发展投资集团有限责任公司驻长三角采购中心办公"
)
LATIN = (
    "Vereinigte Präzisionsteile- und Apparatebau-Werke Keller, Söhne & Töchter <b>Untertürkheim</b> "
    "Beteiligungs GmbH & Co."
)
WORD = "Donaudampfschifffahrtselektrizitätenhau"
MAIL = "accounts.receivable.department.anna.weiss@keller-praezision.example"
NAMES = [CHINESE, LATIN, WORD * 2]
STREET, TOWN = "Gewerbepark an der Ziegelei 114", "70565 Stuttgart"


def long_sender(name: str = LATIN) -> LetterContent:
    return letter("en", "L4", 3, sender=replace(KELLER, name=name, address_lines=(STREET, TOWN)))


@pytest.mark.parametrize(
    ("sender", "recipient", "shown"),
    [
        (KELLER, LODZ, "70565 Stuttgart · GERMANY"),
        (KELLER, replace(LODZ, country="DE"), "70565 Stuttgart"),
        (
            replace(KELLER, country="CN", address_lines=("1 Jiangjun Road", "Nanjing, P.R. China")),
            LODZ,
            "Nanjing, P.R. China",
        ),
        (replace(KELLER, address_lines=()), LODZ, "Keller Präzisionsteile GmbH"),
    ],
)
def test_a_letter_that_goes_abroad_names_our_country_for_its_way_back(
    sender: Sender, recipient: Recipient, shown: str
) -> None:
    words = words_of(return_line(letter("en", "L1", 2, sender=sender, recipient=recipient)))
    assert words.endswith(squeezed(shown))


def return_line(content: LetterContent) -> list[Glyph]:
    return [each for each in glyphs(render_letter(content)) if 45 < each.top < 62 and each.left < 105]


def words_of(found: list[Glyph]) -> str:
    return squeezed("".join(each.char for each in found))


@pytest.mark.parametrize(
    "name", ["Keller GmbH", "Nanjing Hualian Precision Machinery Co., Ltd.", CHINESE[:36]]
)
def test_the_return_line_is_whole_on_one_line_or_two(name: str) -> None:
    found = return_line(long_sender(name))
    assert words_of(found).startswith(squeezed(f"{name} · {STREET} · {TOWN} · GERMANY"))
    assert max(each.right for each in found) <= 105.1
    assert min(each.top for each in found) > 46


@pytest.mark.parametrize("name", [CHINESE, CHINESE * 2, LATIN * 2])
def test_an_endless_return_line_loses_of_the_name_and_keeps_street_and_town(name: str) -> None:
    words = words_of(return_line(long_sender(name)))
    assert squeezed(f"{ELLIPSIS} · {STREET} · {TOWN} · GERMANY") in words
    assert words.startswith(squeezed(name)[:30])


def test_a_long_chinese_address_is_whole_in_the_return_line() -> None:
    street = "江苏省南京市江宁区经济技术开发区将军大道与苏源大道交汇处东北角国际企业总部园A3号楼"
    sender = replace(HUALIAN, name=HUALIAN.name * 2, address_lines=(street,))
    words = words_of(return_line(letter("en", "L1", 2, sender=sender)))
    assert words.startswith(HUALIAN.name * 2)
    assert f"{street}·CHINA" in words


def test_our_country_is_never_cut_from_the_return_line() -> None:
    street = "江苏省南京市江宁区经济技术开发区将军大道与苏源大道交汇处东北角国际企业总部园A3号楼" * 2
    sender = replace(HUALIAN, name=CHINESE, address_lines=(street,))
    words = words_of(return_line(letter("en", "L1", 2, sender=sender)))
    assert words.startswith(CHINESE[:10])
    assert words.endswith("·CHINA")


def test_values_beside_the_window_are_whole() -> None:
    recipient = replace(
        LODZ, customer_no="DEB-2026-000000000000000000000001-" + WORD, tax_id="PL" + "7251234567" * 4
    )
    sender = replace(KELLER, contact=f"{LATIN} {MAIL}")
    content = letter("en", "L2", 2, sender=sender, recipient=recipient, number=f"M-2026-{WORD}")
    beside = squeezed(inside(glyphs(render_letter(content)), 148, 45, 191, 92))
    for value in (recipient.customer_no, recipient.tax_id, sender.contact, content.number):
        assert squeezed(value) in beside


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_page_two_names_the_recipient_in_full(language: str, name: str) -> None:
    known = LODZ if language == "en" else SHANGHAI
    content = letter(language, "L2", 60, recipient=replace(known, name=name), copy_mark=True)
    head = [each for each in glyphs(render_letter(content), 1) if each.top < 36]
    assert squeezed(name) in squeezed("".join(each.char for each in head if each.top > 16.7))


@pytest.mark.parametrize("name", [*NAMES, LATIN * 2])
@pytest.mark.parametrize("logo", [False, True])
def test_the_head_names_the_sender_in_full_above_the_window(name: str, logo: bool) -> None:
    content = long_sender(name)
    pdf = render_letter(with_logo(content) if logo else content)
    assert squeezed(name) in squeezed(inside(glyphs(pdf), 20, 15, 191, 45))


@pytest.mark.parametrize("name", NAMES)
def test_a_long_name_is_set_smaller_in_the_window_before_it_is_cut(name: str) -> None:
    recipient = replace(LODZ, name=name, address_lines=("ul. Piotrkowska 101", "90-425 Łódź"))
    words = squeezed(
        inside(glyphs(render_letter(letter("en", "L1", 2, recipient=recipient))), 20, 62, 105.2, 90)
    )
    assert squeezed(name) in words
    assert words.endswith("POLAND")
