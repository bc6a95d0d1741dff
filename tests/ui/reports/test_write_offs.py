"""The report of write-offs on screen and in files: kinds and reversals in words, a total of each kind."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from creditdesk.domain.write_offs import WriteOffKind
from creditdesk.services.payments import reverse_payment
from creditdesk.services.write_offs import WriteOffDraft, write_off
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.palette import catalogue
from creditdesk.ui.reports.page import ReportsPage
from tests import ledgers
from tests.documents.reading import page_texts
from tests.ledgers import TODAY, acting
from tests.ui.on_screen import nameless, settle, show
from tests.ui.reports.hands import choose, made, prompts, shown, totals


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> ReportsPage:
    """A bad debt of which a part came back, and a rest of 0.40 with a reason that looks like a formula."""
    keller = books.customer("Keller GmbH")
    lost = books.invoice(keller, "K1", 300, due=TODAY - timedelta(days=100))
    rest = books.invoice(keller, "K2", 100, due=TODAY - timedelta(days=100))
    first, _ = write_off(books.ledger, WriteOffDraft(lost, 20_000, "insolvent"), acting())
    write_off(books.ledger, WriteOffDraft(lost, 5_000, "insolvent"), acting())
    reverse_payment(books.ledger, first, "paid", acting())
    write_off(books.ledger, WriteOffDraft(rest, 40, "=1+1", WriteOffKind.SMALL_DIFFERENCE), acting())
    return made(desk, qtbot)


def test_kinds_and_reversals_are_in_words_with_a_total_of_each_kind(page: ReportsPage) -> None:
    show(page)
    choose(page, "write_offs")
    assert shown(page, "cause") == ["Bad debt", "Bad debt", "Bad debt, reversed", "Small difference"]
    assert shown(page, "amount") == ["200.00", "50.00", "−200.00", "0.40"]
    assert shown(page, "number") == ["K1", "K1", "K1", "K2"]
    assert totals(page) == [("Total EUR  ·  Bad debt 50.00  ·  Small difference 0.40", ["50.40"])]
    assert "reversals on their own day, with a minus" in page.header.state.accessibleName()
    assert nameless(page) == []


def test_the_files_say_the_same_and_a_reason_is_never_a_formula(
    page: ReportsPage, fonts: Path, tmp_path: Path
) -> None:
    show(page)
    choose(page, "write_offs")
    for form, button in (("pdf", page.pdf), ("xlsx", page.excel), ("csv", page.csv)):
        prompts(page.desk).files = [tmp_path / f"w.{form}"]
        button.click()
        settle()
    (paper,) = page_texts((tmp_path / "w.pdf").read_bytes())
    for words in ("Write-offs", "Bad debt, reversed", "Small difference EUR", "Total EUR", "50.40", "=1+1"):
        assert words in paper
    sheet = CalamineWorkbook.from_path(str(tmp_path / "w.xlsx")).get_sheet_by_index(0).to_python()
    assert [(row[0], row[-1]) for row in sheet[-3:]] == [
        ("Bad debt EUR", 50.0),
        ("Small difference EUR", 0.4),
        ("Total EUR", 50.4),
    ]
    assert "=1+1" in [cell for row in sheet for cell in row]
    assert "'=1+1" in (tmp_path / "w.csv").read_text("utf-8-sig")


def test_in_chinese(app: DeskApplication, page: ReportsPage, qtbot: QtBot) -> None:
    app.languages.use("zh_CN")
    other = made(page.desk, qtbot)
    show(other)
    choose(other, "write_offs")
    assert shown(other, "cause") == ["坏账", "坏账", "坏账冲回", "尾差"]
    assert [word for word, _ in totals(other)] == ["合计 EUR  ·  坏账 50.00  ·  尾差 0.40"]


def test_the_palette_leads_to_it() -> None:
    (entry,) = [entry for entry in catalogue.REPORTS if entry.aim == {"report": "write_offs"}]
    assert entry.place == "reports"
    assert "bad debts" in entry.also
    assert "坏账" in entry.also
