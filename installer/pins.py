"""Pin the packages: two lists with hashes, for every Python and system we support, naming no index.

``requirements.lock`` is what the program and its set-up need, ``requirements-dev.lock`` the same and what the
tests need. uv makes them, fetched for the occasion; it asks the index that pip is configured for.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LISTS = {"requirements.lock": ("setup",), "requirements-dev.lock": ("setup", "dev")}
_OPTIONS = [
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
]


def lock() -> None:
    """Write both lists anew; ``RuntimeError`` when the tool or the index fails."""
    with tempfile.TemporaryDirectory() as folder:
        _run([sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, "uv"], {})
        uv = next(path for path in Path(folder, "bin").iterdir() if path.stem == "uv")
        constraint: list[str] = []
        for name, extras in LISTS.items():
            target = ROOT / "installer" / name
            wanted = [part for extra in extras for part in ("--extra", extra)]
            command = [str(uv), "pip", "compile", "pyproject.toml", *wanted, *constraint, *_OPTIONS]
            command += ["--upgrade", "--custom-compile-command", "python installer/tasks.py lock"]
            _run([*command, "--quiet", "--output-file", str(target)], _index())
            constraint = ["--constraint", str(target)]


def _index() -> dict[str, str]:
    """The index pip is configured for, told to uv, which does not read pip's configuration."""
    if "PIP_INDEX_URL" in os.environ:
        return {"UV_DEFAULT_INDEX": os.environ["PIP_INDEX_URL"]}
    asked = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    return {"UV_DEFAULT_INDEX": done.stdout.strip()} if done.returncode == 0 else {}


def _run(command: list[str], more: dict[str, str]) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | more, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} stopped: {done.stderr.strip()}")
