"""The ledger that is open is opened, read or replaced by nobody but SQLite: that would take its locks off."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from creditdesk.errors import UserError
from creditdesk.exchange.whole_files import write_file
from creditdesk.services import files
from creditdesk.services.backups import thin_out
from creditdesk.services.contacts import attach
from creditdesk.services.imports import ReadRequest, look, read_file
from creditdesk.services.logo import look_at
from tests import ledgers
from tests.ledgers import Desk, acting
from tests.locks import locked


def _attach(desk: Desk, path: Path) -> None:
    attach(desk.ledger, desk.customer("Kunde"), path, acting())


def _import(desk: Desk, path: Path) -> None:
    read_file(desk.ledger, ReadRequest(path))


def _look(desk: Desk, path: Path) -> None:
    """As the page of the import does it."""
    problem = look(desk.ledger, ReadRequest(path), acting()).problem
    if problem is not None:
        raise problem


WAYS: dict[str, Callable[[Desk, Path], object]] = {
    "attached": _attach,
    "imported": _import,
    "looked into": _look,
    "as the logo": lambda _desk, path: look_at(path),
    "written over": lambda _desk, path: write_file(path, b"a report"),
}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return ledgers.make_desk(tmp_path)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["desk.creditdesk", "desk.creditdesk-shm", "list.csv"])
def test_the_open_ledger_is_refused_by_any_name_and_stayslocked(desk: Desk, way: str, name: str) -> None:
    desk.customer("Huber")
    path = desk.ledger.path
    (path.parent / "list.csv").symlink_to(path)
    with pytest.raises(UserError) as refused:
        WAYS[way](desk, path.parent / name)
    assert refused.value.code == "open_here"
    assert refused.value.params == {"file": name}
    if sys.platform != "win32":
        assert locked(path)
        assert locked(Path(f"{path}-shm"))
    desk.ledger.close()


def test_a_backup_that_is_open_as_a_ledger_stays_locked_and_is_not_thinned_out(tmp_path: Path) -> None:
    """As when somebody opens a file in the folder of the backups, where it is one of those that can be put back."""
    made = ledgers.make_desk(tmp_path).ledger
    made.close()
    folder = _folder(tmp_path / "backups")
    hours = [folder / f"20200101T0{hour}0000000000-open-abc.creditdesk" for hour in range(6, 10)]
    for each in hours:
        each.write_bytes(made.path.read_bytes())
    backup = hours[1]
    opened = files.open_ledger(backup, acting())
    assert files.check(opened).ok
    assert not any(files.forgotten(opened, backup).values())
    thin_out(folder, acting().at)
    assert [each.exists() for each in hours] == [False, True, True, True]
    if sys.platform != "win32":
        assert locked(backup)
    opened.close()
    thin_out(folder, acting().at)
    assert not backup.exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_closed_ledger_and_another_file_are_judged_as_before(desk: Desk, tmp_path: Path, way: str) -> None:
    other = tmp_path / "other.creditdesk"
    desk.ledger.close()
    other.write_bytes(desk.ledger.path.read_bytes())
    again = ledgers.copied_desk(other, _folder(tmp_path / "second"))
    for path in (desk.ledger.path, other):
        assert _refusal(WAYS[way], again, path) in ("", "not_a_table", "logo_not_picture")
    again.ledger.close()


def _refusal(way: Callable[[Desk, Path], object], desk: Desk, path: Path) -> str:
    """Why it was refused, "" where it was not."""
    try:
        way(desk, path)
    except UserError as error:
        return error.code
    return ""


def _folder(path: Path) -> Path:
    path.mkdir()
    return path
