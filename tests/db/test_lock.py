"""Who may write: one at a time, named; a killed owner holds nothing; taking over ends the other one's writing."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from creditdesk.db.backup import verify
from creditdesk.db.engine import open_file
from creditdesk.db.lock import FileLock, LockOwner, current_owner, lock_path, read_owner
from creditdesk.errors import EnvError
from tests.db.files import Holder, beside
from tests.ledgers import acting

ANNA = current_owner("Anna", "2026-11-22T09:00:00")


def test_a_second_writer_is_told_who_has_it_and_since_when(sound: Path) -> None:
    holder = Holder(sound)
    with pytest.raises(EnvError) as caught:
        open_file(sound, owner=ANNA)
    assert caught.value.code == "locked"
    assert caught.value.params["user"] == "Berta"
    assert caught.value.params["pid"] == holder.process.pid
    assert str(caught.value.params["since"]).startswith("2026-11-22T08:00")
    holder.close()
    open_file(sound, owner=ANNA).close()
    assert beside(sound) == []


def test_a_killed_owner_frees_the_ledger_and_what_it_stored_is_there(sound: Path) -> None:
    before = verify(sound).events
    Holder(sound).kill()
    assert read_owner(sound) is not None
    ledger = open_file(sound, owner=ANNA)
    with ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM event").scalar() == before + 1
    ledger.close()
    assert beside(sound) == []


def test_taking_over_ends_the_writing_of_the_one_before(sound: Path) -> None:
    first = open_file(sound, owner=ANNA)
    second = open_file(sound, owner=current_owner("Berta", "later"), take_over=True)
    with pytest.raises(EnvError) as caught, first.work("Anna", acting().at):
        pass
    assert (caught.value.code, caught.value.params["user"]) == ("taken_over", "Berta")
    with second.work("Berta", acting().at) as work:
        work.record("test", "company", 1, {})
    first.close()
    assert lock_path(sound).exists()
    second.close()
    assert beside(sound) == []


def test_a_lock_is_given_back_once_and_can_be_taken_again(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a.creditdesk", ANNA)
    assert not lock.held()
    lock.acquire()
    assert lock.held()
    assert read_owner(tmp_path / "a.creditdesk") == ANNA
    lock.release()
    lock.release()
    assert not lock.held()
    lock.acquire()
    lock.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "[1]", '{"user": 1}', "\x00", '"x"'])
def test_an_unreadable_lock_file_is_no_obstacle_and_its_owner_unknown(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.creditdesk"
    lock_path(path).write_text(text)
    first, second = FileLock(path, ANNA), FileLock(path, ANNA)
    assert first.owner_params()["user"] == "?"
    first.acquire()
    lock_path(path).write_text(text)
    with pytest.raises(EnvError) as caught:
        second.acquire()
    assert (caught.value.code, caught.value.params["user"]) == ("locked", "?")
    first.release()


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvError, match="folder_read_only"):
        FileLock(tmp_path / "gone" / "a.creditdesk", ANNA).acquire()


_AS_NOBODY = """
import os, sys
from pathlib import Path
from creditdesk.db.engine import open_file
from creditdesk.db.lock import current_owner
from creditdesk.errors import CreditDeskError

def attempt(owner):
    try:
        ledger = open_file(Path(sys.argv[1]), owner=owner)
        with ledger.read() as connection:
            found = connection.exec_driver_sql("SELECT COUNT(*) FROM invoice").scalar()
        ledger.close()
        return found
    except CreditDeskError as error:
        return f"{error.code} {error.params.get('user', '')}"

attempt(None)  # loads every library while that is still allowed
os.setgid(65534)
os.setuid(65534)
for owner in (None, current_owner("Nobody", "now")):
    print(attempt(owner))
"""


def as_nobody(path: Path) -> list[str]:
    """What somebody without rights gets: first for reading, then for writing."""
    run = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(path)], capture_output=True, text=True, check=True
    )
    return run.stdout.split("\n")[:2]


@pytest.fixture
def shared(sound: Path) -> Iterator[Path]:
    """The ledger in a folder that everybody may look into but only its owner may write to.

    Not below pytest's own folder, which every start of pytest closes to others.
    """
    if os.geteuid() != 0:
        pytest.skip("only root can act as somebody else")
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        path = Path(shutil.copy(sound, name))
        path.chmod(0o644)
        yield path


def test_without_rights_one_reads_a_closed_ledger_and_is_told_why_not_to_write(shared: Path) -> None:
    assert as_nobody(shared) == ["2", "folder_read_only "]


def test_without_rights_one_reads_beside_a_writer_too_and_is_told_who_it_is(shared: Path) -> None:
    ledger = open_file(shared, owner=ANNA)
    with ledger.work("Anna", acting().at) as work:
        work.record("test", "company", 1, {})
    assert as_nobody(shared) == ["2", "locked Anna"]
    ledger.close()


def test_a_file_without_rights_is_refused_plainly(shared: Path) -> None:
    shared.chmod(0o600)
    assert [line.split()[0] for line in as_nobody(shared)] == ["no_permission", "no_permission"]


def test_a_killed_owner_of_another_name_is_no_obstacle_in_a_shared_folder(shared: Path) -> None:
    shared.parent.chmod(0o777)
    shared.chmod(0o666)
    lock_path(shared).write_text(json.dumps({"user": "Anna", "host": "x", "pid": 1, "since": "y"}))
    lock_path(shared).chmod(0o644)
    assert as_nobody(shared) == ["2", "2"]


def test_the_owner_is_this_process() -> None:
    assert LockOwner("Anna", ANNA.host, os.getpid(), ANNA.since) == ANNA
