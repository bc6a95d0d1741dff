"""The process that grades a large ledger: ``python -m creditdesk.services.grading_process FILE DAY``.

It opens the file for reading only and writes the grades to its standard output in parcels, a tick whenever a tenth of
a second has gone by without one, and an end. Nothing but ``services.grades`` starts it or reads from it.
"""

import os
import pickle
import struct
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from threading import Event, Lock, Thread
from typing import IO

TICK, PARCEL, END = b"T", b"P", b"E"
#: Before each parcel: its bytes, and how many grades there are in all.
LENGTH = struct.Struct(">II")
_TICK_SECONDS = 0.1
#: Grades in one parcel; unpacking more at a time would hold up the window.
_AT_ONCE = 100


class _Out:
    """Standard output for two threads; when nobody listens any more this process ends."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._lock = stream, Lock()

    def write(self, *parts: bytes) -> None:
        """Send all ``parts`` together."""
        try:
            with self._lock:
                self._stream.write(b"".join(parts))
                self._stream.flush()
        except OSError:
            os._exit(1)


def main(words: Sequence[str]) -> int:
    """Grade the ledger ``words[0]`` as of the day ``words[1]``."""
    from creditdesk.services.credit import grades
    from creditdesk.services.files import open_read_only

    out, done = _Out(sys.stdout.buffer), Event()
    Thread(target=_tick, args=(out, done), daemon=True).start()
    with closing(open_read_only(Path(words[0]))) as ledger:
        lines = grades(ledger, date.fromisoformat(words[1]))
    done.set()
    left = iter(lines)
    while parcel := {line.customer_id: line.grade for line in islice(left, _AT_ONCE)}:
        packed = pickle.dumps(parcel, pickle.HIGHEST_PROTOCOL)
        out.write(PARCEL, LENGTH.pack(len(packed), len(lines)), packed)
    out.write(END)
    return 0


def _tick(out: _Out, done: Event) -> None:
    while not done.wait(_TICK_SECONDS):
        out.write(TICK)


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # to take a million facts apart one by one would only take time
