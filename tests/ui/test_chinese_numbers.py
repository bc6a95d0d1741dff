"""One way to write numbers beside Chinese: 18天, 60位客户, 截至2026-11-22, without a space. Latin words, numbers of
documents and amounts with their currency keep one: 等级 A, 发票 RE-7, 超出 3.20 EUR."""

import re

import pytest

from creditdesk import paths
from creditdesk.ui.translation import read_ts

HAN = "[\u4e00-\u9fff]"
NUMBER = r"\d[\d,.]*%?"
WRONG = re.compile(
    rf"%n {HAN}|{HAN} %n"
    rf"|(?<![A-Za-z0-9_\-.+/`*])(?<![A-Za-z`*] ){NUMBER} {HAN}"
    rf"|{HAN} {NUMBER}(?![A-Za-z0-9\-/`.,%]| [A-Z])"
    rf"|\{{\d\}} (?:天|张|封|笔|位|行|条|次|阶段|页)|第 \{{"
)
#: Where a number stands for something else: a numbered line, a date with slashes, a port or a file's name.
_LISTED = re.compile(r"^\s*\d+\. ", re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("逾期 18 天", False),
        ("逾期18天", True),
        ("%n 位客户", False),
        ("{0} 张发票", False),
        ("第{0}阶段", True),
        ("超过90% 的客户", False),
        ("UTF-16 文件", True),
        ("超出 3.20 EUR", True),
        ("发票 {number} 已逾期", True),
    ],
)
def test_the_rule_finds_what_it_should(text: str, right: bool) -> None:
    assert (WRONG.search(text) is None) == right


def test_the_screen_writes_numbers_without_spaces() -> None:
    messages = read_ts(paths.resource("i18n", "creditdesk_zh_CN.ts"))
    wrong = [text for forms in messages.values() for text in forms if WRONG.search(text)]
    assert not wrong


def test_the_guide_writes_numbers_without_spaces() -> None:
    wrong = [
        f"{page.name}: {found.group()}"
        for page in sorted(paths.resource("help", "zh_CN").glob("*.md"))
        for found in WRONG.finditer(_LISTED.sub("", page.read_text("utf-8")))
    ]
    assert not wrong
