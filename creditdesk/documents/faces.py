"""A font file, and a row of them in order of preference: which face sets which characters, and how wide.

Nothing is registered with reportlab by name: it silently takes two files for one face when they carry the same
inner name, which static cuts of a variable font often do.
"""

import re
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.errors import EnvError

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_CACHED_WIDTHS = 20_000
#: Characters that are set one by one and between which a line may break: Chinese, Japanese and Korean.
WIDE = "\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WIDE = re.compile(f"[{WIDE}]")
_WORDS = re.compile(f"[{WIDE}]+|[^{WIDE} ]+| +")


def is_wide(char: str) -> bool:
    """Whether ``char`` is Chinese, Japanese or Korean or their full-width punctuation."""
    return char >= "\u1100" and _WIDE.match(char) is not None


class Face:
    """One font file, read when first used; raises ``EnvError('font_damaged')`` then if it cannot be.

    A ``lent`` one, of the system, does not count for scripts that need shaping: set glyph by glyph they are wrong.
    """

    def __init__(self, path: Path, *, lent: bool = False) -> None:
        self.path = path
        self._lent = lent

    @cached_property
    def font(self) -> "TTFont":
        """reportlab's view of the file, its inner name made unique."""
        from reportlab.pdfbase.ttfonts import TTFont

        name = re.sub("[^A-Za-z0-9-]", "", self.path.stem)
        try:
            font = TTFont(f"CreditDesk-{name}", str(self.path), asciiReadable=False, shapable=False)
        except Exception as error:  # the parser fails in many ways on a damaged file, all meaning the same
            raise EnvError("font_damaged", file=str(self.path)) from error
        font.face.name = type(font.face.name)(name.encode("ascii"))
        return font

    @cached_property
    def covers(self) -> frozenset[str]:
        """The characters it can set so that they can also be read out of the file again; a no-break space is drawn
        as a space. reportlab writes a wrong ToUnicode map for those beyond U+FFFF, so they do not count."""
        chars = {chr(code) for code in self.font.face.charToGlyph if code <= 0xFFFF} | {"\xa0"}
        return (
            frozenset(char for char in chars if not _needs_shaping(char)) if self._lent else frozenset(chars)
        )

    @property
    def readable(self) -> bool:
        """Whether the file can be used at all."""
        try:
            return bool(self.covers)
        except EnvError:
            return False


class Family:
    """Faces of one weight in order of preference, then ``spare`` ones for single characters."""

    def __init__(self, faces: list[Face]) -> None:
        self.faces = faces
        self.spare: list[Face] = []
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Width of ``text`` in units of the type size."""
        width = self._widths.get(text)
        if width is None:
            width = sum(face.font.stringWidth(run, 1) for face, run in self.runs(text))
            if len(self._widths) >= _CACHED_WIDTHS:
                self._widths.clear()
            self._widths[text] = width
        return width

    def runs(self, text: str) -> list[tuple[Face, str]]:
        """``text`` cut into pieces of one face; a word is not split between faces when one can set all of it."""
        if self.faces[0].covers.issuperset(text):
            return [(self.faces[0], text)]
        runs: list[tuple[Face, str]] = []
        for face, piece in (run for word in _WORDS.findall(text) for run in self._word_runs(word)):
            if runs and runs[-1][0] is face:
                runs[-1] = (face, runs[-1][1] + piece)
            else:
                runs.append((face, piece))
        return runs

    def has(self, char: str) -> bool:
        """Whether some face has a glyph for ``char``."""
        return any(char in face.covers for face in (*self.faces, *self.spare))

    def _word_runs(self, word: str) -> list[tuple[Face, str]]:
        for face in self.faces:
            if face.covers.issuperset(word):
                return [(face, word)]
        return [(self._face_of(char), char) for char in word]

    def _face_of(self, char: str) -> Face:
        return next((face for face in (*self.faces, *self.spare) if char in face.covers), self.faces[0])


def _needs_shaping(char: str) -> bool:
    """Scripts written from the right, or with joined or moving signs."""
    if unicodedata.bidirectional(char) in ("R", "AL", "AN") or unicodedata.category(char).startswith("M"):
        return True
    return 0x0900 <= ord(char) <= 0x109F or 0x1780 <= ord(char) <= 0x18AF
