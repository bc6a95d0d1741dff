"""A Chinese firm is asked for its name in Latin letters, others are not."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.ui.desk import Desk
from creditdesk.ui.settings.company_section import CompanySection
from tests import ledgers

LATIN = ("latin_name", "latin_address")


@pytest.fixture
def company(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> CompanySection:
    desk.ledger = books.ledger
    section = CompanySection(desk)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    return section


def shown(section: CompanySection) -> list[bool]:
    form = section.form
    return [form.fields[key].editor.isVisible() and form.fields[key].caption.isVisible() for key in LATIN]


def test_the_fields_come_with_a_name_that_not_everybody_reads(company: CompanySection) -> None:
    assert shown(company) == [False, False]
    company.form.set_value("name", "宁波海川轴承有限公司")
    QApplication.processEvents()
    assert shown(company) == [True, True]
    company.form.set_value("latin_name", "Ningbo 海川")
    company.form.submit()
    assert "Latin letters" in company.form.fields["latin_name"].error.text()
    company.form.set_value("latin_name", "Ningbo Haichuan Bearings Co., Ltd.")
    company.form.set_value("latin_address", "No. 1288 Jiangnan Road\n315040 Ningbo, P.R. China")
    company.form.submit()
    kept = company_view(company.desk.ledger)
    assert (kept.latin_name, kept.latin_address.count("\n")) == ("Ningbo Haichuan Bearings Co., Ltd.", 1)


def test_what_was_given_before_stays_in_sight(company: CompanySection) -> None:
    change = CompanyChange("Lindenhof Handel GmbH", latin_name="Lindenhof")
    change_company(company.desk.ledger, change, 1, ledgers.acting())
    company.refresh()
    assert shown(company) == [True, True]
    assert company.form.value("latin_name") == "Lindenhof"
