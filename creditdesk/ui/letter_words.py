"""Words and facts about issued letters that several pages share."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.tracking import clean_tracking, tracking_doubts
from creditdesk.services.letters import CorrectionLine, Undoing
from creditdesk.ui import formats, texts
from creditdesk.ui.dunning_words import method_name
from creditdesk.ui.prompts import Prompts

#: So many numbers are named; of more letters the others are only hinted at.
_NAMED = 5


def asked_to_undo(prompts: Prompts, letters: Sequence[LetterLine]) -> bool:
    """Whether these letters shall be undone: what that means is said before, and the button says what it does."""
    translate, count = QCoreApplication.translate, len(letters)
    question, verb = (
        translate("letters", "Undo %n letters?", "", count),
        translate("letters", "Undo %n letters", "", count),
    )
    return prompts.confirm(question, _undo_words(letters), verb)


def _undo_words(letters: Sequence[LetterLine]) -> str:
    translate = QCoreApplication.translate
    numbers = some_of([line.number for line in letters])
    many = len(letters) > 1
    used = (
        translate("letters", "{0} must not be sent. The numbers stay used; the next run may remind again.")
        if many
        else translate(
            "letters", "{0} must not be sent. The number stays used; the next run may remind again."
        )
    )
    words = [used.format(numbers)]
    if any(line.state == "printed" for line in letters):
        words.append(
            translate("letters", "Take those that are printed out of the pile.")
            if many
            else translate("letters", "It is printed already: take the sheet out of the pile.")
        )
    return texts.joined(words)


def some_of(numbers: Sequence[str]) -> str:
    """The first numbers by name, and how many more there are."""
    translate, more = QCoreApplication.translate, len(numbers) - _NAMED
    shown = translate("letters", ", ").join(numbers[:_NAMED] if more > 1 else numbers)
    return translate("letters", "{0} and %n more", "", more).format(shown) if more > 1 else shown


def number_doubt(line: LetterLine, typed: str, used: Mapping[str, str]) -> str:
    """Why the tracking number typed for one letter looks mistyped; "" where it does not.

    ``used`` are the numbers of letters that were posted, with those letters' numbers.
    """
    others = {number: letter for number, letter in used.items() if letter != line.number}
    doubts = tracking_doubts({line.id: clean_tracking(typed)}, others, {line.id: line.number})
    return texts.sentence(doubts[line.id].code, doubts[line.id].params) if doubts else ""


def correction_words(correction: CorrectionLine) -> str:
    """A correction in one sentence: when, who, what stood there and what stands there now, why."""
    how, translate = formats.current(), QCoreApplication.translate
    facts = [f"{_fact(key, old)} → {_fact(key, new)}" for key, old, new in correction.changes]
    if correction.verb == "withdraw":
        stood = [_fact(key, old) for key, old, _ in correction.changes]
        facts = [translate("letters", "the posting was taken back"), *stood]
    if correction.verb == "withdraw_delivery":
        facts = [translate("letters", "the record of the delivery was taken back")]
    return translate("letters", "{0}, {1}: {2}. Reason: {3}").format(
        how.date(correction.on), correction.actor, translate("letters", ", ").join(facts), correction.reason
    )


def undone_words(undone: Undoing) -> str:
    """When and by whom a letter was undone, and whether a printed sheet of it may still lie somewhere."""
    translate = QCoreApplication.translate
    words = [translate("letters", "{0}, {1}.").format(formats.current().date(undone.on), undone.actor)]
    if undone.printed:
        words.append(translate("letters", "It had been printed before: the sheet must not be sent."))
    elif undone.printed is None:
        words.append(
            translate("letters", "It may have been printed before: if there is a sheet, it must not be sent.")
        )
    return texts.joined(words)


def _fact(key: str, value: str) -> str:
    if not value:
        return "–"
    if key == "on":
        return formats.current().date(date.fromisoformat(value))
    return method_name(value) if key == "method" else value
