"""The grades of all customers: those of a large ledger are reckoned by a process of their own.

Grading is Python's work from end to end, and one Python does one thing at a time: 1,000,000 invoices took 20 s of
which the window had every other moment, 0.3 s at a stretch were gone when a million facts were thrown away, and their
memory stayed with the window. The other process reads the file as it is on the disk, has the second processor for
itself, and gives everything back when it ends. See ``grading_process``.
"""

import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import IO, cast

from creditdesk.db.engine import Ledger
from creditdesk.db.queries.grading import newest_invoice
from creditdesk.domain.grading.grader import Grade
from creditdesk.services.credit import grades
from creditdesk.services.grading_process import END, LENGTH, PARCEL, TICK
from creditdesk.services.progress import Progress, no_progress

#: From so many invoices on another process is worth its start of a third of a second.
LARGE = 20_000
_MODULE = "creditdesk.services.grading_process"
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def grades_by_customer(
    ledger: Ledger, as_of: date, progress: Progress = no_progress, *, large: int = LARGE
) -> dict[int, Grade]:
    """The grades as of the end of ``as_of`` by customer id.

    ``progress`` is called several times a second and may raise to stop. Where no other process can be had, the
    grades are reckoned here.
    """
    with ledger.read() as connection:
        size = newest_invoice(connection)
    if size >= large:
        found = _apart(ledger.path, as_of, progress)
        if found is not None:
            return found
    return {line.customer_id: line.grade for line in grades(ledger, as_of)}


def _apart(path: Path, as_of: date, progress: Progress) -> dict[int, Grade] | None:
    """The grades as another process finds them; None when it could not."""
    command = [sys.executable, "-m", _MODULE, str(path), as_of.isoformat()]
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        )
    except OSError:
        return None
    found: dict[int, Grade] = {}
    try:
        for parcel in _parcels(cast("IO[bytes]", child.stdout), progress):
            found |= parcel
        return found
    except EOFError:
        return None
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()


def _parcels(stream: IO[bytes], progress: Progress) -> Iterator[Mapping[int, Grade]]:
    """What arrives until the end; ``EOFError`` when the other side stops before it."""
    done = 0
    while (kind := stream.read(1)) != END:
        if kind == PARCEL:
            size, total = LENGTH.unpack(_whole(stream, LENGTH.size))
            parcel = cast("Mapping[int, Grade]", pickle.loads(_whole(stream, size)))
            done += len(parcel)
            yield parcel
            progress(done, total)
        elif kind == TICK:
            progress(0, 0)
        else:
            raise EOFError


def _whole(stream: IO[bytes], size: int) -> bytes:
    found = stream.read(size)
    if len(found) < size:
        raise EOFError
    return found
