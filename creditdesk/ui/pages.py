"""The pages of the window, in their order. A page's module is imported when the page is first made."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Progress
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class _MadeBy:
    """Makes a page of the class ``name`` in ``creditdesk.ui.<module>``, which is imported only then."""

    module: str
    name: str

    def load(self) -> Callable[[Desk], Page]:
        """Import the module; the class of the page."""
        return getattr(import_module(f"creditdesk.ui.{self.module}"), self.name)

    def __call__(self, desk: Desk) -> Page:
        return self.load()(desk)


PAGES = (
    PageSpec("today", QT_TRANSLATE_NOOP("pages", "Today"), "today", _MadeBy("today.page", "TodayPage")),
    PageSpec(
        "customers",
        QT_TRANSLATE_NOOP("pages", "Customers"),
        "customers",
        _MadeBy("customers.page", "CustomersPage"),
    ),
    PageSpec(
        "invoices",
        QT_TRANSLATE_NOOP("pages", "Invoices"),
        "invoices",
        _MadeBy("invoices.page", "InvoicesPage"),
    ),
    PageSpec(
        "reminders",
        QT_TRANSLATE_NOOP("pages", "Reminders"),
        "reminders",
        _MadeBy("reminders.page", "RemindersPage"),
    ),
    PageSpec(
        "letters", QT_TRANSLATE_NOOP("pages", "Letters"), "letters", _MadeBy("letters.page", "LettersPage")
    ),
    PageSpec("risk", QT_TRANSLATE_NOOP("pages", "Risk"), "risk", _MadeBy("risk.page", "RiskPage")),
    PageSpec(
        "reports", QT_TRANSLATE_NOOP("pages", "Reports"), "reports", _MadeBy("reports.page", "ReportsPage")
    ),
    PageSpec(
        "import", QT_TRANSLATE_NOOP("pages", "Import"), "import", _MadeBy("exchange.page", "ImportPage")
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "settings",
        _MadeBy("settings.page", "SettingsPage"),
        below=True,
    ),
)


def load_modules(progress: Progress) -> None:
    """Import the modules of all pages, one after the other; for a read lane."""
    for spec in PAGES:
        if isinstance(spec.make, _MadeBy):
            spec.make.load()
        progress(0, 0)
