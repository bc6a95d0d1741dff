"""The fonts of this installation: our own faces by language, and borrowed ones for characters that ours lack."""

import threading
from functools import cache
from itertools import product
from pathlib import Path

from creditdesk import paths
from creditdesk.documents.faces import Face, Family
from creditdesk.documents.system_fonts import system_font_files
from creditdesk.documents.text_safety import printable, visible_code
from creditdesk.errors import EnvError

#: Our families: the first of each line that lies in the folder is taken.
_LATIN = ("NotoSans", "DejaVuSans")
_CHINESE = ("NotoSansSC",)


class Fonts:
    """All faces of one font folder, each file read when a character first needs it.

    ``lock`` is held while a document is drawn, because the font parser keeps a reading position of its own.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = threading.RLock()
        self._faces: dict[str, Face] = {}
        self._families: dict[tuple[bool, bool], Family] = {}
        self._system: list[Face] | None = None

    def family(self, *, chinese_first: bool, bold: bool = False) -> Family:
        """The faces of a letter's text; ``EnvError('fonts_missing')`` when there is no usable font at all."""
        key = (chinese_first, bold)
        if key not in self._families:
            ours = [self._ours(_LATIN, bold), self._ours(_CHINESE, bold)]
            faces = [face for face in (ours[::-1] if chinese_first else ours) if face]
            faces = faces or self._system_faces()
            if not faces:
                raise EnvError("fonts_missing", folder=str(self.folder))
            self._families[key] = Family(faces)
        return self._families[key]

    def clean(self, text: str) -> str:
        """``text`` as it is printed: what must not or cannot be drawn is shown by its number."""
        text = printable(text)
        missing = self.missing(text)
        return text.translate({ord(char): visible_code(char) for char in missing}) if missing else text

    def missing(self, text: str) -> list[str]:
        """The characters of ``text`` that no face of ours or of the system can set, each once, in order."""
        text = printable(text)
        family = self.family(chinese_first=False)
        if family.faces[0].covers.issuperset(text):
            return []
        lacking = [char for char in dict.fromkeys(text) if not family.has(char)]
        self._borrow(lacking)
        return [char for char in lacking if not family.has(char)]

    def _borrow(self, lacking: list[str]) -> None:
        """Add those system faces that have one of the ``lacking`` characters to every family, in a fixed order."""
        if not lacking:
            return
        spare = self.family(chinese_first=False).spare
        useful = [f for f in self._system_faces() if f in spare or not f.covers.isdisjoint(lacking)]
        for chinese_first, bold in product((False, True), repeat=2):
            self.family(chinese_first=chinese_first, bold=bold).spare = useful

    def _system_faces(self) -> list[Face]:
        if self._system is None:
            loaded = (Face(path, lent=True) for path in system_font_files())
            self._system = [face for face in loaded if face.readable]
        return self._system

    def _ours(self, families: tuple[str, ...], bold: bool) -> Face | None:
        weights = ("-Bold", "-Regular", "") if bold else ("-Regular", "")
        names = [f"{family}{weight}.ttf" for family in families for weight in weights]
        found = next((name for name in names if (self.folder / name).is_file()), None)
        return self._faces.setdefault(found, Face(self.folder / found)) if found else None


def default_fonts() -> Fonts:
    """The fonts of this installation; the same object each time, so that files are read once."""
    return fonts_of(paths.font_folder())


@cache
def fonts_of(folder: Path) -> Fonts:
    """The fonts in ``folder``, read once."""
    return Fonts(folder)
