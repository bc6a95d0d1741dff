"""The number by which the state knows a firm is called on the screen as on the letters of its country."""

import pytest
from pytestqt.qtbot import QtBot

from creditdesk.ui.application import DeskApplication
from creditdesk.ui.beginning.draft import WizardDraft
from creditdesk.ui.beginning.steps import CompanyStep
from creditdesk.ui.customers.form import CustomerForm
from creditdesk.ui.desk import Desk
from creditdesk.ui.forms.form import Form
from creditdesk.ui.settings.company_section import CompanyForm
from tests import ledgers


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
