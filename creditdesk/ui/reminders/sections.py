"""The parts of a run as groups of the review list, and which of them a search leaves."""

from collections.abc import Iterable, Sequence

from creditdesk.db.queries.runs import DecisionLine, ReasonCount
from creditdesk.services.reminders.review import Review, ReviewGroup
from creditdesk.ui.reminders.groups import Group, Kind

#: Keys of the chips in their order.
SECTIONS: tuple[Kind, ...] = ("letter", "call", "held", "not_yet", "dropped")


def counts(review: Review) -> dict[str, int]:
    """The numbers on the chips: letters and customers to call, otherwise invoices."""
    return {
        "letter": len(review.letters),
        "call": len(review.calls),
        "held": sum(count.count for count in review.held),
        "not_yet": sum(count.count for count in review.not_yet),
        "dropped": len(review.dropped),
    }


def groups(review: Review, section: str, search: str = "") -> list[Group]:
    """The groups of one part; ``search`` looks in customers and invoice and letter numbers of letters and calls."""
    wanted = search.casefold().strip()
    if section == "letter":
        return [_group(found, "letter") for found in review.letters if not wanted or _matches(found, wanted)]
    if section == "call":
        issued = not review.editable
        return [_group(found, "call", issued) for found in review.calls if _matches(found, wanted)]
    if section == "dropped":
        return _dropped([line for line in review.dropped if _line_matches(line, wanted)])
    return [_reason(count) for count in (review.held if section == "held" else review.not_yet)]


def _group(found: ReviewGroup, kind: Kind, issued: bool = False) -> Group:
    return Group(
        (kind, found.customer_id, found.currency),
        kind,
        len(found.lines),
        list(found.lines),
        found,
        called=issued and kind == "call" and not found.open_calls,
    )


def _reason(count: ReasonCount) -> Group:
    kind: Kind = "held" if count.outcome == "held" else "not_yet"
    return Group((kind, count.reason), kind, count.count, reason=count.reason)


def _dropped(lines: Sequence[DecisionLine]) -> list[Group]:
    return [Group(("dropped",), "dropped", len(lines), list(lines))] if lines else []


def _matches(found: ReviewGroup, wanted: str) -> bool:
    numbers: Iterable[str] = (line.number for line in found.lines)
    letter = found.letter.number if found.letter else ""
    return any(wanted in text.casefold() for text in (found.customer, found.code, letter, *numbers))


def _line_matches(line: DecisionLine, wanted: str) -> bool:
    return not wanted or any(wanted in text.casefold() for text in (line.customer, line.code, line.number))
