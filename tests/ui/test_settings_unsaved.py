"""What was typed into the settings is not kept silently: it is asked about when its section or the page is left."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.ui.desk import Desk
from creditdesk.ui.main_window import MainWindow
from creditdesk.ui.opening import Opening
from creditdesk.ui.pages import PAGES
from creditdesk.ui.settings.company_section import CompanyForm, CompanySection
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.ui.on_screen import settle


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
