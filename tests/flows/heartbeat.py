"""Watches whether the window answers: a beat every 5 ms in its event loop, and what stood between two far apart.

A beat that comes late because another program has the processor is nobody's fault here. So of a pause only as much
counts as this process was working itself: the window, or another thread of ours that kept Python for itself.
"""

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from PySide6.QtCore import Qt, QTimer

_EVERY_MS = 5
#: Pauses shorter than this are not noted; a look at what is going on is taken so often.
_NOTED_S, _LOOK_S = 0.03, 0.02
#: Seconds that ``slowness`` takes on the machine of which the README tells.
_USUAL_S = 0.0061


@dataclass(frozen=True, slots=True)
class Pause:
    """``seconds`` of silence during ``label``; ``places`` are what the window's thread was seen at, latest last.

    ``own`` are the seconds in which the window's thread itself worked; in the rest it waited for Python, or for a
    processor while another thread of ours worked.
    """

    label: str
    seconds: float
    own: float
    places: tuple[str, ...]


class Heartbeat:
    """Begins at once and on the thread of the window; ``label`` is what is being done now."""

    def __init__(self) -> None:
        self.label = ""
        self.pauses: list[Pause] = []
        self._seen: list[str] = []
        self._window = threading.get_ident()
        self._last, self._worked, self._own = time.perf_counter(), time.process_time(), time.thread_time()
        self._timer = QTimer(interval=_EVERY_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def stop(self) -> None:
        """The end of the watch."""
        self._timer.stop()
        self._over.set()
        self._watcher.join()

    def worst(self) -> float:
        """The longest pause in seconds."""
        return max((pause.seconds for pause in self.pauses), default=0.0)

    def report(self, most: int = 12) -> str:
        """The longest pauses, one in a line: how long, how much of it the window itself worked, when and where."""
        longest = sorted(self.pauses, key=lambda pause: -pause.seconds)[:most]
        return "\n".join(
            f"{p.seconds * 1000:5.0f} ms ({p.own * 1000:3.0f})  {p.label:28} {' | '.join(p.places)}"
            for p in longest
        )

    def _beat(self) -> None:
        now, worked, own = time.perf_counter(), time.process_time(), time.thread_time()
        silent = min(now - self._last, worked - self._worked)
        if silent > _NOTED_S:
            places = tuple(dict.fromkeys(self._seen))[-3:]
            self.pauses.append(Pause(self.label, silent, own - self._own, places))
        self._seen.clear()
        self._last, self._worked, self._own = now, worked, own

    def _watch(self) -> None:
        while not self._over.wait(_LOOK_S):
            if time.perf_counter() - self._last > _NOTED_S:
                self._seen.append(_place(sys._current_frames().get(self._window)))


def slowness() -> float:
    """How much longer this machine works for the same than the one that bounds are made for; 1 where it is quicker."""
    times: list[float] = []
    for _ in range(9):
        begun = time.process_time()
        sorted(f"{number:x}" for number in range(60_000))
        times.append(time.process_time() - begun)
    return max(1.0, min(times) / _USUAL_S)


def _place(frame: FrameType | None) -> str:
    """The innermost two functions, ours where there are any; keeps no frame, which would keep a painter open."""
    names: list[str] = []
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if "creditdesk" in path.parts or not names:
            names.append(f"{path.stem}.{frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(names[:3])
