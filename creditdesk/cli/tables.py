"""``import``: read customers, invoices and payments from tables."""

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from creditdesk.cli.layout import table
from creditdesk.cli.opening import reading, writing
from creditdesk.db.engine import Ledger
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.imports import ImportResult, ReadRequest, import_table, read_file
from creditdesk.words import sentence

Outcome = tuple[int, Mapping[str, object], Sequence[str]]


def import_files(args: Namespace, acting: Acting) -> Outcome:
    """``import LEDGER FILE... [--as KIND] [--map field=heading ...] ...``

    Exit status 2 when a file cannot be read or has bad rows (nothing of it is stored), 1 when ``--skip-bad`` left some
    out; each file stands for itself.
    """
    fields = _fields([pair for group in args.map for pair in group])
    with reading(args.ledger) if args.dry_run else writing(args.ledger, acting) as ledger:
        outcomes = [_attempt(ledger, path, fields, args, acting) for path in args.files]
    results = [outcome for outcome in outcomes if isinstance(outcome, ImportResult)]
    _tell(results if args.json else [])
    status = max((_status(outcome, skipping=args.skip_bad) for outcome in outcomes), default=0)
    lines = [line for result in results for line in _lines(result, dry=args.dry_run)]
    return status, {"files": [_as_json(*pair) for pair in zip(args.files, outcomes, strict=True)]}, lines


def _attempt(
    ledger: Ledger, path: Path, fields: Mapping[str, str], args: Namespace, acting: Acting
) -> ImportResult | UserError:
    """What became of one file; a lone file that cannot be read is raised, one of several must not stop the others."""
    try:
        return _one(ledger, path, fields, args, acting)
    except UserError as error:
        if len(args.files) == 1:
            raise
        return error


def _as_json(path: Path, outcome: ImportResult | UserError) -> Mapping[str, object]:
    if isinstance(outcome, ImportResult):
        return outcome.as_json()
    counts = dict.fromkeys(("rows", "customers", "invoices", "credit_notes", "payments", "skipped"), 0)
    error = {"row": 0, "field": "", "code": outcome.code, "value": str(outcome.params.get("value", ""))}
    return {"file": path.name, "kind": None, **counts, "errors": [error]}


def _one(
    ledger: Ledger, path: Path, fields: Mapping[str, str], args: Namespace, acting: Acting
) -> ImportResult:
    request = ReadRequest(
        path,
        kind=args.kind,
        fields=fields,
        currency=args.currency,
        dates=args.dates,
        decimal=args.decimal,
        encoding=args.encoding,
    )
    parsed = read_file(ledger, request).parsed
    return import_table(ledger, parsed, acting, skip_bad=args.skip_bad, dry_run=args.dry_run)


def _fields(pairs: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, heading = pair.partition("=")
        if not sign or not name or not heading:
            raise UserError("bad_mapping", value=pair)
        found[name.strip()] = heading.strip()
    return found


def _tell(results: Sequence[ImportResult]) -> None:
    """Say on stderr what the machine-readable form has no field for."""
    for result in results:
        for notice in result.notices if not result.errors else ():
            print(f"creditdesk: note: {result.file}: {sentence(notice.code, notice.params)}", file=sys.stderr)


def _status(result: ImportResult | UserError, *, skipping: bool) -> int:
    if isinstance(result, UserError):
        print(f"creditdesk: {sentence(result.code, result.params)}", file=sys.stderr)
        return 2
    if not result.errors:
        return 0
    for error in result.errors:
        params = {**error.params, "value": error.value, "field": error.field}
        print(f"creditdesk: {result.file}, row {error.row}: {sentence(error.code, params)}", file=sys.stderr)
    return 1 if skipping else 2


def _lines(result: ImportResult, *, dry: bool) -> list[str]:
    counts = result.counts
    head = [
        "Rows",
        "Customers",
        "Invoices",
        "Credit notes",
        "Payments",
        "Already here",
        "Twice in the file",
        "Problems",
    ]
    figures = [counts.rows, counts.customers, counts.invoices, counts.credit_notes, counts.payments, counts.known,
               counts.repeated, len(result.errors)]  # fmt: skip
    done = "would be stored" if dry else "stored" if result.stored else "nothing stored"
    lines = [f"{result.file} ({result.kind}): {done}"]
    lines += table(head, [[str(figure) for figure in figures]], right=range(len(head)))
    return [*lines, *(sentence(notice.code, notice.params) for notice in result.notices)]
