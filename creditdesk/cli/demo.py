"""``demo``: the sample company and a day's work without a window."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from creditdesk.services.context import Acting
from creditdesk.services.demo import DemoResult, Pictures, default_folder, run_demo
from creditdesk.services.reminders.issue import render_pdf
from creditdesk.words import sentence

Outcome = tuple[int, Mapping[str, object], Sequence[str]]


def demo(args: Namespace, acting: Acting) -> Outcome:
    """``demo [--dir DIR] [--as-of D]``: exit status 1 when the file is not sound afterwards."""
    lines: list[str] = []
    pictures: Pictures | None = args.pictures

    def say(code: str, /, **params: object) -> None:
        lines.append(sentence(code, params))
        if not args.json:
            print(lines[-1], flush=True)

    folder = args.dir or default_folder()
    result = run_demo(folder, args.as_of or acting.today, acting, render_pdf, say, pictures)
    return (0 if result.sound else 1), _data(result, lines), []


def _data(result: DemoResult, lines: Sequence[str]) -> dict[str, object]:
    return {
        "ledger": str(result.ledger),
        "ok": result.sound,
        "letters": [str(path) for path in result.letters],
        "print_file": str(result.print_file) if result.print_file else None,
        "pictures": [str(path) for path in result.pictures],
        "counts": dict(result.counts),
        "grades": dict(result.graded),
        "said": list(lines),
    }
