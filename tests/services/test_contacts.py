"""The contact log and files kept with a customer."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.services import contacts as service
from creditdesk.services.contacts import (
    ContactDraft,
    add_contact,
    attach,
    attachment_bytes,
    attachments,
    contacts,
    contacts_due,
)
from creditdesk.services.files import check
from tests.ledgers import TODAY, Desk, acting

CALL = ContactDraft(
    1,
    "call",
    date(2026, 11, 20),
    "Frau Keller: pays on Friday",
    "promised",
    date(2026, 11, 27),
    "look at bank",
)


def test_an_entry_is_added_with_who_and_what_comes_next(desk: Desk) -> None:
    customer = desk.customer("Keller GmbH")
    first, changes = add_contact(desk.ledger, CALL, acting(actor="anna"))
    line = contacts(desk.ledger, customer)[0]
    assert (line.id, line.person, line.outcome, line.next_on, line.done) == (
        first,
        "anna",
        "promised",
        CALL.next_on,
        False,
    )
    assert changes.ids("customer") == {customer}


def test_what_was_agreed_is_due_until_another_entry_settles_it(desk: Desk) -> None:
    desk.customer("Keller GmbH")
    first, _ = add_contact(desk.ledger, CALL, acting())
    assert contacts_due(desk.ledger, date(2026, 11, 26)) == []
    assert [line.id for line in contacts_due(desk.ledger, date(2026, 11, 27))] == [first]
    add_contact(desk.ledger, replace(CALL, on=TODAY, next_on=None, settles_id=first), acting())
    assert contacts_due(desk.ledger, date(2026, 12, 31)) == []
    assert [line.done for line in contacts(desk.ledger, 1)] == [False, True]


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (replace(CALL, text=" \u202e "), "text_missing"),
        (replace(CALL, on=date(2026, 11, 23)), "date_in_future"),
        (replace(CALL, next_on=date(2026, 11, 19)), "next_before"),
        (replace(CALL, customer_id=99), "not_found"),
        (replace(CALL, kind="dance"), "not_found"),
    ],
)
def test_wrong_input_is_refused_and_nothing_stored(desk: Desk, draft: ContactDraft, code: str) -> None:
    desk.customer("Keller GmbH")
    with pytest.raises(UserError, match=code):
        add_contact(desk.ledger, draft, acting())
    assert contacts(desk.ledger, 1) == []


def test_a_file_is_kept_byte_for_byte_and_once(desk: Desk, tmp_path: Path) -> None:
    customer = desk.customer("Keller GmbH")
    file = tmp_path / "合同 50%.pdf"
    file.write_bytes(b"%PDF-1.7 \x00\xff")
    attach(desk.ledger, customer, file, acting())
    attach(desk.ledger, customer, file, acting())
    kept = attachments(desk.ledger, customer)
    assert [(line.name, line.size) for line in kept] == [("合同 50%.pdf", 11)] * 2
    assert attachment_bytes(desk.ledger, kept[0].document_hash) == file.read_bytes()
    assert check(desk.ledger).ok


def test_a_file_that_is_none_or_too_large_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer = desk.customer("Keller GmbH")
    with pytest.raises(UserError, match="no_such_file"):
        attach(desk.ledger, customer, tmp_path / "none", acting())
    with pytest.raises(UserError, match="is_a_folder"):
        attach(desk.ledger, customer, tmp_path, acting())
    monkeypatch.setattr(service, "MAX_FILE", 3)
    (tmp_path / "large").write_bytes(b"1234")
    with pytest.raises(UserError, match="file_too_large"):
        attach(desk.ledger, customer, tmp_path / "large", acting())
