"""Opening a ledger file: what is refused, what stays as it was, and that a closed ledger is one file."""

import os
import sqlite3
from pathlib import Path
from types import ModuleType

import pytest

from creditdesk.db.backup import control_totals, verify
from creditdesk.db.engine import Ledger, connect, create_file, open_file
from creditdesk.db.lock import current_owner
from creditdesk.db.migrations import runner
from creditdesk.errors import CreditDeskError, EnvError, UserError
from tests.db.files import beside, digest, journal_mode, raw_sql
from tests.ledgers import acting

ACTING = acting()
OWNER = current_owner("Anna", "2026-11-22T09:00:00")


def write(ledger: Ledger) -> None:
    with ledger.work("Anna", ACTING.at) as work:
        work.record("test", "company", 1, {})


def refused(path: Path) -> CreditDeskError:
    """Why the file is refused, for reading and for writing alike; not a byte of it or beside it may change."""
    before = digest(path) if path.is_file() else ""
    codes: list[CreditDeskError] = []
    for owner in (None, OWNER):
        with pytest.raises(CreditDeskError) as caught:
            open_file(path, owner=owner)
        codes.append(caught.value)
    assert codes[0].code == codes[1].code
    assert (digest(path) if path.is_file() else "") == before
    assert beside(path) == []
    return codes[0]


@pytest.mark.usefixtures("driver")
class TestRefused:
    def test_a_text(self, tmp_path: Path) -> None:
        path = tmp_path / "a.creditdesk"
        path.write_text("customer;amount\n" * 100)
        assert refused(path).code == "not_ours"

    def test_an_empty_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a.creditdesk"
        path.touch()
        assert refused(path).code == "empty_ledger"

    @pytest.mark.parametrize("length", [16, 99, 100, 512])
    def test_a_file_cut_off_in_its_first_page(self, sound: Path, length: int) -> None:
        sound.write_bytes(sound.read_bytes()[:length])
        assert refused(sound).code in ("not_ours", "damaged")

    def test_the_header_of_another_program(self, sound: Path) -> None:
        raw_sql(sound, "PRAGMA application_id = 1")
        assert refused(sound).code == "not_ours"

    def test_another_program_s_file_with_its_log_beside(self, tmp_path: Path) -> None:
        """SQLite would play the log back into the file; a stranger's file is not even opened."""
        path = tmp_path / "other.sqlite"
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (x)")
        connection.commit()
        before, names = digest(path), beside(path)
        with pytest.raises(EnvError, match="not_ours"):
            open_file(path, owner=OWNER)
        assert (digest(path), beside(path)) == (before, names)
        connection.close()

    def test_a_newer_version(self, sound: Path) -> None:
        raw_sql(sound, f"PRAGMA user_version = {runner.NEWEST + 1}")
        error = refused(sound)
        assert (error.code, error.params["found"]) == ("newer_file", runner.NEWEST + 1)

    @pytest.mark.parametrize(
        "statement",
        [
            "CREATE TRIGGER t AFTER INSERT ON invoice BEGIN DELETE FROM payment; END",
            "CREATE VIEW v AS SELECT * FROM customer",
            "CREATE TABLE extra (x)",
            "CREATE INDEX extra ON invoice(number)",
            "DROP TRIGGER event_no_update",
        ],
    )
    def test_a_schema_that_is_not_ours(self, sound: Path, statement: str) -> None:
        raw_sql(sound, statement)
        assert refused(sound).code == "damaged"

    def test_a_forged_schema_whose_trigger_is_named_like_one_of_sqlite(self, sound: Path) -> None:
        raw_sql(
            sound,
            "PRAGMA writable_schema=ON",
            "INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_x', 'invoice', 0, "
            "'CREATE TRIGGER sqlite_x AFTER INSERT ON invoice BEGIN DELETE FROM payment; END')",
        )
        assert refused(sound).code == "damaged"

    def test_a_page_full_of_zeros(self, sound: Path) -> None:
        data = bytearray(sound.read_bytes())
        data[4096 : 2 * 4096] = bytes(4096)
        sound.write_bytes(data)
        assert refused(sound).code == "damaged"

    def test_a_file_cut_in_half(self, sound: Path) -> None:
        data = sound.read_bytes()
        sound.write_bytes(data[: len(data) // 2])
        assert refused(sound).code == "damaged"


def test_a_folder_and_nothing_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "folder.creditdesk"
    folder.mkdir()
    assert refused(folder).code == "is_a_folder"
    for missing in (tmp_path / "gone.creditdesk", tmp_path / "no" / "gone", tmp_path / ("n" * 300)):
        with pytest.raises(CreditDeskError) as caught:
            open_file(missing, owner=None)
        assert caught.value.code in ("no_such_file", "no_permission")


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert refused(pipe).code == "not_ours"


def test_nothing_that_exists_is_made_anew(sound: Path, tmp_path: Path) -> None:
    before = digest(sound)
    for path in (sound, tmp_path):
        with pytest.raises(UserError, match="file_exists"):
            create_file(path)
    assert digest(sound) == before
    with pytest.raises(EnvError, match="cannot_create"):
        create_file(tmp_path / "no" / "such" / "folder.creditdesk")


def test_a_ledger_is_one_file_again_after_closing(sound: Path, driver: ModuleType) -> None:
    ledger = open_file(sound, owner=OWNER)
    write(ledger)
    assert f"{sound.name}-wal" in beside(sound)
    ledger.close()
    assert beside(sound) == []
    assert journal_mode(sound) == "delete"
    assert verify(sound).events == 6


def test_open_connections_are_as_safe_as_promised(sound: Path, driver: ModuleType) -> None:
    ledger = open_file(sound, owner=OWNER)
    with ledger.work("Anna", ACTING.at) as work:
        asked = (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "trusted_schema",
            "cell_size_check",
            "secure_delete",
        )
        found = [work.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
    ledger.close()
    assert found == ["wal", 2, 1, 0, 1, 1]


def test_a_raw_connection_without_a_log_syncs_the_folder_too(sound: Path) -> None:
    connection = connect(sound, read_only=False)
    assert connection.execute("PRAGMA synchronous").fetchone()[0] == 3
    connection.close()


def test_on_a_network_share_the_journal_rolls_back(sound: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("creditdesk.db.engine.is_local", lambda _path: False)
    ledger = open_file(sound, owner=OWNER)
    with ledger.work("Anna", ACTING.at) as work:
        modes = [
            work.connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous")
        ]
    ledger.close()
    assert modes == ["delete", 3]


def test_readers_beside_a_writer_change_nothing(sound: Path, driver: ModuleType) -> None:
    writer = open_file(sound, owner=OWNER)
    write(writer)
    before, log = digest(sound), Path(f"{sound}-wal").read_bytes()
    reader = open_file(sound, owner=None)
    with reader.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar() == 6
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    with pytest.raises(EnvError, match="read_only"):
        write(reader)
    reader.close()
    assert digest(sound) == before
    assert Path(f"{sound}-wal").read_bytes() == log
    write(writer)
    writer.close()
    assert verify(sound).events == 7


def test_a_reader_that_stays_open_keeps_the_log_and_the_next_close_puts_it_back(sound: Path) -> None:
    writer = open_file(sound, owner=OWNER)
    write(writer)
    reader = open_file(sound, owner=None)
    with reader.read() as connection:
        connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar()
        writer.close()
        assert f"{sound.name}-wal" in beside(sound)
    reader.close()
    open_file(sound, owner=OWNER).close()
    assert (beside(sound), journal_mode(sound)) == ([], "delete")


def test_a_reader_of_a_closed_ledger_leaves_no_trace(sound: Path, driver: ModuleType) -> None:
    before = digest(sound)
    reader = open_file(sound, owner=None)
    with reader.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM invoice").scalar() == 2
        assert beside(sound) == []
    reader.close()
    assert (digest(sound), beside(sound)) == (before, [])


def test_the_file_of_a_killed_writer_is_read_whole_without_being_changed(sound: Path) -> None:
    writer = open_file(sound, owner=OWNER)
    write(writer)
    copy = sound.with_name("copy.creditdesk")
    for ending in ("", "-wal"):
        Path(f"{copy}{ending}").write_bytes(Path(f"{sound}{ending}").read_bytes())
    writer.close()
    before = digest(copy)
    reader = open_file(copy, owner=None)
    with reader.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar() == 6
    reader.close()
    assert digest(copy) == before


def test_a_file_whose_writer_was_cut_short_is_put_right_by_the_next_writer(sound: Path) -> None:
    """A rollback journal that was left behind can only be played back by somebody who may write."""
    connection = sqlite3.connect(sound, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE customer SET note = ?", ("n" * 90_000,))
    copy = sound.with_name("cut.creditdesk")
    for ending in ("", "-journal"):
        Path(f"{copy}{ending}").write_bytes(Path(f"{sound}{ending}").read_bytes())
    connection.execute("ROLLBACK")
    connection.close()
    with pytest.raises(EnvError, match="cut_short"):
        open_file(copy, owner=None)
    open_file(copy, owner=OWNER).close()
    assert verify(copy).events == verify(sound).events
    reader = open_file(copy, owner=None)
    reader.close()


def test_a_link_and_its_file_are_one_ledger(sound: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.creditdesk"
    link.parent.mkdir()
    link.symlink_to(sound)
    ledger = open_file(link, owner=OWNER)
    with pytest.raises(EnvError, match="locked"):
        open_file(sound, owner=current_owner("Berta", "now"))
    write(ledger)
    ledger.close()
    assert link.is_symlink()
    assert beside(link) == []
    assert verify(sound).events == 6


@pytest.mark.parametrize(
    "name", ["50% ?off#.creditdesk", "应收账款 二〇二六.creditdesk", "a b'c\".creditdesk", "ü&x=1.creditdesk"]
)
def test_odd_file_names(sound: Path, driver: ModuleType, name: str) -> None:
    path = sound.rename(sound.with_name(name))
    ledger = open_file(path, owner=OWNER)
    write(ledger)
    ledger.close()
    assert beside(path) == []
    reader = open_file(path, owner=None)
    with reader.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar() == 6
    reader.close()


def test_totals_are_the_same_with_both_drivers(sound: Path, driver: ModuleType) -> None:
    connection = connect(sound, read_only=True)
    totals = control_totals(connection)
    connection.close()
    assert (totals.customers, totals.invoices, totals.payments, totals.open_minor, totals.free_minor) == (
        1, 2, 1, 11_000, 500,
    )  # fmt: skip
