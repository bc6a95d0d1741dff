"""Commands of the reminder run: remind, post, undo."""

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from creditdesk.cli.layout import table
from creditdesk.cli.opening import reading, writing
from creditdesk.db.engine import Ledger
from creditdesk.db.queries.letters import LetterLine
from creditdesk.domain.money import plain
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.reminders.dry_run import DryDecision, DryLetter, DryRun, dry_run
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.letter_day import OtherDay
from creditdesk.services.reminders.paper_doubts import PaperDoubts, paper_doubts
from creditdesk.services.reminders.post import post_run, undo_run
from creditdesk.services.reminders.prepare import prepare, require_not_in_future
from creditdesk.services.reminders.review import review
from creditdesk.services.reminders.views import RunView, require_folder, run_view, write_letters
from creditdesk.words import sentence

Outcome = tuple[int, Mapping[str, object], Sequence[str]]


def remind(args: Namespace, acting: Acting) -> Outcome:
    """``remind LEDGER [--as-of D] [--ladder NAME] [--allow-no-address] [--issue [--letters DIR] [--post]]``"""
    as_of: date = args.as_of or acting.today
    if (args.letters or args.post) and not args.issue:
        raise UserError("needs_issue")
    if not args.issue:
        with reading(args.ledger) as ledger:
            found = dry_run(
                ledger, as_of, acting.today, ladder=args.ladder, allow_no_address=args.allow_no_address
            )
        _warn_later(found, said=args.as_of is not None)
        return (
            0,
            _data(as_of, None, found.decisions, found.letters),
            _lines(as_of, found.decisions, found.letters),
        )
    require_not_in_future(as_of, acting.today)
    with writing(args.ledger, acting) as ledger:
        return _issue(args, ledger, as_of, acting)


def post(args: Namespace, acting: Acting) -> Outcome:
    """``post LEDGER --run N [--date D] [--method M] [--tracking T]``"""
    on: date = args.date or acting.today
    with writing(args.ledger, acting) as ledger:
        post_run(ledger, args.run, on, acting, method=args.method, tracking=args.tracking, calls_made=True)
    return 0, {}, [f"Run {args.run} is posted as of {on}."]


def undo(args: Namespace, acting: Acting) -> Outcome:
    """``undo LEDGER --run N``"""
    with writing(args.ledger, acting) as ledger:
        undo_run(ledger, args.run, acting)
    return 0, {}, [f"Run {args.run} is undone; its letter numbers will not be used again."]


def _issue(args: Namespace, ledger: Ledger, as_of: date, acting: Acting) -> Outcome:
    found = dry_run(ledger, as_of, acting.today, ladder=args.ladder, allow_no_address=args.allow_no_address)
    _warn_later(found, said=args.as_of is not None)
    if not found.asks:
        return 0, _data(as_of, None, found.decisions, ()), _lines(as_of, found.decisions, ())
    if args.letters:
        # Before anything is stored: letters must not be issued and then not written.
        require_folder(args.letters)
    number, _ = prepare(ledger, as_of, acting, ladder=args.ladder, allow_no_address=args.allow_no_address)
    prepared = review(ledger, number, acting.today)
    _warn_over(prepared.other_day)
    _say_lacking(paper_doubts(prepared))
    issue(ledger, number, acting, render_pdf, past_day_accepted=args.as_of is not None)
    written = write_letters(ledger, number, args.letters) if args.letters else []
    if args.post:
        post_run(ledger, number, as_of, acting, calls_made=True)
    view = run_view(ledger, number)
    letters = _stored(view, {line.id: path for line, path in written})
    return 0, _data(as_of, number, found.decisions, letters), _lines(as_of, found.decisions, letters, number)


def _stored(view: RunView, files: Mapping[int, Path]) -> list[DryLetter]:
    return [_letter(line, files.get(line.id)) for line in view.letters if line.state != "undone"]


def _letter(line: LetterLine, path: Path | None) -> DryLetter:
    return DryLetter(
        number=line.number,
        customer=line.code,
        currency=line.currency,
        total=line.total,
        language=line.language,
        pages=line.pages,
        file=str(path) if path else None,
    )


def _warn_later(found: DryRun, *, said: bool) -> None:
    if not found.later_facts:
        return
    if not said:
        raise UserError("later_facts", value=found.as_of)
    print(
        f"creditdesk: {sentence('later_facts_warning', {'value': found.as_of.isoformat()})}", file=sys.stderr
    )


def _warn_over(dated: OtherDay | None) -> None:
    """That letters of a past day ask for payment by a day that is over: issued all the same, for the day was said."""
    if dated is not None and dated.over:
        words = sentence("letters_pay_by_over_warning", {"value": dated.dated, "pay_by": dated.pay_by})
        print(f"creditdesk: {words}", file=sys.stderr)


def _say_lacking(doubts: PaperDoubts) -> None:
    """What the letters lack that are about to be issued, each in its line; they are issued all the same."""
    said: list[tuple[str, dict[str, object]]] = []
    if doubts.no_account:
        said.append(("letters_no_account", {"currencies": ", ".join(doubts.no_account)}))
    if doubts.no_bic:
        said.append(("letters_no_bic", {"currencies": ", ".join(doubts.no_bic)}))
    if doubts.no_address:
        said.append(("letters_no_address", {}))
    if doubts.no_latin:
        said.append(("letters_no_latin", {"letters": doubts.no_latin}))
    for code, params in said:
        print(f"creditdesk: note: {sentence(code, params)}", file=sys.stderr)


def _data(
    as_of: date, run: int | None, decisions: Sequence[DryDecision], letters: Sequence[DryLetter]
) -> dict[str, object]:
    counts = {name: sum(d.outcome == name for d in decisions) for name in ("included", "held", "not_yet")}
    return {
        "as_of": as_of.isoformat(),
        "run": run,
        "counts": {"items": len(decisions), **counts, "letters": len(letters)},
        "decisions": [_decision(decision) for decision in decisions],
        "letters": [_letter_data(letter) for letter in letters],
    }


def _decision(decision: DryDecision) -> dict[str, object]:
    return {
        "invoice": decision.number,
        "customer": decision.customer,
        "currency": decision.currency,
        "open": plain(decision.open, decision.currency),
        "days_late": decision.days_late,
        "decision": decision.outcome,
        "step": decision.step,
        "reason": decision.reason,
        "text": sentence(decision.reason, decision.params),
        "next_date": decision.next_date.isoformat() if decision.next_date else None,
    }


def _letter_data(letter: DryLetter) -> dict[str, object]:
    return {
        "number": letter.number,
        "customer": letter.customer,
        "currency": letter.currency,
        "total": plain(letter.total, letter.currency),
        "language": letter.language,
        "pages": letter.pages,
        "file": letter.file,
    }


def _lines(
    as_of: date, decisions: Sequence[DryDecision], letters: Sequence[DryLetter], run: int | None = None
) -> list[str]:
    rows = [_row(decision) for decision in decisions]
    lines = [f"Reminders as of {as_of}" + (f", run {run}" if run else "")]
    lines += table(["Customer", "Invoice", "Open", "Days late", "Decision", "Why"], rows, right=(2, 3))
    for letter in letters:
        total = f"{plain(letter.total, letter.currency)} {letter.currency}"
        lines.append(
            f"Letter {letter.number or '(draft)'} to {letter.customer}: {total} {letter.file or ''}".rstrip()
        )
    return lines


def _row(decision: DryDecision) -> list[str]:
    return [
        decision.customer,
        decision.number,
        f"{plain(decision.open, decision.currency)} {decision.currency}",
        str(decision.days_late),
        decision.outcome.replace("_", " "),
        sentence(decision.reason, decision.params),
    ]
