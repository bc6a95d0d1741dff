"""Questions, cards over the window, and what appears only for a moment."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from creditdesk.ui import formats
from creditdesk.ui.pages import PAGES
from creditdesk.ui.palette.keys import PaletteKeys
from creditdesk.ui.palette.palette import Palette
from creditdesk.ui.pictures.stage import Scene, Stage


def dialogs(_stage: Stage) -> Iterable[Scene]:
    """Palette, keys, conflict, crash, questions before something is undone, toast, banners, work in the footer."""
    yield "palette", lambda stage: _palette(stage, "")
    yield "palette-typed", lambda stage: _palette(stage, "re")
    yield "palette-nothing", lambda stage: _palette(stage, "zzzz")
    yield "keys", _keys
    yield "dialog-conflict", _conflict
    yield "dialog-crash", _crash
    yield "dialog-close-form", _close_form
    yield "dialog-restore", _restore
    yield "dialog-undo-letters", lambda stage: stage.page("letters", filter="to_post").undo_chosen()
    yield "dialog-take-back", _take_back
    yield "toast", _toast
    yield "banners", _banners
    yield "backup-opened", _backup
    yield "footer-work", _work
    yield "calendar", _calendar


def _palette(stage: Stage, typed: str) -> None:
    stage.page("customers")
    PaletteKeys(stage.window, stage.desk, PAGES).palette()
    card = next(card for card in stage.window.findChildren(Palette) if card.isVisible())
    card.field.setText(typed)
    card.look_now()


def _keys(stage: Stage) -> None:
    stage.page("today")
    PaletteKeys(stage.window, stage.desk, PAGES).sheet()


def _conflict(stage: Stage) -> None:
    """Somebody else stores another city while two fields are being changed here."""
    from dataclasses import replace

    from creditdesk.services.customers import change_customer, customer_detail

    page = stage.page("customers")
    page.verbs.edit()
    form = page.side.form
    detail = customer_detail(stage.desk.ledger, page.table.current_id())
    draft = replace(form.draft(), city="Ulm", phone="+49 731 1")
    form.set_value("city", "Augsburg")
    form.set_value("phone", "+49 821 2")
    change_customer(stage.desk.ledger, detail.id, detail.version, draft, stage.acting)
    form.submit()


def _crash(stage: Stage) -> None:
    stage.page("today")
    stage.prompts.unforeseen(_mistake())


def _mistake() -> Exception:
    try:
        raise KeyError("a mistake of ours")
    except KeyError as error:
        return error


def _close_form(stage: Stage) -> None:
    page = stage.page("invoices")
    page.verbs.new()
    field = page.side.form.fields["number"].editor
    for letter in "2026-0117":
        press = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(field, press)  # what a form fills in by itself is not asked about
    page.side.leave()


def _restore(stage: Stage) -> None:
    from creditdesk.services.backups import backup_state

    for days in (9, 1):
        backup_state(stage.desk.ledger, stage.acting.at - timedelta(days=days), "close")
    page = stage.page("settings", section="backups")
    section = page.sections["backups"]
    stage.choose_row()
    section.put_back()


def _take_back(stage: Stage) -> None:
    """An invoice that was typed wrongly just now."""
    from creditdesk.services.invoices import InvoiceDraft, add_invoice

    draft = InvoiceDraft(1, "2026-0117", stage.acting.today, 99_900, "EUR")
    item, _ = add_invoice(stage.desk.ledger, draft, stage.acting)
    page = stage.page("invoices")
    page.show_row(item)
    stage.settle()
    page.verbs.take_back_shown()


def _toast(stage: Stage) -> None:
    stage.page("invoices")
    words = QCoreApplication.translate("InvoiceVerbs", "Receipt of {0} from {1} recorded.")
    words = words.format(formats.current().money_named(123_400, "EUR"), "Keller GmbH")
    stage.window.toast.say(words, lambda: None)


def _banners(stage: Stage) -> None:
    from creditdesk.errors import EnvError

    stage.page("today")
    stage.desk.opening.banners.say_kind("sample", read_only=False)
    stage.prompts.problem(EnvError("disk_full", path="Lindenhof.creditdesk"))


def _backup(stage: Stage) -> None:
    """A backup that is looked at: the band and the title say so, and what would change it is grey."""
    from creditdesk.services.backups import backup_state, list_backups
    from creditdesk.services.company import company_view
    from creditdesk.services.files import open_read_only

    company = company_view(stage.desk.ledger)
    backup_state(stage.desk.ledger, stage.acting.at, "close")
    stage.window.show_ledger(open_read_only(list_backups(company.ledger_key)[0].path), company.name)
    stage.desk.opening.kind = "backup"
    stage.desk.opening.banners.say_kind("backup", read_only=True)
    stage.page("invoices")


def _work(stage: Stage) -> None:
    """A job half done, as the footer shows it."""
    stage.page("today")
    words = QCoreApplication.translate("BackupsSection", "Backing up")
    stage.window.footer.show_work(words, 412, 1000)


def _calendar(stage: Stage) -> None:
    page = stage.page("invoices")
    page.verbs.new()
    page.side.form.due.open_calendar()
