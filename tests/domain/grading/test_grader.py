from datetime import date, timedelta

import pytest

from creditdesk.domain.grading.grader import Grade, Standing, confidence, grade_customers
from creditdesk.domain.grading.portfolio import InvoiceFact
from creditdesk.words import MESSAGES, sentence
from tests.domain.grading.builders import WEEKENDS, invoice, paid

AS_OF = date(2024, 12, 31)
OURS = Standing(1, taken_over=True)
NEW = Standing(1, taken_over=False)


def grade(standing: Standing, *facts: InvoiceFact) -> Grade:
    return grade_customers(list(facts), [standing], WEEKENDS, AS_OF)[0]


def notes(result: Grade) -> list[str]:
    return [reason.code for reason in result.reasons if reason.points == 0]


def overdue(days: int, customer: int = 1) -> InvoiceFact:
    return invoice(AS_OF - timedelta(days=days), customer=customer)


@pytest.mark.parametrize("settled", [0, 1, 2])
def test_taken_over_with_thin_history_is_not_graded(settled: int) -> None:
    result = grade(OURS, *[paid(0) for _ in range(settled)])
    assert result.grade is None
    assert result.provisional
    assert notes(result) == ["grade_not_graded"]
    assert result.score == sum(reason.points for reason in result.reasons)


def test_third_settled_invoice_gives_a_grade() -> None:
    result = grade(OURS, *[paid(0) for _ in range(3)])
    assert result.grade == result.band == "A"
    assert not result.provisional
    assert result.settled == 3


def test_a_person_may_ask_for_the_grade() -> None:
    result = grade(Standing(1, taken_over=True, asked=True), paid(0))
    assert result.grade == "C"
    assert result.provisional
    assert notes(result) == ["grade_held_thin"]


def test_new_customer_is_c_whatever_the_portfolio() -> None:
    prompt = [paid(0, customer=2) for _ in range(40)]
    slow = [paid(120, customer=2) for _ in range(40)]
    for others in (prompt, slow):
        result = grade(NEW, *others)
        assert result.grade == "C"
        assert result.provisional
        assert notes(result) == ["grade_new_customer"]
    assert grade(NEW, *slow).band == "E"


def test_new_customer_who_pays_late_is_worse_than_c() -> None:
    result = grade(NEW, paid(120), paid(130))
    assert result.grade == "E"
    assert notes(result) == []


@pytest.mark.parametrize(("days", "expected"), [(40, "C"), (70, "D"), (100, "E")])
def test_own_overdue_invoices_hold_the_grade(days: int, expected: str) -> None:
    result = grade(OURS, *[paid(0) for _ in range(40)], overdue(days))
    assert (result.band, result.grade) == ("B", expected)
    assert result.no_new_credit is (expected == "E")
    assert result.score == sum(reason.points for reason in result.reasons)


def test_hold_that_changes_nothing_is_not_mentioned() -> None:
    result = grade(OURS, *[paid(120) for _ in range(10)], overdue(70))
    assert result.grade == "E"
    assert notes(result) == []


def test_no_new_credit_is_a_fact_even_without_a_grade() -> None:
    result = grade(OURS, overdue(100))
    assert result.grade is None
    assert result.no_new_credit
    assert notes(result)[-2:] == ["grade_not_graded", "grade_no_new_credit"]


def test_new_customer_long_overdue() -> None:
    assert grade(NEW, overdue(100)).grade == "E"
    assert grade(NEW, overdue(70)).grade == "D"


def test_customer_without_a_single_invoice_in_an_empty_ledger() -> None:
    result = grade(NEW)
    assert (result.grade, result.settled) == ("C", 0)


def test_every_customer_asked_for_gets_one_grade_in_order() -> None:
    facts = [paid(0, customer=2), paid(0, customer=3)]
    standings = [Standing(3, True), Standing(1, True), Standing(2, True)]
    assert [one.customer_id for one in grade_customers(facts, standings, WEEKENDS, AS_OF)] == [3, 1, 2]


def test_usual_delay_and_range_are_working_days() -> None:
    result = grade(OURS, *[paid(7) for _ in range(60)])
    assert result.usual == 5
    assert result.early <= 5 <= result.late
    assert result.p_late > 0.9
    assert result.p_serious < 0.01


def test_confidence() -> None:
    assert [confidence(settled, False) for settled in (2, 3, 12, 13)] == ["low", "medium", "medium", "medium"]
    assert [confidence(settled, True) for settled in (2, 12, 13)] == ["low", "medium", "high"]


def test_every_line_has_words_for_all_its_parameters() -> None:
    results = [
        grade(OURS),
        grade(OURS, *[paid(0) for _ in range(40)], overdue(100)),
        grade(OURS, *[paid(0) for _ in range(40)], overdue(40)),
        grade(OURS, *[paid(7) for _ in range(40)], overdue(50)),
        grade(NEW),
        grade(NEW, paid(0)),
    ]
    seen = {reason.code for result in results for reason in result.reasons}
    assert seen == {code for code in MESSAGES if f"{code}_detail" in MESSAGES and code.startswith("grade_")}
    for result in results:
        for reason in result.reasons:
            assert "{" not in sentence(f"{reason.code}_detail", reason.params)
