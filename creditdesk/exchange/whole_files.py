"""A file is written whole or not at all: beside its place first, then put there in one step."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from creditdesk.errors import EnvError
from creditdesk.held import refuse_held

_FULL = {errno.ENOSPC, errno.EDQUOT}
#: What file systems answer that cannot write a single file through to the disk.
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Yield a path beside ``target`` to write to; what stands there afterwards takes the place of ``target``.

    After an error or a cancelled job nothing is left behind and an older ``target`` is as it was. Raises
    ``EnvError``: disk_full, file_in_use (open in another program, or the folder can only be read), cannot_create;
    ``UserError('open_here')`` for the ledger itself.
    """
    refuse_held(target)
    part = target.with_name(f".{target.name[-80:]}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield part
        _flush(part)
        os.replace(part, target)
    except OSError as error:
        _drop(part)
        raise _coded(error, target) from error
    except BaseException:
        _drop(part)
        raise


def write_file(target: Path, content: bytes) -> None:
    """Write ``content`` to ``target``, whole or not at all; raises as ``whole_file``."""
    with whole_file(target) as part:
        part.write_bytes(content)


def _flush(part: Path) -> None:
    """Through to the disk before it takes the place of an older file: a power cut could else leave an empty one."""
    handle = os.open(part, os.O_RDWR)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(handle)


def _drop(part: Path) -> None:
    """Take the unfinished file away; in a folder that cannot be written there is none."""
    try:
        part.unlink(missing_ok=True)
    except OSError:
        if part.exists():
            raise


def _coded(error: OSError, target: Path) -> EnvError:
    if error.errno in _FULL:
        return EnvError("disk_full", path=str(target))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return EnvError("file_in_use", path=str(target))
    return EnvError("cannot_create", path=str(target), detail=error.strerror or str(error))
