"""Names folded for exact comparison, and cleaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.names import clean_text, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Keller GmbH", "keller  gmbh"),
        ("ＫＥＬＬＥＲ　ＧｍｂＨ", "Keller GmbH"),
        ("南京华联（集团）有限公司", "南京华联(集团)有限公司"),
        (" Müller ", "müller"),
    ],
)
def test_the_same_firm_written_differently_has_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("北京华信", "上海华信"), ("张三", "张三丰"), ("Müller", "Mueller")]
)
def test_different_legal_names_keep_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_control_characters_and_direction_marks_are_taken_out() -> None:
    assert clean_text("  A\u202eB\x00C\tD\n二 ") == "A B C D\n二"


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
