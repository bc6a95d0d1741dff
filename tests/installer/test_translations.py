"""Missing, unfinished and damaged translations are found."""

from pathlib import Path

import pytest

from installer import translations
from installer.translations import Message

SOURCE = """
class Page:
    def words(self, n):
        self.tr("Customers")
        self.tr("Paid {0} of {1}").format(1, 2)
        self.tr("%n invoice(s)", "", n)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one page whose texts are gathered but not yet translated."""
    package = tmp_path / "creditdesk"
    package.mkdir()
    (package / "page.py").write_text(SOURCE, "utf-8")
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "FOLDER", tmp_path / "i18n")
    translations.update()
    return tmp_path / "i18n"


def _translate(ts: Path) -> None:
    text = ts.read_text("utf-8").replace(' type="unfinished"', "")
    for source, translation in {"Customers": "客户", "Paid {0} of {1}": "已付 {0}，共 {1}"}.items():
        old = f"<source>{source}</source>\n        <translation>"
        text = text.replace(old, old + translation)
    ts.write_text(text.replace("<numerusform>", "<numerusform>%n 张发票"), "utf-8")


def test_new_texts_are_gathered_and_wait_for_translation(folder: Path) -> None:
    messages = translations.read(folder / translations.MAIN)
    assert [message.source for message in messages] == ["Customers", "Paid {0} of {1}", "%n invoice(s)"]
    assert len(translations.problems()) == 3


def test_complete_translations_have_no_problems(folder: Path) -> None:
    _translate(folder / translations.MAIN)
    assert translations.problems() == []


def test_a_text_not_yet_gathered_or_no_longer_used_is_found(folder: Path) -> None:
    _translate(folder / translations.MAIN)
    page = folder.parent / "creditdesk" / "page.py"
    page.write_text(SOURCE.replace("Customers", "Buyers"), "utf-8")
    problems = translations.problems()
    assert len(problems) == 2
    assert "“Buyers” is new" in problems[0]
    assert "“Customers” is no longer used" in problems[1]
    translations.update()
    assert [line for line in translations.problems() if "Buyers" not in line] == []


def test_a_file_for_english_holds_plurals_only(folder: Path) -> None:
    _translate(folder / translations.MAIN)
    english = folder / "creditdesk_en.ts"
    english.write_text('<?xml version="1.0" encoding="utf-8"?>\n<TS version="2.1" language="en"></TS>\n')
    translations.update()
    assert [message.source for message in translations.read(english)] == ["%n invoice(s)"]


@pytest.mark.parametrize(
    ("source", "translation", "flawed"),
    [
        ("Paid {0} of {1}", "共 {1}，已付 {0}", False),
        ("Paid {0} of {1}", "已付 {0}", True),
        ("Step {step}", "第 {setp} 步", True),
        ("%n invoice(s)", "张发票", True),
        ("Customers", "", True),
        ("Customers", "  ", True),
    ],
)
def test_placeholders_and_emptiness_are_checked(source: str, translation: str, flawed: bool) -> None:
    message = Message("Page", source, "", "", (translation,))
    assert bool(list(translations.flaws(message))) is flawed


def test_a_tool_that_stops_is_told() -> None:
    with pytest.raises(RuntimeError, match="lupdate stopped"):
        translations._tool("lupdate", "--no-such-option")
