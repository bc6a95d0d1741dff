"""Missing system libraries are found by loading and named by their packages."""

import pytest

from installer import libraries
from installer.libraries import Missing


@pytest.fixture(autouse=True)
def _debian_12(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_glibc", lambda: (2, 36))
    monkeypatch.setattr(libraries, "_can_make_venv", lambda: True)


def test_where_all_loads_nothing_is_missing() -> None:
    assert libraries.find_missing(True, True, loads=lambda _name: True) == Missing((), ())


def test_what_does_not_load_is_named_with_its_package() -> None:
    missing = libraries.find_missing(False, True, loads=lambda name: name != "libEGL.so.1")
    assert missing == Missing(("libEGL.so.1",), ("libegl1",))


def test_without_a_screen_its_libraries_are_not_asked_for() -> None:
    missing = libraries.find_missing(False, True, loads=lambda _name: False)
    assert missing.packages == tuple(libraries.OFFSCREEN.values())
    with_screen = libraries.find_missing(True, True, loads=lambda _name: False)
    assert set(with_screen.packages) == {*libraries.OFFSCREEN.values(), *libraries.SCREEN.values()}


def test_newer_systems_have_renamed_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_glibc", lambda: (2, 41))
    packages = libraries.find_missing(True, True, loads=lambda _name: False).packages
    assert "libglib2.0-0t64" in packages
    assert "libcups2t64" in packages
    assert "libglib2.0-0" not in packages


def test_the_venv_modules_are_asked_for_only_where_no_venv_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "_can_make_venv", lambda: False)
    monkeypatch.setattr(libraries, "_venv_package", lambda: "python3-venv")
    assert libraries.find_missing(False, True, loads=lambda _name: True).packages == ("python3-venv",)
    assert libraries.find_missing(False, False, loads=lambda _name: True).packages == ()


def test_the_advice_is_one_command_on_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    text = libraries.advice(Missing(("libEGL.so.1", "libGL.so.1"), ("libegl1", "libgl1")))
    assert "  - libEGL.so.1\n  - libGL.so.1\n" in text
    assert text.endswith("apt-get install -y --no-install-recommends libegl1 libgl1")


def test_the_advice_names_libraries_where_there_is_no_apt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    text = libraries.advice(Missing(("libEGL.so.1",), ("libegl1",)))
    assert "libEGL.so.1" in text
    assert "sudo" not in text


def test_a_library_counts_as_there_when_it_loads() -> None:
    missing = libraries.find_missing(False, True, loads=None)
    assert set(missing.packages) <= set(libraries.OFFSCREEN.values())
    assert not libraries._loads("libdoes-not-exist.so.7")


def test_without_apt_or_rights_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries.shutil, "which", lambda _name: None)
    assert libraries.administrator_prefix() is None
    monkeypatch.setattr(
        libraries.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
    assert libraries.administrator_prefix() is None
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 0, raising=False)
    assert libraries.administrator_prefix() == []
