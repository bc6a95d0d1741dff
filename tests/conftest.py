"""What every test run needs before its first import of Qt: no screen, no country, the fonts, steady examples."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.pop("QT_STYLE_OVERRIDE", None)
#: What is said does not hang on where the tests run: Greenwich, and a system that prefers no language.
os.environ |= {"TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
os.environ.pop("LANGUAGE", None)
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import HealthCheck, settings

from tests.ui import steady

settings.register_profile(
    "suite",
    max_examples=60,
    derandomize=True,  # a run finds what the run before it found; ``long`` looks for more
    deadline=None,  # two cores are shared by the workers: time says nothing about one example
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.register_profile("long", settings.get_profile("suite"), max_examples=2000, derandomize=False)
settings.load_profile(os.environ.get("CREDITDESK_EXAMPLES", "suite"))


@pytest.fixture(scope="session", autouse=True)
def _own_folders_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is made once for many tests keeps out of the person's settings too."""
    os.environ["CREDITDESK_DATA"] = str(tmp_path_factory.getbasetemp() / "person")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the person's own data folder or settings."""
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path_factory.getbasetemp() / "person"))


@pytest.fixture(autouse=True)
def _window_system_as_begun(request: pytest.FixtureRequest) -> Iterator[None]:
    """Each test begins and ends as if it were the only one: a window left over would hear the next change of language
    or theme as well, with its ledger closed, and the tests would hang on the order in which they run."""
    if "qapp" not in request.fixturenames:
        yield
        return
    application = request.getfixturevalue("qapp")
    steady.as_begun(application)
    yield
    steady.as_begun(application)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> steady.PatientBot:
    """Takes the place of pytest-qt's own, which is less patient."""
    return steady.PatientBot(request)


@pytest.fixture(scope="session")
def fonts() -> Path:
    """The folder with the letters' font files, made where they are missing (half a minute, once)."""
    from creditdesk.paths import font_folder
    from installer.fonts import ensure

    folder = font_folder()
    ensure(folder)
    return folder
