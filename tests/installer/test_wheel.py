"""The wheel holds the program and, inside it, the resources; tests and set-up stay out."""

import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_a_wheel_carries_the_resources_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from hatchling.build import build_wheel

    monkeypatch.chdir(ROOT)
    with zipfile.ZipFile(tmp_path / build_wheel(str(tmp_path))) as wheel:
        names = wheel.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"creditdesk"}
    assert "creditdesk/app.py" in names
    for path in (ROOT / "resources").rglob("*.toml"):
        assert f"creditdesk/_resources/{path.relative_to(ROOT / 'resources').as_posix()}" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
