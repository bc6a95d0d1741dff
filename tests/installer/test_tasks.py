"""The chores: known steps, a status for each outcome."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer import tasks


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Collects the commands instead of running them; the types do not hold."""
    commands: list[tuple[str, ...]] = []

    def note(*arguments: str) -> int:
        commands.append(arguments)
        return {"pyright": 1, "tests/benchmarks": tasks._NO_TESTS_COLLECTED}.get(arguments[-1], 0)

    monkeypatch.setattr(tasks, "_python", note)
    monkeypatch.setattr(tasks, "_in_venv", lambda: True)
    return commands


def test_a_check_runs_every_step_and_fails_when_one_does(
    ran: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert tasks.main(["check"]) == 1
    assert len(ran) == len(tasks.STEPS)
    said = capsys.readouterr().out
    assert said.count("NOT OK") == 1


def test_single_steps_can_be_asked_for(ran: list[tuple[str, ...]]) -> None:
    assert tasks.main(["check", "lint", "ratios"]) == 0
    assert [command[1] for command in ran] == ["ruff", "pytest"]


def test_an_unknown_step_is_named(ran: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["check", "spelling"]) == 2
    assert "spelling" in capsys.readouterr().err
    assert ran == []


def test_the_domain_gate_is_part_of_the_check() -> None:
    assert "--cov" in tasks.STEPS["tests"]


def test_every_chore_of_the_head_of_the_file_exists() -> None:
    command = [sys.executable, str(Path(tasks.__file__)), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for chore in ("check", "fonts", "i18n", "screenshots", "bench", "lock"):
        assert f"tasks.py {chore}" in (tasks.__doc__ or "")
        assert chore in done.stdout
