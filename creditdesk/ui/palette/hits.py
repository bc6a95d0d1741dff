"""What the palette offers: pages, actions and what the ledger knows, as hits with something to do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from creditdesk.pinyin import initials, spelled
from creditdesk.services.finder import Found, InvoiceHit
from creditdesk.ui import formats
from creditdesk.ui.dunning_words import state_badge
from creditdesk.ui.page import PageSpec, Subject
from creditdesk.ui.palette.catalogue import ACTIONS, KEYS, PAGES_ALSO, REPORTS, SECTIONS, WINDOW, Entry
from creditdesk.ui.palette.taking import taken_over

Go = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Hit:
    """A line of the palette: icon, words, a quieter note, what kind it is, and what Enter does.

    ``also`` are other words under which it is found.
    """

    icon: str
    title: str
    note: str
    kind: str
    act: Callable[[], object]
    keys: str = ""
    also: str = ""

    @property
    def spoken(self) -> str:
        """The line for screen readers."""
        return ", ".join(part for part in (self.title, self.note, self.kind, self.keys) if part)


def page_hits(pages: Sequence[PageSpec], go: Go) -> list[Hit]:
    """Every page, with its Alt key."""
    kind = QCoreApplication.translate("palette", "Page")
    found: list[Hit] = []
    for number, page in enumerate(pages, start=1):
        title = QCoreApplication.translate("pages", page.title)
        keys = f"Alt+{number}" if number < 10 else ""
        also = f"{page.title} {PAGES_ALSO.get(page.key, '')}"
        found.append(Hit(page.icon, title, "", kind, lambda key=page.key: go(key), keys, also))
    return found


def action_hits(
    pages: Sequence[PageSpec], go: Go, key: str = "", subject: Subject | None = None
) -> list[Hit]:
    """Every verb, report and section of the settings whose page is there; for ``subject`` chosen on page ``key``."""
    there = {page.key for page in pages}
    kinds = (
        (QCoreApplication.translate("palette", "Action"), ACTIONS),
        (QCoreApplication.translate("palette", "Report"), REPORTS),
        (QCoreApplication.translate("palette", "Settings"), SECTIONS.values()),
    )
    found: list[Hit] = []
    for kind, entry in ((kind, entry) for kind, entries in kinds for entry in entries):
        if entry.place in there:
            aim, note = taken_over(entry, key, subject)
            found.append(_hit(entry, kind, lambda place=entry.place, aim=aim: go(place, **aim), note))
    return found


def window_hits(verbs: Mapping[str, Callable[[], object]]) -> list[Hit]:
    """What the window itself can do: ``verbs`` by the place of their entry; others are not offered."""
    return [_hit(entry, "", verbs[entry.place]) for entry in WINDOW if entry.place in verbs]


def _hit(entry: Entry, kind: str, act: Callable[[], object], note: str = "") -> Hit:
    also = f"{entry.words} {entry.also}"
    return Hit(
        entry.icon,
        QCoreApplication.translate("palette", entry.words),
        note,
        kind,
        act,
        entry.keys or KEYS.get(entry.place, ""),
        also,
    )


def ledger_hits(found: Found, go: Go) -> list[Hit]:
    """What the ledger knows."""
    translate = QCoreApplication.translate
    kinds = translate("palette", "Customer"), translate("palette", "Invoice"), translate("palette", "Letter")
    customers = [
        Hit("customers", hit.name, "  ".join(part for part in (hit.code, hit.city) if part), kinds[0],
            lambda number=hit.id: go("customers", customer=number))
        for hit in found.customers
    ]  # fmt: skip
    invoices = [
        Hit("invoices", hit.number, f"{hit.customer}  ·  {_open_words(hit)}", kinds[1],
            lambda number=hit.id: go("invoices", invoice=number))
        for hit in found.invoices
    ]  # fmt: skip
    letters = [
        Hit("letters", hit.number, f"{hit.customer}  ·  {state_badge(hit.state)[1]}", kinds[2],
            lambda number=hit.id: go("letters", letter=number))
        for hit in found.letters
    ]  # fmt: skip
    return [*customers, *invoices, *letters]


def _open_words(hit: InvoiceHit) -> str:
    if not hit.open:
        return QCoreApplication.translate("palette", "settled")
    money = formats.current().money_named(hit.open, hit.currency)
    return QCoreApplication.translate("palette", "{0} open").format(money)


def fitting(hits: Sequence[Hit], typed: str) -> list[Hit]:
    """Those whose words hold ``typed``, whose initials begin with it, or that go by it in other words; best first."""
    wanted = " ".join(typed.casefold().split())
    ranked = [(rank, hit) for hit in hits if (rank := _rank(hit, wanted)) is not None]
    return [hit for _, hit in sorted(ranked, key=lambda pair: pair[0])]


def _rank(hit: Hit, wanted: str) -> int | None:
    """0 the title begins with it, 1 a word of it does, 2 its initials or its pinyin do, 3 it stands somewhere in the
    title; 4 another word for it begins with it, 5 it stands in the pinyin initials of one or one's pinyin begins with
    it, 6 all words typed are found somewhere.
    """
    title, others = hit.title.casefold(), hit.also.casefold().split()
    if title.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in title.split()):
        return 1
    letters = wanted.replace(" ", "")
    if initials(title).startswith(wanted) or spelled(title).startswith(letters):
        return 2
    if wanted in title:
        return 3
    if any(word.startswith(wanted) for word in others):
        return 4
    chinese = [word for word in (*title.split(), *others) if not word.isascii()]
    if len(wanted) > 1 and any(
        wanted in initials(word) or spelled(word).startswith(letters) for word in chinese
    ):
        return 5
    every = [*title.split(), *others]
    found = all(any(each.startswith(part) for each in every) for part in wanted.split())
    return 6 if found or any(wanted in word for word in chinese) else None
