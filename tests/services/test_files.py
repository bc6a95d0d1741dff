"""Ledger files: what a new one must have, automatic backups, and putting a backup back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.db.backup import verify
from creditdesk.errors import CreditDeskError, EnvError, UserError
from creditdesk.services import files
from creditdesk.services.files import CompanyDraft
from tests.db.files import Holder, beside, books_of, digest, raw_sql
from tests.ledgers import TODAY, Desk, acting, make_desk

GOOD = CompanyDraft("Lindenhof", "DE", "EUR")
WHO = acting()


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    return tmp_path / "data" / "backups"


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A ledger with one invoice, closed."""
    folder = tmp_path / "here"
    folder.mkdir()
    desk = make_desk(folder)
    desk.invoice(desk.customer("Keller"), "A1", 100, due=TODAY)
    desk.ledger.close()
    return desk.ledger.path


def add_customer(path: Path, name: str = "Brennan") -> None:
    ledger = files.open_ledger(path, WHO)
    Desk(ledger).customer(name)
    ledger.close()


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"name": "  "}, "name_missing", "name"),
        ({"name": "x" * 301}, "name_too_long", "name"),
        ({"country": "de"}, "unknown_country", "country"),
        ({"currency": "EURO"}, "unknown_currency", "currency"),
        ({"default_terms": "soon"}, "unknown_terms", "default_terms"),
        ({"ladder_name": "steep"}, "unknown_ladder", "ladder_name"),
        ({"iban": "DE89370400440532013001"}, "bad_iban", "iban"),
        ({"iban": "华"}, "bad_iban", "iban"),
        ({"country": "CN", "account_no": "1", "bank_code": "10333320"}, "bad_bank_code", "bank_code"),
    ],
)
def test_a_new_company_must_be_right_before_a_file_is_made(
    tmp_path: Path, change: dict[str, str], code: str, field: str
) -> None:
    with pytest.raises(UserError) as caught:
        files.create(tmp_path / "new.creditdesk", replace(GOOD, **change), WHO)
    assert (caught.value.code, caught.value.params["field"]) == (code, field)
    assert not list(tmp_path.glob("*.creditdesk"))


def test_a_new_file_is_sound_and_knows_its_company(tmp_path: Path) -> None:
    path = tmp_path / "new.creditdesk"
    draft = replace(
        GOOD, name=" Linden\u202ehof\ud800 ", iban="de89 3704 0044 0532 0130 00", address="Weg 1\nUlm"
    )
    ledger = files.create(path, draft, WHO)
    with ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT name FROM company").scalar() == "Linden hof"
        assert (
            connection.exec_driver_sql("SELECT iban FROM bank_account").scalar() == "DE89370400440532013000"
        )
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM ladder").scalar() == 5
    assert files.check(ledger).ok
    ledger.close()
    assert beside(path) == [] or beside(path) == ["data"]
    with pytest.raises(UserError, match="file_exists"):
        files.create(path, GOOD, WHO)


def test_a_failed_making_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("power")

    monkeypatch.setattr(files, "_first_rows", fail)
    with pytest.raises(RuntimeError):
        files.create(tmp_path / "new.creditdesk", GOOD, WHO)
    assert list(tmp_path.iterdir()) == []


def test_opening_backs_up_each_state_once(closed: Path, data: Path) -> None:
    def copies() -> list[Path]:
        return sorted(data.rglob("*.creditdesk"))

    for _ in range(3):
        files.open_ledger(closed, WHO).close()
    assert len(copies()) == 1
    assert verify(copies()[0]).invoices == 1
    add_customer(closed)
    files.open_ledger(closed, replace(WHO, at=WHO.at + timedelta(hours=1))).close()
    assert len(copies()) == 2
    files.open_read_only(closed).close()
    assert len(copies()) == 2


def test_an_identity_that_leads_elsewhere_is_damage(closed: Path, tmp_path: Path) -> None:
    raw_sql(closed, "UPDATE company SET ledger_key = '../../../evil'")
    with pytest.raises(EnvError, match="damaged"):
        files.open_ledger(closed, WHO)
    assert not list(tmp_path.rglob("evil"))
    assert beside(closed) == []


def test_backups_of_one_second_have_two_names(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    made = [files.backup(ledger, tmp_path / "to", WHO.at) for _ in range(2)]
    ledger.close()
    assert [path.name for path in made] == [
        "desk-20261122-090000.creditdesk",
        "desk-20261122-090000-2.creditdesk",
    ]
    assert verify(made[0]) == verify(made[1])


def test_restoring_keeps_what_was_there(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    backup = files.backup(ledger, tmp_path / "to", WHO.at)
    ledger.close()
    add_customer(closed)
    newer = verify(closed)
    kept = files.restore(backup, closed, WHO).kept
    assert kept is not None
    assert (books_of(closed), verify(kept)) == (books_of(backup), newer)
    assert beside(closed) == []
    assert files.restore(kept, tmp_path / "new.creditdesk", WHO).kept is None
    assert books_of(tmp_path / "new.creditdesk") == books_of(kept)


def test_restoring_the_same_state_is_no_accident(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    backup = files.backup(ledger, tmp_path / "to", WHO.at)
    ledger.close()
    for _ in range(2):
        assert files.restore(backup, closed, WHO).kept is not None
        assert books_of(closed) == books_of(backup)


def test_restoring_over_a_damaged_ledger_sets_it_aside(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    backup = files.backup(ledger, tmp_path / "to", WHO.at)
    ledger.close()
    data = bytearray(closed.read_bytes())
    data[4096 : 3 * 4096] = bytes(2 * 4096)
    closed.write_bytes(data)
    kept = files.restore(backup, closed, WHO).kept
    assert kept is not None
    assert kept == closed.with_name("desk.damaged-20261122-090000.creditdesk")
    assert kept.read_bytes() == data
    assert books_of(closed) == books_of(backup)


def test_a_restore_that_is_refused_changes_nothing(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    backup = files.backup(ledger, tmp_path / "to", WHO.at)
    ledger.close()
    thesis = tmp_path / "thesis.docx"
    thesis.write_text("words " * 100)
    bad = tmp_path / "bad.creditdesk"
    data = bytearray(backup.read_bytes())
    data[4096 : 2 * 4096] = bytes(4096)
    bad.write_bytes(data)
    before = {path: digest(path) for path in (closed, backup, thesis, bad)}
    refusals = {
        "same_file": (closed, closed),
        "not_ours": (backup, thesis),
        "damaged": (bad, closed),
        "is_a_folder": (backup, tmp_path),
        "no_such_file": (tmp_path / "gone", closed),
    }
    for code, (source, target) in refusals.items():
        with pytest.raises(CreditDeskError) as caught:
            files.restore(source, target, WHO)
        assert caught.value.code == code
    with pytest.raises(EnvError, match="not_ours"):
        files.restore(thesis, closed, WHO)
    assert {path: digest(path) for path in before} == before


def test_an_open_ledger_is_not_replaced(closed: Path, tmp_path: Path) -> None:
    ledger = files.open_read_only(closed)
    backup = files.backup(ledger, tmp_path / "to", WHO.at)
    ledger.close()
    holder = Holder(closed)
    with pytest.raises(EnvError) as caught:
        files.restore(backup, closed, WHO)
    assert (caught.value.code, caught.value.params["user"]) == ("locked", "Berta")
    holder.close()


def test_a_ledger_that_somebody_reads_is_not_replaced_under_its_log(closed: Path, tmp_path: Path) -> None:
    reader = files.open_read_only(closed)
    backup = files.backup(reader, tmp_path / "to", WHO.at)
    writer = files.open_ledger(closed, WHO)
    Desk(writer).customer("Brennan")
    with reader.read() as connection:
        connection.exec_driver_sql("SELECT COUNT(*) FROM customer").scalar()
        writer.close()
        with pytest.raises(EnvError, match="busy"):
            files.restore(backup, closed, WHO)
    reader.close()
    assert verify(closed).customers == 2
