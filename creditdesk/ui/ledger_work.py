"""What is done with ledger files in the write lane: each function makes a step that takes who acts and when, and a list
for what had to be left undone on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from creditdesk.errors import CreditDeskError, EnvError
from creditdesk.services.context import Acting


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong although the work as a whole was done.

    ``what``: no backup on ``opening`` or ``closing`` the ledger, or else the ``file`` itself.
    """

    what: Literal["opening", "closing", "file"]
    error: CreditDeskError


Make = Callable[[Acting, list[Trouble]], Any]
#: Why there is no last backup, where closing or the next opening says more about it.
_SAID_OTHERWISE = frozenset(("file_replaced", "reopen_file", "damaged"))


@dataclass(frozen=True, slots=True)
class Aim:
    """What is to be opened: a ``file`` of the person's, a ``backup`` to look at, or the ``sample`` company."""

    file: Path
    kind: Literal["file", "backup", "sample"] = "file"
    read_only: bool = False
    take_over: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A ledger that is open, its company, and when its newest entry was made (UTC)."""

    ledger: Any
    company: Any
    newest: datetime | None


def opens(aim: Aim) -> Make:
    """Open an existing file."""

    def make(acting: Acting, troubles: list[Trouble]) -> Any:
        from creditdesk.services import files

        if aim.read_only:
            return files.open_read_only(aim.file)
        return files.open_ledger(
            aim.file,
            acting,
            take_over=aim.take_over,
            no_backup=lambda error: troubles.append(Trouble("opening", error)),
        )

    return make


def makes_sample(file: Path, today: date) -> Make:
    """Make the sample company anew at ``file``."""

    def make(acting: Acting, _troubles: list[Trouble]) -> Any:
        from creditdesk.services.reminders.issue import render_pdf
        from creditdesk.services.sample.copies import fresh_sample, open_sample

        fresh_sample(file, today, acting, render_pdf)
        return open_sample(file, acting)

    return make


def creates(file: Path, draft: Any) -> Make:
    """Make a new ledger from a ``CompanyDraft``."""

    def make(acting: Acting, _troubles: list[Trouble]) -> Any:
        from creditdesk.services import files

        return files.create(file, draft, acting)

    return make


def restores(backup: Path, file: Path) -> Make:
    """Put ``backup`` at ``file``; one that turns out not to be sound leaves the file as it was."""

    def make(acting: Acting, troubles: list[Trouble]) -> Any:
        from creditdesk.services.rescue import put_back

        try:
            put = put_back(backup, file, acting)
            if not put.numbers_known:
                troubles.append(Trouble("file", EnvError("numbers_unknown", path=str(file))))
        except CreditDeskError as error:
            troubles.append(Trouble("file", error))
        return opens(Aim(file))(acting, troubles)

    return make


def same_file(one: Path, other: Path) -> bool:
    """Whether both paths lead to one file, which cannot be open twice."""
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False


def change_over(old: Any, make: Make, acting: Acting, troubles: list[Trouble], *, back_up: bool) -> Opened:
    """Put ``old`` away (with a last backup where one is due) if there is one, then ``make`` the next ledger."""
    from creditdesk.services.company import company_view
    from creditdesk.services.files import newest_entry

    if old is not None:
        troubles += put_away(old, acting, back_up=back_up)
    ledger = make(acting, troubles)
    try:
        return Opened(ledger, company_view(ledger), newest_entry(ledger))
    except BaseException:
        ledger.close()
        raise


def put_away(ledger: Any, acting: Acting, *, back_up: bool) -> list[Trouble]:
    """Close ``ledger``, with a last backup where one is due; what went wrong is returned, not raised.

    Called in the write lane, or when the window has gone.
    """
    from creditdesk.services.backups import backup_state

    troubles: list[Trouble] = []
    try:
        if back_up:
            backup_state(ledger, acting.at, "close")
    except CreditDeskError as error:
        if error.code not in _SAID_OTHERWISE:
            troubles.append(Trouble("closing", error))
    try:
        ledger.close()
    except EnvError as error:
        troubles.append(Trouble("file", error))
    if ledger.left is not None:
        troubles.append(Trouble("file", ledger.left))
    return troubles
