"""The large ledgers of the benchmarks are valid, repeatable and shaped like real ones."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from creditdesk.db.backup import control_totals
from creditdesk.db.engine import Ledger, connect
from creditdesk.services import files
from creditdesk.services.today import to_remind
from tests.benchmarks import big_ledger
from tests.benchmarks.big_ledger import make_big_ledger
from tests.ledgers import TODAY


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("big") / "big.creditdesk"
    make_big_ledger(path, 100, 4_000, seed=1, today=TODAY)
    with closing(files.open_read_only(path)) as found:
        yield found


def _row(ledger: Ledger, query: str) -> tuple[int, ...]:
    with ledger.read() as connection:
        return tuple(connection.exec_driver_sql(query).one())


def test_it_is_a_sound_ledger(ledger: Ledger) -> None:
    assert files.check(ledger).problems == ()


def test_it_has_the_size_that_was_asked_for(ledger: Ledger) -> None:
    customers, chinese = _row(ledger, "SELECT COUNT(*), SUM(country = 'CN') FROM customer")
    assert (customers, chinese) == (100, 50)
    assert _row(ledger, "SELECT COUNT(*) FROM invoice WHERE kind = 'invoice'") == (4_000,)
    (payments,) = _row(ledger, "SELECT COUNT(*) FROM payment")
    assert 4_300 < payments < 5_200


def test_a_few_per_cent_are_open_and_some_of_them_late(ledger: Ledger) -> None:
    still, overdue, notes = _row(
        ledger,
        "SELECT COUNT(*), SUM(due < '2026-11-22' AND open_minor > 0), SUM(open_minor < 0) FROM invoice "
        "WHERE open_minor <> 0",
    )
    assert 120 < still < 400
    assert 20 < overdue < still
    assert notes == 8
    assert _row(ledger, "SELECT COUNT(*) FROM payment WHERE free_minor > 0") == (13,)
    assert to_remind(ledger, TODAY).letters > 5


def test_large_customers_are_much_larger(ledger: Ledger) -> None:
    query = "SELECT MAX(n), MIN(n) FROM (SELECT COUNT(*) AS n FROM invoice GROUP BY customer_id)"
    largest, smallest = _row(ledger, query)
    assert largest > 5 * smallest


def test_the_same_parameters_give_the_same_ledger(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(big_ledger.KEEP, str(tmp_path / "kept"))
    monkeypatch.setattr(big_ledger, "_folder", big_ledger._folder.__wrapped__)
    again = tmp_path / "again.creditdesk"
    make_big_ledger(again, 100, 4_000, seed=1, today=TODAY)
    assert len(list((tmp_path / "kept").iterdir())) == 1
    with closing(connect(again, read_only=True)) as copy, closing(ledger.raw()) as original:
        assert control_totals(copy) == control_totals(original)


def test_another_seed_gives_another_ledger(ledger: Ledger, tmp_path: Path) -> None:
    other = tmp_path / "other.creditdesk"
    make_big_ledger(other, 100, 4_000, seed=2, today=TODAY)
    with closing(connect(other, read_only=True)) as copy, closing(ledger.raw()) as original:
        assert control_totals(copy).open_minor != control_totals(original).open_minor
