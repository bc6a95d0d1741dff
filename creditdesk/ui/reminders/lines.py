"""What the lines of the review list say, put together from the translated words."""

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.services.reminders.review_groups import ReviewGroup
from creditdesk.ui import formats
from creditdesk.ui.dunning_words import (
    decision_sentence,
    language_name,
    left_out_words,
    reason_name,
    state_badge,
    tone_name,
)
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.tables.columns import Tone

#: Stands between facts in one line.
GAP = "  ·  "


def sentence(line: DecisionLine) -> str:
    """Why an invoice is in the letter, held or not yet due; or why a person left it out, or why it was dropped."""
    if line.left_out:
        return QCoreApplication.translate("ReminderLines", "Left out: {0}").format(
            left_out_words(line.left_out)
        )
    if line.dropped == "paid":
        return QCoreApplication.translate(
            "ReminderLines", "Nothing is open any more: it was paid or credited after the run was prepared."
        )
    if line.dropped == "undone":
        return QCoreApplication.translate(
            "ReminderLines", "Its letter was undone before posting; the next run may remind it again."
        )
    if line.dropped:
        return QCoreApplication.translate("ReminderLines", "Not sent after all: {0}.").format(
            reason_name(line.dropped)
        )
    return decision_sentence(line.reason, line.params)


def when_due(line: DecisionLine) -> list[str]:
    """Due date and days late; a credit note, which nobody owes us, is not due or late."""
    how = formats.current()
    if line.open < 0:
        return []
    parts = [QCoreApplication.translate("ReminderLines", "due {0}").format(how.date(line.due))]
    if line.days_late > 0:
        parts.append(
            QCoreApplication.translate("ReminderLines", "{0} late").format(how.days_words(line.days_late))
        )
    return parts


def amount(line: DecisionLine) -> str:
    """What is open, with its currency."""
    return formats.current().money_named(line.open, line.currency)


def title(group: Group) -> str:
    """Whom a letter or call goes to, or the reason."""
    if group.source is not None:
        return group.source.customer
    if group.kind == "dropped":
        return QCoreApplication.translate("ReminderLines", "Included when the run was prepared, not sent")
    return reason_name(group.reason)


def notes(group: Group) -> list[str]:
    """Short facts behind the title: number, kind of letter, language, number of invoices."""
    source, count = group.source, _extent(group)
    if source is None:
        return [count]
    if group.kind == "call":
        return [part for part in (source.phone, count) if part]
    number = source.letter.number if source.letter else ""
    kind = tone_name(source.tone)
    return [part for part in (number, kind, language_name(source.language), count) if part]


def _extent(group: Group) -> str:
    """How many invoices; of a letter from which some are left out how many of them."""
    words = QCoreApplication.translate("ReminderLines", "%n invoices", "", group.count)
    gone = sum(bool(line.left_out or line.dropped) for line in group.lines) if group.source else 0
    if not 0 < gone < group.count:
        return words
    return QCoreApplication.translate("ReminderLines", "{0} of {1}").format(
        formats.current().count(group.count - gone), words
    )


def badges(group: Group) -> list[tuple[Tone, str]]:
    """Marks of a letter or call: what is taken off its invoices, registered, left out, its state."""
    source = group.source
    if source is None:
        return []
    found: list[tuple[Tone, str]] = []
    if source.registered:
        found.append(("info", QCoreApplication.translate("ReminderLines", "Registered")))
    if group.called:
        found.append(("good", QCoreApplication.translate("ReminderLines", "Called")))
    if source.letter is not None:
        found.append(state_badge(source.letter.state))
    elif not source.going and group.kind == "letter":
        found.append(("plain", _why_none(source)))
    if source.going and source.credit > 0:
        taken_off = formats.current().money(source.credit, source.currency)
        found.append(
            ("info", QCoreApplication.translate("ReminderLines", "Less credit {0}").format(taken_off))
        )
    return found


def _why_none(source: ReviewGroup) -> str:
    """Why a letter of a run that is not issued does not go: a person left all of it out, or what is left is not asked
    for any more.
    """
    refused = _refused(source)
    if not refused:
        return QCoreApplication.translate("ReminderLines", "Left out")
    return QCoreApplication.translate("ReminderLines", "Not sent: {0}").format(reason_name(refused))


def _refused(source: ReviewGroup) -> str:
    """Why what was not left out of a letter is not asked for after all; "" where a person left out all of it."""
    return next((line.dropped for line in source.lines if line.dropped), "")


def no_letter(source: ReviewGroup) -> str:
    """The sentence in the place of a letter that does not go."""
    refused = _refused(source)
    if not refused:
        return QCoreApplication.translate("ReminderLines", "All of it is left out, so there is no letter.")
    if refused == "allocate_first":
        return QCoreApplication.translate(
            "ReminderLines",
            "There is no letter: the customer's credit covers what it would ask for. Allocate the credit first.",
        )
    return QCoreApplication.translate(
        "ReminderLines",
        "There is no letter: what is left of it is below the smallest amount that letters ask for.",
    )


def group_amount(group: Group) -> str:
    """What a letter asks for, credit taken off."""
    source = group.source
    if source is None or not source.going:
        return ""
    return formats.current().money_named(source.payable, source.currency)


def more_words(count: int) -> str:
    """The line that stands for invoices not read yet."""
    return QCoreApplication.translate("ReminderLines", "Show more: {0} are not shown").format(
        formats.current().count(count)
    )


def spoken_line(line: DecisionLine) -> str:
    """A line for screen readers."""
    return ", ".join([line.customer, GAP.join((line.number, *when_due(line))), amount(line), sentence(line)])


def spoken_group(group: Group) -> str:
    """A letter, call or reason for screen readers."""
    parts = [title(group), *notes(group), *(word for _, word in badges(group)), group_amount(group)]
    return ", ".join(part for part in parts if part)


def folded(spoken: str, opened: bool) -> str:
    """For screen readers: whether the invoices of a letter or reason are shown below it."""
    if opened:
        return QCoreApplication.translate("ReminderLines", "{0}, opened").format(spoken)
    return QCoreApplication.translate("ReminderLines", "{0}, closed").format(spoken)


def pane_words(source: ReviewGroup) -> str:
    """What stands over the letter in the pane: kind, how it goes, language, until when."""
    how = formats.current()
    parts = [tone_name(source.tone), language_name(source.language)]
    if source.registered:
        parts.insert(1, QCoreApplication.translate("ReminderLines", "registered"))
    if source.deadline is not None:
        parts.append(
            QCoreApplication.translate("ReminderLines", "pay by {0}").format(how.date(source.deadline))
        )
    if source.going and source.credit > 0:
        sums = [how.money(minor, source.currency) for minor in (source.total, source.credit, source.payable)]
        parts.append(QCoreApplication.translate("ReminderLines", "{0} less credit {1} = {2}").format(*sums))
    return GAP.join(part for part in parts if part)
