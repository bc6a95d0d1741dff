"""Names are found and in order by one rule, wherever customers stand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from creditdesk.pinyin import pieces
from creditdesk.services import finder
from creditdesk.services.ageing import ageing_report
from creditdesk.services.customers import (
    CustomerDraft,
    change_customer,
    create_customer,
    customer_detail,
    customer_ids,
    customer_lines,
)
from creditdesk.services.invoices import invoice_ids, invoice_lines
from creditdesk.services.letters import letter_ids, letter_lines
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import reason_lines, review
from creditdesk.services.reports.build import build
from creditdesk.services.reports.report import ReportRequest
from tests.ledgers import TODAY, Desk, acting, fake_render

#: In the order of a list; each with what finds it, and it alone.
NAMES = {
    "Ähre KG": ("ahre", "ÄHRE", "äk"),
    "Zug AG": ("zug", "za"),
    "阿里贸易": ("ali", "almy", "阿里"),
    "长沙五金": ("changsha", "cswj", "长沙"),
    "重庆华联": ("chongqing", "chong q", "cqhl", "zqhl", "重庆"),
    "𬱟记": ("weiji", "𬱟"),
    "厦门阀门": ("xiamen", "xmfm", "厦"),
}


@pytest.fixture
def crowd(desk: Desk) -> Desk:
    """Customers entered against their order, each with an overdue invoice."""
    for place, name in enumerate(reversed(NAMES)):
        customer = desk.customer(name, city="" if name == "Zug AG" else "Ulm")
        desk.invoice(customer, f"R{place}", 100, due=TODAY - timedelta(days=20))
    return desk


def customers(desk: Desk, search: str = "", **options: object) -> list[str]:
    ids = customer_ids(desk.ledger, TODAY, search=search, **options)  # type: ignore[arg-type]
    return [line.name for line in customer_lines(desk.ledger, ids, TODAY)]


def everywhere(desk: Desk, typed: str) -> list[list[str]]:
    """The names that a search finds in the lists of customers, invoices and in the palette."""
    ids = invoice_ids(desk.ledger, TODAY, search=typed, sort="customer")
    invoices = [line.customer for line in invoice_lines(desk.ledger, ids, TODAY)]
    return [
        customers(desk, typed),
        invoices,
        sorted((hit.name for hit in finder.find(desk.ledger, typed).customers), key=list(NAMES).index),
    ]


@pytest.mark.parametrize(("name", "typed"), [(name, typed) for name, ways in NAMES.items() for typed in ways])
def test_every_search_finds_a_name_by_the_same_words(crowd: Desk, name: str, typed: str) -> None:
    for found in everywhere(crowd, typed):
        assert name in found
    assert len({tuple(found) for found in everywhere(crowd, typed)}) == 1


def test_lists_are_in_the_order_of_names(crowd: Desk) -> None:
    order = list(NAMES)
    assert customers(crowd) == order
    assert customers(crowd, descending=True) == order[::-1]
    ids = invoice_ids(crowd.ledger, TODAY, sort="customer")
    assert [line.customer for line in invoice_lines(crowd.ledger, ids, TODAY)] == order
    assert [row.name for row in ageing_report(crowd.ledger, TODAY, TODAY).rows] == order
    for key in ("ageing", "open_items", "customers"):
        table = build(crowd.ledger, ReportRequest(key, TODAY, TODAY, TODAY), TODAY)
        place = [column.key for column in table.columns].index("name")
        assert [row.cells[place] for row in table.rows] == order


def test_a_run_is_in_the_order_of_names_and_once_issued_in_that_of_its_pile_of_letters(crowd: Desk) -> None:
    run, _ = prepare(crowd.ledger, TODAY, acting())
    order = [name for name in NAMES if name != "Zug AG"]
    before = review(crowd.ledger, run, TODAY)
    assert [group.customer for group in before.letters] == order
    (held,) = before.held
    assert [line.customer for line in reason_lines(crowd.ledger, run, "held", held.reason, search="zug")] == [
        "Zug AG"
    ]
    assert reason_lines(crowd.ledger, run, "held", held.reason, search="changsha") == []
    issue(crowd.ledger, run, acting(), fake_render)
    after = review(crowd.ledger, run, TODAY)
    pile = [group.letter.number for group in after.letters if group.letter is not None]
    assert pile == sorted(pile) != [group.letter.number for name in order for group in after.letters
                                    if group.letter is not None and group.customer == name]  # fmt: skip
    for found in (before, after):
        sought = {group.customer: found.sought[group.customer_id] for group in found.letters}
        assert [name for name in order if any(piece in sought[name] for piece in pieces("chongqing"))] == [
            "重庆华联"
        ]
    listed = letter_ids(crowd.ledger, search="cqhl")
    assert [line.customer for line in letter_lines(crowd.ledger, listed)] == ["重庆华联"]
    listed = letter_ids(crowd.ledger, sort="customer", descending=False)
    assert [line.customer for line in letter_lines(crowd.ledger, listed)] == order


def test_the_palette_names_first_what_begins_with_the_words(desk: Desk) -> None:
    for name in ("阿重庆", "重庆", "Achongqing", "Zhong AG"):
        desk.customer(name)
    assert [hit.name for hit in finder.find(desk.ledger, "chongqing").customers] == [
        "重庆",
        "Achongqing",
        "阿重庆",
    ]
    assert [hit.name for hit in finder.find(desk.ledger, "zh").customers] == ["Zhong AG", "重庆", "阿重庆"]


def test_a_new_name_and_number_are_found_at_once_and_the_old_ones_no_more(desk: Desk) -> None:
    number, _ = create_customer(desk.ledger, CustomerDraft("长沙五金", code="A-1", tax_id="DE1"), acting())
    seen = customer_detail(desk.ledger, number)
    draft = CustomerDraft("厦门阀门", code="B-2", tax_id="DE2")
    change_customer(desk.ledger, number, seen.version, replace(draft, note="x"), acting())
    for typed in ("xiamen", "xmfm", "b-2", "de2"):
        assert customers(desk, typed) == ["厦门阀门"]
    for typed in ("changsha", "cswj", "a-1", "de1"):
        assert customers(desk, typed) == []


def test_numbers_are_found_as_they_are_written(desk: Desk) -> None:
    desk.customer("Keller", code="Ä-7/ß", tax_id="CHE-109.322.551 MWST")
    for typed in ("Ä-7", "7/ß", "che-109", "551 mwst"):
        assert customers(desk, typed) == ["Keller"]
    assert customers(desk, "a-7") == []
