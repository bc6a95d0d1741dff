"""Where a file lies: a local disk, or a network share that must not use write-ahead logging."""

import os
import sys
from pathlib import Path

_NETWORK = frozenset(
    (
        "nfs nfs4 cifs smb3 smbfs 9p afs ncpfs davfs ceph glusterfs fuse.sshfs fuse.davfs2 fuse.rclone "
        "fuse.gvfsd-fuse"
    ).split()
)


def is_local(path: Path) -> bool:
    """False when ``path`` lies on a network file system; unknown places count as local."""
    if sys.platform == "win32":
        return not str(path.resolve()).startswith("\\\\")
    return _mount_type(path) not in _NETWORK


def _mount_type(path: Path, table: Path = Path("/proc/mounts")) -> str:
    try:
        lines = table.read_text().splitlines()
    except OSError:
        return ""
    here = os.path.realpath(path)
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        mount = fields[1].replace("\\040", " ")
        inside = here == mount or here.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= len(best):
            best, kind = mount, fields[2]
    return kind
