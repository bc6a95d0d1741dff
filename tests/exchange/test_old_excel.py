"""Old Excel files are read in a process of their own; a damaged one ends that process and nothing else."""

import random
from pathlib import Path

import pytest

from creditdesk.errors import Cancelled, UserError
from creditdesk.exchange.old_excel import read_old_excel
from tests.exchange.reading import told
from tests.shared import shared_path

CCB = "data/corpus/cn-bank/deg_ccb_debit.xls"


def test_a_real_file() -> None:
    ((_, rows),) = read_old_excel(shared_path(CCB))
    headings = [str(cell).strip() for cell in rows[5]]
    assert (
        headings == "记账日 交易日期 交易时间 支出 收入 账户余额 币种 摘要 对方账号 对方户名 交易地点".split()
    )


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_file_is_read_or_told(tmp_path: Path, seed: int) -> None:
    chance, content = random.Random(seed), bytearray(shared_path(CCB).read_bytes())
    for _ in range(60):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path = tmp_path / "damaged.xls"
    path.write_bytes(bytes(content))
    _, code = told(read_old_excel, path)
    assert code in ("", "damaged_workbook")


def test_no_workbook_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    with pytest.raises(UserError, match="damaged_workbook"):
        read_old_excel(path)


def test_it_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from creditdesk.exchange import old_excel

    slow = tmp_path / "slow.py"
    slow.write_text("import threading\nthreading.Event().wait(30)\n")
    monkeypatch.setattr(old_excel, "_CHILD", slow)
    monkeypatch.setattr(old_excel, "_POLL", 0.01)

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_old_excel(slow, stop)


def test_it_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from creditdesk.exchange import old_excel

    slow = tmp_path / "slow.py"
    slow.write_text("import threading\nthreading.Event().wait(30)\n")
    monkeypatch.setattr(old_excel, "_CHILD", slow)
    monkeypatch.setattr(old_excel, "_POLL", 0.01)
    monkeypatch.setattr(old_excel, "_LONGEST", 0.05)
    with pytest.raises(UserError, match="damaged_workbook"):
        read_old_excel(slow)
