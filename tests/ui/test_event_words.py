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
        (
            '{"allocations": [[64, 1534581]], "amount": "20000.00", "currency": "EUR", "dated": "2026-11-12"}',
            "amount 20,000.00 EUR · allocated to K-17 15,345.81 EUR · dated 12 Nov 2026",
            "金额 20,000.00 EUR · 核销 K-17 15,345.81 EUR · 日期 2026-11-12",
        ),
        (
            '{"bad": 0, "credit_notes": 0, "file": "open.csv", "filled": [[1, "phone", "1"]], "invoices": 9, '
            '"kind": "ledger", "on": "2026-11-12", "rows": 1200, "sha256": "ab12", "skipped": 2}',
            "file open.csv · fields filled in 1 · invoices 9 · kind invoices with what was paid · on 12 Nov 2026 · "
            "rows 1,200 · known already 2",
            "文件 open.csv · 补填字段 1 · 发票 9 · 类别 发票及已收款项 · 日期 2026-11-12 · 行 1,200 · 已存在 2",
        ),
        (
            '{"dropped": [[64, "paid"]], "letters": ["2026-0001", "2026-0002"]}',
            "dropped K-17 (paid) · letters 2026-0001, 2026-0002",
            "未寄 K-17（已付） · 函件 2026-0001、2026-0002",
        ),
        (
            '{"tolerance EUR": [0, 250]}',
            "smallest amount reminded 0.00 EUR → 2.50 EUR",
            "最小催款金额 0.00 EUR → 2.50 EUR",
        ),
        (
            '{"notice": {"ladder": "swift", "on": true, "revision": 2}}',
            "notice before the due date switched on (Swift)",
            "到期前提醒 已启用（快速）",
        ),
        (
            '{"because": "a newer run was prepared"}',
            "reason a newer run was prepared",
            "原因 已准备更新的催款批次",
        ),
        (
            '{"customer": 99, "kind": "call"}',
            "customer one that was removed · kind Call",
            "客户 已删除的一项 · 类别 电话",
        ),
        (
            '{"default_terms": ["30 days", ""], "calendar": ["", "-"]}',
            "payment terms 30 days → – · calendar – → Saturdays and Sundays only",
            "付款条件 30天 → – · 日历 – → 仅周六和周日",
        ),
        (
            '{"backup": "a.creditdesk", "forgotten": {"letters": 2, "posted": 1}, "numbers": {"letter:2026": 18}}',
            "no longer in it letters 2, posted letters 1 · backup a.creditdesk · last letter number given 2026-0018",
            "不再包含 函件 2、已寄出函件 1 · 备份 a.creditdesk · 已用的最后函件编号 2026-0018",
        ),
        ('{"ladder_name": ["standard", "swift"]}', "ladder Standard → Swift", "催款方案 标准 → 快速"),
        ('{"ladder_name": ["", "swift"]}', "ladder – → Swift", "催款方案 – → 快速"),
        ('{"from": "swift", "revision": 2}', "copied from Swift · version 2", "复制自 快速 · 版本 2"),
        (
            '{"steps": ["0: -7 letter L0 0 off", "1: +15 registered L2 7 legal", "?"]}',
            "7 days before the due date: Notice before due by letter (switched off); 15 days after the due date: "
            "Reminder by registered letter, 7 days to pay, announces legal steps; ?",
            "到期日前7天：付款提醒（信函）（已停用）；到期日后15天：催款函（挂号信），限7天内付款，"
            "告知将采取法律措施；?",
        ),
    ],
)
def test_codes_are_said_in_words(app: DeskApplication, data: str, english: str, chinese: str) -> None:
    names = {("invoice", 64): "K-17"}
    assert plain(data_words(data, names)) == english
    app.languages.use("zh_CN")
    assert plain(data_words(data, names)) == chinese


def plain(words: str) -> str:
    """Without the blanks that keep an amount and its currency on one line."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


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
