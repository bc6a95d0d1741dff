"""What pages use: reads, writes that tell the bus, and errors that find their way."""

import shiboken6
from PySide6.QtCore import QObject

from creditdesk.errors import Cancelled, UserError
from creditdesk.ui.desk import Desk


def test_a_write_tells_the_bus_and_then_the_page(desk: Desk) -> None:
    page, heard = QObject(), list[object]()
    desk.bus.changed.connect(lambda change, who: heard.append((change, who is page)))
    desk.write(page, "Save", lambda _progress: "changes", done=lambda result: heard.append(result))
    assert heard == [("changes", True), "changes"]


def test_the_changes_may_be_a_part_of_the_result(desk: Desk) -> None:
    heard = list[object]()
    desk.bus.changed.connect(lambda change, _who: heard.append(change))
    desk.write(QObject(), "Save", lambda _progress: (7, "changes"), changes=lambda result: result[1])
    assert heard == ["changes"]


def test_a_page_that_left_is_not_called_but_the_others_hear(desk: Desk) -> None:
    page, heard, called = QObject(), list[object](), list[object]()
    desk.bus.changed.connect(lambda change, who: heard.append((change, who)))

    def work(_progress: object) -> str:
        shiboken6.delete(page)
        return "changes"

    desk.write(page, "Save", work, done=called.append)
    assert heard == [("changes", None)]
    assert called == []


def test_a_failure_goes_to_the_form_or_to_the_prompts(desk: Desk) -> None:
    def refuse(_progress: object) -> None:
        raise UserError("name_missing", field="name")

    failures = list[Exception]()
    desk.write(QObject(), "Save", refuse, failed=failures.append)
    assert [type(error) for error in failures] == [UserError]
    desk.write(QObject(), "Save", refuse)
    assert desk.prompts.notices[0][0] == "red"  # type: ignore[attr-defined]


def test_what_the_person_stopped_is_said(desk: Desk) -> None:
    def stop(_progress: object) -> None:
        raise Cancelled

    said = list[str]()
    desk.toast = said.append
    page = QObject()
    desk.write(page, "Issuing letters", stop)
    assert said == ["Stopped: Issuing letters. What was not finished is not kept."]

    def leave(_progress: object) -> None:
        shiboken6.delete(page)
        raise Cancelled

    desk.write(page, "Issuing letters", leave)
    assert len(said) == 1, "nobody is there any more"


def test_a_read_answers(desk: Desk) -> None:
    heard = list[object]()
    desk.read(QObject(), lambda: 5, heard.append)
    assert heard == [5]


def test_today_is_the_day_of_the_person_at_the_desk(desk: Desk) -> None:
    assert desk.today().isoformat() == "2026-11-22"


def test_what_was_asked_of_a_ledger_that_is_closed_meanwhile_is_dropped(desk: Desk) -> None:
    answers, problems = list[object](), list[object]()
    desk.jobs.unhandled.connect(problems.append)
    desk.ledger = object()

    def close_and_fail() -> None:
        desk.ledger = None
        raise AttributeError("the ledger has gone")

    desk.read(QObject(), close_and_fail, answers.append)
    desk.ledger = object()
    desk.read(QObject(), lambda: "figures", answers.append)
    assert answers == ["figures"]
    assert problems == []
