"""What a verb changed, so that pages refresh only what they show."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Subjects touched, as (subject, id) pairs such as ``("customer", 7)``; id 0 stands for many of them."""

    touched: frozenset[tuple[str, int]] = frozenset()

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> "ChangeSet":
        """A change set of ``pairs``."""
        return cls(frozenset(pairs))

    @property
    def subjects(self) -> frozenset[str]:
        """The kinds of thing touched."""
        return frozenset(subject for subject, _ in self.touched)

    def ids(self, subject: str) -> frozenset[int]:
        """The ids touched of one kind; contains 0 when it was many."""
        return frozenset(number for kind, number in self.touched if kind == subject)

    def __or__(self, other: "ChangeSet") -> "ChangeSet":
        return ChangeSet(self.touched | other.touched)
