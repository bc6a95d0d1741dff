"""Ladders: the five that come along, their steps in order, and what a table of them may lack."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from creditdesk.domain.dunning.ladder import (
    DEFAULT_LADDER,
    Channel,
    Ladder,
    Step,
)
from creditdesk.domain.dunning.ladder_check import ladder_warnings
from creditdesk.domain.dunning.ladder_file import ladders_from
from creditdesk.errors import UserError
from creditdesk.words import sentence
from tests.domain.dunning.builders import WITH_NOTICE, L

FILE = Path(__file__).resolve().parents[3] / "resources" / "rules" / "ladders.toml"


def shipped() -> dict[str, Ladder]:
    return ladders_from(tomllib.loads(FILE.read_text(encoding="utf-8")))


def table(**changes: Any) -> dict[str, Any]:
    step = {"number": 1, "days": 3, "channel": "letter", "tone": "L1", "grant_days": 7}
    return {"mine": {"version": 2, "min_interval": 5, "steps": [{**step, **changes}]}}


def test_the_five_ladders_of_the_contract() -> None:
    written = {
        name: [
            f"{s.days:+d} {s.channel} {s.tone} {s.grant_days} {' '.join(s.effects)}".strip()
            for s in ladder.steps
        ]
        for name, ladder in shipped().items()
    }
    assert written == {
        "standard": ["-7 letter L0 0", "+3 letter L1 7", "+15 letter L2 7", "+30 registered L4 10"],
        "swift": ["-7 letter L0 0", "+3 letter L2 7", "+15 registered L4 7 hand_over"],
        "stop-supply": ["+3 letter L1 7", "+15 letter L3 10 stop_supply", "+30 registered L4 10 legal"],
        "graduated": [
            "+7 letter L1 7",
            "+30 call L2 0",
            "+60 letter L3 14",
            "+90 registered L4 10 court_or_agency",
        ],
        "relationship": [
            "+5 letter L1 7",
            "+20 letter L2 10",
            "+35 call L2 0 negotiate_plan",
            "+45 letter L3 0 stop_supply",
            "+60 registered L4 10",
        ],
    }
    assert {ladder.min_interval for ladder in shipped().values()} == {7}


def test_the_notice_of_the_default_ladder_is_off_until_switched_on() -> None:
    off = {name for name, ladder in shipped().items() if any(not step.enabled for step in ladder.steps)}
    assert off == {DEFAULT_LADDER}
    assert shipped()[DEFAULT_LADDER].notice is None
    assert shipped()["swift"].notice is not None


def test_none_of_the_five_contradicts_itself() -> None:
    assert [warning for ladder in shipped().values() for warning in ladder_warnings(ladder)] == []


def test_the_steps_of_a_ladder_in_order() -> None:
    assert L.first is L.steps[0]
    assert [L.after(number) for number in (0, 1, 2, 3, 7)] == [L.steps[0], L.steps[1], L.steps[2], None, None]
    assert [L.reached(days) for days in (2, 3, 14, 29, 300)] == [
        None,
        L.steps[0],
        L.steps[0],
        L.steps[1],
        L.steps[2],
    ]
    assert (WITH_NOTICE.notice, L.notice) == (WITH_NOTICE.steps[0], None)
    assert WITH_NOTICE.first is L.steps[0]


def test_a_table_becomes_a_ladder() -> None:
    expected = Ladder("mine", 2, (Step(1, 3, Channel.CALL, "L1", 7, ("legal",)),), 5)
    assert ladders_from(table(channel="call", effects=["legal"])) == {"mine": expected}
    plain = ladders_from({"bare": {"steps": table()["mine"]["steps"]}})["bare"]
    assert (plain.version, plain.min_interval) == (1, 7)


def test_a_step_that_lacks_a_figure_is_named() -> None:
    for changes in ({"channel": "pigeon"}, {"days": "soon"}, {"grant_days": None}):
        with pytest.raises(UserError) as caught:
            ladders_from(table(**changes))
        assert (caught.value.code, caught.value.params["ladder"], caught.value.params["step"]) == (
            "ladder_field",
            "mine",
            1,
        )
    with pytest.raises(UserError) as caught:
        ladders_from({"mine": {"steps": [{"days": 3}]}})
    assert sentence("ladder_field", caught.value.params).startswith("Step ? of the ladder “mine”")
