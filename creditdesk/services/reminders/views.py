"""Runs, decisions and letters as the pages and the command line show them."""

from dataclasses import dataclass
from pathlib import Path

from creditdesk.db.engine import Ledger
from creditdesk.db.failures import from_system
from creditdesk.db.queries import letters as letter_queries
from creditdesk.db.queries import open_items, posting
from creditdesk.db.queries import runs as queries
from creditdesk.db.queries.ladders import hidden_ladders
from creditdesk.db.queries.letters import LetterLine
from creditdesk.db.queries.runs import DecisionLine, RunLine
from creditdesk.domain.dunning.ladder import Ladder
from creditdesk.errors import EnvError, UserError
from creditdesk.exchange.whole_files import write_file


@dataclass(frozen=True, slots=True)
class RunView:
    """A run whole: its line, every decision, its letters and the items whose calls are still to be made."""

    run: RunLine
    decisions: tuple[DecisionLine, ...]
    letters: tuple[LetterLine, ...]
    pending_calls: tuple[int, ...]


def runs(ledger: Ledger) -> list[RunLine]:
    """The latest runs, newest first."""
    with ledger.read() as connection:
        return queries.runs(connection)


def ladders(ledger: Ledger) -> list[Ladder]:
    """The ladders of the file that are offered, each in its newest revision."""
    with ledger.read() as connection:
        newest = {ladder.name: ladder for ladder in open_items.ladders(connection).values()}
        hidden = hidden_ladders(connection)
    return [ladder for name, ladder in newest.items() if name not in hidden]


def run_view(ledger: Ledger, run_id: int) -> RunView:
    """One run; raises ``UserError('not_found')``."""
    with ledger.read() as connection:
        run = queries.run_line(connection, run_id)
        if run is None:
            raise UserError("not_found", what="run")
        return RunView(
            run,
            tuple(queries.decisions(connection, run_id)),
            tuple(letter_queries.run_letters(connection, run_id)),
            tuple(posting.pending_calls(connection, run_id)),
        )


def customer_letters(ledger: Ledger, customer_id: int) -> list[LetterLine]:
    """Letters of a customer, newest first."""
    with ledger.read() as connection:
        return letter_queries.customer_letters(connection, customer_id)


def letter_pdf(ledger: Ledger, digest: str) -> bytes:
    """The stored original of a letter, byte for byte."""
    with ledger.read() as connection:
        content = letter_queries.document(connection, digest)
    if content is None:
        raise EnvError("damaged", path=str(ledger.path), detail=f"no document {digest[:12]}")
    return content


def write_letters(ledger: Ledger, run_id: int, folder: Path) -> list[tuple[LetterLine, Path]]:
    """Write every letter of a run to ``folder`` under its number; returns letters with their files.

    Raises ``EnvError('cannot_create')`` when the folder cannot be written.
    """
    with ledger.read() as connection:
        letters = [line for line in letter_queries.run_letters(connection, run_id) if line.state != "undone"]
        pdfs = [letter_queries.document(connection, line.document_hash) or b"" for line in letters]
    written: list[tuple[LetterLine, Path]] = []
    for line, pdf in zip(letters, pdfs, strict=True):
        target = folder / f"{line.number}.pdf"
        write_file(target, pdf)
        written.append((line, target))
    return written


def print_file(ledger: Ledger, run_id: int) -> bytes:
    """All letters of a run in one PDF, in the order of their numbers."""
    from creditdesk.documents.batch import merge_letters

    with ledger.read() as connection:
        letters = [line for line in letter_queries.run_letters(connection, run_id) if line.state != "undone"]
        if not letters:
            raise UserError("nothing_to_print", run=run_id)
        return merge_letters(
            [letter_queries.document(connection, line.document_hash) or b"" for line in letters]
        )


def require_folder(folder: Path) -> None:
    """Make ``folder`` where it is missing; raises ``EnvError('cannot_create')`` when files cannot be made in it."""
    trial = folder / ".creditdesk.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch()
        trial.unlink()
    except OSError as error:
        raise from_system(error, folder, "cannot_create") from error
