"""The parts of a run as groups of the review list, and which of them a search leaves."""

from collections.abc import Mapping, Sequence

from creditdesk.db.queries.runs import DecisionLine, ReasonCount
from creditdesk.pinyin import pieces
from creditdesk.services.reminders.review import Review
from creditdesk.services.reminders.review_groups import ReviewGroup
from creditdesk.ui.reminders.groups import Group, Kind

#: Keys of the chips in their order.
SECTIONS: tuple[Kind, ...] = ("letter", "call", "held", "not_yet", "dropped")


def counts(review: Review) -> dict[str, int]:
    """The numbers on the chips: letters that go and customers to call, otherwise invoices."""
    return {
        "letter": review.sending,
        "call": len(review.calls),
        "held": sum(count.count for count in review.held),
        "not_yet": sum(count.count for count in review.not_yet),
        "dropped": len(review.dropped),
    }


def groups(review: Review, section: str, search: str = "") -> list[Group]:
    """The groups of one part; ``search`` looks in customers and invoice and letter numbers of letters and calls."""
    wanted = _Wanted(search, review.sought)
    if section == "letter":
        letters = review.letters
        return [_group(found, "letter") for found in letters if wanted.everything or wanted.group(found)]
    if section == "call":
        issued = not review.editable
        return [_group(found, "call", issued) for found in review.calls if wanted.group(found)]
    if section == "dropped":
        return _dropped([line for line in review.dropped if wanted.line(line)])
    return [_reason(count) for count in (review.held if section == "held" else review.not_yet)]


def _group(found: ReviewGroup, kind: Kind, issued: bool = False) -> Group:
    return Group(
        (kind, found.customer_id, found.currency),
        kind,
        len(found.lines),
        found.lines,
        found,
        called=issued and kind == "call" and not found.open_calls,
    )


def _reason(count: ReasonCount) -> Group:
    kind: Kind = "held" if count.outcome == "held" else "not_yet"
    return Group((kind, count.reason), kind, count.count, reason=count.reason)


def _dropped(lines: Sequence[DecisionLine]) -> list[Group]:
    return [Group(("dropped",), "dropped", len(lines), list(lines))] if lines else []


class _Wanted:
    """What a search looks for: customers as every list finds them, invoices and letters by a part of their number."""

    def __init__(self, search: str, sought: Mapping[int, str]) -> None:
        self._pieces, self._sought = pieces(search), sought
        self._number = search.strip().casefold()
        self.everything = not self._pieces and not self._number

    def group(self, found: ReviewGroup) -> bool:
        """Whether the letter or call is of such a customer, has this number or one of its invoices has."""
        letter = found.letter.number if found.letter else ""
        numbers = (letter, *(line.number for line in found.lines))
        return self._customer(found.customer_id) or any(self._number in each.casefold() for each in numbers)

    def line(self, line: DecisionLine) -> bool:
        """The same for an invoice."""
        return self._customer(line.customer_id) or self._number in line.number.casefold()

    def _customer(self, number: int) -> bool:
        sought = self._sought.get(number, "")
        return not self._pieces or any(piece in sought for piece in self._pieces)
