"""The groups of the review list: letters, calls, and the reasons why invoices get neither."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.services.reminders.review_groups import ReviewGroup

Kind = Literal["letter", "call", "held", "not_yet", "dropped"]


@dataclass(slots=True)
class Group:
    """One line of the upper level. ``lines`` are those read so far, ``count`` how many there are.

    ``source`` is the letter or call; reasons have ``reason`` instead and read their lines when opened. ``called``
    says that all calls of a call have been recorded.
    """

    key: Hashable
    kind: Kind
    count: int
    lines: Sequence[DecisionLine] = ()
    source: ReviewGroup | None = None
    reason: str = ""
    called: bool = False

    @property
    def more(self) -> int:
        """Lines not read yet."""
        return self.count - len(self.lines)
