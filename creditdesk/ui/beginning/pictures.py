"""What there is to picture beyond the pages: sections of the settings, wizard, start, a ledger open elsewhere."""

from collections.abc import Callable, Iterator
from pathlib import Path

from creditdesk.errors import EnvError
from creditdesk.ui.beginning.done_view import DoneView
from creditdesk.ui.beginning.draft import WizardDraft
from creditdesk.ui.beginning.locked_view import LockedView
from creditdesk.ui.beginning.start_view import StartView
from creditdesk.ui.beginning.steps import STEPS
from creditdesk.ui.beginning.wizard import Wizard
from creditdesk.ui.main_window import MainWindow

SECTIONS = ("banks", "calendar", "reminders", "look", "backups", "file", "history", "about")
_COMPANY = {
    "name": "Lindenhof Handel GmbH",
    "country": "DE",
    "currency": "EUR",
    "iban": "DE89370400440532013000",
    "ladder_name": "standard",
}


def beginnings(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    """(name of the picture, what brings it to the front); ``window`` has an ``Opening`` and a ledger."""
    desk = window.desk
    opening, ledger = desk.opening, desk.ledger
    opening.file = ledger.path
    for key in SECTIONS:
        yield f"settings-{key}", lambda key=key: window.go("settings", section=key)
    for step in range(STEPS):
        draft = WizardDraft(dict(_COMPANY), step=step)
        yield (
            f"wizard-{step + 1}",
            lambda draft=draft: window.show_front(lambda: Wizard(desk, opening, draft)),
        )
    yield "wizard-done", lambda: window.show_front(lambda: DoneView(desk, opening, _COMPANY["name"]))
    for file in (Path("/books/Elsewhere.creditdesk"), ledger.path):
        desk.memory.opened(file)
    yield "start", lambda: window.show_front(lambda: StartView(desk, opening))
    since = desk.acting().at.isoformat()
    locked = EnvError("locked", user="berta", host="OFFICE-2", pid=1, since=since)
    yield "locked", lambda: window.show_front(lambda: LockedView(desk, opening, ledger.path, locked))
