"""What the palette offers: pages, actions and what the ledger knows, as hits with something to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.names import initials
from creditdesk.services.finder import Found
from creditdesk.ui import formats
from creditdesk.ui.dunning_words import state_badge
from creditdesk.ui.page import PageSpec
from creditdesk.words.marks import QT_TRANSLATE_NOOP

Go = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the palette: icon, words, a quieter note, what kind it is, and what Enter does."""

    icon: str
    title: str
    note: str
    kind: str
    act: Callable[[], object]
    keys: str = ""

    @property
    def spoken(self) -> str:
        """The line for screen readers."""
        return ", ".join(part for part in (self.title, self.note, self.kind, self.keys) if part)


#: (words, icon, page, aim, keys) of what can be begun from anywhere; offered where the page exists.
ACTIONS: tuple[tuple[str, str, str, dict[str, object], str], ...] = (
    (QT_TRANSLATE_NOOP("palette", "New customer"), "plus", "customers", {"new": True}, ""),
    (QT_TRANSLATE_NOOP("palette", "New invoice"), "plus", "invoices", {"new": True}, ""),
    (QT_TRANSLATE_NOOP("palette", "Prepare reminders"), "reminders", "reminders", {"prepare": True}, ""),
    (QT_TRANSLATE_NOOP("palette", "Letters to print"), "print", "letters", {"filter": "to_print"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Letters to post"), "post", "letters", {"filter": "to_post"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Overdue invoices"), "invoices", "invoices", {"filter": "overdue"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Invoices due this week"), "invoices", "invoices", {"filter": "due_this_week"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Customers without an address"), "customers", "customers",
     {"filter": "no_address"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Customers whose grade got worse"), "risk", "risk", {"grade": "worse"}, ""),
    (QT_TRANSLATE_NOOP("palette", "Ageing report"), "reports", "reports", {"report": "ageing"}, ""),
)  # fmt: skip


def page_hits(pages: Sequence[PageSpec], go: Go) -> list[Hit]:
    """Every page, with its Alt key."""
    kind = QCoreApplication.translate("palette", "Page")
    found: list[Hit] = []
    for number, page in enumerate(pages, start=1):
        title = QCoreApplication.translate("pages", page.title)
        keys = f"Alt+{number}" if number < 10 else ""
        found.append(Hit(page.icon, title, "", kind, lambda key=page.key: go(key), keys))
    return found


def action_hits(pages: Sequence[PageSpec], go: Go) -> list[Hit]:
    """Every action whose page is there."""
    there = {page.key for page in pages}
    kind = QCoreApplication.translate("palette", "Action")
    return [
        Hit(icon, QCoreApplication.translate("palette", words), "", kind,
            lambda key=key, aim=aim: go(key, **aim), keys)
        for words, icon, key, aim, keys in ACTIONS if key in there
    ]  # fmt: skip


def ledger_hits(found: Found, go: Go) -> list[Hit]:
    """What the ledger knows."""
    how, say = formats.current(), QCoreApplication.translate
    customers = [
        Hit("customers", hit.name, "  ".join(part for part in (hit.code, hit.city) if part),
            say("palette", "Customer"), lambda number=hit.id: go("customers", customer=number))
        for hit in found.customers
    ]  # fmt: skip
    invoices: list[Hit] = []
    for hit in found.invoices:
        open_words = say("palette", "{0} open").format(how.money_named(hit.open, hit.currency))
        note = "  ·  ".join((hit.customer, open_words if hit.open else say("palette", "settled")))
        invoices.append(Hit("invoices", hit.number, note, say("palette", "Invoice"),
                            lambda number=hit.id: go("invoices", invoice=number)))  # fmt: skip
    letters = [
        Hit("letters", hit.number, f"{hit.customer}  ·  {state_badge(hit.state)[1]}", say("palette", "Letter"),
            lambda number=hit.id: go("letters", letter=number))
        for hit in found.letters
    ]  # fmt: skip
    return [*customers, *invoices, *letters]


def fitting(hits: Sequence[Hit], typed: str) -> list[Hit]:
    """Those whose words hold ``typed`` or whose initials begin with it, those that begin with it first."""
    wanted = typed.casefold().strip()
    ranked = [(rank, hit) for hit in hits if (rank := _rank(hit.title, wanted)) is not None]
    return [hit for _, hit in sorted(ranked, key=lambda pair: pair[0])]


def _rank(title: str, wanted: str) -> int | None:
    """0 begins with it, 1 a word does, 2 the initials do, 3 it stands somewhere; None: it does not fit."""
    words = title.casefold()
    if words.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in words.split()):
        return 1
    if initials(title).startswith(wanted):
        return 2
    return 3 if wanted in words else None
