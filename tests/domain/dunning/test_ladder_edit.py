"""Changing a ladder: steps counted anew, sensible days for new ones, and nothing else touched."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.dunning.ladder import Channel, Ladder
from creditdesk.domain.dunning.ladder_check import ladder_problems
from creditdesk.domain.dunning.ladder_edit import (
    NOTICE,
    same_steps,
    with_notice,
    with_step,
    with_step_after,
    without_step,
)
from tests.domain.dunning.builders import WITH_CALL, WITH_NOTICE, L


def brief(ladder: Ladder) -> list[tuple[int, int, str]]:
    return [(step.number, step.days, step.tone) for step in ladder.steps]


def test_a_step_is_put_in_place_of_the_one_of_its_number() -> None:
    changed = with_step(L, replace(L.steps[1], days=20, grant_days=10))
    assert changed.steps == (L.steps[0], replace(L.steps[1], days=20, grant_days=10), L.steps[2])


def test_a_step_that_becomes_a_call_grants_no_days() -> None:
    changed = with_step(L, replace(L.steps[1], channel=Channel.CALL))
    assert (changed.steps[1].channel, changed.steps[1].grant_days) == (Channel.CALL, 0)


def test_a_new_step_leaves_time_to_answer_the_one_before_or_goes_half_way() -> None:
    assert brief(with_step_after(L, 3)) == [*brief(L), (4, 41, "L4")]
    assert brief(with_step_after(L, 1))[1:3] == [(2, 11, "L1"), (3, 15, "L2")]
    near = with_step(L, replace(L.steps[1], days=7))
    assert brief(with_step_after(near, 1))[1:3] == [(2, 5, "L1"), (3, 7, "L2")]
    assert brief(with_step_after(WITH_NOTICE, 0)) == [(0, -7, "L0"), (1, 1, "L1"), (2, 3, "L1"), (3, 15, "L2"),
                                                      (4, 30, "L4")]  # fmt: skip
    assert brief(with_step_after(WITH_CALL, 2))[2] == (3, 37, "L1")
    only_call = Ladder("calls", 1, (replace(WITH_CALL.steps[1], number=1),))
    assert brief(with_step_after(only_call, 1))[1] == (2, 37, "L1")


def test_the_first_step_of_an_empty_ladder_is_a_friendly_letter() -> None:
    assert brief(with_step_after(Ladder("new", 1, ()), 0)) == [(1, 3, "L1")]


def test_steps_are_counted_anew_when_one_goes() -> None:
    assert brief(without_step(WITH_NOTICE, 1)) == [(0, -7, "L0"), (1, 15, "L2"), (2, 30, "L4")]
    assert without_step(WITH_NOTICE, 0).steps == L.steps


def test_the_notice_is_switched_on_even_where_there_is_none() -> None:
    assert with_notice(L, on=True).steps == (NOTICE, *L.steps)
    assert with_notice(WITH_NOTICE, on=False).notice is None


def test_two_ladders_are_alike_whatever_they_are_called() -> None:
    assert same_steps(L, replace(L, name="other", version=9))
    assert not same_steps(L, replace(L, min_interval=8))
    assert not same_steps(L, WITH_NOTICE)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 8)), max_size=9))
def test_adding_and_removing_keeps_the_steps_in_order(moves: list[tuple[bool, int]]) -> None:
    ladder = WITH_NOTICE
    for add, number in moves:
        ladder = with_step_after(ladder, number) if add else without_step(ladder, number)
    assert {problem.code for problem in ladder_problems(ladder)} <= {"ladder_empty", "ladder_days"}
