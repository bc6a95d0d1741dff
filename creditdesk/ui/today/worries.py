"""Whom to worry about: who has owed for long, then who is overdue and graded badly, each with the reason."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from creditdesk.domain.grading.worries import WORRYING, WORRYING_DAYS, gives_worry, trifling
from creditdesk.ui import formats
from creditdesk.ui.desk import Desk
from creditdesk.ui.today.rows import RowText

if TYPE_CHECKING:
    from creditdesk.domain.grading.grader import Grade
    from creditdesk.services.today import WorryLine

#: So many lines at most.
MOST = 5
_TONES = {"A": "good", "B": "good", "C": "warn", "D": "red", "E": "red"}


class Worries(QObject):
    """Makes the lines. Those long overdue stand first, so that grades, which come later, only add lines below."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def lines(self, found: "Sequence[WorryLine]", grades: "Mapping[int, Grade]") -> list[RowText]:
        """Lines for the overdue customers of one currency; ``grades`` is empty while they are being reckoned."""
        largest = max((line.overdue for line in found), default=0)
        worth = [
            line
            for line in found
            if gives_worry(line.oldest_days, _letter(grades, line)) and not trifling(line.overdue, largest)
        ]
        return [self._line(line, grades.get(line.customer_id)) for line in worth[:MOST]]

    def calm(self, found: "Sequence[WorryLine]", currency: str, known: bool) -> str:
        """What to say when there is no line; ``known`` says whether the grades are there."""
        if not found:
            return self.tr("Nobody is overdue in {0}.").format(currency)
        late = self.tr("%n customers are overdue, none for more than {0} days.", "", found[0].among)
        if any(line.oldest_days > WORRYING_DAYS for line in found):
            late = self.tr(
                "%n customers are overdue, only trifles for more than {0} days.", "", found[0].among
            )
        late = late.format(WORRYING_DAYS)
        if not known:
            return self.tr("{0} {1}").format(late, self.tr("Looking at the grades …"))
        return self.tr("{0} {1}").format(self.tr("Nobody gives reason to worry."), late)

    def _line(self, line: "WorryLine", grade: "Grade | None") -> RowText:
        how, letter = formats.current(), (grade.grade or "") if grade else ""
        oldest = self.tr("oldest {0} overdue").format(how.days_words(line.oldest_days))
        return RowText(
            line.name,
            " · ".join(part for part in (oldest, self._why(grade)) if part),
            how.money(line.overdue, line.currency),
            line.currency,
            icon="" if letter else "customers",
            grade=letter,
            tone=_TONES.get(letter, "plain"),
            opens=lambda: self._desk.go("customers", customer=line.customer_id),
        )

    def _why(self, grade: "Grade | None") -> str:
        """What the grade adds: no new credit, or how likely serious lateness is."""
        if grade is None or grade.grade is None:
            return ""
        if grade.no_new_credit:
            return self.tr("no new credit")
        if grade.grade not in WORRYING:
            return ""
        if grade.provisional:
            return self.tr("short history")
        if grade.band != grade.grade:
            return self.tr("much later than usual")
        return self.tr("{0} chance of serious lateness").format(formats.current().percent(grade.p_serious))


def _letter(grades: "Mapping[int, Grade]", line: "WorryLine") -> str:
    grade = grades.get(line.customer_id)
    return (grade.grade or "") if grade else ""
