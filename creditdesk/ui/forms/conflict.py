"""Two changed the same record: shows what differs and asks whose words stand. The one place for this question."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from creditdesk.ui.prompts import Prompts

#: Most differences told; a record has few fields that two people change at once.
_MOST = 6


def keeps_mine(prompts: Prompts, rows: Sequence[tuple[str, str, str]]) -> bool:
    """Ask about ``rows`` of (field, what the other stored, what was typed here); True to stay with ours.

    Nothing is stored by the answer, however the question is left: the form is filled, and the person saves once more.
    """
    line = QCoreApplication.translate("conflict", "{0}: stored “{1}”, entered here “{2}”")
    explained = [line.format(name, _short(theirs), _short(mine)) for name, theirs, mine in rows[:_MOST]]
    told = QCoreApplication.translate(
        "conflict",
        "You both changed the same thing. Your change is not stored yet. Which one should be kept?",
    )
    return not prompts.confirm(
        QCoreApplication.translate("conflict", "Somebody else changed this record meanwhile"),
        "\n".join([told, "", *explained]),
        QCoreApplication.translate("conflict", "Keep theirs"),
        otherwise=QCoreApplication.translate("conflict", "Keep mine"),
    )


def _short(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
