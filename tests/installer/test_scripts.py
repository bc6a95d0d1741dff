"""The shell scripts: they parse, refuse what they do not know, and hand over to one set-up."""

import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "installer"


def _shell() -> str:
    return shutil.which("sh") or pytest.skip("no POSIX shell on this system")


@pytest.mark.parametrize("name", ["run.sh", "test.sh", "setup.sh"])
def test_a_script_parses(name: str) -> None:
    done = subprocess.run([_shell(), "-n", str(FOLDER / name)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_an_unknown_word_is_refused_before_anything_is_done() -> None:
    done = subprocess.run(
        [_shell(), str(FOLDER / "run.sh"), "--help"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "--setup-only" in done.stderr


def test_a_machine_without_python_is_told_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "dirname").symlink_to(shutil.which("dirname") or "")
    done = subprocess.run(
        [_shell(), str(FOLDER / "run.sh"), "--setup-only"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "apt-get install -y python3 python3-venv" in done.stderr
