"""The system libraries the program needs on Linux: found by loading them, named by their packages.

The lists were proved on a bare Debian 12. Nothing is guessed: a library counts as there when it loads.
"""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Needed always, also without a screen: Qt's widgets and the PDF view.
OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
#: Needed besides where there is a screen: windows under X11, and real printers.
SCREEN = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
#: Renamed when Debian 13 and Ubuntu 24.04 went to 64-bit time; both have glibc 2.39 or later.
RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libcups2": "libcups2t64"}


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be loaded, and the Debian packages that bring it."""

    names: tuple[str, ...]
    packages: tuple[str, ...]


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def find_missing(with_screen: bool, with_venv: bool, loads: Callable[[str], bool] | None = None) -> Missing:
    """The libraries that do not load and, ``with_venv``, the modules Debian has split off its Python."""
    loads = loads or _loads
    wanted = OFFSCREEN | (SCREEN if with_screen else {})
    absent = [name for name in wanted if not loads(name)]
    packages = [_package(wanted[name]) for name in absent]
    if with_venv and not _can_make_venv():
        absent.append("the Python modules venv and ensurepip")
        packages.append(_venv_package())
    return Missing(tuple(absent), tuple(packages))


def install_command(packages: Sequence[str]) -> list[str]:
    """The apt command that brings ``packages``."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def administrator_prefix() -> list[str] | None:
    """How to run apt here: nothing for root, ``sudo -n`` where it asks no password, None where we may not."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def install(packages: Sequence[str], prefix: Sequence[str]) -> bool:
    """Bring ``packages`` by apt; False when apt says no."""
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    waiting = ["-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    update = subprocess.run([*quiet, "apt-get", "update", *waiting], check=False)
    command, *rest = install_command(packages)
    brought = subprocess.run([*quiet, command, *waiting, *rest], stdout=subprocess.DEVNULL, check=False)
    return update.returncode == 0 and brought.returncode == 0


def advice(missing: Missing) -> str:
    """What is missing and the one command that helps, for a person who may not install it from here."""
    lines = ["CreditDesk cannot run here yet. Missing on this system:"]
    lines += [f"  - {name}" for name in missing.names]
    if shutil.which("apt-get"):
        lines += ["Install it once, as an administrator, and start again:"]
        lines += ["  sudo apt-get update && sudo " + " ".join(install_command(missing.packages))]
    else:
        lines += ["Install the packages of your system that bring these, and start again."]
        lines += [f"(Debian calls them: {' '.join(missing.packages)})"]
    return "\n".join(lines)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _package(name: str) -> str:
    return RENAMED.get(name, name) if _glibc() >= (2, 39) else name


def _glibc() -> tuple[int, ...]:
    version = platform.libc_ver()[1]
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _can_make_venv() -> bool:
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))


def _venv_package() -> str:
    """Debian's own Python is served by ``python3-venv``; another one by the package of its version."""
    default = os.path.realpath("/usr/bin/python3") == os.path.realpath(sys.executable)
    return "python3-venv" if default else f"python3.{sys.version_info.minor}-venv"
