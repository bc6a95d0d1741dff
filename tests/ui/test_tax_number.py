"""The number by which the state knows a firm is called on the screen as on the letters of its country."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.draft import WizardDraft
from creditdesk.ui.beginning.steps import CompanyStep
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.customers.page import CustomersPage
from creditdesk.ui.desk import Desk
from creditdesk.ui.exchange.page import ImportPage
from creditdesk.ui.forms.form import Form
from creditdesk.ui.settings.company_section import CompanyForm
from tests import ledgers
from tests.ui.on_screen import settle, show


def called(form: Form) -> str:
    field = form.fields["tax_id"]
    assert field.editor.accessibleName() == field.caption.text()
    return field.caption.text()


def test_in_the_wizard_and_for_a_customer_it_follows_the_country(
    app: DeskApplication, desk: Desk, books: ledgers.Desk, qtbot: QtBot
) -> None:
    step, customer = CompanyStep(WizardDraft.blank()), CustomerForm(desk, None)
    for form, owner in ((step.form, step), (customer, customer)):
        qtbot.addWidget(owner)
        for country, words in (("DE", "Tax number"), ("CN", "Unified social credit code")):
            form.set_value("country", country)
            assert called(form) == words


@pytest.mark.parametrize("country", ["CN", "DE"])
def test_in_the_settings_a_chinese_company_is_not_asked_for_a_second_number(
    app: DeskApplication, desk: Desk, books: ledgers.Desk, qtbot: QtBot, country: str
) -> None:
    from dataclasses import replace

    app.languages.use("zh_CN")
    form = CompanyForm(desk)
    qtbot.addWidget(form)
    record = replace(form.fresh(), country=country)
    form.show_record(record)
    assert called(form) == ("统一社会信用代码" if country == "CN" else "税号")
    assert form.fields["register_no"].editor.isHidden() is (country == "CN")
    form.show_record(replace(record, register_no="HRB 7"))
    assert not form.fields["register_no"].editor.isHidden(), "what was given can be seen"


@pytest.mark.parametrize(
    ("language", "country", "number"),
    [("zh_CN", "中国", "统一社会信用代码"), ("en", "China", "Unified social credit code")],
)
def test_beside_the_list_of_customers_country_and_number_have_their_names(
    app: DeskApplication,
    desk: Desk,
    books: ledgers.Desk,
    qtbot: QtBot,
    language: str,
    country: str,
    number: str,
) -> None:
    nanjing = books.customer("南京华联", country="CN", city="南京", tax_id="91320100MA1")
    keller = books.customer("Keller GmbH", country="DE", city="Ulm", tax_id="DE1")
    nowhere = books.customer("Nowhere", country="", city="")
    app.languages.use(language)
    page = CustomersPage(desk)
    qtbot.addWidget(page)
    show(page)
    shown: dict[int, tuple[str, list[str]]] = {}
    for customer in (nanjing, keller, nowhere):
        page.arrive(customer=customer)
        settle()
        assert page.pane.record is not None
        facts = page.pane._facts(page.pane.record.detail)
        shown[customer] = (
            page.pane.subtitle.text(),
            [name for name, value in facts if value in ("91320100MA1", "DE1")],
        )
    other, abroad = ("税号", "德国") if language == "zh_CN" else ("Tax number", "Germany")
    assert shown == {
        nanjing: (f"10001 · 南京 · {country}", [number]),
        keller: (f"10002 · Ulm · {abroad}", [other]),
        nowhere: ("10003", []),
    }


@pytest.mark.parametrize(("heading", "words"), [("统一社会信用代码", "统一社会信用代码"), ("税号", "税号")])
def test_a_column_of_a_file_is_called_as_the_file_calls_it(
    app: DeskApplication,
    desk: Desk,
    books: ledgers.Desk,
    qtbot: QtBot,
    tmp_path: Path,
    heading: str,
    words: str,
) -> None:
    app.languages.use("zh_CN")
    file = tmp_path / "customers.csv"
    file.write_text(f"客户编码,客户名称,{heading}\nC1,南京华联,91320100MA1\n", "utf-8")
    page = ImportPage(desk)
    qtbot.addWidget(page)
    show(page)
    page.arrive(files=[file])
    settle()
    assert [box.currentText() for box in page.check.columns.boxes] == ["客户编号", "客户名称", words]
