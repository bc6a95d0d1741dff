"""Commands about files: new, check, backup, restore, events."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from creditdesk.cli.layout import table
from creditdesk.cli.opening import reading
from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.services.context import Acting
from creditdesk.services.events import history, verify_history
from creditdesk.services.logo import change_logo, look_at

Outcome = tuple[int, Mapping[str, object], Sequence[str]]


def new(args: Namespace, acting: Acting) -> Outcome:
    """``new LEDGER --name N --country CC --currency CUR [...]``"""
    draft = files.CompanyDraft(
        name=args.name,
        country=args.country.upper(),
        currency=args.currency.upper(),
        address="\n".join(part.strip() for part in args.address.split("|") if part.strip()),
        tax_id=args.tax_id,
        iban=args.iban,
        bic=args.bic,
        bank_name=args.bank,
        account_no=args.account,
        language=args.language or ("zh_CN" if args.country.upper() == "CN" else "en"),
    )
    logo = look_at(args.logo) if args.logo else None  # refused before anything is made
    ledger = files.create(args.ledger, draft, acting)
    try:
        if logo:
            change_logo(ledger, logo, company_view(ledger).version, acting)
    finally:
        ledger.close()
    return 0, {}, [f"Made {args.ledger} for {draft.name}."]


def check(args: Namespace, _acting: Acting) -> Outcome:
    """``check LEDGER``: exit status 1 when problems were found."""
    with reading(args.ledger) as ledger:
        report = files.check(ledger)
    problems = [{"code": p.code, "where": p.where, "detail": p.detail} for p in report.problems]
    data = {"ok": report.ok, "problems": problems, "events": report.events}
    if report.ok:
        return 0, data, [f"Sound: nothing found, {report.events} events hold together."]
    return 1, data, [f"{p.code}: {p.where}: {p.detail}" for p in report.problems]


def backup(args: Namespace, acting: Acting) -> Outcome:
    """``backup LEDGER DIR``"""
    with reading(args.ledger) as ledger:
        target = files.backup(ledger, args.folder, acting.at)
    return 0, {}, [f"Backed up to {target}, checked."]


def restore(args: Namespace, acting: Acting) -> Outcome:
    """``restore BACKUP LEDGER``"""
    done = files.restore(args.backup, args.ledger, acting)
    lines = [f"{args.ledger} now holds the backup."]
    if done.kept is not None:
        lines.append(f"What was there before is kept in {done.kept}.")
    gone = [f"{kind} {count}" for kind, count in done.forgotten.items() if count and kind != "entries"]
    if gone:
        lines.append(f"No longer in it, by count: {', '.join(gone)}. New letters go on with higher numbers.")
    if done.went_out:
        lines.append(
            f"Went out and not known any more: {', '.join(done.went_out)}. Look before you remind again."
        )
    if not done.numbers_known:
        lines.append("Letters issued after this backup are not known here, and their numbers could be given again: "
                     "compare the number of the last letter on paper before you issue.")  # fmt: skip
    return 0, {}, lines


def events(args: Namespace, _acting: Acting) -> Outcome:
    """``events LEDGER [--verify]``: exit status 1 when the chain is broken."""
    with reading(args.ledger) as ledger:
        if args.verify:
            broken, count = verify_history(ledger)
            data = {"ok": broken is None, "events": count, "first_broken": broken}
            lines = [
                f"{count} events hold together."
                if broken is None
                else f"The chain is broken at event {broken}."
            ]
            return (0 if broken is None else 1), data, lines
        rows = history(ledger)
    data = {"events": [{"id": r.id, "at": r.at, "actor": r.actor, "verb": r.verb, "subject": r.subject,
                        "subject_id": r.subject_id, "data": r.data, "hash": r.hash} for r in rows]}  # fmt: skip
    cells = [[str(r.id), r.at, r.actor, r.verb, f"{r.subject} {r.subject_id}", r.data[:60]] for r in rows]
    return 0, data, table(["No", "When (UTC)", "Who", "What", "About", "Data"], cells, right=(0,))
