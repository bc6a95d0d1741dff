"""What is done with ledger files in the write lane: each function makes a step that takes who acts and when.

A step returns the opened ledger, or (ledger, what went wrong) where something had to be left undone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from creditdesk.errors import CreditDeskError
from creditdesk.services.context import Acting
from creditdesk.ui.backup_keeper import put_away

Make = Callable[[Acting], Any]


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be opened: a ``file`` of the person's, a ``backup`` to look at, or the ``sample`` company."""

    file: Path
    kind: Literal["file", "backup", "sample"] = "file"
    read_only: bool = False
    take_over: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A ledger that is open, its company, and what of the way there went wrong."""

    ledger: Any
    company: Any
    trouble: CreditDeskError | None


def opens(aim: Aim) -> Make:
    """Open an existing file."""

    def make(acting: Acting) -> Any:
        from creditdesk.services import files

        if aim.read_only:
            return files.open_read_only(aim.file)
        return files.open_ledger(aim.file, acting, take_over=aim.take_over)

    return make


def makes_sample(file: Path, today: date) -> Make:
    """Make the sample company anew at ``file``."""

    def make(acting: Acting) -> Any:
        from creditdesk.services.reminders.issue import render_pdf
        from creditdesk.services.sample.copies import fresh_sample, open_sample

        fresh_sample(file, today, acting, render_pdf)
        return open_sample(file, acting)

    return make


def creates(file: Path, draft: Any) -> Make:
    """Make a new ledger from a ``CompanyDraft``."""

    def make(acting: Acting) -> Any:
        from creditdesk.services import files

        return files.create(file, draft, acting)

    return make


def restores(backup: Path, file: Path) -> Make:
    """Put ``backup`` at ``file``; one that turns out not to be sound leaves the file as it was."""

    def make(acting: Acting) -> Any:
        from creditdesk.services import files

        try:
            files.restore(backup, file, acting.at)
        except CreditDeskError as error:
            return files.open_ledger(file, acting), error
        return files.open_ledger(file, acting)

    return make


def change_over(old: Any, make: Make, acting: Acting, *, back_up: bool) -> Opened:
    """Put ``old`` away (with a last backup where one is due) if there is one, then ``make`` the next ledger."""
    from creditdesk.services.company import company_view

    trouble = put_away(old, acting, back_up=back_up) if old is not None else None
    made = make(acting)
    ledger, refusal = made if isinstance(made, tuple) else (made, None)
    try:
        return Opened(ledger, company_view(ledger), refusal or trouble)
    except BaseException:
        ledger.close()
        raise
