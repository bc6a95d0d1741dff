"""Letters: grouping, tone, deadline, effects, language."""

from dataclasses import replace

import pytest

from creditdesk.domain.dunning.facts import Decision, OpenItem
from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.domain.dunning.letters import LetterPlan, asks_by, group_letters, letter_language
from tests.domain.dunning.builders import WITH_CALL, WITH_NOTICE, L, day, facts, item, posted, run

SUPPLY = Ladder(
    "supply",
    1,
    (
        Step(1, 3, Channel.LETTER, "L1", 7),
        Step(2, 15, Channel.LETTER, "L3", 10, ("stop_supply",)),
        Step(3, 30, Channel.REGISTERED, "L4", 10, ("legal",)),
    ),
)
SWIFT = Ladder("swift", 1, (Step(1, 3, Channel.LETTER, "L2", 7), Step(2, 15, Channel.REGISTERED, "L4", 7)))


def group(
    rows: list[OpenItem], decisions: list[Decision], after: int = 20, language: str = "en"
) -> list[LetterPlan]:
    customers = {row.customer_id: facts(row.customer_id, language=language) for row in rows}
    return group_letters({row.invoice_id: row for row in rows}, decisions, customers, day(after))


def test_the_deadline_is_the_run_day_plus_the_days_of_the_highest_step() -> None:
    rows = [item(1), posted(item(2, due=day(-5)), 1, 3)]
    (letter,) = group(rows, run(rows, 20, ladder=SUPPLY))
    assert (letter.tone, letter.step, letter.deadline, letter.registered) == ("L3", 2, day(30), False)
    assert letter.effects == ("stop_supply",)


def test_a_registered_step_makes_the_letter_registered_and_effects_add_up() -> None:
    rows = [posted(item(1), 1, 3), posted(posted(item(2, due=day(-25)), 1, -20), 2, -10)]
    (letter,) = group(rows, run(rows, 20, ladder=SUPPLY))
    assert (letter.tone, letter.registered, letter.effects) == ("L4", True, ("legal", "stop_supply"))


def test_across_ladders_the_firmer_tone_wins_over_the_higher_number() -> None:
    rows = [
        posted(item(1, ladder=SWIFT), 1, 3),
        posted(posted(item(2, due=day(-60), ladder=WITH_CALL), 1, -50), 2, -20),
    ]
    (letter,) = group(rows, run(rows, 20))
    assert (letter.tone, letter.step, letter.deadline) == ("L4", 2, day(27))


def test_a_notice_grants_no_date() -> None:
    rows = [item(1, due=day(25))]
    (letter,) = group(rows, run(rows, 20, ladder=WITH_NOTICE))
    assert (letter.tone, letter.step, letter.deadline, letter.total) == ("L0", 0, None, 10_000)


def test_a_letter_asks_by_its_deadline_a_notice_by_its_first_due_date_and_some_by_no_day() -> None:
    asked = [item(1), item(2, customer_id=2, due=day(25)), item(3, customer_id=2, due=day(24))]
    late, notice = group(asked, run(asked, 20, ladder=WITH_NOTICE))
    open_end = Ladder("open", 1, (Step(1, 3, Channel.LETTER, "L1", 0),))
    (no_day,) = group([item(1)], run([item(1)], 20, ladder=open_end))
    rows = {row.invoice_id: row for row in asked}
    assert [asks_by(plan, rows) for plan in (late, notice, no_day)] == [day(27), day(24), None]


def test_calls_are_no_letters_and_what_is_left_out_is_passed_over() -> None:
    rows = [posted(item(1), 1, 7), item(2)]
    decisions = run(rows, 35, ladder=WITH_CALL)
    assert [decision.step for decision in decisions] == [2, 1]
    (letter,) = group(rows, decisions)
    assert letter.item_ids == (2,)
    assert group(rows, decisions[:1]) == []


def test_letters_keep_the_order_of_the_customers_and_items_that_of_their_due_dates() -> None:
    rows = [
        item(1, customer_id=8, due=day(5)),
        item(2, customer_id=3),
        item(3, customer_id=8),
        item(4, customer_id=8, issued=day(-40)),
    ]
    found = group(rows, run(rows, 20), language="zh_CN")
    assert [(letter.customer_id, letter.item_ids) for letter in found] == [(8, (4, 3, 1)), (3, (2,))]
    assert {letter.language for letter in found} == {"zh_CN"}


def test_part_paid_invoices_count_with_what_is_open() -> None:
    rows = [item(1, open=4_000), replace(item(2), open=1)]
    (letter,) = group(rows, run(rows, 20, ladder=L))
    assert letter.total == 4_001


@pytest.mark.parametrize(
    ("language", "country", "available", "expected"),
    [
        ("zh_CN", "DE", ("en", "zh_CN"), "zh_CN"),
        ("", "CN", ("en", "zh_CN"), "zh_CN"),
        ("", "cn", ("en", "zh_CN"), "zh_CN"),
        ("", "DE", ("en", "zh_CN"), "en"),
        ("", "DE", ("en", "de"), "de"),
        ("", "AT", ("en", "de"), "de"),
        ("", "FR", ("en", "fr"), "fr"),
        ("", "CH", ("en", "de", "fr"), "en"),
        ("", "", ("en",), "en"),
        ("de", "CN", ("en", "zh_CN"), "zh_CN"),
        ("en", "CN", ("en", "zh_CN"), "en"),
        ("de-AT", "CN", ("en", "de"), "de"),
        ("en_GB", "FR", ("en", "fr"), "en"),
        ("zh-Hans", "", ("en", "zh_CN"), "zh_CN"),
        ("zh", "", ("en", "zh_CN"), "zh_CN"),
        ("zh_TW", "TW", ("en", "zh_CN"), "en"),
        ("zh_TW", "CN", ("en", "zh_CN"), "zh_CN"),
    ],
)
def test_the_language_of_a_letter(
    language: str, country: str, available: tuple[str, ...], expected: str
) -> None:
    assert letter_language(language, country, available) == expected
