"""Grades from the ledger: explained to the last point, silent while history is thin, blind to assumed days."""

from datetime import date, timedelta

from creditdesk.services.credit import GradeLine, grades
from creditdesk.services.payments import return_payment
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import TODAY, Desk, acting


def line(desk: Desk, name: str, as_of: date = TODAY, asked: frozenset[int] = frozenset()) -> GradeLine:
    return next(found for found in grades(desk.ledger, as_of, asked=asked) if found.name == name)


def history(desk: Desk, name: str, count: int, late: int) -> int:
    """A customer with ``count`` monthly invoices, each paid ``late`` days after its due date."""
    customer = desk.customer(name)
    for number in range(count):
        due = TODAY - timedelta(days=40 + 30 * number)
        item = desk.invoice(customer, f"{name}{number}", 100, due=due)
        desk.pay(customer, 100, due + timedelta(days=late), (item, 100))
    return customer


def taken_over(desk: Desk, customer: int) -> None:
    """As an import leaves a customer: known before CreditDesk, not new."""
    with desk.ledger.work("test", acting().at) as work:
        work.connection.exec_driver_sql("UPDATE customer SET taken_over = 1 WHERE id = ?", (customer,))


def test_the_points_add_up_to_the_score(desk: Desk) -> None:
    for name, late in (("Punctual", -3), ("Slow", 25), ("Worst", 80)):
        history(desk, name, 14, late)
    found = {name: line(desk, name).grade for name in ("Punctual", "Slow", "Worst")}
    for grade in found.values():
        assert grade.grade is not None
        assert grade.settled > 10
        assert sum(reason.points for reason in grade.reasons) == grade.score
    assert found["Punctual"].p_late < found["Slow"].p_late
    assert found["Punctual"].score >= found["Slow"].score > found["Worst"].score


def test_thin_history_is_not_graded_unless_somebody_asks(desk: Desk) -> None:
    history(desk, "Punctual", 14, -3)
    young = history(desk, "Young", 2, 0)
    assert (line(desk, "Young").grade.grade, line(desk, "Young").grade.provisional) == ("C", True)
    taken_over(desk, young)
    assert line(desk, "Young").grade.grade is None
    asked = line(desk, "Young", asked=frozenset({young})).grade
    assert (asked.grade, asked.provisional) == ("C", True)


def test_payments_on_assumed_days_say_nothing_about_lateness(desk: Desk) -> None:
    history(desk, "Punctual", 14, -3)
    customer = history(desk, "Imported", 14, 80)
    with desk.ledger.work("test", acting().at) as work:
        work.connection.exec_driver_sql(
            "UPDATE payment SET date_assumed = 1 WHERE customer_id = ?", (customer,)
        )
    taken_over(desk, customer)
    found = line(desk, "Imported").grade
    assert (found.settled, found.grade) == (0, None)


def test_only_what_was_known_on_the_day_counts(desk: Desk) -> None:
    history(desk, "Slow", 14, 25)
    assert line(desk, "Slow", TODAY - timedelta(days=40 + 30 * 14 + 40)).grade.settled == 0
    assert line(desk, "Slow", TODAY - timedelta(days=200)).grade.settled < line(desk, "Slow").grade.settled


def test_a_returned_payment_settles_nothing_and_a_write_off_is_no_payment(desk: Desk) -> None:
    customer = history(desk, "Keller", 13, -3)
    due = TODAY - timedelta(days=100)
    item = desk.invoice(customer, "R1", 100, due=due)
    payment = desk.pay(customer, 100, due, (item, 100))
    before = line(desk, "Keller").grade
    return_payment(desk.ledger, payment, due + timedelta(days=5), "no cover", acting())
    returned = line(desk, "Keller").grade
    assert returned.settled == before.settled - 1
    assert returned.score < before.score
    write_off(desk.ledger, WriteOffDraft(item, 10_000, "insolvent"), acting())
    assert line(desk, "Keller").grade.score < before.score
