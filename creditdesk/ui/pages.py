"""The pages of the window, in their order. A page's module is imported when the page is first visited."""

from collections.abc import Callable
from importlib import import_module

from creditdesk.ui.desk import Desk
from creditdesk.ui.page import Page, PageSpec
from creditdesk.ui.texts import QT_TRANSLATE_NOOP


def _made_by(module: str, name: str) -> Callable[[Desk], Page]:
    """A factory that imports ``creditdesk.ui.<module>`` when it is called."""

    def make(desk: Desk) -> Page:
        return getattr(import_module(f"creditdesk.ui.{module}"), name)(desk)

    return make


PAGES = (
    PageSpec("today", QT_TRANSLATE_NOOP("pages", "Today"), "today", _made_by("today.page", "TodayPage")),
    PageSpec(
        "customers",
        QT_TRANSLATE_NOOP("pages", "Customers"),
        "customers",
        _made_by("customers.page", "CustomersPage"),
    ),
    PageSpec(
        "invoices",
        QT_TRANSLATE_NOOP("pages", "Invoices"),
        "invoices",
        _made_by("invoices.page", "InvoicesPage"),
    ),
    PageSpec(
        "reminders",
        QT_TRANSLATE_NOOP("pages", "Reminders"),
        "reminders",
        _made_by("reminders.page", "RemindersPage"),
    ),
    PageSpec(
        "letters", QT_TRANSLATE_NOOP("pages", "Letters"), "letters", _made_by("letters.page", "LettersPage")
    ),
    PageSpec("risk", QT_TRANSLATE_NOOP("pages", "Risk"), "risk", _made_by("risk.page", "RiskPage")),
    PageSpec(
        "reports", QT_TRANSLATE_NOOP("pages", "Reports"), "reports", _made_by("reports.page", "ReportsPage")
    ),
    PageSpec(
        "import", QT_TRANSLATE_NOOP("pages", "Import"), "import", _made_by("exchange.page", "ImportPage")
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "settings",
        _made_by("settings.page", "SettingsPage"),
        below=True,
    ),
)
