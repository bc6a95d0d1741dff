"""The first word: a command, an existing file for the window, or exit status 2; real processes where it takes one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from creditdesk.cli.words import COMMANDS, opens_window
from tests.cli.conftest import Command


def test_what_opens_the_window(ledger: Path) -> None:
    assert opens_window([])
    assert opens_window([str(ledger)])
    assert opens_window(["--exit-after-paint", str(ledger)])
    assert not opens_window(["nosuch"])
    assert not opens_window([""])
    assert not opens_window([str(ledger.parent)])
    assert not opens_window(["x" * 5000])
    assert not opens_window([str(ledger), "more"])
    assert not opens_window(["--colour"])


def test_a_command_stays_one_beside_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for command in COMMANDS:
        (tmp_path / command).touch()
        assert not opens_window([command])


def test_a_first_word_that_is_nothing(desk_words: Command, tmp_path: Path) -> None:
    desk_words("nosuch").complains(2, "nosuch", "neither a command nor an existing file")
    desk_words("").complains(2, "neither a command nor an existing file")
    desk_words(tmp_path).complains(2, "folder")
    desk_words("x" * 5000).complains(2)
    desk_words("--colour").complains(2)
    desk_words("ageing", "x", "--as-of", "30.02.2026").complains(2, "30.02.2026", "YYYY-MM-DD")
    desk_words("ageing", "x", "--basis", "mood").complains(2, "mood")
    desk_words("post", "x").complains(2, "--run")


def test_help_is_no_error(desk_words: Command) -> None:
    found = desk_words("--help")
    assert (found.status, found.err) == (0, "")
    for command in COMMANDS:
        assert command in found.out
        assert desk_words(command, "--help").status == 0


def process(*words: bytes | str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """``creditdesk`` as a person starts it, in the plainest of surroundings."""
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", **more}
    return subprocess.run(
        [sys.executable, "-m", "creditdesk.app", *words], capture_output=True, env=surroundings
    )


def test_a_name_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.creditdesk"
    made = process("new", path, "--name", b"Caf\xe9 \xff", "--country", "DE", "--currency", "EUR")
    assert (made.returncode, made.stderr) == (0, b"")
    checked = process("check", path, "--json")
    assert (checked.returncode, b'"ok": true' in checked.stdout) == (0, True)
    assert process("ageing", path + b"x").returncode == 2


def test_a_process_without_a_window_says_what_is_wrong_and_ends(tmp_path: Path) -> None:
    for words in (["nosuch"], [""], [str(tmp_path)], ["ageing", str(tmp_path / "gone")]):
        found = process(*words, DISPLAY=":99", QT_QPA_PLATFORM="xcb")
        assert (found.returncode, found.stdout) == (2, b"")
        assert found.stderr.startswith(b"creditdesk")
        assert found.stderr.count(b"\n") == 1


def test_chinese_comes_out_whole_in_a_plain_locale(ledger: Path) -> None:
    found = process("ageing", str(ledger), "--json")
    assert (found.returncode, found.stderr) == (0, b"")
    assert "华联".encode() in found.stdout


def test_a_reader_that_hangs_up_is_no_failure(ledger: Path) -> None:
    command = [sys.executable, "-m", "creditdesk.app", "events", str(ledger)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        assert b"Traceback" not in child.stderr.read()
