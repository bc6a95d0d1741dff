"""A full disk: said plainly, nothing lost, and everything works again once there is room."""

import contextlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.errors import EnvError
from creditdesk.services import files
from creditdesk.services.customers import CustomerDraft, create_customer
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import letter_pdf, run_view, write_letters
from tests.faults.disks import LimitedFiles, SmallDisk, small_disk
from tests.faults.worker import START, acting, import_batch, import_list, write_table
from tests.ledgers import Desk, fake_render, make_desk

#: KiB left on the disk; with the last one everything fits.
LEVELS = (0, 4, 16, 40, 64, 100, 160, 300, 4_000)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    with small_disk(folder) as found:
        monkeypatch.setenv("CREDITDESK_DATA", str(folder / "data"))
        yield found


@pytest.fixture
def desk(disk: SmallDisk) -> Iterator[Desk]:
    found = make_desk(disk.folder)
    import_batch(found.ledger, disk.folder, 0, 120, START)
    yield found
    found.ledger.close()


def facts(desk: Desk) -> list[int]:
    with desk.ledger.read() as connection:
        tables = ("customer", "invoice", "payment", "run", "letter", "event", "sequence")
        return [
            int(connection.exec_driver_sql(f"SELECT COUNT(*) FROM {name}").scalar() or 0) for name in tables
        ]


def enter(desk: Desk) -> None:
    create_customer(desk.ledger, CustomerDraft("Neu", note="n" * 20_000), acting(START))


def bring_in(desk: Desk) -> None:
    import_list(desk.ledger, desk.ledger.path.parent.parent / "more.csv", START)


def send(desk: Desk) -> None:
    with desk.ledger.read() as connection:
        run = connection.exec_driver_sql("SELECT MAX(id) FROM run").scalar()
    issue(desk.ledger, int(run or 0), acting(START), fake_render)


def copy(desk: Desk) -> None:
    files.backup(desk.ledger, desk.ledger.path.parent / "backups", acting(START).at)


@pytest.mark.parametrize("deed", [enter, bring_in, send, copy], ids=lambda deed: deed.__name__)
def test_a_deed_on_a_full_disk(disk: SmallDisk, desk: Desk, deed: Callable[[Desk], None]) -> None:
    prepare(desk.ledger, START, acting(START))
    write_table(disk.folder.parent / "more.csv", 1, 60)
    refused: list[str] = []
    for level in LEVELS:
        before = facts(desk)
        try:
            with disk.left(level):
                deed(desk)
            break
        except EnvError as error:
            refused.append(error.code)
        assert facts(desk) == before, f"half a deed with {level} KiB left"
        assert files.check(desk.ledger).problems == ()
        assert not list(disk.folder.rglob("*.part"))
    else:
        pytest.fail("it never worked")
    assert refused
    assert set(refused) <= disk.codes
    assert (facts(desk) != before) == (deed is not copy)
    assert files.check(desk.ledger).problems == ()


def test_closing_on_a_full_disk_keeps_the_log_and_the_next_close_puts_it_back(
    disk: SmallDisk, desk: Desk
) -> None:
    enter(desk)
    expected = facts(desk)
    with (
        contextlib.suppress(EnvError) if isinstance(disk, LimitedFiles) else contextlib.nullcontext(),
        disk.left(0),
    ):
        desk.ledger.close()
    again = Desk(files.open_ledger(desk.ledger.path, acting(START)))
    assert facts(again) == expected
    again.ledger.close()
    assert not list(disk.folder.glob("*.creditdesk-*"))


def test_a_new_ledger_on_a_full_disk_leaves_nothing(disk: SmallDisk) -> None:
    path = disk.folder / "new.creditdesk"
    draft = files.CompanyDraft("Lindenhof", "DE", "EUR")
    for level in (0, 8, 60, 120):
        with pytest.raises(EnvError) as caught, disk.left(level):
            files.create(path, draft, acting(START))
        assert caught.value.code in disk.codes
        assert [found.name for found in disk.folder.iterdir()] == []
    files.create(path, draft, acting(START)).close()


def test_opening_on_a_full_disk_says_so_and_reading_still_works(disk: SmallDisk, desk: Desk) -> None:
    desk.ledger.close()
    enter(again := Desk(files.open_ledger(desk.ledger.path, acting(START))))
    again.ledger.close()
    with disk.left(0):
        with pytest.raises(EnvError) as caught:
            files.open_ledger(desk.ledger.path, acting(START))
        assert caught.value.code in disk.codes | {"folder_read_only"}
        with closing(files.open_read_only(desk.ledger.path)) as reader:
            assert files.check(reader).ok
    files.open_ledger(desk.ledger.path, acting(START)).close()


def test_letters_that_do_not_fit_are_whole_or_not_there(disk: SmallDisk, desk: Desk) -> None:
    run, _ = prepare(desk.ledger, START, acting(START))
    issue(desk.ledger, run, acting(START), lambda content: (fake_render(content)[0] * 20, 1))
    folder = disk.folder / "letters"
    too_little = 1 if isinstance(disk, LimitedFiles) else 64
    with pytest.raises(EnvError) as caught, disk.left(too_little):
        write_letters(desk.ledger, run, folder)
    assert caught.value.code in ("disk_full", "cannot_create")
    sizes = {
        letter.number: len(stored_letter(desk, letter.document_hash))
        for letter in run_view(desk.ledger, run).letters
    }
    assert all(found.stat().st_size == sizes[found.stem] for found in folder.iterdir())
    assert len(write_letters(desk.ledger, run, folder)) == len(sizes)


def stored_letter(desk: Desk, digest: str) -> bytes:
    return letter_pdf(desk.ledger, digest)
