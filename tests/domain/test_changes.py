"""What a verb changed, and codes of countries."""

import pytest

from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.countries import COUNTRY_CODES, require_country
from creditdesk.domain.problems import Problem
from creditdesk.errors import UserError


def test_a_change_set_tells_subjects_and_ids() -> None:
    one = ChangeSet.of([("customer", 7), ("invoice", 3)])
    both = one | ChangeSet.of([("invoice", 4)])
    assert both.subjects == {"customer", "invoice"}
    assert both.ids("invoice") == {3, 4}
    assert both.ids("letter") == frozenset()


def test_countries() -> None:
    assert len(COUNTRY_CODES) == 250
    assert require_country("CN") == "CN"
    with pytest.raises(UserError, match="unknown_country"):
        require_country("391")


def test_a_problem_is_a_value() -> None:
    assert Problem("open_amount", "invoice 1", "2 stored, 3") == Problem(
        "open_amount", "invoice 1", "2 stored, 3"
    )
