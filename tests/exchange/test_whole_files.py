"""A file takes the place of an older one only once it is whole on the disk."""

import errno
import os
from pathlib import Path

import pytest

from creditdesk.errors import EnvError
from creditdesk.exchange import whole_files


@pytest.mark.parametrize(("answer", "kept"), [(errno.EINVAL, b"two"), (errno.ENOSPC, b"one")])
def test_a_file_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int, kept: bytes
) -> None:
    """A disk that says only then that it is full keeps the old one; one that cannot write through is no obstacle."""
    target = tmp_path / "t.bin"
    whole_files.write_file(target, b"one")

    def refuse(_handle: int) -> None:
        raise OSError(answer, os.strerror(answer))

    monkeypatch.setattr(whole_files.os, "fsync", refuse)
    if kept == b"one":
        with pytest.raises(EnvError):
            whole_files.write_file(target, b"two")
    else:
        whole_files.write_file(target, b"two")
    assert target.read_bytes() == kept
    assert os.listdir(tmp_path) == ["t.bin"]
