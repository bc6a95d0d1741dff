"""Every scene of the screenshots command can be shown, and the command says which one cannot."""

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from creditdesk.ui import screenshots
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.forms import tabbing
from creditdesk.ui.forms.form import Form
from creditdesk.ui.pictures.stage import Stage
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import nameless


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
            shown = show(stage)
            assert stage.prompts.pictures or not name.startswith("dialog-"), f"{name}: nothing was asked"
            problem = stage.window.banners.shown.get("problem")
            assert problem is None or name == "banners", f"{name}: {problem.words.text()}"
            picture = stage.picture(shown)
            assert picture.width() > 200, name
            for top in stage.application.topLevelWidgets():
                assert not top.isVisible() or nameless(top) == [], f"{name}: without a name"
            assert out_of_order(stage.window) == [], f"{name}: Tab does not follow the eye"
    screenshots._strike(stage, stage.desk.ledger)


def test_the_beginnings_have_names_too(stage: Stage) -> None:
    for name, show in screenshots._beginnings(stage):
        stage.picture(show(stage))
        assert nameless(stage.window) == [], f"{name}: without a name"
    screenshots._strike(stage, stage.desk.ledger)


def out_of_order(window: QWidget) -> list[str]:
    """Fields of the forms in sight that Tab reaches later or sooner than the eye."""
    found: list[str] = []
    for form in window.findChildren(Form):
        if form.isVisible():
            eye = [part for part in order_tabs_of(form) if part.isVisible()]
            places = {id(part): place for place, part in enumerate(chain(form))}
            wrong = [after for before, after in pairwise(eye) if places[id(before)] > places[id(after)]]
            found += [part.accessibleName() or type(part).__name__ for part in wrong]
    return found


def chain(form: Form) -> list[QWidget]:
    """What takes the keyboard in a form, in the order of Tab from its first field on."""
    first = order_tabs_of(form)[0]
    passed: list[QWidget] = [first]
    here = first.nextInFocusChain()
    while here is not None and here is not first:
        passed.append(here)
        here = here.nextInFocusChain()
    return passed


def order_tabs_of(form: Form) -> list[QWidget]:
    return list(tabbing._takers(form))


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
