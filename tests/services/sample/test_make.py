"""The sample company: sound, the same for the same day, and every day worth looking at."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from creditdesk.db.backup import ControlTotals, control_totals
from creditdesk.db.engine import Ledger
from creditdesk.documents.content import LetterContent
from creditdesk.errors import UserError
from creditdesk.services import files
from creditdesk.services.ageing import ageing_report
from creditdesk.services.company import bank_accounts, company_view
from creditdesk.services.credit import grades
from creditdesk.services.events import history
from creditdesk.services.reminders.facts import RunFacts
from creditdesk.services.reminders.views import run_view, runs
from creditdesk.services.sample.make import make_sample
from tests.ledgers import acting, fake_render
from tests.samples import SAMPLE_DAY, decided, sample_file

#: Saturday, Sunday, the last of a month, Chinese New Year, a leap day, Easter Monday.
OTHER_DAYS = (
    date(2026, 8, 1), date(2027, 5, 30), date(2026, 10, 31), date(2027, 2, 8), date(2028, 2, 29), date(2027, 3, 29),
)  # fmt: skip


def _letters(facts: RunFacts) -> int:
    return len(facts.letters([one for one in facts.decisions if one.outcome == "included"]))


def _totals(path: Path) -> ControlTotals:
    ledger = files.open_read_only(path)
    raw = ledger.raw()
    try:
        return control_totals(raw)
    finally:
        raw.close()
        ledger.close()


def _count(ledger: Ledger, query: str) -> Counter[str]:
    with ledger.read() as connection:
        return Counter({str(name): int(number) for name, number in connection.exec_driver_sql(query)})


def test_it_is_sound_and_known_as_a_sample(sample: Ledger) -> None:
    assert files.check(sample).problems == ()
    company = company_view(sample)
    assert company.is_sample
    assert company.currency == "EUR"
    assert {account.currency for account in bank_accounts(sample)} == {"", "CNY"}


def test_it_has_the_size_of_a_small_firm(sample: Ledger) -> None:
    kinds = _count(sample, "SELECT kind, COUNT(*) FROM invoice GROUP BY kind")
    assert 1200 <= kinds["invoice"] <= 1800
    assert kinds["credit_note"] > 20
    payments = _count(sample, "SELECT kind, COUNT(*) FROM payment GROUP BY kind")
    assert set(payments) == {"receipt", "discount", "returned", "write_off"}
    assert {row.currency for row in ageing_report(sample, SAMPLE_DAY, SAMPLE_DAY).rows} == {
        "EUR", "CNY", "USD", "GBP", "CHF",
    }  # fmt: skip


def test_nothing_is_dated_after_today(sample: Ledger) -> None:
    facts = decided(sample)
    assert not facts.later_facts
    with sample.read() as connection:
        latest = connection.exec_driver_sql("SELECT MAX(on_date) FROM allocation").scalar()
    assert latest is not None
    assert latest <= SAMPLE_DAY.isoformat()
    assert [event.at for event in history(sample)] == sorted(event.at for event in history(sample))


def test_the_same_day_gives_the_same_ledger(
    sample: Ledger, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    again = tmp_path / "again.creditdesk"
    make_sample(again, SAMPLE_DAY, acting(SAMPLE_DAY), fake_render)
    assert _totals(again) == _totals(sample_file(tmp_path_factory))


def test_there_are_letters_holds_and_calls_to_see(sample: Ledger) -> None:
    facts = decided(sample)
    assert 8 <= _letters(facts) <= 14
    held = {one.reason for one in facts.decisions if one.outcome == "held"}
    assert held == {
        "allocate_first", "awaiting_posting", "below_tolerance", "credit", "last_step_done", "no_address",
    }  # fmt: skip
    steps = {one.step for one in facts.decisions if one.outcome == "included"}
    assert steps == {1, 2, 3}
    channels = {one.planned.channel.value for one in facts.decisions if one.planned}
    assert channels == {"letter", "registered", "call"}
    languages = {plan.language for plan in facts.letters(list(facts.decisions))}
    assert languages == {"en", "zh_CN"}


def test_three_letters_are_printed_and_wait(sample: Ledger) -> None:
    states = _count(sample, "SELECT state, COUNT(*) FROM letter GROUP BY state")
    assert states["printed"] == 3
    assert set(states) == {"printed", "posted"}
    latest = runs(sample)[0]
    assert latest.state == "printed"
    assert {line.outcome for line in run_view(sample, latest.id).decisions} == {"included", "held", "not_yet"}


def test_customers_of_every_grade_and_one_not_graded(sample: Ledger) -> None:
    found = Counter(line.grade.grade for line in grades(sample, SAMPLE_DAY))
    assert set(found) == {"A", "B", "C", "D", "E", None}
    assert found["A"] > 15


@pytest.mark.parametrize("day", OTHER_DAYS, ids=str)
def test_it_looks_much_the_same_on_any_day(day: date, tmp_path: Path) -> None:
    drawn = 0

    def render(content: LetterContent) -> tuple[bytes, int]:
        nonlocal drawn
        drawn += 1
        return fake_render(content)

    path = tmp_path / "sample.creditdesk"
    make_sample(path, day, acting(day), render)
    ledger = files.open_read_only(path)
    try:
        assert files.check(ledger).ok
        assert 8 <= _letters(decided(ledger, day)) <= 14
        assert _count(ledger, "SELECT state, COUNT(*) FROM letter GROUP BY state")["printed"] == 3
    finally:
        ledger.close()
    assert 15 <= drawn <= 25


def test_ages_are_those_of_the_story(sample: Ledger) -> None:
    facts = decided(sample)
    stopped = [item for item in facts.items.values() if item.posted_step == 3 and item.posted_on]
    assert len(stopped) == 3
    assert all((SAMPLE_DAY - item.due).days > 100 for item in stopped)
    assert min(item.issued for item in facts.items.values()) > SAMPLE_DAY - timedelta(days=400)


def test_a_failure_leaves_no_file(tmp_path: Path) -> None:
    def render(_content: LetterContent) -> tuple[bytes, int]:
        raise UserError("missing_glyph")

    path = tmp_path / "sample.creditdesk"
    with pytest.raises(UserError, match="missing_glyph"):
        make_sample(path, SAMPLE_DAY, acting(SAMPLE_DAY), render)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "sample.creditdesk"
    path.write_text("mine")
    with pytest.raises(UserError, match="file_exists"):
        make_sample(path, SAMPLE_DAY, acting(SAMPLE_DAY), fake_render)
    assert path.read_text() == "mine"
