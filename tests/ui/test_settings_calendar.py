"""The calendar in the settings: chosen, its effect told, days of the firm's own entered, changed, removed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from creditdesk.services.calendars import (
    CalendarChange,
    OwnDaysDraft,
    add_own_days,
    calendar_view,
    change_calendar,
)
from creditdesk.services.company import CompanyChange, change_company
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.calendar_section import CalendarSection
from creditdesk.ui.settings.event_words import data_words, subject_words
from creditdesk.ui.settings.holiday_words import holiday_words
from creditdesk.ui.settings.own_days import span_words
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.ui.on_screen import Ways, nameless, press, settle, show


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    desk.bus.changed.connect(lambda changes, _from: made.refresh() if made.concerns(changes) else None)
    show(made)
    return made


@pytest.fixture
def section(page: SettingsPage) -> CalendarSection:
    page.arrive(section="calendar")
    found = page.sections["calendar"]
    assert isinstance(found, CalendarSection)
    return found


def days_off(section: CalendarSection) -> list[str]:
    settle()
    return [part.text() for part in section.days_off.findChildren(QLabel) if not part.isHidden()]


def answers(section: CalendarSection, key: str) -> list[str]:
    choice = section.form.fields[key].editor
    return [choice.itemText(row) for row in range(choice.count())]


def test_it_follows_the_companys_country_at_first(section: CalendarSection) -> None:
    form = section.form
    assert (form.value("calendar"), form.value("region"), form.value("due_roll")) == ("", "", "")
    assert answers(section, "calendar")[:2] == [
        "The company's country: Germany",
        "Saturdays and Sundays only",
    ]
    assert answers(section, "due_roll")[0] == "Moves to the next working day (usual in Germany)"
    assert "Bayern" in answers(section, "region")
    assert section.announced.isHidden()
    assert "30 days) would be due on Tuesday, 22 December 2026" in section.example.text()
    assert days_off(section)[:2] == ["Friday, 25 December 2026", "Christmas Day"]


def test_a_region_is_chosen_and_takes_effect(section: CalendarSection, desk: Desk) -> None:
    ways = Ways(desk)
    change_company(
        desk.ledger, CompanyChange("Lindenhof Handel GmbH", default_terms="45 days"), 1, ledgers.acting()
    )
    section.refresh()
    assert "Wednesday, 6 January 2027" in section.example.text()
    section.form.set_value("region", "BY")
    section.form.submit()
    assert calendar_view(desk.ledger).calendar == "DE-BY"
    assert ways.said == ["Calendar saved."]
    assert "Thursday, 7 January 2027" in section.example.text()
    assert "Epiphany" in days_off(section)
    assert (section.form.value("calendar"), section.form.value("region")) == ("DE", "BY")
    section.form.set_value("due_roll", "stay")
    section.form.submit()
    assert "Wednesday, 6 January 2027" in section.example.text()


def test_another_country_offers_its_own_regions(section: CalendarSection, desk: Desk) -> None:
    form = section.form
    country = form.fields["calendar"].editor
    for code, enabled in (("CN", False), ("GB", True), ("-", False), ("", True)):
        form.set_value("calendar", code)
        country.activated.emit(country.currentIndex())
        assert form.fields["region"].editor.isEnabled() is enabled
    form.set_value("calendar", "-")
    country.activated.emit(country.currentIndex())
    form.submit()
    assert calendar_view(desk.ledger).calendar == "-"
    assert days_off(section) == []
    assert form.value("calendar") == "-"


def test_what_is_chosen_survives_a_change_from_elsewhere(section: CalendarSection, desk: Desk) -> None:
    section.form.set_value("due_roll", "stay")
    changes = change_calendar(desk.ledger, CalendarChange("FR"), 1, ledgers.acting())
    desk.bus.changed.emit(changes, None)
    assert (section.form.value("calendar"), section.form.value("due_roll")) == ("FR", "stay")
    section.form.submit()
    view = calendar_view(desk.ledger)
    assert (view.calendar, view.due_roll) == ("FR", "stay")


def test_own_days_are_entered_changed_removed_and_put_back(section: CalendarSection, desk: Desk) -> None:
    ways, own = Ways(desk), section.own
    own.add.click()
    own.form.submit()
    assert own.form.fields["first"].error.text() == "Enter the first day."
    own.form.set_value("first", date(2026, 12, 24))
    own.form.set_value("last", date(2026, 12, 23))
    own.form.submit()
    assert "lies before the first" in own.form.fields["last"].error.text()
    own.form.set_value("last", date(2026, 12, 31))
    own.form.set_value("note", "Works holiday")
    own.form.submit()
    assert own.form is None
    assert [line.note for line in calendar_view(desk.ledger).own] == ["Works holiday"]
    assert "closed · Works holiday" in days_off(section)
    assert "22 December" in section.example.text()
    own.open_form(own.lines[0])
    own.form.set_value("first", date(2026, 12, 22))
    own.form.submit()
    assert "Friday, 1 January 2027" not in section.example.text()  # a holiday
    assert "Monday, 4 January 2027" in section.example.text()
    own.remove(own.lines[0])
    assert own.lines == ()
    assert "22 December" in section.example.text()
    ways.undo()
    assert [line.first for line in own.lines] == [date(2026, 12, 22)]
    assert ways.said[-1] == "Days removed."


def test_the_form_of_own_days_is_scrolled_into_sight(section: CalendarSection, page: SettingsPage) -> None:
    section.own.open_form(None)
    settle()
    button = section.own.form.primary
    assert button.visibleRegion().boundingRect() == button.rect()


def test_overlapping_days_are_refused_under_the_first_day(section: CalendarSection, desk: Desk) -> None:
    add_own_days(
        desk.ledger, OwnDaysDraft("closed", date(2026, 12, 24), date(2026, 12, 31)), ledgers.acting()
    )
    section.own.open_form(None)
    section.own.form.set_value("kind", "worked")
    section.own.form.set_value("first", date(2026, 12, 31))
    section.own.form.submit()
    assert "in the list already" in section.own.form.fields["first"].error.text()
    section.own.form.left.emit()
    assert section.own.form is None
    assert section.own.add.isVisible()


def test_a_change_over_another_ones_asks_whose_words_stand(section: CalendarSection, desk: Desk) -> None:
    from creditdesk.services.calendars import change_own_days

    number, _ = add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 12, 24)), ledgers.acting())
    section.refresh()
    section.own.open_form(section.own.lines[0])
    section.own.form.set_value("note", "mine")
    draft = OwnDaysDraft("closed", date(2026, 12, 24), note="theirs")
    change_own_days(desk.ledger, number, 1, draft, ledgers.acting())
    desk.prompts.answer = True  # type: ignore[attr-defined]
    section.own.form.submit()
    assert desk.prompts.asked == ["Somebody else changed this record meanwhile"]  # type: ignore[attr-defined]


def test_a_chinese_company_sees_its_working_weekends(
    desk: Desk, books: ledgers.Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    from creditdesk.services.context import Acting

    who = ledgers.acting(date(2026, 1, 20))
    desk.acting = lambda: Acting("Anna", who.at, who.today)
    app.languages.use("zh_CN")
    change_calendar(desk.ledger, CalendarChange("CN"), 1, who)
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.arrive(section="calendar")
    shown = made.sections["calendar"]
    rows = days_off(shown)
    assert rows[:4] == ["2026年2月14日星期六", "调休上班", "2026年2月16日星期一", "农历除夕"]
    assert not shown.announced.isHidden()
    assert answers(shown, "due_roll")[0] == "顺延至下一个工作日（德国的惯例）"


def test_every_part_has_a_name_and_the_history_has_words(
    page: SettingsPage, section: CalendarSection
) -> None:
    section.own.open_form(None)
    assert nameless(page) == []
    assert subject_words("own_days", "3") == "Own days"
    told = '{"kind":"closed","first":"2026-12-24","last":"2026-12-31","note":"x"}'
    assert data_words(told) == "kind closed · from 24 Dec 2026 · to 31 Dec 2026 · note x"
    assert data_words('{"logo":[null,"abc"]}') == "logo – → a picture"
    assert data_words('{"due_roll":["","stay"]}') == "due dates on rest days – → not moved"


def test_read_only_cannot_enter_days(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> None:
    from creditdesk.services import files

    desk.ledger = files.open_read_only(books.ledger.path)
    try:
        made = SettingsPage(desk)
        qtbot.addWidget(made)
        made.arrive(section="calendar")
        assert not made.sections["calendar"].own.add.isEnabled()
    finally:
        desk.ledger.close()


@pytest.mark.parametrize(
    ("name", "chinese"),
    [
        ("Good Friday", "耶稣受难日"),
        ("Christmas Day (observed)", "圣诞节（补假）"),
        ("Ascension Day; Labor Day", "耶稣升天节、劳动节"),
        ("Jan Hus Day", "Jan Hus Day"),
    ],
)
def test_usual_holidays_are_named_in_the_language_of_the_screen(
    app: DeskApplication, name: str, chinese: str
) -> None:
    assert holiday_words(name) == name
    app.languages.use("zh_CN")
    assert holiday_words(name) == chinese


@pytest.mark.parametrize("by_button", [True, False])
def test_the_page_stays_where_days_were_entered(
    section: CalendarSection, page: SettingsPage, by_button: bool
) -> None:
    page.resize(1036, 400)
    own = section.own
    own.open_form(None)
    own.form.set_value("first", date(2026, 12, 24))
    settle()
    press(own.form.primary if by_button else own.form.fields["note"].editor, Qt.Key.Key_Return)
    assert [line.first for line in own.lines] == [date(2026, 12, 24)]
    assert own.add.hasFocus()
    assert own.add.visibleRegion().boundingRect() == own.add.rect()


def test_days_are_written_one_way(app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    assert span_words(date(2026, 12, 21), date(2026, 12, 25)) == "2026年12月21日 – 2026年12月25日"
    assert span_words(date(2027, 1, 1), date(2027, 1, 1)) == "2027年1月1日星期五"
