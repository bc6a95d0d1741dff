"""The set-up does what is needed, once, and says in a sentence what keeps it from going on."""

from pathlib import Path

import pytest

from installer import libraries, prepare
from installer.libraries import Missing

EGL = Missing(("libEGL.so.1",), ("libegl1",))


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (2, 7)])
def test_a_python_we_were_not_made_for_is_refused(version: tuple[int, int]) -> None:
    with pytest.raises(prepare.SetUpError, match=r"3\.11, 3\.12 or 3\.13"):
        prepare.check_python(version)


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 13)])
def test_a_python_we_know_is_taken(version: tuple[int, int]) -> None:
    prepare.check_python(version)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder of its own, whose pip only notes what it was asked."""
    (tmp_path / "installer").mkdir()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    for lock in prepare.LOCKS.values():
        (tmp_path / "installer" / lock).write_text("a==1\n")
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(prepare, "STAMP", tmp_path / ".venv" / "stamp.json")
    prepare.program().parent.mkdir(parents=True, exist_ok=True)
    prepare.program().touch()
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What pip was asked to install."""
    calls: list[str] = []
    monkeypatch.setattr(prepare, "pip", lambda *arguments: calls.append(arguments[-1]))
    return calls


RUN = ["installer/requirements.lock", "."]
DEV = ["installer/requirements-dev.lock", "."]


def test_packages_are_installed_once(project: Path, asked: list[str]) -> None:
    prepare.install_packages("run")
    prepare.install_packages("run")
    assert asked == RUN


def test_the_packages_for_tests_contain_those_to_run(project: Path, asked: list[str]) -> None:
    prepare.install_packages("dev")
    prepare.install_packages("run")
    prepare.install_packages("dev")
    assert asked == DEV


@pytest.mark.parametrize("changed", ["pyproject.toml", "installer/requirements.lock"])
def test_a_changed_list_is_installed_anew(project: Path, asked: list[str], changed: str) -> None:
    prepare.install_packages("run")
    (project / changed).write_text("b==2\n")
    prepare.install_packages("run")
    assert asked == RUN + RUN


def test_a_lost_program_or_stamp_is_installed_anew(project: Path, asked: list[str]) -> None:
    prepare.install_packages("run")
    prepare.program().unlink()
    prepare.install_packages("run")
    prepare.program().touch()
    prepare.STAMP.write_text("not json")
    prepare.install_packages("run")
    assert asked == RUN * 3


def test_pip_that_stops_leaves_no_stamp(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare, "run_in_venv", lambda *_arguments: 1)
    with pytest.raises(prepare.SetUpError, match="could not be installed"):
        prepare.install_packages("run")
    assert not prepare.STAMP.exists()


def test_missing_libraries_are_named_where_we_may_not_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "find_missing", lambda *_arguments: EGL)
    monkeypatch.setattr(libraries, "administrator_prefix", lambda: None)
    with pytest.raises(prepare.SetUpError, match="libegl1"):
        prepare.bring_libraries()


def test_missing_libraries_are_installed_where_we_may(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([EGL, Missing((), ())])
    brought: list[str] = []
    monkeypatch.setattr(libraries, "find_missing", lambda *_arguments: next(answers))
    monkeypatch.setattr(libraries, "administrator_prefix", lambda: [])
    monkeypatch.setattr(libraries, "install", lambda packages, _prefix: brought.extend(packages))
    prepare.bring_libraries()
    assert brought == ["libegl1"]


def test_libraries_that_stay_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "find_missing", lambda *_arguments: EGL)
    monkeypatch.setattr(libraries, "administrator_prefix", lambda: [])
    monkeypatch.setattr(libraries, "install", lambda *_arguments: False)
    with pytest.raises(prepare.SetUpError, match="libegl1"):
        prepare.bring_libraries()


def test_a_problem_is_a_sentence_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(prepare.sys, "version_info", (3, 9, 2))
    assert prepare.main([]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "this is 3.9." in said.err
