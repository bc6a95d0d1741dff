"""What every part of a letter needs to set itself: content, words, form, text column."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from creditdesk.documents.address import Address, window_address
from creditdesk.documents.content import LetterContent
from creditdesk.documents.facts import facts_of, values_of
from creditdesk.documents.fonts import Fonts
from creditdesk.documents.forms import FORMS, MM, LetterForm
from creditdesk.documents.lines import Type
from creditdesk.documents.paragraphs import Column
from creditdesk.documents.texts import LetterTexts, ToneTexts, letter_texts


@dataclass(frozen=True, slots=True)
class Setting:
    """One letter about to be set; ``content`` is already fit to print."""

    content: LetterContent
    texts: LetterTexts
    form: LetterForm
    column: Column
    address: Address
    facts: frozenset[str]
    values: Mapping[str, str]

    @property
    def tone(self) -> ToneTexts:
        """The words of the letter's tone."""
        return self.texts.tones[self.content.tone]

    @property
    def number(self) -> str:
        """The letter's number, or the words that stand for it on a draft."""
        return self.texts.number(self.content.number)

    @property
    def face(self) -> Type:
        """The body type."""
        return self.column.face

    @property
    def subject(self) -> str:
        """The subject line or title."""
        pattern = self.tone.subject_one if len(self.content.rows) == 1 else self.tone.subject_many
        return pattern.format_map(self.values)

    def on(self, form: LetterForm) -> "Setting":
        """The same letter on a variant of its form."""
        return replace(self, form=form, column=replace(self.column, leading=form.body_leading))


def setting_of(content: LetterContent, fonts: Fonts) -> Setting:
    """``content`` (fit to print) with its words, form and faces."""
    texts, form = (
        letter_texts(content.language, private=content.recipient.private),
        FORMS[content.country_form],
    )
    face = type_of(texts, fonts, form.body_size)
    column = Column(
        left=form.first.x * MM,
        width=form.first.width * MM,
        face=face,
        leading=form.body_leading,
        indent=texts.indent * face.size,
        justify=texts.justify,
    )
    address = _address(content, form, face)
    return Setting(content, texts, form, column, address, facts_of(content), values_of(content, texts))


def type_of(texts: LetterTexts, fonts: Fonts, size: float) -> Type:
    """The faces of a language at ``size`` points."""
    regular, bold = (fonts.family(chinese_first=texts.chinese_first, bold=bold) for bold in (False, True))
    return Type(regular, bold, size)


def _address(content: LetterContent, form: LetterForm, face: Type) -> Address:
    """The recipient for the window; forms without one show it in the text."""
    if form.window is None:
        return Address([], False)
    width = (form.window.field.right - form.window.text_x) * MM
    return window_address(content.recipient, content.sender.country, face, width, form.window.lines)
