from datetime import date, timedelta
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.domain.grading.scorecard import Score, band, behaviour_points, score_customer
from creditdesk.errors import UserError
from tests.domain.grading.builders import disputed, invoice, ledgers, paid, portfolio

AS_OF = date(2024, 6, 28)


def score_of(*facts: InvoiceFact, serious_days: int = 30) -> Score:
    known = portfolio(list(facts), AS_OF)
    return score_customer(known, known.book(1), serious_days)


def points(score: Score) -> dict[str, int]:
    return {line.code: line.points for line in score.lines}


def test_fifteen_per_cent_is_fifty_points_and_halved_odds_are_ten_more() -> None:
    odds = 0.15 / 0.85
    assert behaviour_points(0.15) == 50
    assert behaviour_points(odds / 2 / (1 + odds / 2)) == 60
    assert behaviour_points(odds * 2 / (1 + odds * 2)) == 40


@pytest.mark.parametrize(("share", "grade"), [(0.019, "A"), (0.021, "B"), (0.059, "B"), (0.061, "C")])
def test_bands_are_the_shares_of_the_book(share: float, grade: str) -> None:
    assert band(behaviour_points(share)) == grade


@pytest.mark.parametrize(("share", "grade"), [(0.149, "C"), (0.16, "D"), (0.29, "D"), (0.32, "E")])
def test_lower_bands_are_the_shares_of_the_book(share: float, grade: str) -> None:
    assert band(behaviour_points(share)) == grade


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (100, "A"),
        (81, "A"),
        (80, "B"),
        (65, "B"),
        (64, "C"),
        (50, "C"),
        (49, "D"),
        (37, "D"),
        (36, "E"),
        (0, "E"),
    ],
)
def test_bands_on_the_integer_score(score: int, grade: str) -> None:
    assert band(score) == grade


@given(st.floats(1e-9, 1 - 1e-9))
def test_points_are_the_formula_rounded_half_up(share: float) -> None:
    exact = 50 - 10 * log2(share / (1 - share) / (0.15 / 0.85))
    assert abs(behaviour_points(share) - exact) <= 0.5 + 1e-6


def test_certainty_has_finite_points() -> None:
    assert behaviour_points(0.0) > 100
    assert behaviour_points(1.0) < 0


def test_lines_of_a_customer_with_everything() -> None:
    score = score_of(paid(0), paid(50), paid(70), invoice(AS_OF - timedelta(days=20)))
    found = points(score)
    assert list(found) == ["grade_portfolio", "grade_own_history", "grade_overdue"]
    assert found["grade_overdue"] < 0
    assert sum(found.values()) == score.score
    assert score.p_serious == pytest.approx(score.curve.at_least(31))
    assert score.p_late == pytest.approx(score.curve.at_least(1))


def test_start_is_the_portfolio_the_same_for_everybody() -> None:
    others = [paid(60, customer=2) for _ in range(9)]
    start = points(score_of(*others, paid(0)))["grade_portfolio"]
    assert start == points(score_of(*others, paid(0)))["grade_portfolio"]
    assert start < points(score_of(paid(0)))["grade_portfolio"]


def test_few_settled_cost_ten_points_until_the_third() -> None:
    two = points(score_of(paid(60), paid(60)))
    assert two["grade_few_settled"] == -10
    assert "grade_few_settled" not in points(score_of(paid(60), paid(60), paid(60)))
    nothing = score_of()
    assert [line.code for line in nothing.lines] == ["grade_portfolio", "grade_few_settled"]
    assert nothing.lines[0].detail == "grade_portfolio_assumed_detail", "nobody has paid anything yet"
    assert score_of(paid(0)).lines[0].detail == "grade_portfolio_few_detail"
    assert score_of(*(paid(0) for _ in range(20))).lines[0].detail == "grade_portfolio_detail"


def test_clip_is_a_line_of_its_own() -> None:
    good = score_of(*[paid(0) for _ in range(40)])
    assert good.score == 100
    assert points(good)["grade_clip"] == 100 - sum(p for c, p in points(good).items() if c != "grade_clip")
    bad = score_of(*[paid(150, due=date(2024, 1, 8)) for _ in range(200)])
    assert bad.score == 0
    assert points(bad)["grade_clip"] > 0


def test_lines_name_the_invoices_behind_them() -> None:
    settled, late = paid(3), invoice(AS_OF - timedelta(days=20))
    lines = {line.code: line for line in score_of(settled, late).lines}
    assert lines["grade_own_history"].invoice_ids == (settled.invoice_id,)
    assert lines["grade_overdue"].invoice_ids == (late.invoice_id,)
    assert lines["grade_overdue"].params["number"] == late.number


def test_disputed_overdue_invoice_is_still_an_observation() -> None:
    late = invoice(AS_OF - timedelta(days=70))
    assert score_of(disputed(late)).score == score_of(late).score


def test_serious_is_the_ledgers_own_number_of_working_days() -> None:
    facts = [paid(30), paid(35), paid(40)]
    assert score_of(*facts, serious_days=15).score < score_of(*facts, serious_days=60).score


@pytest.mark.parametrize("days", [0, 181, -3])
def test_serious_days_out_of_range(days: int) -> None:
    with pytest.raises(UserError) as caught:
        score_of(serious_days=days)
    assert caught.value.code == "serious_days_range"
    assert caught.value.params == {"value": days, "low": 1, "high": 180}


@given(ledgers(), st.integers(1, 180))
def test_explanation_sums_exactly(facts: list[InvoiceFact], serious_days: int) -> None:
    known = portfolio(facts, AS_OF)
    for customer in (1, 2, 3):
        score = score_customer(known, known.book(customer), serious_days)
        assert sum(line.points for line in score.lines) == score.score
        assert 0 <= score.score <= 100
        assert all(type(line.points) is int for line in score.lines)
