"""Faces in the right order, figures of one width, and an input method for Chinese."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from creditdesk.ui import fonts as faces
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.labels import ElidedLabel


def test_a_bare_system_gets_our_own_faces() -> None:
    own = ["Noto Sans", "Noto Sans SC"]
    assert faces.families("DejaVu Sans", own, "linux", chinese=False)[:3] == [
        "Noto Sans",
        "DejaVu Sans",
        "Noto Sans SC",
    ]
    assert faces.families("DejaVu Sans", own, "linux", chinese=True)[0] == "Noto Sans SC"


def test_a_system_with_a_face_keeps_it() -> None:
    assert faces.families("Ubuntu", ["Noto Sans", "Noto Sans SC"], "linux", chinese=False)[0] == "Ubuntu"
    assert faces.families("Segoe UI", [], "win32", chinese=False)[:2] == ["Segoe UI", "Microsoft YaHei UI"]
    assert faces.families("Segoe UI", [], "win32", chinese=True)[0] == "Microsoft YaHei UI"


def test_without_any_face_there_is_still_an_order() -> None:
    assert "WenQuanYi Micro Hei" in faces.families("", [], "linux", chinese=True)


def test_no_folder_registers_nothing(app: DeskApplication, tmp_path: Path) -> None:
    assert faces.register(tmp_path / "none") == []
    assert faces.register(tmp_path) == []


def test_figures_are_of_one_width(app: DeskApplication) -> None:
    font = QFont(app.font())
    metrics = QFontMetrics(font)
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1
    assert font.pixelSize() == faces.BODY


@pytest.mark.parametrize(
    ("environ", "modules", "wanted"),
    [
        ({"XMODIFIERS": "@im=fcitx"}, ["libibus.so"], "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, ["libibus.so"], "ibus"),
        ({"QT_IM_MODULE": "fcitx"}, ["libfcitx5platforminputcontextplugin.so"], None),
        ({"XMODIFIERS": "@im=ibus"}, ["libibus.so"], None),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=fcitx"}, ["libibus.so"], None),
        ({}, ["libibus.so"], None),
    ],
)
def test_fcitx_types_through_ibus(environ: dict[str, str], modules: list[str], wanted: str | None) -> None:
    assert faces.input_method(environ, modules) == wanted


_LATER = """
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.widgets.labels import ElidedLabel
from PySide6.QtGui import QFontDatabase
application = DeskApplication([])
application.dress("en", "light", whole=False)
print("Noto Sans SC" in QFontDatabase.families())
application.settle()
print("Noto Sans SC" in QFontDatabase.families())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have faces of their own")
def test_the_large_chinese_faces_come_after_the_first_paint(fonts: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _LATER], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have faces of their own")
def test_a_face_that_is_there_already_counts_as_registered(app: DeskApplication, fonts: Path) -> None:
    first = faces.register(fonts)
    assert {"Noto Sans", "Noto Sans SC"} <= set(first)
    assert faces.register(fonts) == first, "dressing once more must not lose the faces"


@pytest.mark.parametrize(
    ("text", "painted"),
    [
        ("Keller GmbH", "Keller GmbH"),
        ("Ben’s Bakery", "Benʼs Bakery"),
        ("Said “next week”, didn’t pay", 'Said "next week", didnʼt pay'),
        ("“南京华联”已付款……", "“南京华联”已付款……"),
        ("客户 O’Brien 说“下周付款”", "客户 OʼBrien 说“下周付款”"),
    ],
)
def test_latin_text_keeps_latin_marks_on_a_chinese_screen(text: str, painted: str) -> None:
    assert faces.latin_marks(text) == painted


def _wide(app: DeskApplication, sign: str) -> bool:
    metrics = QFontMetrics(app.font())
    return metrics.horizontalAdvance(sign) > 0.8 * metrics.horizontalAdvance("中")


@pytest.mark.skipif(sys.platform != "linux", reason="looks at the faces that the program brings along")
def test_marks_are_those_of_the_screen_language(app: DeskApplication, fonts: Path) -> None:
    app.dress("en", "light", fonts)
    assert not any(_wide(app, sign) for sign in "’“”…")
    app.languages.use("zh_CN")
    assert all(_wide(app, sign) for sign in "“”…—")
    assert not any(_wide(app, sign) for sign in faces.latin_marks("Ben’s “bakery”"))


def test_a_name_is_painted_with_latin_marks_but_read_as_it_is(app: DeskApplication) -> None:
    app.languages.use("zh_CN")
    shown = ElidedLabel("Ben’s Bakery")
    shown.resize(300, 20)
    assert (shown.text(), shown.accessibleName()) == ("Benʼs Bakery", "Ben’s Bakery")
