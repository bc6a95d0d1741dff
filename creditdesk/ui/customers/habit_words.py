"""When a customer has paid so far, as a figure with its caption; of few payments it says that they are few."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from creditdesk.ui import formats

if TYPE_CHECKING:
    from creditdesk.domain.grading.habit import Habit


def habit_figure(habit: "Habit") -> tuple[str, str, str]:
    """Figure, caption and tone: calendar days after the due date, in the middle of all payments."""
    if not habit.paid:
        return "\N{EN DASH}", QCoreApplication.translate("CustomerHabit", "nothing paid yet"), ""
    if habit.known:
        caption = QCoreApplication.translate("CustomerHabit", "usual payment")
    else:
        caption = QCoreApplication.translate("CustomerHabit", "only %n payments so far", "", habit.paid)
    return _late(habit.days), caption, ""


def _late(days: int) -> str:
    if not days:
        return QCoreApplication.translate("CustomerHabit", "on time")
    late = QCoreApplication.translate("CustomerHabit", "{0} late")
    early = QCoreApplication.translate("CustomerHabit", "{0} early")
    return (late if days > 0 else early).format(formats.current().days(abs(days)))
