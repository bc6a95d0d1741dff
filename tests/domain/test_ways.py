"""The ways a letter goes: a registered one is never told as ordinary post."""

import pytest

from creditdesk.domain.ways import WAYS, WITH_SLIP, usual_way, way_gone


@pytest.mark.parametrize(
    ("method", "registered", "gone"),
    [
        ("post", True, "registered"),
        ("", True, "registered"),
        ("ems", True, "ems"),
        ("post", False, "post"),
        ("", False, ""),
        ("registered", False, "registered"),
        ("by pigeon", True, "by pigeon"),
    ],
)
def test_what_was_recorded_says_how_it_went(method: str, registered: bool, gone: str) -> None:
    assert way_gone(method, registered) == gone


def test_the_usual_way_follows_the_country() -> None:
    assert [usual_way(True, country) for country in ("DE", "CN", "GB")] == ["registered", "ems", "registered"]
    assert usual_way(False, "CN") == "post"


def test_what_has_a_slip_is_a_way() -> None:
    assert set(WAYS) > WITH_SLIP
