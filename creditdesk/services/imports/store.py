"""Imports a parsed table in one transaction, or says what it would do."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from creditdesk.collector import collector_paused
from creditdesk.db.bulk import insert_rows
from creditdesk.db.engine import Ledger
from creditdesk.db.money_writes import refresh_items
from creditdesk.db.queries import import_batches as batch_queries
from creditdesk.db.queries import imports as queries
from creditdesk.exchange.rows import ParsedFile
from creditdesk.pinyin import columns_of
from creditdesk.services.backups import backup_state
from creditdesk.services.context import Acting
from creditdesk.services.imports.plan import Plan, make_plan
from creditdesk.services.imports.results import ImportCounts, ImportResult, Preview
from creditdesk.services.progress import Progress, no_progress

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection
    from creditdesk.db.work import Work

_AT_ONCE = 10_000
_Row = tuple[Any, ...]


def preview(ledger: Ledger, parsed: ParsedFile, acting: Acting) -> Preview:
    """What importing the good rows of ``parsed`` would do; nothing is stored."""
    with collector_paused(), ledger.read() as connection:
        plan = make_plan(connection, parsed, acting.today)
        same = batch_queries.same_file(connection, parsed.sha256)
    return Preview(
        parsed.name,
        parsed.kind,
        plan.counts,
        plan.errors,
        plan.notices,
        parsed.totals,
        same.imported_at if same else "",
        plan.due,
        _new_totals(parsed, plan),
    )


def _new_totals(parsed: ParsedFile, plan: Plan) -> Mapping[str, int]:
    """The sums by currency of the rows that are new."""
    booked = plan.booked
    if not plan.errors and not plan.counts.known:
        return parsed.totals
    sums = dict.fromkeys(parsed.totals, 0)
    for row in booked.plain.rows:
        sums[row.currency] += row.amount
    for stored in (*booked.items, *(payment for payment in booked.payments if payment.source_key)):
        sums[stored.currency] += stored.amount_minor
    return sums


def import_table(
    ledger: Ledger,
    parsed: ParsedFile,
    acting: Acting,
    *,
    skip_bad: bool = False,
    dry_run: bool = False,
    mapping: str = "",
    progress: Progress = no_progress,
) -> ImportResult:
    """Store a parsed table: all of it or, with ``skip_bad``, its good rows; backs up first. One transaction.

    Bad rows without ``skip_bad``: nothing is stored and the result lists them. ``dry_run`` only reads. ``mapping`` is
    the JSON to remember for the file's headings, as ``signature:json``. ``progress`` gets rows stored and may raise
    to stop; then nothing is stored.
    """
    if dry_run or (parsed.errors and not skip_bad):
        with collector_paused(), ledger.read() as connection:
            return _not_stored(parsed, make_plan(connection, parsed, acting.today), skip_bad=skip_bad)
    backup_state(ledger, acting.at, "import")
    with collector_paused(), ledger.work(acting.actor, acting.at) as work:
        plan = make_plan(work.connection, parsed, acting.today)
        if plan.errors and not skip_bad:
            return _not_stored(parsed, plan, skip_bad=False)
        _store(work, parsed, plan, progress)
        _record(work, parsed, plan, acting)
        if mapping:
            signature, _, text = mapping.partition(":")
            batch_queries.remember_mapping(work.connection, signature, text, work.at)
        return ImportResult(
            parsed.name,
            parsed.kind,
            plan.counts,
            plan.errors,
            plan.notices,
            True,
            plan.batch_id,
            work.changes,
        )


def _not_stored(parsed: ParsedFile, plan: Plan, *, skip_bad: bool) -> ImportResult:
    would = plan.counts
    if plan.errors and not skip_bad:
        would = ImportCounts(rows=would.rows, skipped=would.skipped, repeated=would.repeated)
    return ImportResult(parsed.name, parsed.kind, would, plan.errors, plan.notices)


def _store(work: "Work", parsed: ParsedFile, plan: Plan, progress: Progress) -> None:
    connection, people, booked, counts = work.connection, plan.people, plan.booked, plan.counts
    batch_queries.insert_batch(
        connection,
        (plan.batch_id, parsed.name, parsed.sha256, parsed.kind, work.at, work.at[:10], counts.rows, counts.customers,
         counts.invoices, counts.credit_notes, counts.payments, counts.known),
    )  # fmt: skip
    insert_rows(connection, people.new)
    queries.make_room_for_addresses(connection, [row.customer_id for row in people.addresses])
    insert_rows(connection, people.addresses)
    done, total = 0, len(booked.plain) + len(booked.items) + len(booked.payments) + len(booked.allocations)
    with queries.indexed_afterwards(connection, total):
        for start in range(0, len(booked.plain), _AT_ONCE):
            part = booked.plain[start : start + _AT_ONCE]
            queries.insert_plain_invoices(connection, part)
            done += len(part)
            progress(done, total)
        for rows in cast("tuple[Sequence[_Row], ...]", (booked.items, booked.payments, booked.allocations)):
            for start in range(0, len(rows), _AT_ONCE):
                part = rows[start : start + _AT_ONCE]
                insert_rows(connection, part)
                done += len(part)
                progress(done, total)
    refresh_items(connection, booked.reopened)
    _fill(connection, plan)


def _fill(connection: "Connection", plan: Plan) -> None:
    queries.fill_blanks(connection, plan.people.fills)
    names = [(name, *columns_of(name), number) for number, name in plan.people.names]
    queries.name_the_nameless(connection, names)


def _record(work: "Work", parsed: ParsedFile, plan: Plan, acting: Acting) -> None:
    counts, people = plan.counts, plan.people
    new = people.new_ids
    work.record("import", "import", plan.batch_id, {
        "file": parsed.name, "sha256": parsed.sha256, "kind": parsed.kind, "on": acting.today, "rows": counts.rows,
        "customers": counts.customers, "invoices": counts.invoices, "credit_notes": counts.credit_notes,
        "payments": counts.payments, "skipped": counts.known, "repeated": counts.repeated, "bad": len(plan.errors),
        "filled": [list(fill) for fill in people.fills], "named": [list(pair) for pair in people.names],
        "addressed": [row.customer_id for row in people.addresses if row.customer_id not in new],
    })  # fmt: skip
    for subject in ("customer", "invoice", "payment"):
        work.touch(subject)
