"""The folders of the program and of the person."""

from pathlib import Path

import pytest

from creditdesk import paths

ROOT = Path(__file__).resolve().parents[1]


def test_in_a_checkout_resources_lie_beside_the_package() -> None:
    assert paths.resource("rules", "ladders.toml") == ROOT / "resources" / "rules" / "ladders.toml"


def test_in_a_wheel_resources_lie_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "_resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.resource("icons") == tmp_path / "_resources" / "icons"


def test_everything_of_the_person_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path))
    assert paths.user_data_folder() == tmp_path
    assert paths.log_folder() == tmp_path / "logs"
    assert paths.backup_folder("3f2a-11") == tmp_path / "backups" / "3f2a-11"


def test_fonts_have_a_folder_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CREDITDESK_FONTS", str(tmp_path / "faces"))
    assert paths.font_folder() == tmp_path / "faces"


def test_unmoved_folders_are_the_systems_and_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDITDESK_DATA")
    monkeypatch.delenv("CREDITDESK_FONTS", raising=False)
    folders = [paths.user_data_folder(), paths.font_folder(), paths.log_folder()]
    assert len(set(folders)) == 3
    assert all("CreditDesk" in folder.parts and folder.is_absolute() for folder in folders)


@pytest.mark.parametrize("ledger_id", ["", "..", "a/b", "a\\b", ".hidden", "x:y"])
def test_a_ledger_identity_cannot_lead_out_of_the_backup_folder(ledger_id: str) -> None:
    with pytest.raises(ValueError, match="identity"):
        paths.backup_folder(ledger_id)


@pytest.mark.parametrize("cache", ["", "/somewhere/cache"])
def test_the_fonts_lie_where_platformdirs_would_put_them(monkeypatch: pytest.MonkeyPatch, cache: str) -> None:
    import platformdirs

    monkeypatch.delenv("CREDITDESK_FONTS", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    assert paths.font_folder() == platformdirs.user_cache_path("CreditDesk", appauthor=False) / "fonts"


def test_settings_go_with_the_person_where_that_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path))
    assert paths.moved_settings_file() == tmp_path / "settings.ini"
    monkeypatch.delenv("CREDITDESK_DATA")
    assert paths.moved_settings_file() is None
