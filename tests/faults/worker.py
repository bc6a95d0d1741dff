"""A program that works on a ledger and says after each deed that it is done; it is killed at any moment."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from creditdesk.db.engine import Ledger
from creditdesk.services import files
from creditdesk.services.context import Acting
from creditdesk.services.imports import ReadRequest, import_table, read_file
from creditdesk.services.payments import PaymentDraft, record_payment
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import post_run, undo_run
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.views import run_view
from tests.faults.processes import clean_context
from tests.ledgers import fake_render

START = date(2026, 1, 5)
Say = Callable[[str, Any], None]


def acting(day: date) -> Acting:
    """Whoever works on ``day``."""
    return Acting("worker", datetime(day.year, day.month, day.day, 9, tzinfo=UTC), day)


def write_table(path: Path, batch: int, rows: int) -> list[str]:
    """A receivables list of ``rows`` invoices of 20 customers; their numbers."""
    numbers = [f"{batch:04}-{row:04}" for row in range(rows)]
    lines = ["customer,name,invoice,issued,due,amount,currency,city,country"]
    for row, number in enumerate(numbers):
        who = row % 20
        lines.append(
            f"K{who},Kunde {who},{number},2025-11-{row % 28 + 1:02},2025-12-{row % 28 + 1:02},{row + 1}.50,EUR,Ulm,DE"
        )
    path.write_text("\n".join(lines) + "\n")
    return numbers


def import_batch(ledger: Ledger, folder: Path, batch: int, rows: int, day: date) -> list[str]:
    """Import one new list; the numbers of its invoices."""
    table = folder / f"list-{batch}.csv"
    numbers = write_table(table, batch, rows)
    import_list(ledger, table, day)
    return numbers


def import_list(ledger: Ledger, table: Path, day: date) -> None:
    """Import a list that is written already."""
    parsed = read_file(ledger, ReadRequest(table, kind="ledger", dates="ymd", decimal=".")).parsed
    result = import_table(ledger, parsed, acting(day))
    assert not result.errors, result.errors


def last_day(ledger: Ledger) -> date:
    """The latest day on which anything was done in the ledger."""
    with ledger.read() as connection:
        text = connection.exec_driver_sql("SELECT MAX(at) FROM event").scalar()
    return datetime.fromisoformat(str(text)).date()


def _batches(ledger: Ledger) -> int:
    with ledger.read() as connection:
        return int(connection.exec_driver_sql("SELECT COUNT(*) FROM import_batch").scalar() or 0)


def _imports(ledger: Ledger, folder: Path, day: date, say: Say) -> None:
    batch = _batches(ledger) + 1
    say("imported", import_batch(ledger, folder, batch, 60, day))
    draft = PaymentDraft(1, day, 100 + batch, "EUR")
    say("paid", record_payment(ledger, draft, acting(day))[0])


def _issues(ledger: Ledger, folder: Path, day: date, say: Say) -> None:
    run, _ = prepare(ledger, day, acting(day))
    issue(ledger, run, acting(day), fake_render)
    say("issued", [letter.number for letter in run_view(ledger, run).letters])
    undo_run(ledger, run, acting(day))
    say("undone", run)


def _posts(ledger: Ledger, folder: Path, day: date, say: Say) -> None:
    import_batch(ledger, folder, _batches(ledger) + 1, 40, day)
    run, _ = prepare(ledger, day, acting(day))
    issue(ledger, run, acting(day), fake_render)
    post_run(ledger, run, day, acting(day), calls_made=True)
    say("posted", run)


DEEDS = {"import": _imports, "issue": _issues, "post": _posts}


def work(path: Path, deed: str, says: Connection) -> None:
    """Work on the ledger at ``path`` until killed, eight days at a time."""
    says.send(("started", None))
    ledger = files.open_ledger(path, acting(START))
    day = last_day(ledger)
    while True:
        day += timedelta(days=8)
        DEEDS[deed](ledger, path.parent, day, lambda what, which: says.send((what, which)))


def killed_after(path: Path, deed: str, seconds: float, *, done_first: bool) -> list[tuple[str, Any]]:
    """Let a process work and kill it ``seconds`` after its start, or with ``done_first`` after the first thing it has
    done (a busy machine is slow); everything it said was done."""
    context = clean_context()
    hears, says = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(path, deed, says))
    process.start()
    says.close()
    said = [hears.recv()]
    if done_first:
        said.append(hears.recv())
    process.join(seconds)
    assert process.is_alive(), "the worker ended by itself"
    process.kill()
    process.join()
    while True:
        try:
            said.append(hears.recv())
        except (EOFError, OSError):
            break
    hears.close()
    process.close()
    return said[1:]
