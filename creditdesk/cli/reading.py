"""Commands that only read: ageing and grades."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date

from creditdesk.cli.layout import table
from creditdesk.cli.opening import reading
from creditdesk.domain.ageing import BUCKETS, AgeingRow, AgeingTotal
from creditdesk.domain.money import plain
from creditdesk.errors import UserError
from creditdesk.services.ageing import AgeingReport, ageing_report
from creditdesk.services.context import Acting
from creditdesk.services.credit import GradeLine, grades
from creditdesk.words import sentence

Outcome = tuple[int, Mapping[str, object], Sequence[str]]


def ageing(args: Namespace, acting: Acting) -> Outcome:
    """``ageing LEDGER [--as-of D] [--basis due|issued]``"""
    with reading(args.ledger) as ledger:
        report = ageing_report(ledger, args.as_of or acting.today, acting.today, args.basis)
    currencies = {code: _currency(total, report) for code, total in report.totals.items()}
    data = {"as_of": report.as_of.isoformat(), "basis": report.basis, "currencies": currencies}
    return 0, data, _ageing_lines(report)


def grade(args: Namespace, acting: Acting) -> Outcome:
    """``grade LEDGER [--as-of D] [--customer CODE]``"""
    as_of: date = args.as_of or acting.today
    with reading(args.ledger) as ledger:
        found = grades(ledger, as_of)
    if args.customer is not None:
        found = [line for line in found if line.code == args.customer]
        if not found:
            raise UserError("unknown_customer", value=args.customer)
    data = {"as_of": as_of.isoformat(), "customers": [_grade(line) for line in found]}
    return 0, data, _grade_lines(found, in_full=args.customer is not None)


def _figures(row: AgeingRow | AgeingTotal, currency: str) -> dict[str, object]:
    return {
        "balance": plain(row.balance, currency),
        "not_due": plain(row.not_due, currency),
        "buckets": {name: plain(minor, currency) for name, minor in zip(BUCKETS, row.buckets, strict=True)},
        "unallocated": plain(row.unallocated, currency),
    }


def _currency(total: AgeingTotal, report: AgeingReport) -> dict[str, object]:
    rows = [row for row in report.rows if row.currency == total.currency]
    customers = [{"code": row.code, "name": row.name, **_figures(row, row.currency)} for row in rows]
    return {**_figures(total, total.currency), "customers": customers}


def _ageing_lines(report: AgeingReport) -> list[str]:
    lines = [f"Ageing as of {report.as_of} by {'due date' if report.basis == 'due' else 'invoice date'}"]
    head = ["Customer", "Balance", "Not due", *BUCKETS, "Unallocated"]
    for code, total in report.totals.items():
        rows = [[row.name[:40], *_cells(row, code)] for row in report.rows if row.currency == code]
        rows.append([f"Total ({total.customers})", *_cells(total, code)])
        lines += ["", code, *table(head, rows, right=range(1, len(head)))]
    return lines if report.totals else [*lines, "Nobody owes anything."]


def _cells(row: AgeingRow | AgeingTotal, currency: str) -> list[str]:
    return [plain(minor, currency) for minor in (row.balance, row.not_due, *row.buckets, row.unallocated)]


def _grade(line: GradeLine) -> dict[str, object]:
    result = line.grade
    return {
        "code": line.code,
        "name": line.name,
        "grade": result.grade,
        "score": result.score,
        "provisional": result.provisional,
        "settled": result.settled,
        "p_late": round(result.p_late, 4),
        "p_serious": round(result.p_serious, 4),
        "reasons": [
            {
                "what": sentence(reason.code, reason.params),
                "points": reason.points,
                "detail": sentence(reason.detail, reason.params),
            }
            for reason in result.reasons
        ],
    }


def _grade_lines(found: Sequence[GradeLine], *, in_full: bool) -> list[str]:
    rows = [
        [
            line.code,
            line.name[:40],
            line.grade.grade or "not yet",
            str(line.grade.score),
            str(line.grade.settled),
        ]
        for line in found
    ]
    lines = table(["Code", "Customer", "Grade", "Score", "Settled"], rows, right=(3, 4))
    if in_full:
        for reason in found[0].grade.reasons:
            lines.append(f"{reason.points:+4d}  {sentence(reason.code, reason.params)}")
            lines.append(f"      {sentence(reason.detail, reason.params)}")
    return lines
