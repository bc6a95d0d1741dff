"""A disk that is nearly full: a small file system of its own where root may mount one, else a limit on file sizes."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SIZE_KIB = 6 * 1024


class SmallDisk:
    """A folder on a disk of 6 MB; ``left(kib)`` fills it up but for so much."""

    codes = frozenset({"disk_full"})

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def left(self, kib: int) -> Iterator[None]:
        """Only ``kib`` KiB can still be written inside the block."""
        filler = self.folder / "filler"
        with filler.open("wb") as handle:
            found = os.statvfs(self.folder)
            handle.write(bytes(max(0, found.f_bavail * found.f_frsize - kib * 1024)))
        try:
            yield
        finally:
            filler.unlink()


class LimitedFiles(SmallDisk):
    """Without root: no file may grow beyond so much, which SQLite takes for a larger trouble than a full disk."""

    codes = frozenset({"disk_full", "disk_trouble"})

    @contextmanager
    def left(self, kib: int) -> Iterator[None]:
        """No file can be longer than ``kib`` KiB inside the block."""
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (kib * 1024, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """The best imitation of a small disk that we may make at ``folder``."""
    if not _mounted(folder):
        yield LimitedFiles(folder)
        return
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def _mounted(folder: Path) -> bool:
    if os.geteuid() != 0 or sys.platform != "linux":
        return False
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE_KIB}k", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
