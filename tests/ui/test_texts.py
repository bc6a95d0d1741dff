"""Codes become sentences in the language of the screen, with parameters as people read them."""

import datetime as dt

import pytest

from creditdesk.domain.listed import Listed
from creditdesk.errors import EnvError, UserError
from creditdesk.ui import texts
from creditdesk.ui.application import DeskApplication
from creditdesk.words import MESSAGES


def test_a_code_becomes_its_sentence_with_parameters(app: DeskApplication) -> None:
    words = texts.error_sentence(UserError("bad_amount", value="12,,3"))
    assert "“12,,3”" in words
    assert "bad_amount" not in words


def test_the_sentence_follows_the_language(app: DeskApplication) -> None:
    english = texts.sentence("disk_full", {"path": "a.creditdesk"})
    app.languages.use("zh_CN")
    chinese = texts.sentence("disk_full", {"path": "a.creditdesk"})
    assert chinese != english
    assert "a.creditdesk" in chinese


def test_dates_and_amounts_of_the_rules_are_shown_as_people_read_them(app: DeskApplication) -> None:
    words = texts.sentence("not_due", {"due": "2026-11-03", "next_date": dt.date(2026, 11, 6)})
    assert "3 Nov 2026" in words
    assert "6 Nov 2026" in words
    figures = texts.sentence("allocate_first", {"credits": "1234.50", "asked": "-1000.00", "currency": "EUR"})
    assert "1,234.50" in figures
    assert "−1,000.00" in figures


def test_names_are_joined_as_the_language_joins_them(app: DeskApplication) -> None:
    names = Listed(["Suzhou Co., Ltd", "昆山"], more=True)
    assert "(4: Suzhou Co., Ltd, 昆山, …)" in texts.sentence("country_assumed", {"count": 4, "names": names})
    app.languages.use("zh_CN")
    assert "（4位：Suzhou Co., Ltd、昆山等）" in texts.sentence(
        "country_assumed", {"count": 4, "names": names}
    )


def test_what_a_person_typed_is_repeated_as_it_was(app: DeskApplication) -> None:
    assert "“2026-13-45”" in texts.sentence("typed_date", {"value": "2026-13-45"})
    assert "2026-99-01" in texts.sentence("not_due", {"due": "2026-99-01", "next_date": "x"})


def test_line_breaks_and_endless_names_do_not_break_the_sentence(app: DeskApplication) -> None:
    words = texts.sentence("unknown_customer", {"value": "A\nB" + "C" * 5000})
    assert "\n" not in words
    assert len(words) < 400


@pytest.mark.parametrize("error", [KeyError("Keller GmbH"), EnvError("no such code", path="secret")])
def test_what_nobody_foresaw_shows_no_inner_words(app: DeskApplication, error: Exception) -> None:
    words = texts.error_sentence(error)
    assert "Keller" not in words
    assert "secret" not in words
    assert words.endswith(".")


def test_a_left_out_parameter_is_a_dash_and_no_crash(app: DeskApplication) -> None:
    assert "–" in texts.sentence("bad_amount", {})


def test_every_sentence_can_be_filled(app: DeskApplication) -> None:
    for code in MESSAGES:
        assert "{" not in texts.sentence(code, {}), code


def test_sentences_follow_each_other_as_their_language_has_it(app: DeskApplication) -> None:
    assert texts.joined(["Saved.", "One is left."]) == "Saved. One is left."
    app.languages.use("zh_CN")
    assert texts.joined(["已保存。", "还有一封。"]) == "已保存。还有一封。"


def test_a_figure_keeps_its_per_cent_sign_in_the_same_line() -> None:
    said = texts.sentence("grade_portfolio_detail", {"percent": "4.7", "receipts": 1120})
    assert "4.7\N{NO-BREAK SPACE}%, from" in said
