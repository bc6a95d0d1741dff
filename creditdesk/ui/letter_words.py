"""Words and facts about issued letters that several pages share."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from creditdesk.db.queries.letters import LetterLine

#: States in which a letter waits to be posted and can still be undone.
WAITING = ("issued", "printed")
#: So many numbers are named; of more letters the others are only hinted at.
_NAMED = 5


def undo_words(letters: Sequence[LetterLine]) -> str:
    """What undoing these letters means, for the question before it."""
    translate = QCoreApplication.translate
    numbers = ", ".join(line.number for line in letters[:_NAMED]) + (" …" if len(letters) > _NAMED else "")
    words = translate(
        "letters", "{0} must not be sent. The number stays used; the next run may remind again."
    ).format(numbers)
    if any(line.state == "printed" for line in letters):
        words += " " + translate("letters", "It is printed already: take the sheet out of the pile.")
    return words
