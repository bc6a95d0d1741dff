"""The type of the window: the system's UI face with a face for Chinese behind it, tabular figures
everywhere."""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

#: Pixel sizes of LOOK: caption, body, section, page title, key figure.
CAPTION, BODY, SECTION, TITLE, FIGURE = 12, 13, 15, 20, 26
#: Families that stand in for the system face where it is only a fall-back (bare X11, offscreen).
_OWN_LATIN, _OWN_CHINESE = "Noto Sans", "Noto Sans SC"
_OWN_FILES = (("NotoSans", _OWN_LATIN), ("NotoSansSC", _OWN_CHINESE))
_BARE_FACES = frozenset({"", "dejavu sans", "sans", "sans serif", "bitstream vera sans", "helvetica"})
_CHINESE_FACES = {
    "win32": ["Microsoft YaHei UI", "Microsoft YaHei"],
    "darwin": ["PingFang SC"],
}
_CHINESE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_WIDE_MARKS = re.compile("[\u2018\u2019\u201c\u201d]")
_APOSTROPHE = re.compile("(?<=[A-Za-z\u00c0-\u024f])\u2019(?=[A-Za-z\u00c0-\u024f])")
_NARROW = {0x2018: "\u02bb", 0x2019: "\u02bc", 0x201C: '"', 0x201D: '"'}
_LINUX_CHINESE = ["Noto Sans CJK SC", "Source Han Sans SC", _OWN_CHINESE, "WenQuanYi Micro Hei"]


def register(folder: Path, *, chinese: bool = True) -> list[str]:
    """Register the program's own Noto faces that lie in ``folder``; returns those that can be used now.

    On Windows and macOS the system has good faces of both kinds, so nothing is registered there. A face that
    is there already is not read again.
    """
    if sys.platform in _CHINESE_FACES or not folder.is_dir():
        return []
    known, added = set(QFontDatabase.families()), set[str]()
    for stem, family in _OWN_FILES[: 2 if chinese else 1]:
        if family in known:
            added.update([family] if (folder / f"{stem}-Regular.ttf").exists() else [])
            continue
        for weight in ("Regular", "Bold"):
            file = folder / f"{stem}-{weight}.ttf"
            number = QFontDatabase.addApplicationFont(str(file)) if file.exists() else -1
            if number >= 0:
                added.update(QFontDatabase.applicationFontFamilies(number))
    return sorted(added)


def families(system_face: str, registered: list[str], platform: str, chinese: bool) -> list[str]:
    """Families in the order to try: quotation marks, … and — exist once for all languages, and the face that leads
    draws them. In Chinese that is the Chinese face, in full width; else the Latin one. ``latin_marks`` mends what
    stands in Latin words on a Chinese screen.
    """
    latin = [system_face]
    if system_face.lower() in _BARE_FACES and _OWN_LATIN in registered:
        latin.insert(0, _OWN_LATIN)
    hanzi = _CHINESE_FACES.get(platform) or [
        *(name for name in registered if name == _OWN_CHINESE),
        *_LINUX_CHINESE,
    ]
    own_first = chinese and (platform in _CHINESE_FACES or _OWN_CHINESE in registered)
    ordered = [*hanzi, *latin] if own_first else [*latin, *hanzi]
    return [name for name in dict.fromkeys(ordered) if name]


def body_font(registered: list[str], chinese: bool) -> QFont:
    """The application's font: 13 px, figures of equal width."""
    system_face = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont(families(system_face, registered, sys.platform, chinese))
    font.setPixelSize(BODY)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def latin_marks(text: str) -> str:
    """``text`` for a screen whose Chinese face leads: an apostrophe in a Latin word, and the quotation marks of a text
    without any Chinese, become signs that the Chinese face does not draw in full width. Only for painting.
    """
    if not _WIDE_MARKS.search(text):
        return text
    if not _CHINESE.search(text):
        return text.translate(_NARROW)
    return _APOSTROPHE.sub("\N{MODIFIER LETTER APOSTROPHE}", text)


def sized(pixels: int, *, bold: bool = False) -> QFont:
    """The application's font in another size, for hand-painted parts."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def input_method(environ: Mapping[str, str], modules: list[str]) -> str | None:
    """The ``QT_IM_MODULE`` to set so that Chinese can be typed, or None to leave it alone.

    The Qt wheel has no fcitx plug-in, but fcitx speaks the ibus protocol too (``modules`` = plug-in file
    names).
    """
    wanted = environ.get("QT_IM_MODULE", "") or environ.get("XMODIFIERS", "").removeprefix("@im=")
    if not wanted.startswith("fcitx") or any("fcitx" in name for name in modules):
        return None
    return "ibus"
