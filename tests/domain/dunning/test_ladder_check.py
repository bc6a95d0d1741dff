"""What a ladder may not be, each rule with its step and field, and what in it is only warned of."""

from dataclasses import replace
from typing import Any

import pytest

from creditdesk.domain.dunning.ladder import Channel, Ladder, Step
from creditdesk.domain.dunning.ladder_check import check_ladder, ladder_problems, ladder_warnings
from creditdesk.errors import UserError
from creditdesk.words import MESSAGES, sentence
from tests.domain.dunning.builders import NOTICE, WITH_CALL, WITH_NOTICE, L


def letter(number: int, days: int, tone: str = "L1", grant: int = 7, **more: Any) -> Step:
    return replace(Step(number, days, Channel.LETTER, tone, grant), **more)


def notice(days: int, **more: Any) -> Step:
    return replace(NOTICE, days=days, **more)


@pytest.mark.parametrize(
    ("steps", "interval", "code", "field", "step"),
    [
        ((), 7, "ladder_empty", "steps", None),
        ((notice(-7),), 7, "ladder_empty", "steps", None),
        ((letter(1, 3, enabled=False), letter(2, 9, enabled=False)), 7, "ladder_off", "steps", None),
        (tuple(letter(n, n) for n in range(1, 14)), 7, "ladder_too_long", "steps", None),
        ((letter(1, 3),), 0, "ladder_interval", "min_interval", None),
        ((letter(1, 3),), 91, "ladder_interval", "min_interval", None),
        ((notice(-7), notice(-3), letter(1, 3)), 7, "ladder_notice", "steps", None),
        ((letter(1, 3), notice(-7)), 7, "ladder_notice", "steps", None),
        ((letter(-1, -7), letter(1, 3)), 7, "ladder_notice", "steps", None),
        ((notice(0), letter(1, 3)), 7, "ladder_notice_days", "days", 0),
        ((notice(-91), letter(1, 3)), 7, "ladder_notice_days", "days", 0),
        ((notice(-7, channel=Channel.CALL), letter(1, 3)), 7, "ladder_notice_call", "channel", 0),
        ((letter(2, 3),), 7, "ladder_numbers", "steps", None),
        ((letter(1, 3), letter(3, 9)), 7, "ladder_numbers", "steps", None),
        ((letter(1, 3), letter(1, 9)), 7, "ladder_numbers", "steps", None),
        ((letter(1, 3), letter(2, 3)), 7, "ladder_days", "days", 2),
        ((letter(1, 9), letter(2, 3, enabled=False)), 7, "ladder_days", "days", 2),
        ((letter(1, 0),), 7, "ladder_step_days", "days", 1),
        ((letter(1, 731),), 7, "ladder_step_days", "days", 1),
        ((letter(1, 3, "L2"), letter(2, 9, "L1")), 7, "ladder_friendlier", "tone", 2),
        ((letter(1, 3, "L9"),), 7, "ladder_tone", "tone", 1),
        ((letter(1, 3, "L0"),), 7, "ladder_tone", "tone", 1),
        ((notice(-7, tone="L1"), letter(1, 3)), 7, "ladder_tone", "tone", 0),
        ((letter(1, 3, grant=-1),), 7, "ladder_grant", "grant_days", 1),
        ((letter(1, 3, grant=91),), 7, "ladder_grant", "grant_days", 1),
        ((letter(1, 3, effects=("legal", "shout")),), 7, "ladder_effect", "effects", 1),
    ],
)
def test_a_ladder_that_cannot_work_is_refused(
    steps: tuple[Step, ...], interval: int, code: str, field: str, step: int | None
) -> None:
    with pytest.raises(UserError) as caught:
        check_ladder(Ladder("mine", 1, steps, interval))
    params = caught.value.params
    assert (caught.value.code, params["field"], params.get("step")) == (code, field, step)
    assert "{" not in sentence(code, params)


def test_every_broken_rule_is_told_at_once() -> None:
    broken = Ladder("mine", 1, (notice(3), letter(1, 9, "L2", 99), letter(2, 3, "L1")), 0)
    assert [(problem.code, problem.params.get("step")) for problem in ladder_problems(broken)] == [
        ("ladder_interval", None),
        ("ladder_notice_days", 0),
        ("ladder_grant", 1),
        ("ladder_days", 2),
        ("ladder_friendlier", 2),
    ]


def test_a_ladder_that_works_is_let_through() -> None:
    at_once = Ladder("at once", 1, (letter(1, 1), letter(2, 2)), 1)
    far = Ladder("far", 1, (notice(-90), letter(1, 730, grant=90, effects=("legal", "hand_over"))), 90)
    off = Ladder("off", 1, (letter(1, 3, enabled=False), letter(2, 9)))
    for ladder in (L, WITH_NOTICE, WITH_CALL, at_once, far, off):
        assert ladder_problems(ladder) == []
        assert check_ladder(ladder) is None


def test_a_call_has_no_tone_that_could_be_too_friendly() -> None:
    call = Step(2, 9, Channel.CALL, "L1", 0)
    assert ladder_problems(Ladder("mine", 1, (letter(1, 3, "L3"), call, letter(3, 20, "L3")))) == []
    (found,) = ladder_problems(Ladder("mine", 1, (letter(1, 3, "L3"), call, letter(3, 20, "L2"))))
    assert (found.code, found.params["step"], found.params["before"]) == ("ladder_friendlier", 3, 1)


def test_a_second_final_demand_is_warned_of() -> None:
    """LETTERS 5.3: avoid "final" twice."""
    twice = Ladder("mine", 1, (letter(1, 3, "L4", 7), letter(2, 30, "L4", 7)))
    (warning,) = ladder_warnings(twice)
    assert (warning.code, warning.step, warning.params["before"]) == ("final_twice", 2, 1)
    assert "{" not in sentence(warning.code, warning.params)
    call = replace(twice.steps[1], channel=Channel.CALL)
    assert ladder_warnings(replace(twice, steps=(twice.steps[0], call))) == []


def test_a_short_ladder_with_a_long_deadline_contradicts_itself() -> None:
    """+1 and +7 with 7 days granted and 7 days between (LETTERS, corrections 7): step 2 never goes on its day."""
    (warning,) = ladder_warnings(Ladder("quick", 1, (letter(1, 1), letter(2, 7))))
    assert (warning.code, warning.step, warning.params["days"], warning.params["earliest"]) == (
        "step_never_on_its_day",
        2,
        7,
        9,
    )
    assert "{" not in sentence(warning.code, warning.params)
    assert ladder_warnings(Ladder("quick", 1, (letter(1, 1, grant=0), letter(2, 8)))) == []
    assert ladder_warnings(Ladder("notice", 1, (letter(0, -3, "L0"), letter(1, 1)))) == []
    assert (
        ladder_warnings(Ladder("off", 1, (letter(1, 1), Step(2, 7, Channel.LETTER, "L1", 7, (), False))))
        == []
    )


def test_a_last_deadline_shorter_than_the_country_is_used_to() -> None:
    (warning,) = ladder_warnings(L, (14, 30))
    assert (warning.code, warning.step, warning.params["least"]) == ("deadline_unusual", 3, 14)
    assert warning.code in MESSAGES
    assert ladder_warnings(L, (7, 10)) == ladder_warnings(L, (10, 14)) == ladder_warnings(L, (7, 30)) == []
    only_calls = Ladder("calls", 1, (Step(1, 3, Channel.CALL, "L1", 0),))
    assert ladder_warnings(only_calls, (7, 10)) == []
