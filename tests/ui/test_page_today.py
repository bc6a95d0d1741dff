"""Today on a small real ledger: figures, what waits, whom to worry about, and where each leads."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.services.contacts import ContactDraft, add_contact
from creditdesk.services.today import today_view
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.formats import MINUS
from creditdesk.ui.today.page import TodayPage
from creditdesk.ui.today.worries import Worries
from creditdesk.ui.widgets.ageing_strip import UNALLOCATED
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, nameless, press, settle, show


def ago(days: int) -> object:
    return TODAY - timedelta(days=days)


def new_page(desk: Desk, qtbot: QtBot) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def ways(desk: Desk) -> Ways:
    return Ways(desk)


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> TodayPage:
    """Keller owes 300 not due, 200 for 10 days and 100 for 100 days; 50 are unallocated; Brennan owes dollars."""
    keller = books.customer("Keller GmbH")
    books.invoice(keller, "K1", 300, due=TODAY + timedelta(days=20))
    books.invoice(keller, "K2", 200, due=TODAY - timedelta(days=10))
    books.invoice(keller, "K3", 100, due=TODAY - timedelta(days=100))
    books.pay(keller, 50, TODAY)
    brennan = books.customer("Brennan & Sons", city="", country="GB")
    books.invoice(brennan, "B1", 70, due=TODAY - timedelta(days=31), currency="USD")
    return new_page(desk, qtbot)


def test_the_figures_of_the_companys_currency_are_shown_and_never_added_to_others(page: TodayPage) -> None:
    show(page)
    position = page.position
    assert (position.balance.figure, position.balance.unit) == ("550.00", "EUR")
    assert (position.overdue.figure, position.overdue.tone) == ("300.00", "red")
    assert position.overdue.note == "55\N{NO-BREAK SPACE}% of the balance, 2 invoices"
    assert position.free.figure == "50.00"
    assert position.strip.amounts == (30_000, 20_000, 0, 0, 10_000)
    said = [round(float(figure.split("\N{NO-BREAK SPACE}")[0].replace(MINUS, "-")) * 100)
            for _, figure in position.strip.figures()]  # fmt: skip
    assert sum(said) == 55_000, "the parts add up to the balance before the eyes"
    assert position.later.isHidden()
    assert page.chips.isVisible()
    page.chips.chips["USD"].click()
    assert (position.balance.figure, position.balance.unit) == ("70.00", "USD")
    assert [row.text_of.words for row in page.worries.rows] == ["Brennan & Sons"]


@pytest.mark.parametrize(("not_due", "said"), [(30, "99.9"), (1200, "99.5"), (99_000_000, "0.3")])
def test_all_of_the_balance_is_said_only_where_all_of_it_is_overdue(
    page: TodayPage, books: ledgers.Desk, not_due: int, said: str
) -> None:
    late = books.customer("Dorn")
    books.invoice(late, "D1", 300_000, due=TODAY - timedelta(days=3))
    books.invoice(late, "D2", not_due, due=TODAY + timedelta(days=3))
    show(page)
    assert page.position.overdue.note.startswith(f"{said}\N{NO-BREAK SPACE}% of the balance")


@pytest.mark.parametrize(
    ("tile", "aim"),
    [
        ("balance", ("invoices", {"filter": "open", "currency": "EUR"})),
        ("overdue", ("invoices", {"filter": "overdue", "currency": "EUR"})),
        ("week", ("invoices", {"filter": "due_this_week", "currency": "EUR"})),
        ("free", ("customers", {"filter": "unallocated", "currency": "EUR"})),
    ],
)
def test_every_tile_opens_what_is_behind_it(page: TodayPage, ways: Ways, tile: str, aim: object) -> None:
    show(page)
    getattr(page.position, tile).click()
    assert ways.went == [aim]


def test_a_segment_of_the_ageing_opens_its_due_dates(page: TodayPage, ways: Ways) -> None:
    show(page)
    page.position.strip.clicked.emit(4)
    page.position.strip.clicked.emit(0)
    page.position.strip.clicked.emit(UNALLOCATED)
    assert ways.went.pop() == ("customers", {"filter": "unallocated", "currency": "EUR"})
    oldest, not_due = (aim for _, aim in ways.went)
    assert (oldest["filter"], oldest["due_from"], oldest["due_to"]) == ("overdue", None, ago(91))
    assert (not_due["filter"], not_due["due_from"], not_due["due_to"]) == ("not_due", None, None)


def test_what_waits_is_listed_in_order_and_leads_to_its_place(page: TodayPage, ways: Ways) -> None:
    show(page)
    words = [row.text_of.words for row in page.todo.rows]
    assert words == ["1 letter to send", "1 receipt not allocated", "1 overdue customer without an address"]
    assert page.todo.rows[0].text_of.figure == "300.00"
    for row in page.todo.rows:
        row.click()
    assert ways.went == [
        ("reminders", {"prepare": True}),
        ("customers", {"filter": "free_receipts"}),
        ("customers", {"filter": "overdue_no_address"}),
    ]


def test_an_issued_run_waits_for_the_post(page: TodayPage, books: ledgers.Desk, ways: Ways) -> None:
    run, _ = books.issue(TODAY)
    show(page)
    row = page.todo.rows[0]
    assert row.text_of.words == "1 letter issued, not printed"
    press(row, Qt.Key.Key_Return)
    assert ways.went == [("reminders", {"run": run})]


def test_worries_show_grade_and_days_and_lead_to_the_customer(page: TodayPage, ways: Ways) -> None:
    show(page)
    (row,) = page.worries.rows
    assert (row.text_of.words, row.text_of.figure, row.text_of.note) == (
        "Keller GmbH",
        "300.00",
        "oldest 100 days overdue · no new credit",
    )
    assert row.text_of.grade == page.grades.grades[1].grade
    row.click()
    assert ways.went == [("customers", {"customer": 1})]


def test_nobody_gives_reason_to_worry_who_is_late_for_days_only(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    page = new_page(desk, qtbot)
    for name in ("Keller GmbH", "Brennan & Sons", "Nordlicht AG"):
        customer = books.customer(name)
        for number in range(4):
            due = TODAY - timedelta(days=60 + number)
            paid = books.invoice(customer, f"P{number}", 10, due=due)
            books.pay(customer, 10, due, (paid, 10))
    for customer, days in ((1, 30), (2, 18)):
        books.invoice(customer, "L1", 500, due=TODAY - timedelta(days=days))
    show(page)
    assert page.worries.rows == []
    assert page.calm.text() == (
        "Nobody gives reason to worry. 2 customers are overdue, none for more than 30 days."
    )
    books.invoice(3, "L2", 1, due=TODAY - timedelta(days=31))
    page.refresh()
    settle()
    assert [row.text_of.words for row in page.worries.rows] == ["Nordlicht AG"]


def test_a_bad_grade_is_a_worry_and_only_adds_its_line_below(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    long, bad = books.customer("Long overdue"), books.customer("New and large")
    books.invoice(long, "A1", 10, due=TODAY - timedelta(days=40))
    books.invoice(bad, "A1", 9_000, due=TODAY - timedelta(days=20))
    page = new_page(desk, qtbot)
    worries = Worries(desk, page)
    found = today_view(books.ledger, TODAY).worries
    before = [line.words for line in worries.lines(found, {})]
    assert before == ["Long overdue"]
    assert worries.calm(found[1:], "EUR", False).endswith("Looking at the grades …")
    show(page)
    rows = [row.text_of for row in page.worries.rows]
    assert [row.words for row in rows] == ["Long overdue", "New and large"]
    assert rows[1].note == "oldest 20 days overdue · short history"


def test_what_is_dated_later_is_said_and_one_click_away(
    page: TodayPage, books: ledgers.Desk, ways: Ways
) -> None:
    for number, days in (("F1", 26), ("F2", 40)):
        day = TODAY + timedelta(days=days)
        books.invoice(1, number, 400, issued=day, due=day + timedelta(days=30))
    show(page)
    assert page.position.balance.figure == "550.00"
    assert page.position.later.text() == (
        "2 documents of 800.00\N{NO-BREAK SPACE}EUR are dated after today (first 18 Dec 2026): not in these figures."
    )
    page.position.later.click()
    assert ways.went[-1] == ("invoices", {"filter": "later", "currency": "EUR"})


def test_a_payment_changes_the_figures_at_once(page: TodayPage, desk: Desk, books: ledgers.Desk) -> None:
    from creditdesk.services.payments import PaymentDraft, record_payment

    show(page)
    draft = PaymentDraft(1, TODAY, 20_000, "EUR", allocations=((2, 20_000),))
    desk.write(page, "", lambda _progress: record_payment(books.ledger, draft, ledgers.acting())[1])
    settle()
    assert page.position.overdue.figure == "100.00"
    assert page.worries.rows[0].text_of.figure == "100.00"


def test_an_empty_ledger_says_how_to_begin(desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot) -> None:
    page = new_page(desk, qtbot)
    show(page)
    assert page.start.isVisible()
    assert not page.prepare.isEnabled()
    page.start.choose.click()
    page.start.enter.click()
    assert ways.went == [("import", {"choose": True}), ("customers", {"new": True})]


def test_customers_without_invoices_are_asked_for_the_first_ones(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    books.customer("Keller GmbH")
    page = new_page(desk, qtbot)
    show(page)
    assert [row.text_of.words for row in page.todo.rows] == [
        "Import your open invoices",
        "Enter the first invoice",
    ]
    assert page.position.balance.figure == "0.00"


def test_a_credit_balance_has_a_real_minus_and_no_share(
    desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    books.pay(books.customer("Keller GmbH"), 40, TODAY)
    page = new_page(desk, qtbot)
    show(page)
    assert page.position.balance.figure == f"{MINUS}40.00"
    assert page.calm.isVisible()


def test_it_speaks_chinese_and_keeps_the_currency(
    page: TodayPage, desk: Desk, app: DeskApplication, qtbot: QtBot
) -> None:
    show(page)
    page.chips.chips["USD"].click()
    app.languages.use("zh_CN")
    again = new_page(desk, qtbot)
    show(again)
    again.restore(page.state())
    assert again.position.balance.caption == "应收余额"
    assert again.position.balance.unit == "USD"
    assert again.todo.rows[0].text_of.words == "待寄1封函件"


def test_everything_that_takes_the_keyboard_has_a_name(page: TodayPage) -> None:
    show(page)
    assert nameless(page) == []


def test_filled_is_said_once_the_figures_stand(page: TodayPage) -> None:
    heard: list[str] = []
    page.filled.connect(lambda: heard.append(page.position.balance.figure))
    show(page)
    assert heard == ["550.00"]


def test_agreed_steps_lead_to_the_log_and_many_are_drawn_together(
    page: TodayPage, books: ledgers.Desk, ways: Ways
) -> None:
    def agree(days: int, what: str = "") -> int:
        draft = ContactDraft(
            1, "call", TODAY - timedelta(days=9), "spoken", "", TODAY + timedelta(days=days), what
        )
        return add_contact(books.ledger, draft, ledgers.acting())[0]

    agree(1, "tomorrow")
    first = agree(-2, "ask for the money")
    agree(0)
    show(page)
    lines = [row.text_of for row in page.todo.rows]
    found = {line.words: line for line in lines}
    assert found["Keller GmbH: ask for the money"].note == "Agreed for 20 Nov"
    assert (found["Keller GmbH: ask for the money"].tone, found["Keller GmbH: get in touch again"].tone) == (
        "red",
        "warn",
    )
    assert "Keller GmbH: tomorrow" not in found
    opens = found["Keller GmbH: ask for the money"].opens
    assert opens is not None
    opens()
    assert ways.went[-1] == ("customers", {"customer": 1, "tab": "log"})
    for _ in range(3):
        agree(-1)
    page.refresh()
    assert "2 more agreed steps" in [row.text_of.words for row in page.todo.rows]
    add_contact(books.ledger, ContactDraft(1, "note", TODAY, "done", settles_id=first), ledgers.acting())
    page.refresh()
    assert "Keller GmbH: ask for the money" not in [row.text_of.words for row in page.todo.rows]
