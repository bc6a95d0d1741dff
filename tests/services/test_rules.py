"""Calendars of countries: asked of the library once, then kept; and the shipped ladders."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk import paths
from creditdesk.domain.working_days import WorkingCalendar
from creditdesk.services.rules import calendar_for, shipped_ladders


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path))
    calendar_for.cache_clear()


def test_china_works_on_make_up_saturdays_and_rests_on_the_festival() -> None:
    calendar = calendar_for("CN", 2026, 2026)
    assert calendar.is_working_day(date(2026, 2, 14))
    assert not calendar.is_working_day(date(2026, 2, 17))


def test_what_the_library_said_is_kept_and_read_back_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    first = calendar_for("DE", 2025, 2026)
    assert not first.is_working_day(date(2025, 12, 25))
    calendar_for.cache_clear()
    monkeypatch.setattr("creditdesk.services.rules._asked", lambda *_: pytest.fail("asked again"))
    assert calendar_for("DE", 2025, 2026) == first


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"rest": ["x"]}', '{"rest": [], "holidays": ["31.12."], "make_up": []}']
)
def test_a_damaged_cache_is_asked_anew(damage: str) -> None:
    first = calendar_for("AT", 2026, 2026)
    for file in (paths.cache_folder() / "calendars").glob("AT-*.json"):
        file.write_text(damage)
    calendar_for.cache_clear()
    assert calendar_for("AT", 2026, 2026) == first


def test_a_cache_that_cannot_be_written_is_done_without() -> None:
    paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.cache_folder().write_text("a file where the folder should be")
    assert not calendar_for("FR", 2026, 2026).is_working_day(date(2026, 7, 14))


def test_an_unknown_country_has_weekends_only() -> None:
    assert calendar_for("XX", 2026, 2026) == WorkingCalendar()


@pytest.mark.parametrize("code", ["../../etc", "DE-../x", "DE/BY", "", "-", "DE-"])
def test_what_is_no_code_leads_to_no_file(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("creditdesk.services.rules._kept", lambda _: pytest.fail("read a file"))
    assert calendar_for(code, 2026, 2026) == WorkingCalendar()


def test_a_region_adds_to_its_country() -> None:
    epiphany = date(2026, 1, 6)
    assert calendar_for("DE", 2026, 2026).is_working_day(epiphany)
    assert not calendar_for("DE-BY", 2026, 2026).is_working_day(epiphany)
    assert calendar_for("DE-XX", 2026, 2026) == WorkingCalendar()
    assert calendar_for("CH-Stadt Zurich", 2026, 2026).holidays


def test_the_five_ladders_are_there() -> None:
    assert list(shipped_ladders()) == ["standard", "swift", "stop-supply", "graduated", "relationship"]
