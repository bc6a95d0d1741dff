"""What was typed wrongly is taken back: right after saving by Undo, later by the menu on its row."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.services.events import history, latest
from creditdesk.services.files import check
from creditdesk.services.invoices import invoice_counts
from creditdesk.services.write_offs import WriteOffDraft, write_off
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.invoices.document_form import DocumentForm
from creditdesk.ui.invoices.page import InvoicesPage
from creditdesk.ui.settings.event_words import data_words, subject_words, verb_words
from tests import ledgers
from tests.ledgers import TODAY
from tests.ui.conftest import AnsweringPrompts
from tests.ui.invoices.conftest import new_page, opened
from tests.ui.on_screen import Ways, press, settle, show, texts


def typed(page: InvoicesPage, number: str, amount: int) -> None:
    """Fill in the form that is open, for Keller, and store it."""
    form = page.side.form
    assert isinstance(form, DocumentForm)
    form.show_customer(1)
    settle()
    form.set_value("number", number)
    form.amount.set_minor(amount)
    form.submit()
    settle()


def from_menu(page: InvoicesPage) -> None:
    """Choose the entry of the menu on the row."""
    entry = next(action for action in page.verbs.actions() if action.text() == "Take back this entry …")
    entry.trigger()
    settle()


@pytest.mark.parametrize(
    ("language", "saved", "gone"),
    [
        ("en", "FP-WRONG saved.", "FP-WRONG is taken back, as if it had not been entered."),
        ("zh_CN", "FP-WRONG已保存。", "FP-WRONG的录入已撤销，视同从未录入。"),
    ],
)
def test_a_new_invoice_is_undone_right_after_saving(
    app: DeskApplication,
    page: InvoicesPage,
    books: ledgers.Desk,
    ways: Ways,
    language: str,
    saved: str,
    gone: str,
) -> None:
    app.languages.use(language)
    show(page)
    page.verbs.new(1)
    typed(page, "FP-WRONG", 99_900)
    assert ways.said == [saved]
    assert "FP-WRONG" in texts(page.table, "number")
    ways.undo()
    settle()
    assert ways.said == [saved, gone]
    assert "FP-WRONG" not in texts(page.table, "number")
    assert page.table.current_id() in page.table.model.ids
    assert page.pane.view is not None
    assert page.pane.view.line.id == page.table.current_id()
    assert invoice_counts(books.ledger, TODAY)["all"] == 6
    assert history(books.ledger)[-1].verb == "take_back"
    assert check(books.ledger).ok


def test_a_credit_note_is_undone_with_what_it_took(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    page.table.select(1)
    page.verbs.credit_shown()
    typed(page, "HZ-97", 5_000)
    assert opened(books, 1) == 25_000
    ways.undo()
    settle()
    assert opened(books, 1) == 30_000
    assert ways.said[-1] == "HZ-97 is taken back, as if it had not been entered."
    assert check(books.ledger).ok


def test_the_menu_asks_first(page: InvoicesPage, books: ledgers.Desk, ways: Ways) -> None:
    show(page)
    prompts = page.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    page.table.select(2)
    prompts.answer = False
    from_menu(page)
    assert plain(prompts.asked[-1]) == "Take back the entry 2026-0002 of Keller GmbH, 100.00 EUR?"
    assert (prompts.actions[-1], opened(books, 2)) == ("Take back the entry", 10_000)
    prompts.answer = True
    from_menu(page)
    assert "2026-0002" not in texts(page.table, "number")
    assert ways.said == ["2026-0002 is taken back, as if it had not been entered."]
    assert prompts.problems == []
    assert prompts.notices == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "2026-0001 cannot be taken back: money, credit or a write-off has been set against it"),
        ("zh_CN", "2026-0001的录入不能撤销：已有收款、红字发票或核销与其对应"),
    ],
)
def test_what_hangs_on_it_is_said_instead(
    app: DeskApplication, page: InvoicesPage, books: ledgers.Desk, language: str, words: str
) -> None:
    app.languages.use(language)
    write_off(books.ledger, WriteOffDraft(1, 100, "", WriteOffKind.SMALL_DIFFERENCE), page.desk.acting())
    show(page)
    page.table.select(1)
    page.arrive(take_back=True)
    prompts = page.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    assert [(tone, said.startswith(words)) for tone, said in prompts.notices] == [("red", True)]
    assert prompts.asked == []


def test_undo_after_something_was_set_against_it_says_so(
    page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    show(page)
    page.verbs.new(1)
    typed(page, "FP-9", 5_000)
    books.pay(1, 50, TODAY, (7, 50))
    ways.undo()
    settle()
    prompts = page.desk.prompts
    assert isinstance(prompts, AnsweringPrompts)
    assert prompts.notices[-1][1].startswith("FP-9 cannot be taken back: money, credit or a write-off")
    assert opened(books, 7) == 0


def test_nothing_chosen_says_what_to_choose(
    desk: Desk, books: ledgers.Desk, ways: Ways, qtbot: QtBot
) -> None:
    page = new_page(desk, qtbot)
    show(page)
    page.arrive(take_back=True)
    assert ways.said == ["Choose the invoice or the credit note, then take it back."]


@pytest.mark.parametrize(("language", "words"), [("en", "Take back this entry"), ("zh_CN", "撤销录入")])
def test_f2_names_the_way(
    app: DeskApplication, page: InvoicesPage, ways: Ways, language: str, words: str
) -> None:
    app.languages.use(language)
    show(page)
    page.table.select(2)
    press(page.table.grid, Qt.Key.Key_F2)
    assert words in ways.said[-1]


def test_the_history_tells_both_though_the_row_id_is_given_out_again(
    app: DeskApplication, page: InvoicesPage, books: ledgers.Desk, ways: Ways
) -> None:
    wrong = books.invoice(1, "FP-WRONG", 999, due=TODAY + timedelta(days=9))
    show(page)
    page.table.select(wrong)
    from_menu(page)
    assert books.invoice(1, "FP-RIGHT", 99, due=TODAY + timedelta(days=9)) == wrong
    events, names = latest(books.ledger, 3)
    app.languages.use("zh_CN")
    told = [
        (verb_words(event.verb), subject_words(event.subject, event.subject_id, names, event.data))
        for event in events
    ]
    assert told == [("新增", "发票 FP-RIGHT"), ("撤销录入", "发票 FP-WRONG"), ("新增", "发票 FP-WRONG")]
    assert "客户 Keller GmbH" in data_words(events[1].data, names)
    app.languages.use("en")
    assert verb_words(events[1].verb) == "Entry taken back"


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")
