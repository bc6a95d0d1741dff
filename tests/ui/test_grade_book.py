"""The grades that pages share: reckoned once, anew after a change, and not in the way of quick work."""

import pytest

from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import EnvError
from creditdesk.ui.desk import Desk
from creditdesk.ui.grade_book import GradeBook
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import settle


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Counts how often the services are asked."""
    from creditdesk.services import grades

    seen: list[int] = []
    reckon = grades.grades
    monkeypatch.setattr(grades, "grades", lambda *given: seen.append(1) or reckon(*given))
    return seen


def changed(desk: Desk, subject: str) -> None:
    desk.bus.changed.emit(ChangeSet.of([(subject, 1)]), None)


def test_all_pages_of_a_desk_share_one_book_that_asks_once(
    desk: Desk, books: ledgers.Desk, asked: list[int]
) -> None:
    books.invoice(books.customer("Keller"), "K1", 5, due=TODAY)
    book = GradeBook.of(desk)
    assert GradeBook.of(desk) is book
    for _ in range(3):
        book.want()
    assert (sorted(book.grades), len(asked), book.known) == ([1], 1, True)


def test_a_change_of_money_asks_again_a_letter_does_not(
    desk: Desk, books: ledgers.Desk, asked: list[int]
) -> None:
    books.customer("Keller")
    book = GradeBook.of(desk)
    book.want()
    changed(desk, "letter")
    book.want()
    assert len(asked) == 1
    changed(desk, "payment")
    book.want()
    assert len(asked) == 2


def test_another_ledger_has_its_own_grades(
    desk: Desk, books: ledgers.Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    books.customer("Keller")
    book = GradeBook.of(desk)
    book.want()
    other = ledgers.make_desk(tmp_path_factory.mktemp("other"))
    desk.ledger = other.ledger
    assert not book.known
    book.want()
    assert dict(book.grades) == {}
    other.ledger.close()


def test_slow_grading_waits_for_a_pause_while_the_old_grades_stand(
    desk: Desk, books: ledgers.Desk, asked: list[int]
) -> None:
    books.customer("Keller")
    book = GradeBook.of(desk)
    book.want()
    book._took_ms = 60_000
    changed(desk, "payment")
    book.want()
    assert (len(asked), sorted(book.grades)) == (1, [1])
    book._pause.timeout.emit()
    settle()
    assert len(asked) == 2


def test_a_failure_is_told_and_the_next_page_may_ask_again(
    desk: Desk, books: ledgers.Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from creditdesk.services import grades

    told: list[Exception] = []
    desk.jobs.unhandled.connect(told.append)
    reckon = grades.grades

    def broken(*_given: object) -> object:
        raise EnvError("disk_trouble", path="x", detail="y")

    monkeypatch.setattr(grades, "grades", broken)
    books.customer("Keller")
    book = GradeBook.of(desk)
    book.want()
    assert [type(error) for error in told] == [EnvError]
    monkeypatch.setattr(grades, "grades", reckon)
    book.want()
    assert sorted(book.grades) == [1]
