"""Two hundred damaged ledgers: refused or read, but never a crash, a hang, or a file that was written over."""

import random
import time
from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.cli.main import run
from creditdesk.db.engine import Ledger
from creditdesk.errors import CreditDeskError
from creditdesk.services import files
from creditdesk.services.ageing import ageing_report
from creditdesk.services.credit import grades
from creditdesk.services.customers import customer_ids, customer_lines
from creditdesk.services.events import verify_history
from creditdesk.services.invoices import invoice_ids, invoice_lines
from creditdesk.services.reminders.dry_run import dry_run
from creditdesk.services.reminders.views import run_view, runs
from creditdesk.services.today import today_view
from tests.db.files import digest
from tests.faults.worker import START, acting, import_batch
from tests.ledgers import TODAY, make_desk

MUTANTS = 200
#: Of processor time: other programs on the machine say nothing about a file.
SECONDS = 20.0


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a small ledger with everything in it."""
    folder = tmp_path_factory.mktemp("sound")
    desk = make_desk(folder)
    import_batch(desk.ledger, folder, 0, 40, START)
    keller = desk.customer("Keller")
    item = desk.invoice(keller, "A1", 100, due=TODAY)
    desk.pay(keller, 60, TODAY, (item, 40))
    desk.invoice(keller, "C1", 20, due=TODAY, issued=TODAY, kind="credit_note", corrects=item)
    desk.remind(TODAY)
    desk.ledger.close()
    return desk.ledger.path.read_bytes()


def flip(data: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 4)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def zero_page(data: bytearray, chance: random.Random) -> None:
    page = chance.randrange(len(data) // 4096) * 4096
    data[page : page + 4096] = bytes(4096)


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def header(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(100)] = chance.randrange(256)


def splice(data: bytearray, chance: random.Random) -> None:
    source, target = (chance.randrange(len(data) // 512) * 512 for _ in range(2))
    data[target : target + 512] = data[source : source + 512]


def undecodable(data: bytearray, chance: random.Random) -> None:
    place = data.index(chance.choice((b"Kunde", b"2025-", b"invoice", b"EUR", b"Lindenhof")), 4096)
    data[place : place + 4] = b"\xff\xfe\x80\xc3"


KINDS = (flip, flip, flip, zero_page, cut, header, splice, undecodable)


def read_all(ledger: Ledger) -> None:
    """What the window and the command line read."""
    files.check(ledger)
    verify_history(ledger)
    ageing_report(ledger, TODAY, TODAY)
    ageing_report(ledger, START, TODAY)
    today_view(ledger, TODAY)
    dry_run(ledger, TODAY, TODAY)
    grades(ledger, TODAY)
    customer_lines(ledger, list(customer_ids(ledger, TODAY)), TODAY)
    invoice_lines(ledger, list(invoice_ids(ledger, TODAY, shown="all")), TODAY)
    for line in runs(ledger):
        run_view(ledger, line.id)


def test_two_hundred_mutants(sound: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path / "data"))
    outcomes: dict[str, int] = {}
    for number in range(MUTANTS):
        chance = random.Random(number)
        data = bytearray(sound)
        kind = KINDS[number % len(KINDS)]
        kind(data, chance)
        outcome = _open_both_ways(tmp_path / f"{kind.__name__}-{number}.creditdesk", bytes(data))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    assert outcomes.get("damaged", 0) > MUTANTS // 4
    assert set(outcomes) <= {"read", "damaged", "not_ours", "empty_ledger", "newer_file", "cannot_open"}


def _open_both_ways(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    before, started, outcome = digest(path), time.process_time(), "read"
    try:
        with closing(files.open_read_only(path)) as ledger:
            read_all(ledger)
    except CreditDeskError as error:
        outcome = error.code
    assert digest(path) == before, "a reader changed the file"
    try:
        files.open_ledger(path, acting(TODAY)).close()
    except CreditDeskError:
        assert digest(path) == before, "a refused file was changed"
    assert time.process_time() - started < SECONDS
    path.unlink()
    return outcome


def test_the_command_line_says_damage_in_one_line(
    sound: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(sound)
    data[8192 : 3 * 8192] = bytes(2 * 8192)
    path = tmp_path / "damaged.creditdesk"
    path.write_bytes(data)
    for command in ("ageing", "check", "remind", "grade", "events"):
        assert run([command, str(path)], acting(TODAY)) == 3
        captured = capsys.readouterr()
        assert (captured.out, len(captured.err.splitlines())) == ("", 1)
    assert path.read_bytes() == data
