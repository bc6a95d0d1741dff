"""The words of the letters: complete in every language, nothing said that this program may not say."""

import re
import string
from dataclasses import replace
from itertools import product

import pytest

from creditdesk.documents.content import LetterContent
from creditdesk.documents.facts import facts_of, values_of
from creditdesk.documents.letter import render_letter
from creditdesk.documents.texts import TONES, LetterTexts, languages, letter_texts
from creditdesk.errors import UserError
from creditdesk.words import sentence
from tests.documents.reading import page_texts, squeezed, whole_text
from tests.documents.samples import CREDITS, DEADLINE, letter

LANGUAGES = ("en", "zh_CN")
#: Interest, fees, threats to publish or report, the effect on limitation, imitation of a law firm, machine errors.
BANNED = {
    "en": r"interest\b|\bfee|charge|penalt|limitation|police|crimin|publish|credit agenc|lawyer|attorney|final.*final",
    "zh_CN": "利息|违约金|滞纳金|罚息|手续费|时效|律师函|公安|犯罪|失信|曝光|征信|顾客|预付|截止|过期|最后通牒|抵消",
}


def _texts_of(texts: LetterTexts, tone: str) -> list[str]:
    words = texts.tones[tone]
    paragraphs = [paragraph.text for paragraph in (*words.before, *words.after)]
    return [
        words.subject_one,
        words.subject_many,
        words.salutation,
        words.closing,
        words.last_words,
        *paragraphs,
    ]


def _variants(language: str, tone: str) -> list[LetterContent]:
    """A letter for every combination of facts that the texts may ask about."""
    days = letter(language, "L3").earlier_letters
    made: list[LetterContent] = []
    for count, deadline, earlier, credit, effects in product(
        (1, 3), (None, DEADLINE), ((), days[:1], days), ((), CREDITS), ((), ("stop_supply",))
    ):
        content = letter(
            language, tone, count, deadline=deadline, earlier_letters=earlier, credits=credit, effects=effects
        )
        made.append(content)
        due = content.rows[0].due
        same_day = tuple(replace(row, due=due) for row in content.rows)
        made.append(replace(content, rows=same_day))
        if count > 1 and earlier:
            made.append(replace(content, new_rows=1))
    return made


def test_the_two_languages_are_there() -> None:
    assert set(LANGUAGES) <= set(languages())


def test_an_unknown_language_is_refused_in_words() -> None:
    with pytest.raises(UserError) as error:
        letter_texts("xx")
    assert "xx" in sentence(error.value.code, error.value.params)
    with pytest.raises(UserError):
        letter_texts("../en")


@pytest.mark.parametrize("section", ["labels", "table", "bank", "cover"])
def test_every_language_has_the_same_words(section: str) -> None:
    english, *others = (getattr(letter_texts(language), section) for language in languages())
    for other in others:
        assert set(other) == set(english)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_nothing_is_said_that_may_not_be_said(language: str, tone: str) -> None:
    for text in _texts_of(letter_texts(language), tone):
        assert not re.search(BANNED[language], text, re.IGNORECASE), text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_placeholders_and_conditions_are_known(language: str, tone: str) -> None:
    texts = letter_texts(language)
    values = values_of(letter(language, tone), texts)
    for text in _texts_of(texts, tone):
        assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= set(values), text
        assert text.count("**") % 2 == 0
    known = frozenset().union(*(facts_of(content) for content in _variants(language, tone)))
    known |= {"not_payable"}
    for paragraph in (*texts.tones[tone].before, *texts.tones[tone].after):
        assert paragraph.when <= known


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", TONES)
def test_every_letter_says_what_it_must(language: str, tone: str) -> None:
    """One way to open, one demand with the sum, the deadline where there is one, what was counted, disputes."""
    texts = letter_texts(language)
    for content in _variants(language, tone):
        facts, values = facts_of(content), values_of(content, texts)
        words = texts.tones[tone]
        assert len(words.opening(facts)) == 1
        below = ["".join(span.text for span in paragraph.spans(values)) for paragraph in words.demand(facts)]
        assert sum(values["payable"] in text for text in below) == 1
        assert values["payable"] in below[0]
        assert sum(values["considered"] in text for text in below) == 1
        assert any("disput" in text or "do not agree" in text or "异议" in text for text in below)
        if content.deadline and tone != "L0":
            assert values["deadline"] in below[0]
        else:
            assert all(values["deadline"] not in text for text in below if values["deadline"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", ["L2", "L3", "L4"])
def test_a_former_letter_is_claimed_only_for_what_stood_in_it(language: str, tone: str) -> None:
    texts, some = letter_texts(language), {"en": "some of them", "zh_CN": "其中部分款项"}[language]
    opening = [
        texts.tones[tone].opening(facts_of(replace(content, new_rows=new)))[0].text
        for content, new in (
            (letter(language, tone), 0),
            (letter(language, tone), 1),
            (letter(language, tone), 2),
        )
    ]
    none = texts.tones[tone].opening(facts_of(letter(language, tone, earlier_letters=(), new_rows=3)))[0].text
    assert [some in text for text in (*opening, none)] == [False, True, True, False]
    assert ["{earlier}" in text for text in (*opening, none)] == [True, True, True, False]


@pytest.mark.parametrize("tone", TONES)
def test_a_private_person_is_not_spoken_to_as_a_firm(tone: str) -> None:
    content = letter("zh_CN", tone, credits=CREDITS)
    person = replace(content.recipient, name="张三", tax_id="", private=True)
    said = squeezed("".join(page_texts(render_letter(replace(content, recipient=person)))))
    assert "贵司" not in said
    assert "法定代表人" not in said
    assert "您" in said
    firm = squeezed("".join(page_texts(render_letter(content))))
    assert "您" not in firm
    english = letter_texts("en", private=True).tones["L3"]
    assert not any("management" in paragraph.text for paragraph in english.after)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_with_nothing_to_pay_demands_nothing(language: str) -> None:
    texts = letter_texts(language)
    content = letter(language, "L2", 1, credits=CREDITS * 50)
    assert content.payable <= 0
    below = texts.tones["L2"].demand(facts_of(content))
    assert below
    assert not any("{payable}" in paragraph.text for paragraph in below)


def test_values_cannot_become_markup_or_placeholders() -> None:
    content = letter("en", "L4", recipient=replace(letter().recipient, name="**A** {sender} {0.__class__}"))
    texts = letter_texts("en")
    spans = texts.tones["L4"].opening(facts_of(content))[0].spans(values_of(content, texts))
    assert [span.bold for span in spans] == [False]
    assert "**A** {sender} {0.__class__}" in spans[0].text


def test_one_day_and_several() -> None:
    english = letter_texts("en")
    assert [english.days(n) for n in (0, 1, 2)] == ["0\u00a0days", "1\u00a0day", "2\u00a0days"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_without_an_account_does_not_speak_of_one_below(language: str) -> None:
    texts = letter_texts(language)
    for tone in TONES:
        content = letter(language, tone)
        for sender, told in ((content.sender, True), (replace(content.sender, bank=None), False)):
            changed = replace(content, sender=sender)
            values = values_of(changed, texts)
            words = texts.tones[tone].demand(facts_of(changed))[0].spans(values)
            said = "".join(span.text for span in words)
            if language == "zh_CN" or tone == "L4":
                assert ("账户" in said) or ("account" in said)
            assert not ("下列账户" in said or "account below" in said) or told


@pytest.mark.parametrize(
    ("parts", "chinese", "english"),
    [
        (("上海市", "世纪大道100号"), "上海市世纪大道100号", "上海市, 世纪大道100号"),
        (("Pickhuben 99", "20457 Hamburg"), "Pickhuben 99, 20457 Hamburg", "Pickhuben 99, 20457 Hamburg"),
        (("上海市世纪大道", "", "200120"), "上海市世纪大道 200120", "上海市世纪大道, 200120"),
        ((), "", ""),
    ],
)
def test_addresses_on_one_line(parts: tuple[str, ...], chinese: str, english: str) -> None:
    assert letter_texts("zh_CN").joined(parts) == chinese
    assert letter_texts("en").joined(parts) == english


@pytest.mark.parametrize("tone", TONES)
def test_a_slip_names_a_chinese_letter_as_its_title_does(tone: str) -> None:
    texts = letter_texts("zh_CN")
    assert texts.cover[f"inside_{tone}"].startswith(texts.tones[tone].subject_one)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tone", ["L2", "L3", "L4"])
def test_one_invoice_is_not_spoken_of_as_several(language: str, tone: str) -> None:
    for content in (c for c in _variants(language, tone) if len(c.rows) == 1):
        words_of_tone = letter_texts(language).tones[tone]
        facts, values = facts_of(content), values_of(content, letter_texts(language))
        found = [*words_of_tone.opening(facts), *words_of_tone.demand(facts)]
        said = " ".join(span.text for paragraph in found for span in paragraph.spans(values))
        for words in ("up to 8", "which one", "an invoice", "following amounts", "最长"):
            assert words not in said


@pytest.mark.parametrize("tone", ["L2", "L3"])
def test_up_to_so_many_days_is_said_only_where_days_differ(tone: str) -> None:
    content = letter("en", tone, 3)
    assert "upto81days" in whole_text(render_letter(content))
    alike = replace(content, rows=tuple(replace(row, days_late=81) for row in content.rows))
    text = whole_text(render_letter(alike))
    assert "upto81" not in text
    assert "81days" in text


def test_in_chinese_the_longest_is_said_only_where_days_differ() -> None:
    assert "逾期最长81天" in whole_text(render_letter(letter("zh_CN", "L2", 3)))
    assert "逾期81天" in whole_text(render_letter(letter("zh_CN", "L2", 1)))
