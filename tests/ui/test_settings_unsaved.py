"""What was typed into the settings is not kept silently: it is asked about when its section or the page is left."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.ui.desk import Desk
from creditdesk.ui.jobs import Ticket
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.banks_section import BanksSection
from creditdesk.ui.settings.calendar_section import CalendarSection
from creditdesk.ui.settings.company_section import CompanyForm, CompanySection
from creditdesk.ui.settings.ladder_editor import LadderEditor
from creditdesk.ui.settings.ladder_name_form import NameForm
from creditdesk.ui.settings.page import SettingsPage
from creditdesk.ui.settings.reminders_section import RemindersSection
from tests import ledgers
from tests.ui.on_screen import settle, write


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    made = MainWindow(desk, PAGES)
    qtbot.addWidget(made)
    desk.prompts.set_window(made)
    opening = Opening(made, desk)
    made.show()
    path = tmp_path / "mine.creditdesk"
    files.create(path, files.CompanyDraft("Keller GmbH", "DE", "EUR"), ledgers.acting()).close()
    opening.open(path)
    yield made
    opening.close()
    made.close()


def company_form(window: MainWindow) -> CompanyForm:
    window.go("settings", section="company")
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    section = page.sections["company"]
    assert isinstance(section, CompanySection)
    return section.form


@pytest.mark.parametrize("leave", ["customers", "banks"])
@pytest.mark.parametrize("save", [True, False])
def test_leaving_asks_and_does_what_is_answered(
    window: MainWindow, desk: Desk, leave: str, save: bool
) -> None:
    form = company_form(window)
    form.set_value("phone", "0431 77")
    desk.prompts.answer = save  # type: ignore[attr-defined]
    if leave == "banks":
        window.go("settings", section="banks")
    else:
        window.go(leave)
    settle()
    assert desk.prompts.asked == ["Save the changes to “Company”?"]  # type: ignore[attr-defined]
    assert company_view(desk.ledger).phone == ("0431 77" if save else "")
    assert not form.dirty()
    assert form.value("phone") == ("0431 77" if save else "")


def test_what_cannot_be_stored_leads_back_to_its_field(window: MainWindow, desk: Desk) -> None:
    form = company_form(window)
    form.set_value("name", "")
    window.go("customers")
    settle()
    assert len(desk.prompts.asked) == 1  # type: ignore[attr-defined]
    assert window.page_key() == "settings"
    assert form.has_errors()


def test_nothing_typed_nothing_asked(window: MainWindow, desk: Desk) -> None:
    company_form(window)
    window.go("customers")
    settle()
    desk.opening.close_ledger()
    settle()
    assert desk.prompts.asked == []  # type: ignore[attr-defined]


def test_escape_from_the_question_leads_back_to_what_was_typed(window: MainWindow, desk: Desk) -> None:
    form = company_form(window)
    form.set_value("phone", "0431 77")
    desk.prompts.answer = None  # type: ignore[attr-defined]
    window.go("customers")
    settle()
    assert window.page_key() == "settings"
    assert form.value("phone") == "0431 77"
    assert company_view(desk.ledger).phone == ""


def _steps(page: SettingsPage) -> None:
    section = page.sections["reminders"]
    assert isinstance(section, RemindersSection)
    section.open_editor("standard")
    assert isinstance(section.editor, LadderEditor)
    assert section.editor.form is not None
    write(section.editor.form.fields["days"].editor, "9")


def _copy(page: SettingsPage) -> None:
    section = page.sections["reminders"]
    assert isinstance(section, RemindersSection)
    section.open_copy()
    assert isinstance(section.editor, NameForm)
    section.editor.set_value("name", "Key customers")


def _account(page: SettingsPage) -> None:
    section = page.sections["banks"]
    assert isinstance(section, BanksSection)
    section.accounts.open_form(None)
    assert section.accounts.form is not None
    section.accounts.form.set_value("account_no", "12345")


def _own_days(page: SettingsPage) -> None:
    section = page.sections["calendar"]
    assert isinstance(section, CalendarSection)
    section.own.open_form(None)
    assert section.own.form is not None
    section.own.form.set_value("note", "works holiday")


BEGUN = {"reminders": _steps, "reminders copy": _copy, "banks": _account, "calendar": _own_days}


@pytest.mark.parametrize("where", BEGUN)
@pytest.mark.parametrize("begun", [True, False])
def test_what_was_begun_inside_a_section_is_asked_about_before_it_goes(
    window: MainWindow, desk: Desk, where: str, begun: bool
) -> None:
    window.go("settings", section=where.split()[0])
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    if begun:
        BEGUN[where](page)
    desk.prompts.answer = False  # type: ignore[attr-defined]
    window.close()
    assert window.isVisible() is begun
    assert desk.prompts.asked == ["Close without saving?"] * begun  # type: ignore[attr-defined]
    desk.prompts.answer = True  # type: ignore[attr-defined]


def test_a_form_opened_and_not_touched_is_closed_without_a_question(window: MainWindow, desk: Desk) -> None:
    window.go("settings", section="banks")
    settle()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    section = page.sections["banks"]
    assert isinstance(section, BanksSection)
    section.accounts.open_form(None)
    assert section.accounts.form is not None
    section.accounts.form.left.emit()
    assert section.accounts.form is None
    _account(page)
    desk.prompts.answer = False  # type: ignore[attr-defined]
    section.accounts.form.left.emit()
    assert section.accounts.form is not None
    assert desk.prompts.asked == ["Close without saving?"]  # type: ignore[attr-defined]
    desk.prompts.answer = True  # type: ignore[attr-defined]


def test_what_is_typed_while_a_save_waits_for_other_work_stays_in_the_form(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = company_form(window)
    form.set_value("phone", "0431 77")
    waiting: list[Callable[[], object]] = []
    with monkeypatch.context() as held:
        held.setattr(desk.jobs, "_launch", lambda ticket: waiting.append(lambda: _finish(ticket)))
        form.submit()
        form.set_value("contact", "Frau Blum")
    assert len(waiting) == 1
    waiting[0]()
    settle()
    assert company_view(desk.ledger).phone == "0431 77"
    assert company_view(desk.ledger).contact == ""
    assert (form.value("contact"), form.unsaved()) == ("Frau Blum", True)
    form.submit()
    settle()
    assert company_view(desk.ledger).contact == "Frau Blum"
    assert not form.unsaved()


def _finish(ticket: Ticket) -> None:
    ticket.run()
    ticket.deliver("ended")
