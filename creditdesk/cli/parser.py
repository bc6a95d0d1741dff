"""The grammar of the command line, exactly as documented; wrong words end with exit status 2."""

import argparse
from datetime import date
from pathlib import Path
from typing import NoReturn

from creditdesk import __version__


class _Parser(argparse.ArgumentParser):
    """Complains in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. See {self.prog} --help.\n")


def _parser(prog: str, description: str) -> argparse.ArgumentParser:
    return _Parser(prog=prog, description=description)


def build() -> argparse.ArgumentParser:
    """The parser of all commands; ``args.command`` names the one that was given."""
    parser = _parser(
        prog="creditdesk",
        description="Credit management for a small firm. Without a command the window opens: creditdesk [LEDGER].",
    )
    parser.add_argument("--version", action="version", version=f"CreditDesk {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _making(commands)
    _importing(commands)
    _reporting(commands)
    _reminding(commands)
    _keeping(commands)
    return parser


def a_date(text: str) -> date:
    """A calendar date written as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date; write it as YYYY-MM-DD") from None


def _making(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="the sample company and a day's work without a window")
    demo.add_argument("--dir", type=Path, help="where the sample file and its papers go")
    demo.add_argument("--as-of", type=a_date, metavar="D", help="the day it is in the sample")
    _json(demo)
    new = commands.add_parser("new", help="make a ledger file for a company")
    new.add_argument("ledger", type=Path)
    new.add_argument("--name", required=True)
    new.add_argument("--country", required=True, help="two-letter code such as DE or CN")
    new.add_argument("--currency", required=True, help="three-letter code such as EUR or CNY")
    new.add_argument("--address", default="", help='lines separated by "|"')
    for option in ("--tax-id", "--iban", "--bic", "--bank", "--account"):
        new.add_argument(option, default="")
    new.add_argument("--language", default="", choices=["", "en", "zh_CN"])
    new.add_argument("--logo", type=Path, help="PNG or JPEG picture for the head of letters")


def _importing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    read = commands.add_parser("import", help="read customers, invoices and payments from tables")
    read.add_argument("ledger", type=Path)
    read.add_argument("files", type=Path, nargs="+", metavar="FILE")
    read.add_argument("--as", dest="kind", choices=["ledger", "customers", "invoices", "payments"])
    read.add_argument("--map", action="append", default=[], nargs="+", metavar="field=heading")
    read.add_argument("--currency", default="")
    read.add_argument("--dates", choices=["dmy", "mdy", "ymd"])
    read.add_argument("--decimal", choices=[".", ","])
    read.add_argument("--encoding")
    read.add_argument(
        "--skip-bad", action="store_true", help="store the good rows, list the bad ones, exit 1"
    )
    read.add_argument("--dry-run", action="store_true", help="read and check, store nothing")
    _json(read)


def _reporting(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    ageing = commands.add_parser("ageing", help="who owes what, by age, as of any day")
    ageing.add_argument("ledger", type=Path)
    ageing.add_argument("--as-of", type=a_date, metavar="D")
    ageing.add_argument("--basis", choices=["due", "issued"], default="due")
    _json(ageing)
    grade = commands.add_parser("grade", help="grades of customers with every reason")
    grade.add_argument("ledger", type=Path)
    grade.add_argument("--as-of", type=a_date, metavar="D")
    grade.add_argument("--customer", metavar="CODE")
    _json(grade)
    events = commands.add_parser("events", help="the history of the file")
    events.add_argument("ledger", type=Path)
    events.add_argument("--verify", action="store_true", help="prove that the chain holds")
    _json(events)
    check = commands.add_parser("check", help="prove the file: integrity, sums, history")
    check.add_argument("ledger", type=Path)
    _json(check)


def _reminding(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    remind = commands.add_parser(
        "remind", help="decide every open item; with --issue store and print letters"
    )
    remind.add_argument("ledger", type=Path)
    remind.add_argument("--as-of", type=a_date, metavar="D")
    remind.add_argument(
        "--ladder", default="", metavar="NAME", help="standard, swift, stop-supply ... or one of your own"
    )
    remind.add_argument("--allow-no-address", action="store_true")
    remind.add_argument("--issue", action="store_true")
    remind.add_argument("--letters", type=Path, metavar="DIR", help="write the letters as PDF files to DIR")
    remind.add_argument("--post", action="store_true", help="record them as posted on the same day")
    _json(remind)
    post = commands.add_parser("post", help="record that the letters of a run were posted")
    post.add_argument("ledger", type=Path)
    post.add_argument("--run", type=int, required=True, metavar="N")
    post.add_argument("--date", type=a_date, metavar="D")
    post.add_argument("--method", default="")
    post.add_argument("--tracking", default="")
    undo = commands.add_parser("undo", help="undo a run that was not posted")
    undo.add_argument("ledger", type=Path)
    undo.add_argument("--run", type=int, required=True, metavar="N")


def _keeping(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    backup = commands.add_parser("backup", help="a checked copy of the file")
    backup.add_argument("ledger", type=Path)
    backup.add_argument("folder", type=Path, metavar="DIR")
    restore = commands.add_parser("restore", help="put a backup in place; what was there is backed up first")
    restore.add_argument("backup", type=Path)
    restore.add_argument("ledger", type=Path)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="machine-readable output")
