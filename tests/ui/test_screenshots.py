"""Every scene of the screenshots command can be shown, and the command says which one cannot."""

from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.ui import screenshots
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.pictures.stage import Stage
from tests import ledgers
from tests.ledgers import TODAY


@pytest.fixture
def stage(
    app: DeskApplication, books: ledgers.Desk, fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Stage:
    """A window over Keller GmbH: an invoice that is late, a letter posted, one that waits, a free receipt."""
    keller = books.customer("Keller GmbH", city="Ulm")
    books.invoice(keller, "A1", 300, due=TODAY - timedelta(days=40))
    books.issue(TODAY - timedelta(days=20))
    books.pay(keller, 20, TODAY - timedelta(days=3))
    monkeypatch.setattr("creditdesk.ui.pictures.stage._PAPER_SECONDS", 0)
    made = screenshots._stage(app, books.ledger, ledgers.acting(TODAY), tmp_path, (1280, 720))
    return made


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_every_scene_can_be_shown(stage: Stage) -> None:
    names = [name for scenes in screenshots._areas() for name, _show in scenes(stage)]
    assert len(names) == len(set(names)) > 40
    for scenes in screenshots._areas():
        for name, show in scenes(stage):
            stage.clear()
            picture = stage.picture(show(stage))
            assert picture.width() > 200, name
    screenshots._strike(stage, stage.desk.ledger)


def test_a_scene_with_a_mistake_is_named_and_the_others_are_taken(
    stage: Stage, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_stage: Stage) -> None:
        raise KeyError("a column")

    screenshots._take(stage, broken, tmp_path / "one.png")
    screenshots._take(stage, lambda stage: None, tmp_path / "two.png")
    assert "one is not there: KeyError('a column')" in capsys.readouterr().err
    assert not (tmp_path / "one.png").exists()
    assert (tmp_path / "two.png").exists()
    screenshots._strike(stage, stage.desk.ledger)
