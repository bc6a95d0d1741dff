"""A ladder in plain sentences: when a step comes, what it does, whom the five ladders fit."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.services.ladders import late_alike
from creditdesk.services.rules import shipped_ladders
from creditdesk.ui.dunning_words import ladder_name, tone_name
from creditdesk.words.marks import QT_TRANSLATE_NOOP

_EFFECTS = {
    "stop_supply": QT_TRANSLATE_NOOP("LadderChoice", "no new orders until it is paid"),
    "negotiate_plan": QT_TRANSLATE_NOOP("LadderChoice", "agree on a payment plan"),
    "hand_over": QT_TRANSLATE_NOOP("LadderChoice", "then to a collection agency or lawyer"),
    "legal": QT_TRANSLATE_NOOP("LadderChoice", "announces legal steps"),
    "court_or_agency": QT_TRANSLATE_NOOP("LadderChoice", "then to court or a collection agency"),
}
_PURPOSES = {
    "standard": QT_TRANSLATE_NOOP("LadderChoice", "Fits most firms: three letters within a month."),
    "swift": QT_TRANSLATE_NOOP("LadderChoice", "For small amounts and new customers: quick and short."),
    "stop-supply": QT_TRANSLATE_NOOP(
        "LadderChoice", "For regular deliveries: new orders stop after the second letter."
    ),
    "graduated": QT_TRANSLATE_NOOP(
        "LadderChoice", "For patient trades: letters and a call over three months."
    ),
    "relationship": QT_TRANSLATE_NOOP(
        "LadderChoice", "For customers worth keeping: letters, a call, a plan."
    ),
}


def when(step: Step) -> str:
    """The day of a step, such as "3 days after the due date"."""
    if step.days < 0:
        return QCoreApplication.translate("LadderChoice", "%n days before the due date", "", -step.days)
    return QCoreApplication.translate("LadderChoice", "%n days after the due date", "", step.days)


def what(step: Step) -> str:
    """What a step does, such as "Reminder by letter, 7 days to pay"."""
    if step.channel is Channel.CALL:
        words = [QCoreApplication.translate("LadderChoice", "Telephone call")]
    elif step.channel is Channel.REGISTERED:
        words = [
            QCoreApplication.translate("LadderChoice", "{0} by registered letter").format(
                tone_name(step.tone)
            )
        ]
    else:
        words = [QCoreApplication.translate("LadderChoice", "{0} by letter").format(tone_name(step.tone))]
    if step.grant_days:
        words.append(QCoreApplication.translate("LadderChoice", "%n days to pay", "", step.grant_days))
    words += [effect_words(code) for code in step.effects]
    return QCoreApplication.translate("LadderChoice", ", ").join(words)


def told_step(told: str) -> str:
    """A step as the history keeps it, such as "2: +15 letter L2 7", in a sentence; anything else as it is."""
    number, colon, rest = told.partition(": ")
    parts = rest.split()
    if not colon or len(parts) < 4 or parts[1] not in list(Channel):
        return told
    days, channel, tone, grant, *more = parts
    step = Step(
        int(number),
        int(days),
        Channel(channel),
        tone,
        int(grant),
        tuple(each for each in more if each != "off"),
    )
    return sentence(replace(step, enabled="off" not in more))


def sentence(step: Step) -> str:
    """A step in one line, such as "3 days after the due date: Friendly reminder by letter"."""
    words = QCoreApplication.translate("StepList", "{0}: {1}").format(when(step), what(step))
    if step.enabled:
        return words
    return QCoreApplication.translate("StepList", "{0} (switched off)").format(words)


def effect_words(code: str) -> str:
    """What a step brings with it, such as "no new orders until it is paid"."""
    return QCoreApplication.translate("LadderChoice", _EFFECTS[code]) if code in _EFFECTS else code


def purpose(ladder: Ladder) -> str:
    """Whom a ladder fits; of one that was changed, or is the company's own, only that."""
    preset = shipped_ladders().get(ladder.name)
    if preset is None:
        return QCoreApplication.translate("LadderChoice", "A ladder of your own.")
    if not late_alike(ladder, preset):
        return QCoreApplication.translate("LadderChoice", "Changed: no longer as supplied with CreditDesk.")
    return QCoreApplication.translate("LadderChoice", _PURPOSES[ladder.name])


def summary(ladder: Ladder) -> str:
    """A ladder in one line for a list, such as "Standard: 3, 15, 30 days after the due date"."""
    days = QCoreApplication.translate("LadderDays", ", ").join(
        str(step.days) for step in ladder.steps if step.number > 0 and step.enabled
    )
    return QCoreApplication.translate("LadderChoice", "{0}: {1} days after the due date").format(
        ladder_name(ladder.name), days
    )
