"""Entering invoices and credit notes: due dates from terms, what is refused with its field, credit notes set off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from creditdesk.errors import UserError
from creditdesk.services.ageing import ageing_report
from creditdesk.services.files import check
from creditdesk.services.invoices import InvoiceDraft, add_invoice, invoice_view, proposed_due
from creditdesk.services.payments import return_payment
from tests.ledgers import TODAY, Desk, acting, make_desk


@pytest.fixture
def keller(desk: Desk) -> int:
    return desk.customer("Keller")


def draft(customer: int, number: str = "A1", **more: object) -> InvoiceDraft:
    return replace(InvoiceDraft(customer, number, TODAY, 10_000, "EUR"), **more)


def due_of(desk: Desk, made: InvoiceDraft) -> date:
    return invoice_view(desk.ledger, add_invoice(desk.ledger, made, acting())[0], TODAY).line.due


def test_terms_come_from_the_document_else_the_customer_else_the_company(desk: Desk) -> None:
    own, none = desk.customer("Own", terms="net 20"), desk.customer("None")
    issued = date(2026, 3, 2)
    assert due_of(desk, draft(own, "1", issued=issued, terms="10 days")) == date(2026, 3, 12)
    assert due_of(desk, draft(own, "2", issued=issued)) == date(2026, 3, 23)  # the 22nd is a Sunday
    assert due_of(desk, draft(none, "3", issued=issued)) == date(2026, 4, 1)
    assert due_of(desk, draft(none, "4", issued=issued, due=date(2026, 3, 22))) == date(2026, 3, 22)
    assert proposed_due(desk.ledger, own, issued).due == date(2026, 3, 23)


def test_a_computed_due_date_moves_to_a_working_day_of_the_company_s_country(tmp_path) -> None:
    terms = {"issued": date(2026, 9, 1), "terms": "30 days"}
    for country, currency, due in (("DE", "EUR", date(2026, 10, 1)), ("CN", "CNY", date(2026, 10, 8))):
        folder = tmp_path / country
        folder.mkdir()
        desk = make_desk(folder, country=country, currency=currency)
        made = draft(desk.customer("Kunde", country="DE"), currency=currency, **terms)
        assert due_of(desk, made) == due
        desk.ledger.close()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"number": " \t"}, "number_missing", "number"),
        ({"number": "9" * 61}, "number_too_long", "number"),
        ({"amount": 0}, "amount_not_positive", "amount"),
        ({"amount": -5}, "amount_not_positive", "amount"),
        ({"amount": 2**63}, "amount_too_large", "amount"),
        ({"currency": "EURO"}, "unknown_currency", "currency"),
        ({"terms": "soon"}, "unknown_terms", "terms"),
        ({"terms": "soon", "due": TODAY}, "unknown_terms", "terms"),
        ({"due": TODAY - timedelta(days=1)}, "due_before_issued", "due"),
        ({"customer_id": 99}, "not_found", "customer_id"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(
    desk: Desk, keller: int, change: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(UserError) as caught:
        add_invoice(desk.ledger, replace(draft(keller), **change), acting())
    assert (caught.value.code, caught.value.params["field"]) == (code, field)
    assert ageing_report(desk.ledger, TODAY, TODAY).rows == ()


def test_a_number_is_unique_per_customer_and_kind(desk: Desk, keller: int) -> None:
    add_invoice(desk.ledger, draft(keller, "0001"), acting())
    with pytest.raises(UserError) as caught:
        add_invoice(desk.ledger, draft(keller, " 0001 "), acting())
    assert (caught.value.code, caught.value.params["field"]) == ("number_taken", "number")
    add_invoice(desk.ledger, draft(keller, "0001", kind="credit_note"), acting())
    add_invoice(desk.ledger, draft(keller, "001"), acting())
    add_invoice(desk.ledger, draft(desk.customer("Brennan"), "0001"), acting())


def test_hostile_texts_are_kept_as_text(desk: Desk, keller: int) -> None:
    number, note = "=1+1<b>'\"; DROP", "a\u202eb\x00c\ud800d\nzwei"
    item, _ = add_invoice(desk.ledger, draft(keller, number, note=note), acting())
    line = invoice_view(desk.ledger, item, TODAY).line
    assert (line.number, line.note) == (number, "a b c d\nzwei")


def test_a_credit_note_is_set_against_its_invoice_and_the_rest_is_free(desk: Desk, keller: int) -> None:
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    made = draft(keller, "C1", amount=12_000, kind="credit_note", corrects_id=item)
    note, changes = add_invoice(desk.ledger, made, acting())
    assert invoice_view(desk.ledger, item, TODAY).line.open == 0
    assert invoice_view(desk.ledger, note, TODAY).line.open == -2_000
    assert changes.ids("invoice") == {item, note}
    assert ageing_report(desk.ledger, TODAY, TODAY).totals["EUR"].unallocated == 2_000
    assert check(desk.ledger).ok


def test_a_late_credit_note_fits_into_what_happened_meanwhile(desk: Desk, keller: int) -> None:
    def back(days: int) -> date:
        return TODAY - timedelta(days=days)

    item = desk.invoice(keller, "A1", 100, due=back(20), issued=back(30))
    return_payment(desk.ledger, desk.pay(keller, 100, back(25), (item, 100)), back(10), "no cover", acting())
    add_invoice(
        desk.ledger, draft(keller, "C1", issued=back(15), kind="credit_note", corrects_id=item), acting()
    )
    rows = {n: ageing_report(desk.ledger, back(n), TODAY).rows for n in (15, 10)}
    assert (rows[15][0].overdue, rows[15][0].unallocated) == (0, 10_000)
    assert rows[10] == ()
    assert check(desk.ledger).ok


def test_a_credit_note_corrects_only_an_invoice_of_its_customer_and_currency(desk: Desk, keller: int) -> None:
    foreign = [
        desk.invoice(desk.customer("Brennan"), "B1", 100, due=TODAY),
        desk.invoice(keller, "U1", 100, due=TODAY, currency="USD"),
        desk.invoice(keller, "C0", 100, due=TODAY, issued=TODAY, kind="credit_note"),
        99,
    ]
    for item in foreign:
        with pytest.raises(UserError) as caught:
            add_invoice(desk.ledger, draft(keller, "C1", kind="credit_note", corrects_id=item), acting())
        assert (caught.value.code, caught.value.params["field"]) == ("not_found", "corrects_id")
