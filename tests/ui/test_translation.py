"""Screen languages: the .ts files as they are, plurals, switching, and nothing left untranslated."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from creditdesk import paths
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.translation import LANGUAGES, read_ts, system_language
from creditdesk.ui.widgets.ageing_strip import AgeingStrip

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context><name>Page</name>
  <message><source>A &amp; B</source><extracomment>why</extracomment><translation>甲与乙</translation></message>
  <message><source>Later</source><translation type="unfinished">以后</translation></message>
  <message><source>Empty</source><translation></translation></message>
  <message numerus="yes"><source>%n rows</source>
    <translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation></message>
</context>
<context><name>Other</name><message><source>A &amp; B</source><translation>其他</translation></message></context>
</TS>
"""


def test_finished_messages_are_read_by_context(tmp_path: Path) -> None:
    file = tmp_path / "a.ts"
    file.write_text(TS, encoding="utf-8")
    assert read_ts(file) == {
        ("Page", "A & B"): ("甲与乙",),
        ("Page", "%n rows"): ("%n row", "%n rows"),
        ("Other", "A & B"): ("其他",),
    }


def test_english_counts_one_and_many(app: DeskApplication) -> None:
    assert [QCoreApplication.translate("TableView", "%n rows", "", n) for n in (0, 1, 2)] == [
        "0 rows", "1 row", "2 rows",
    ]  # fmt: skip


def test_counts_have_their_thousands_as_in_tables(app: DeskApplication) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("TableView", "%n rows", "", count)

    assert [said(999), said(1000), said(1234567)] == ["999 rows", "1,000 rows", "1,234,567 rows"]
    app.languages.use("zh_CN")
    assert said(5073) == "5,073行"


def test_chinese_speaks_for_the_whole_window(app: DeskApplication, qtbot: QtBot) -> None:
    app.languages.use("zh_CN")
    assert QCoreApplication.translate("pages", "Customers") == "客户"
    assert QCoreApplication.translate("TableView", "%n rows", "", 3) == "3行"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().startswith("取消")
    assert app.formats.chinese
    app.languages.use("en")
    assert QCoreApplication.translate("pages", "Customers") == "Customers"


def test_a_subclass_speaks_with_the_words_of_its_base(app: DeskApplication, qtbot: QtBot) -> None:
    class Strip(AgeingStrip):
        """A strip of a test."""

    app.languages.use("zh_CN")
    strip = Strip()
    qtbot.addWidget(strip)
    assert strip.tr("Not due") == "未到期"


def test_switching_tells_once_and_only_when_it_changes(app: DeskApplication) -> None:
    heard = list[str]()
    app.languages.switched.connect(heard.append)
    for code in ("zh_CN", "zh_CN", "xx", "en"):
        app.languages.use(code)
    app.languages.switched.disconnect(heard.append)
    assert heard == ["zh_CN", "en"]


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["zh-Hans-CN", "en"], "zh_CN"),
        (["de-DE", "zh-CN"], "zh_CN"),
        (["fr-FR"], "en"),
        ([], "en"),
        (["en-GB"], "en"),
    ],
)
def test_the_system_decides_the_first_language(names: list[str], code: str) -> None:
    assert system_language(names) == code


def test_every_language_is_complete() -> None:
    for code in LANGUAGES:
        text = paths.resource("i18n", f"creditdesk_{code}.ts").read_text("utf-8")
        assert 'type="unfinished"' not in text, f"{code}: run installer/tasks.py i18n and translate"


def test_chinese_keeps_full_width_punctuation_and_the_words_of_the_trade() -> None:
    messages = read_ts(paths.resource("i18n", "creditdesk_zh_CN.ts"))
    wrong = ("截止", "老化", "学期", "过期", "已过账", "核准额度", "!", "！", "催款运行", "打开的项目")
    for (context, source), forms in messages.items():
        for text in forms:
            assert not any(word in text for word in wrong), (context, source, text)
            assert not text.endswith("."), (context, source, text)
