"""Set CreditDesk up in a checkout: system libraries, ``.venv``, pinned packages, fonts.

    python3 installer/prepare.py [--dev]

Runs on the system's Python with its standard library only; ``run.sh``, ``test.sh`` and ``run.ps1`` call it.
It may be run any number of times: what is done and unchanged is recognised by content and left alone.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installer import libraries  # noqa: E402 - the project's root must be on the path first

VENV = ROOT / ".venv"
STAMP = VENV / "creditdesk-setup.json"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
OLDEST, NEWEST = (3, 11), (3, 13)


class SetUpError(Exception):
    """The set-up cannot go on; the text says what is missing and what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Set up; 0 when the program can be started, 1 with a sentence on stderr when not."""
    parser = argparse.ArgumentParser(description="Set CreditDesk up in this folder.")
    parser.add_argument("--dev", action="store_true", help="also what the tests and checks need")
    options = parser.parse_args(arguments)
    try:
        set_up("dev" if options.dev else "run")
    except SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def set_up(group: str) -> None:
    """Bring everything of ``group`` (``run`` or ``dev``) in place."""
    check_python(sys.version_info[:2])
    if sys.platform == "linux":
        bring_libraries()
    make_venv()
    install_packages(group)
    if run_in_venv("installer/tasks.py", "fonts"):
        raise SetUpError("The font files could not be made. The lines above say why.")


def check_python(version: tuple[int, int]) -> None:
    """Refuse a Python we were not made for."""
    if not OLDEST <= version <= NEWEST:
        found = ".".join(map(str, version))
        raise SetUpError(
            f"CreditDesk needs Python 3.11, 3.12 or 3.13; this is {found}. Install one of them, or name it: "
            "CREDITDESK_PYTHON=/path/to/python3.11 sh installer/run.sh"
        )


def bring_libraries() -> None:
    """Install missing system libraries where we may; name them where we may not."""
    screen, venv = libraries.has_display(), not has_venv()
    missing = libraries.find_missing(screen, venv)
    if not missing.names:
        return
    prefix = libraries.administrator_prefix()
    if prefix is None:
        raise SetUpError(libraries.advice(missing))
    say(f"Installing system packages: {' '.join(missing.packages)}")
    libraries.install(missing.packages, prefix)
    still = libraries.find_missing(screen, venv)
    if still.names:
        raise SetUpError(libraries.advice(still))


def has_venv() -> bool:
    """Whether ``.venv`` works: its Python is there, is one we know, and has pip."""
    test = "import sys, pip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))"
    return venv_python().exists() and run_in_venv("-c", test, quiet=True) == 0


def make_venv() -> None:
    """A working ``.venv``; an unusable one (its Python was removed) is made anew."""
    if has_venv():
        return
    say("Making .venv")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False).returncode:
        raise SetUpError(f"{sys.executable} could not make the folder {VENV}. The lines above say why.")


def install_packages(group: str) -> None:
    """Install the pinned packages and the project itself, unless the stamp says that nothing changed."""
    wanted = fingerprint(group)
    stamp = read_stamp()
    if stamp.get(group) == wanted and program().exists():
        return
    lock = f"installer/{LOCKS[group]}"
    say(f"Installing the packages of {lock} (some minutes the first time)")
    pip("install", "--require-hashes", "--requirement", lock)
    pip("install", "--no-deps", "--no-build-isolation", "--editable", ".")
    done = {"run": fingerprint("run"), group: wanted}  # the packages for tests contain those to run
    STAMP.write_text(json.dumps(stamp | done, indent=1) + "\n", "utf-8")


def fingerprint(group: str) -> str:
    """What an installed group depends on: its lock, the project file, where the project lies."""
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "installer" / LOCKS[group], ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """The fingerprints of what is installed; empty when never or not readable."""
    try:
        stamp = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def venv_python() -> Path:
    """The Python inside ``.venv``."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def program() -> Path:
    """The installed program."""
    return VENV / ("Scripts/creditdesk.exe" if sys.platform == "win32" else "bin/creditdesk")


def pip(*arguments: str) -> None:
    """Run pip quietly in ``.venv`` with the machine's own configuration."""
    command, *rest = arguments
    if run_in_venv("-m", "pip", command, "--quiet", "--disable-pip-version-check", "--no-input", *rest):
        raise SetUpError(
            "The packages could not be installed. The lines above say why; is the network there?"
        )


def run_in_venv(*arguments: str, quiet: bool = False) -> int:
    """Run the Python of ``.venv`` at the project's root; its exit status."""
    output = subprocess.DEVNULL if quiet else None
    command = [str(venv_python()), *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=output, stderr=output, check=False).returncode


def say(text: str) -> None:
    """One line of progress."""
    print(text, flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
