"""What letters say of the ledger: addresses, earlier letters, credits."""

import pytest

from creditdesk.db.queries.letters import AddressLine
from creditdesk.documents.content import LetterContent
from creditdesk.services.payments import reverse_payment
from creditdesk.services.reminders.content import _recipient
from creditdesk.services.reminders.issue import Renderer, issue
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import preview_letter, review
from creditdesk.services.write_offs import WriteOffDraft, write_off
from tests.ledgers import Desk, acting, fake_render
from tests.services.reminders.test_table import DUE, after, one_invoice


def keeping() -> tuple[list[LetterContent], Renderer]:
    """What letters were to say, and a renderer that keeps it there."""
    contents: list[LetterContent] = []

    def keep(content: LetterContent) -> tuple[bytes, int]:
        contents.append(content)
        return fake_render(content)

    return contents, keep


@pytest.mark.parametrize(
    ("lines", "postcode", "city", "country", "expected"),
    [
        ("Hafenweg 3\nTor 2", "89073", "Ulm", "DE", ("Frau Keller", "Hafenweg 3", "Tor 2", "89073 Ulm")),
        ("虹口区四川北路12号", "200080", "上海市", "CN", ("上海市虹口区四川北路12号 200080", "Frau Keller")),
        ("上海市虹口区四川北路12号", "", "上海市", "CN", ("上海市虹口区四川北路12号", "Frau Keller")),
        (
            "88 Sichuan Road",
            "200080",
            "Shanghai",
            "CN",
            ("Frau Keller", "88 Sichuan Road", "200080 Shanghai"),
        ),
        ("", "", "", "", ("Frau Keller",)),
    ],
)
def test_address_lines(lines: str, postcode: str, city: str, country: str, expected: tuple[str, ...]) -> None:
    address = AddressLine(1, "10001", "Keller", "", country, "Frau Keller", lines, postcode, city)
    found = _recipient(address, "DE")
    assert (found.address_lines, found.attention) == (expected, "Frau Keller")
    assert found.country == (country or "DE")


def test_earlier_letters_are_those_about_these_items_by_their_own_date(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.remind(after(3))
    desk.invoice(customer, "1002", 50, due=after(40))
    contents, keep = keeping()
    run, _ = prepare(desk.ledger, after(15), acting(after(15)))
    issue(desk.ledger, run, acting(after(15)), keep)
    assert (contents[0].earlier_letters, contents[0].new_rows) == ((after(3),), 0)
    assert contents[0].date == after(15)


def test_an_invoice_without_a_former_letter_is_known_as_new(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.remind(after(3))
    desk.invoice(customer, "1002", 50, due=after(11))
    contents, keep = keeping()
    run, _ = prepare(desk.ledger, after(15), acting(after(15)))
    issue(desk.ledger, run, acting(after(15)), keep)
    assert [row.number for row in contents[0].rows] == ["1001", "1002"]
    assert (contents[0].earlier_letters, contents[0].new_rows) == ((after(3),), 1)


@pytest.mark.parametrize(("kind", "private"), [("unknown", False), ("sme", False), ("consumer", True)])
def test_a_consumer_is_a_private_person(desk: Desk, kind: str, private: bool) -> None:
    desk.invoice(desk.customer("Zhang San", debtor_class=kind), "1001", 100, due=DUE)
    contents, keep = keeping()
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    issue(desk.ledger, run, acting(after(3)), keep)
    assert [content.recipient.private for content in contents] == [private]


def test_only_money_that_came_is_paid(desk: Desk) -> None:
    customer, item = one_invoice(desk)
    other = desk.invoice(customer, "1002", 50, due=DUE)
    desk.pay(customer, 20, DUE, (item, 20))
    desk.invoice(customer, "C9", 15, due=DUE, issued=DUE, kind="credit_note", corrects=item)
    write_off(desk.ledger, WriteOffDraft(item, 300, "scratched"), acting(after(1)))
    wrong, _ = write_off(desk.ledger, WriteOffDraft(other, 400, "mistaken"), acting(after(1)))
    reverse_payment(desk.ledger, wrong, "mistaken", acting(after(2)))
    returned = desk.pay(customer, 6, DUE, (other, 6))
    reverse_payment(desk.ledger, returned, "returned", acting(after(2)))
    contents, keep = keeping()
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    shown = review(desk.ledger, run, after(3))
    preview_letter(shown, shown.letters[0], keep)
    issue(desk.ledger, run, acting(after(3)), keep)
    rows = [[(row.number, row.paid, row.credited, row.open) for row in content.rows] for content in contents]
    assert rows == [[("1001", 2000, 1800, 6200), ("1002", 0, 0, 5000)]] * 2


def test_credits_say_what_they_are(desk: Desk) -> None:
    customer, _ = one_invoice(desk)
    desk.pay(customer, 20, DUE)
    desk.invoice(customer, "C9", 15, due=DUE, issued=DUE, kind="credit_note")
    contents, keep = keeping()
    run, _ = prepare(desk.ledger, after(3), acting(after(3)))
    issue(desk.ledger, run, acting(after(3)), keep)
    assert {(row.kind, row.amount) for row in contents[0].credits} == {
        ("receipt", 2000),
        ("credit_note", 1500),
    }
    assert (contents[0].total, contents[0].payable) == (10000, 6500)
