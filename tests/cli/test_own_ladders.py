"""``remind --ladder NAME`` by a ladder of the company's own, made in the window."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from creditdesk.services.files import open_ledger
from creditdesk.services.ladders import change_ladder, copy_ladder, ladder_views
from tests.cli.conftest import Command
from tests.ledgers import acting, fake_render

NAME = "老客户 slow"


def add_own_ladder(path: Path) -> None:
    """As ``standard``, its steps 42 days after the due date and later."""
    with closing(open_ledger(path, acting())) as ledger:
        copy_ladder(ledger, "standard", NAME, acting())
        rules = ladder_views(ledger)[NAME].rules
        slow = tuple(replace(step, days=step.days + 39) for step in rules.steps if step.number)
        change_ladder(ledger, replace(rules, steps=slow), acting())


def test_a_run_goes_by_an_own_ladder(
    desk_words: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("creditdesk.cli.reminding.render_pdf", fake_render)
    add_own_ladder(ledger)
    by_own = desk_words("remind", ledger, "--ladder", NAME, "--json").data
    reasons = {each["invoice"]: each["reason"] for each in by_own["decisions"]}
    assert (reasons["A1"], reasons["C1"]) == ("step_delay", "step_due")
    issued = desk_words("remind", ledger, "--ladder", NAME, "--issue", "--post", "--json").data
    assert [letter["customer"] for letter in issued["letters"]] == ["10003"]
    desk_words("remind", ledger, "--ladder", "steep").complains(2, "steep", NAME)
