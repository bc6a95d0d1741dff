import pytest

from creditdesk.domain.write_offs import WriteOffKind, likely_kind, needs_note, read_reason, stored_reason


@pytest.mark.parametrize("kind", list(WriteOffKind))
@pytest.mark.parametrize("note", ["", "insolvent", "Müller: nothing left", "破产"])
def test_kind_and_note_come_back_as_they_were_kept(kind: WriteOffKind, note: str) -> None:
    assert read_reason(stored_reason(kind, note)) == (kind, note)


@pytest.mark.parametrize(
    "stored", ["", "insolvent", "Lawyer: nothing to get", "other things", "bad_debts: x"]
)
def test_a_reason_of_an_older_file_stands_as_it_is(stored: str) -> None:
    assert read_reason(stored) == (None, stored)


def test_only_a_small_difference_explains_itself() -> None:
    assert [kind for kind in WriteOffKind if not needs_note(kind)] == [WriteOffKind.SMALL_DIFFERENCE]


@pytest.mark.parametrize(
    ("amount", "rest", "kind"),
    [
        (10_000, 500, WriteOffKind.SMALL_DIFFERENCE),
        (10_000, 501, WriteOffKind.BAD_DEBT),
        (10_000, 10_000, WriteOffKind.BAD_DEBT),
        (1, 1, WriteOffKind.BAD_DEBT),
    ],
)
def test_a_small_rest_of_an_invoice_is_proposed_as_a_small_difference(
    amount: int, rest: int, kind: WriteOffKind
) -> None:
    assert likely_kind(amount, rest) is kind
