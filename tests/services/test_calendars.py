"""The company's calendar takes effect: on due dates reckoned from terms, and on nothing that stands already."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.services.calendars import (
    WEEKENDS_ONLY,
    CalendarChange,
    OwnDaysDraft,
    add_own_days,
    calendar_view,
    change_calendar,
    change_own_days,
    known_calendars,
    remove_own_days,
)
from creditdesk.services.credit import grades
from creditdesk.services.events import history
from creditdesk.services.imports import ReadRequest, import_table, read_file
from creditdesk.services.invoices import InvoiceDraft, add_invoice, invoice_view, proposed_due
from creditdesk.services.rules import named_days, region_names
from tests.ledgers import Desk, acting, make_desk

MARCH = date(2026, 3, 2)


def due(desk: Desk, issued: date, terms: str = "30 days") -> date:
    """When an invoice of ``issued`` entered now is due; the proposal of the form says the same."""
    customer = desk.numbers.setdefault("Keller", 0) or desk.customer("Keller GmbH")
    desk.numbers["Keller"] = customer
    draft = InvoiceDraft(customer, f"{issued}-{len(desk.numbers)}", issued, 100, "EUR", terms=terms)
    number, _ = add_invoice(desk.ledger, draft, acting(date(2027, 6, 1)))
    desk.numbers[draft.number] = number
    stored = invoice_view(desk.ledger, number, date(2027, 6, 1)).line.due
    assert proposed_due(desk.ledger, customer, issued, terms).due == stored
    return stored


def choose(desk: Desk, calendar: str = "", due_roll: str = "") -> None:
    change_calendar(
        desk.ledger, CalendarChange(calendar, due_roll), calendar_view(desk.ledger).version, acting()
    )


def test_it_follows_the_companys_country_until_another_is_chosen(desk: Desk) -> None:
    view = calendar_view(desk.ledger)
    assert (view.calendar, view.code, view.rolls) == ("", "DE", True)
    assert due(desk, date(2026, 9, 3)) == date(2026, 10, 5)  # the 3rd is a Saturday and a holiday
    assert due(desk, date(2025, 12, 7)) == date(2026, 1, 6)
    choose(desk, "DE-BY")
    assert due(desk, date(2025, 12, 7)) == date(2026, 1, 7)  # Epiphany is kept in Bavaria
    choose(desk, "FR")
    assert due(desk, date(2026, 6, 14)) == date(2026, 7, 15)
    choose(desk, WEEKENDS_ONLY)
    assert due(desk, date(2026, 6, 14)) == date(2026, 7, 14)
    assert due(desk, date(2025, 12, 7)) == date(2026, 1, 6)


def test_a_due_date_stays_where_that_is_usual_or_wished(desk: Desk, tmp_path: Path) -> None:
    saturday = date(2026, 10, 3)
    choose(desk, due_roll="stay")
    assert due(desk, date(2026, 9, 3)) == saturday
    choose(desk, due_roll="next")
    assert due(desk, date(2026, 9, 3)) == date(2026, 10, 5)
    (tmp_path / "uk").mkdir()
    british = make_desk(tmp_path / "uk", country="GB", currency="GBP")
    try:
        assert not calendar_view(british.ledger).rolls
        assert due(british, date(2026, 9, 3)) == saturday
        choose(british, due_roll="next")
        assert due(british, date(2026, 9, 3)) == date(2026, 10, 5)
    finally:
        british.ledger.close()


def test_own_closed_days_move_due_dates_and_taken_away_they_do_not(desk: Desk) -> None:
    number, _ = add_own_days(
        desk.ledger, OwnDaysDraft("closed", date(2026, 3, 30), date(2026, 4, 10), "Works holiday"), acting()
    )
    assert due(desk, MARCH) == date(2026, 4, 13)
    view = calendar_view(desk.ledger)
    assert [(line.first, line.note) for line in view.own] == [(date(2026, 3, 30), "Works holiday")]
    change_own_days(desk.ledger, number, 1, OwnDaysDraft("closed", date(2026, 4, 1)), acting())
    assert due(desk, MARCH) == date(2026, 4, 2)
    remove_own_days(desk.ledger, number, 2, acting())
    assert due(desk, MARCH) == date(2026, 4, 1)
    assert [event.verb for event in history(desk.ledger) if event.subject == "own_days"] == [
        "create",
        "change",
        "remove",
    ]


def test_china_works_on_make_up_saturdays_until_the_firm_is_closed_on_one(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, country="CN", currency="CNY")
    try:
        assert due(desk, date(2026, 1, 15)) == date(2026, 2, 14)  # a Saturday, worked for the Spring Festival
        add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 2, 14)), acting())
        assert due(desk, date(2026, 1, 15)) == date(2026, 2, 24)
        add_own_days(desk.ledger, OwnDaysDraft("worked", date(2027, 2, 20), note="调休"), acting())
        assert due(desk, date(2027, 1, 21)) == date(
            2027, 2, 20
        )  # announced by the State Council late in 2026
    finally:
        desk.ledger.close()


def test_an_import_without_due_dates_uses_it_and_given_ones_stand(desk: Desk, tmp_path: Path) -> None:
    choose(desk, "DE-BY")
    add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 1, 7), date(2026, 1, 9)), acting())
    table = tmp_path / "items.csv"
    table.write_text(
        "customer,name,invoice,issued,due,amount,terms\n"
        "1,Huber,A1,2025-12-07,,100.00,30 days\n1,Huber,A2,2025-12-07,2026-01-06,100.00,30 days\n"
    )
    import_table(desk.ledger, read_file(desk.ledger, ReadRequest(table)).parsed, acting())
    with desk.ledger.read() as connection:
        dues = dict(connection.exec_driver_sql("SELECT number, due FROM invoice").all())
    assert dues == {"A1": "2026-01-12", "A2": "2026-01-06"}


def test_what_is_stored_stays_and_grades_follow_the_region_but_not_the_firm(desk: Desk) -> None:
    stored = due(desk, date(2025, 12, 7))
    choose(desk, "DE-BY")
    add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 1, 8), date(2026, 1, 30)), acting())
    with desk.ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT due FROM invoice").scalar() == stored.isoformat()
    assert len(grades(desk.ledger, date(2026, 6, 1))) == 1


def test_the_example_says_when_an_invoice_would_be_due(desk: Desk) -> None:
    assert calendar_view(desk.ledger).example_due(MARCH) == date(2026, 4, 1)
    add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 4, 1)), acting())
    assert calendar_view(desk.ledger).example_due(MARCH) == date(2026, 4, 2)
    choose(desk, due_roll="stay")
    assert calendar_view(desk.ledger).example_due(MARCH) == date(2026, 4, 1)


@pytest.mark.parametrize("calendar", ["XX", "DE-XX", "Bavaria", "DE-", "de"])
def test_a_calendar_that_does_not_exist_is_refused(desk: Desk, calendar: str) -> None:
    with pytest.raises(UserError, match="unknown_calendar"):
        choose(desk, calendar)
    assert calendar_view(desk.ledger).calendar == ""


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (OwnDaysDraft("closed", date(2026, 5, 2), date(2026, 5, 1)), "days_reversed", "last"),
        (OwnDaysDraft("closed", date(2026, 5, 1), date(2026, 8, 1)), "days_too_many", "last"),
        (OwnDaysDraft("worked", date(2026, 12, 31), date(2027, 1, 2)), "days_overlap", "first"),
        (OwnDaysDraft("closed", date(2026, 12, 20), date(2026, 12, 24)), "days_overlap", "first"),
        (OwnDaysDraft("closed", MARCH, note="x" * 101), "note_too_long", "note"),
        (OwnDaysDraft("feast", MARCH), "not_found", "kind"),
    ],
)
def test_days_that_make_no_sense_are_refused(desk: Desk, draft: OwnDaysDraft, code: str, field: str) -> None:
    add_own_days(desk.ledger, OwnDaysDraft("closed", date(2026, 12, 24), date(2026, 12, 31)), acting())
    with pytest.raises(UserError) as refused:
        add_own_days(desk.ledger, draft, acting())
    assert (refused.value.code, refused.value.params["field"]) == (code, field)
    assert len(calendar_view(desk.ledger).own) == 1


def test_days_changed_by_somebody_else_are_not_overwritten(desk: Desk) -> None:
    number, _ = add_own_days(desk.ledger, OwnDaysDraft("closed", MARCH), acting())
    change_own_days(desk.ledger, number, 1, OwnDaysDraft("closed", MARCH, note="a"), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_own_days(desk.ledger, number, 1, OwnDaysDraft("closed", MARCH, note="b"), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        remove_own_days(desk.ledger, number, 1, acting())
    remove_own_days(desk.ledger, number, 2, acting())
    with pytest.raises(UserError, match="not_found"):
        remove_own_days(desk.ledger, number, 2, acting())


def test_holidays_are_named_in_the_language_of_the_screen() -> None:
    german = {each.day: each.name for each in named_days("DE-BY", 2026, "en")}
    assert german[date(2026, 1, 6)] == "Epiphany"
    chinese = named_days("CN", 2026, "zh_CN")
    assert ("元旦", False) in [(each.name, each.worked) for each in chinese]
    assert [each.day for each in chinese if each.worked][1] == date(2026, 2, 14)
    assert named_days(WEEKENDS_ONLY, 2026, "en") == named_days("XX", 2026, "en") == []


def test_regions_have_names_where_the_library_knows_them() -> None:
    assert region_names("DE")["BY"] == "Bayern"
    assert region_names("GB")["SCT"] == "Scotland" or region_names("GB")["SCT"] == "SCT"
    assert region_names("XX") == {}
    assert "BY" in known_calendars()["DE"]
