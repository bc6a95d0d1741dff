"""The columns by which customers are found and in order follow from their names, whoever wrote them."""

from creditdesk.db.engine import Ledger
from creditdesk.pinyin import columns_of
from creditdesk.services.customers import customer_ids
from creditdesk.services.imports import undo_import
from tests.ledgers import TODAY, Desk, acting
from tests.services.imports.conftest import Import
from tests.services.imports.looking import rows

_KEYS = "SELECT name, name_key, sort_key, search_key FROM customer ORDER BY id"


def keyed(ledger: Ledger) -> list[str]:
    """The names of all customers, whose keys are seen to be theirs."""
    found = rows(ledger, _KEYS)
    assert [tuple(row[1:]) for row in found] == [columns_of(str(row[0])) for row in found]
    return [str(row[0]) for row in found]


def test_new_customers_named_ones_and_those_that_lose_their_name_again(desk: Desk, bring: Import) -> None:
    bring("customer,invoice,issued,due,amount\nC1,R1,2026-01-05,2026-02-04,100.00\n")
    assert keyed(desk.ledger) == ["C1"]
    bring("customer,name,tax id\nC1,重庆实业,DE123\nC2,Ähre KG,\n")
    assert keyed(desk.ledger) == ["重庆实业", "Ähre KG"]
    for typed in ("cqsy", "chongqing", "de123", "c1"):
        assert list(customer_ids(desk.ledger, TODAY, search=typed)) == [1]
    undo_import(desk.ledger, 2, acting())
    assert keyed(desk.ledger) == ["C1"]
    for typed in ("cqsy", "chongqing", "de123"):
        assert list(customer_ids(desk.ledger, TODAY, search=typed)) == []
    assert list(customer_ids(desk.ledger, TODAY, search="c1")) == [1]
