"""Disposable copies replace each other and nothing else."""

from datetime import date
from pathlib import Path

import pytest

from creditdesk.errors import EnvError, UserError
from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.services.reminders.views import runs
from creditdesk.services.sample.copies import fresh_sample, open_sample
from tests.ledgers import acting, fake_render, make_desk
from tests.samples import SAMPLE_DAY, copy_of_sample

WHO = acting(SAMPLE_DAY)


def test_an_older_sample_is_replaced(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> None:
    path = copy_of_sample(tmp_path_factory, tmp_path)
    tomorrow = date.fromordinal(SAMPLE_DAY.toordinal() + 1)
    fresh_sample(path, tomorrow, acting(tomorrow), fake_render)
    ledger = files.open_read_only(path)
    assert [run.as_of for run in runs(ledger)] == [date(2026, 9, 11), date(2026, 9, 4), date(2026, 8, 21)]
    assert company_view(ledger).ledger_key == "sample"
    ledger.close()
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["sample.creditdesk"]


def test_the_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "sample.creditdesk"
    fresh_sample(path, SAMPLE_DAY, WHO, fake_render)
    ledger = files.open_read_only(path)
    assert company_view(ledger).is_sample
    ledger.close()


def test_a_real_company_is_never_replaced(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    path = desk.ledger.path
    desk.ledger.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="not_a_sample"):
        fresh_sample(path, SAMPLE_DAY, WHO, fake_render)
    assert path.read_bytes() == before


def test_an_open_sample_is_not_replaced(tmp_path_factory: pytest.TempPathFactory, tmp_path: Path) -> None:
    path = copy_of_sample(tmp_path_factory, tmp_path)
    ledger = open_sample(path, WHO)
    with pytest.raises(EnvError, match="locked"):
        fresh_sample(path, SAMPLE_DAY, WHO, fake_render)
    ledger.close()
    assert path.exists()


def test_another_file_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "sample.creditdesk"
    path.write_text("a letter to my aunt")
    with pytest.raises(EnvError, match="not_ours"):
        fresh_sample(path, SAMPLE_DAY, WHO, fake_render)
    assert path.read_text() == "a letter to my aunt"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvError, match="cannot_create"):
        fresh_sample(tmp_path / "file" / "deep" / "sample.creditdesk", SAMPLE_DAY, WHO, fake_render)
