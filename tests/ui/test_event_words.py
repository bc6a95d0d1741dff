"""What the history says of stored codes: the words of the screen, in its language."""

from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.services.events import latest
from creditdesk.services.reminders.issue import issue
from creditdesk.services.reminders.post import undo_letters
from creditdesk.services.reminders.prepare import leave_out, prepare, put_back
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.settings.event_words import data_words, subject_words
from tests import ledgers
from tests.ledgers import TODAY


@pytest.mark.parametrize(
    ("data", "english", "chinese"),
    [
        ('{"method": "post"}', "By post", "邮寄"),
        ('{"ladder_name": ["standard", "swift"]}', "ladder Standard → Swift", "催款方案 标准 → 快速"),
        ('{"ladder_name": ["", "swift"]}', "ladder – → Swift", "催款方案 – → 快速"),
        ('{"from": "swift", "revision": 2}', "copied from Swift · version 2", "复制自 快速 · 版本 2"),
        (
            '{"steps": ["0: -7 letter L0 0 off", "1: +15 registered L2 7 legal", "?"]}',
            "7 days before the due date: Notice before due by letter (switched off), 15 days after the due date: "
            "Reminder by registered letter, 7 days to pay, announces legal steps, ?",
            "到期日前 7 天：付款提醒（信函）（已停用）, 到期日后 15 天：催款函（挂号信），限 7 天内付款，"
            "告知将采取法律措施, ?",
        ),
    ],
)
def test_codes_are_said_in_words(app: DeskApplication, data: str, english: str, chinese: str) -> None:
    assert data_words(data) == english
    app.languages.use("zh_CN")
    assert data_words(data) == chinese


def test_letters_items_and_customers_are_named_as_on_paper(app: DeskApplication, tmp_path: Path) -> None:
    desk = ledgers.make_desk(tmp_path)
    item = desk.invoice(desk.customer("Keller GmbH"), "K-17", 100, due=TODAY - timedelta(days=5))
    run, _ = prepare(desk.ledger, TODAY, ledgers.acting())
    leave_out(desk.ledger, run, [item], "Payment promised", ledgers.acting())
    put_back(desk.ledger, run, [item], ledgers.acting())
    issued = issue(desk.ledger, run, ledgers.acting(), ledgers.fake_render)
    undo_letters(desk.ledger, issued.letters, ledgers.acting())
    events, names = latest(desk.ledger)
    desk.ledger.close()
    records = [subject_words(event.subject, event.subject_id, names) for event in events]
    assert records == [
        "Letter 2026-0001",
        "Reminder run 1",
        "Reminder run 1",
        "Reminder run 1",
        "Reminder run 1",
        "Invoice K-17",
        "Customer Keller GmbH",
        "Company",
    ]
    assert data_words(events[2].data, names) == "invoices K-17"
