"""Customers: what the form refuses and where, stale versions, the list's order and search."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from creditdesk.errors import UserError
from creditdesk.pinyin import fold, initials
from creditdesk.services.customers import (
    CustomerDraft,
    change_customer,
    create_customer,
    customer_detail,
    customer_ids,
    customer_lines,
)
from creditdesk.services.events import history
from tests.ledgers import TODAY, Desk, acting, make_desk

GOOD = CustomerDraft("Keller GmbH", city="Ulm")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": " \n\u202e"}, "name_missing", "name"),
        ({"name": "x" * 301}, "name_too_long", "name"),
        ({"code": "9" * 61}, "code_too_long", "code"),
        ({"code": "10001"}, "code_taken", "code"),
        ({"country": "XX"}, "unknown_country", "country"),
        ({"address_country": "Germany"}, "unknown_country", "address_country"),
        ({"currency": "EURO"}, "unknown_currency", "currency"),
        ({"terms": "soon"}, "unknown_terms", "terms"),
        ({"ladder_name": "steep"}, "unknown_ladder", "ladder_name"),
        ({"debtor_class": "king"}, "unknown_debtor_class", "debtor_class"),
    ],
)
def test_what_is_wrong_is_named_with_its_field(
    desk: Desk, change: dict[str, str], code: str, field: str
) -> None:
    first, _ = create_customer(desk.ledger, GOOD, acting())
    second, _ = create_customer(desk.ledger, GOOD, acting())
    for attempt in (
        lambda draft: create_customer(desk.ledger, draft, acting()),
        lambda draft: change_customer(desk.ledger, second, 1, draft, acting()),
    ):
        with pytest.raises(UserError) as caught:
            attempt(replace(GOOD, **change))
        assert (caught.value.code, caught.value.params["field"]) == (code, field)
    assert list(customer_ids(desk.ledger, TODAY)) == [first, second]
    assert customer_detail(desk.ledger, second).version == 1


def test_a_change_is_stored_with_what_it_was_before(desk: Desk) -> None:
    number, _ = create_customer(desk.ledger, GOOD, acting())
    changes = change_customer(
        desk.ledger,
        number,
        1,
        replace(GOOD, name=" 华联 \u202eGmbH ", postcode="89073"),
        acting(actor="Berta"),
    )
    assert changes.touched == {("customer", number)}
    found = customer_detail(desk.ledger, number)
    assert (found.name, found.code, found.postcode, found.version) == ("华联  GmbH", "10001", "89073", 2)
    event = history(desk.ledger)[-1]
    assert (event.actor, event.verb) == ("Berta", "change")
    assert event.data == '{"name":["Keller GmbH","华联  GmbH"],"postcode":["","89073"]}'


def test_saving_over_somebody_s_change_or_nothing_is_refused(desk: Desk) -> None:
    number, _ = create_customer(desk.ledger, GOOD, acting())
    change_customer(desk.ledger, number, 1, replace(GOOD, note="first"), acting())
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_customer(desk.ledger, number, 1, replace(GOOD, note="second"), acting())
    assert customer_detail(desk.ledger, number).note == "first"
    with pytest.raises(UserError, match="not_found"):
        change_customer(desk.ledger, 99, 1, GOOD, acting())
    with pytest.raises(UserError, match="not_found"):
        customer_detail(desk.ledger, 99)


def test_numbers_count_on_from_the_largest(desk: Desk) -> None:
    def code(draft: CustomerDraft) -> str:
        return customer_detail(desk.ledger, create_customer(desk.ledger, draft, acting())[0]).code

    assert code(GOOD) == "10001"
    assert code(replace(GOOD, code="K-77")) == "K-77"
    assert code(replace(GOOD, code="0042")) == "0042"
    assert code(replace(GOOD, code="20500")) == "20500"
    assert code(GOOD) == "20501"


def names(desk: Desk, **options: object) -> list[str]:
    ids = customer_ids(desk.ledger, TODAY, **options)  # type: ignore[arg-type]
    return [line.name for line in customer_lines(desk.ledger, list(ids), TODAY)]


def test_search_takes_every_character_as_it_is(desk: Desk) -> None:
    for name in (
        "100% Wolle",
        "100 Prozent",
        "a_b",
        "axb",
        'O\'Neill "Söhne"',
        "C:\\Temp",
        "华联超市",
        "中华书局",
    ):
        desk.customer(name, tax_id="DE_1" if name == "axb" else "")
    assert names(desk, search="%") == ["100% Wolle"]
    assert names(desk, search="a_b") == ["a_b"]
    assert names(desk, search="_1") == ["axb"]
    assert names(desk, search="O'N") == names(desk, search='"S') == ['O\'Neill "Söhne"']
    assert names(desk, search="\\") == ["C:\\Temp"]
    assert names(desk, search="华") == ["华联超市", "中华书局"]
    assert names(desk, search="hlcs") == ["华联超市"]
    assert names(desk, search="zh") == ["中华书局"]
    assert names(desk, search="10007") == ["华联超市"]
    assert names(desk, search=" wolle ") == ["100% Wolle"]
    assert len(names(desk, search="  ")) == 8
    assert names(desk, search="x" * 100_000) == []


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory):
    desk = make_desk(tmp_path_factory.mktemp("crowd"))
    for name in ("Ab%c", "a_bc", "AbC's", "b\\c", "中国银行", "中华 GmbH", 'x"y', "[a-b]", "c*d?"):
        desk.customer(name)
    yield desk
    desk.ledger.close()


@settings(max_examples=80)
@given(st.text(alphabet="AaBbCc%_'\\\"中华银 []*?-", min_size=1, max_size=4))
def test_search_finds_the_same_as_python(crowd: Desk, text: str) -> None:
    wanted = fold(text)
    everyone = {line.name: line for line in customer_lines(crowd.ledger, list(range(1, 10)), TODAY)}
    expected = {
        name
        for name, line in everyone.items()
        if any(wanted in text for text in (fold(name), line.code, initials(name)))
    }
    assert set(names(crowd, search=text)) == expected


def test_every_column_sorts_both_ways(desk: Desk) -> None:
    figures = [("Beta", 30, 10), ("alpha", 10, 40), ("Gamma", 0, 0), ("delta", 20, -5)]
    for name, amount, late in figures:
        customer = desk.customer(name, country="DE" if amount else "AT")
        if amount:
            desk.invoice(customer, "1", amount, due=TODAY - timedelta(days=late))
    assert names(desk, sort="name") == ["alpha", "Beta", "delta", "Gamma"]
    assert names(desk, sort="name", descending=True) == ["Gamma", "delta", "Beta", "alpha"]
    assert names(desk, sort="code") == ["Beta", "alpha", "Gamma", "delta"]
    assert names(desk, sort="balance") == ["Gamma", "alpha", "delta", "Beta"]
    assert names(desk, sort="overdue", descending=True)[:2] == ["Beta", "alpha"]
    assert names(desk, sort="oldest_days", descending=True)[:2] == ["alpha", "Beta"]
    assert names(desk, sort="country")[0] == "Gamma"
    assert names(desk, sort="open_items")[0] == "Gamma"
    assert names(desk, sort="currency", descending=True)[-1] == "Gamma"
    with pytest.raises(KeyError):
        names(desk, sort="name; DROP TABLE customer")


def test_amounts_are_sorted_within_their_currency(desk: Desk) -> None:
    desk.customer("Nobody")
    for name, amount, code in [
        ("J", 900, "JPY"),
        ("E", 2, "EUR"),
        ("C", 50, "CNY"),
        ("F", 30, "EUR"),
        ("D", 7, "CNY"),
    ]:
        desk.invoice(desk.customer(name), "1", amount, due=TODAY - timedelta(days=9), currency=code)
    for column in ("balance", "overdue"):
        assert names(desk, sort=column, descending=True) == ["F", "E", "C", "D", "J", "Nobody"]
        assert names(desk, sort=column) == ["Nobody", "E", "F", "D", "C", "J"]
