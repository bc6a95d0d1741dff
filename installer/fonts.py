"""Make the font files of letters and screen: four static TrueType files from two variable fonts.

reportlab embeds static TrueType outlines only. Noto Sans SC is cut to the characters of GBK; Noto Sans gives
the European letters it lacks. Both come from the package index and stand under the SIL Open Font License,
whose text is laid beside them. Making takes about half a minute once; the result is kept and recognised by
what it was made from and by its content.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

LOCK = Path(__file__).with_name("fonts.lock")
RECIPE = 1  # raise it when the way of making changes
MANIFEST = "fonts.json"
WEIGHTS = {"Regular": 400, "Bold": 700}
#: What a European letter must show: Polish, Czech, Hungarian, Turkish and German names, French spaces.
EUROPEAN = "ŁłČčŠšŐőŰűĞğİıŞşßẞÄÖÜäöüÉèçœŒÆØÅ€£¥§©®„“”‚‘’«»‹›…–—•°№\u00a0\u202f\u2009\u2212"
CHINESE = "债权催收函壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整零圆，。、；：？！（）《》“”￥¥＠％"


@dataclass(frozen=True, slots=True)
class Face:
    """One family: the wheel's member it is made from, the code points kept, the layout features kept."""

    family: str
    wheel: str
    member: str
    licence: str
    ranges: tuple[tuple[int, int], ...]
    gbk: bool
    features: tuple[str, ...]
    proof: str

    @property
    def stem(self) -> str:
        """The file name without weight: ``NotoSansSC``."""
        return self.family.replace(" ", "")


FACES = (
    Face(
        family="Noto Sans",
        wheel="fontpkg_noto_sans",
        member="fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf",
        licence="fontpkg_noto_sans/LICENSE",
        # Latin, Greek, Cyrillic; combining marks; punctuation, currency, letter-like, arrows, operators
        ranges=(
            (0x20, 0x52F),
            (0x1AB0, 0x1AFF),
            (0x1D00, 0x22FF),
            (0x2C60, 0x2C7F),
            (0xA720, 0xA7FF),
            (0xFB00, 0xFB06),
        ),
        gbk=False,
        features=("ccmp", "kern", "locl", "mark", "mkmk"),
        proof=EUROPEAN,
    ),
    Face(
        family="Noto Sans SC",
        wheel="justmytype_intl_cjk",
        member="justmytype_intl_cjk/fonts/ofl/notosanssc/NotoSansSC[wght].ttf",
        licence="justmytype_intl_cjk/fonts/ofl/notosanssc/OFL.txt",
        ranges=(
            (0x20, 0x17F),
            (0x2000, 0x206F),
            (0x20A0, 0x20BF),
            (0x2100, 0x22FF),
            (0x3000, 0x303F),
            (0xFF00, 0xFFEF),
        ),
        gbk=True,
        features=(),
        proof=CHINESE,
    ),
)


def ensure(folder: Path) -> bool:
    """Make sure ``folder`` holds the fonts and their licences; True when they had to be made.

    Raises ``RuntimeError`` with a sentence when the wheels cannot be fetched or lack what we need.
    """
    if is_complete(folder):
        return False
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fonts-", dir=folder.parent) as work:
        made = Path(work, "made")
        made.mkdir()
        wheels = _download(Path(work, "wheels"))
        for face in FACES:
            _make_family(face, wheels[face.wheel], made)
        _write_manifest(made)
        _move_in(made, folder)
    return True


def is_complete(folder: Path) -> bool:
    """Whether ``folder`` holds exactly what this recipe makes, by content."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text("utf-8"))
        return manifest["recipe"] == _recipe() and all(
            _sha256(folder / name) == digest for name, digest in manifest["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _recipe() -> str:
    """What the result depends on: the pinned wheels, the faces, the way of making."""
    text = json.dumps([RECIPE, WEIGHTS, LOCK.read_text("utf-8"), [asdict(face) for face in FACES]])
    return hashlib.sha256(text.encode()).hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _download(folder: Path) -> dict[str, Path]:
    """The pinned wheels by distribution name, through pip and so from the index this machine uses."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
    ]
    command += [
        "--no-deps",
        "--only-binary",
        ":all:",
        "--require-hashes",
        "-r",
        str(LOCK),
        "--dest",
        str(folder),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(
            f"The font packages could not be fetched from the package index.\n{done.stderr.strip()}"
        )
    return {path.name.split("-")[0]: path for path in folder.glob("*.whl")}


def _make_family(face: Face, wheel: Path, made: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        source = Path(archive.extract(face.member, wheel.parent))
        (made / f"{face.stem}-LICENSE.txt").write_bytes(archive.read(face.licence))
    subset = _subset(face, source)
    for style, weight in WEIGHTS.items():
        _write_static(face, subset, style, weight, made / f"{face.stem}-{style}.ttf")


def _kept(face: Face) -> Iterable[int]:
    for first, last in face.ranges:
        yield from range(first, last + 1)
    if face.gbk:
        codes = (bytes((high, low)) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF) if low != 0x7F)
        yield from (ord(text) for text in (code.decode("gbk", "ignore") for code in codes) if text)


def _subset(face: Face, source: Path) -> Path:
    """The variable font cut down to what is kept: once, before the weights are fixed, which is quicker."""
    from fontTools import subset

    options = subset.Options(
        layout_features=list(face.features),
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=["*"],
    )
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_kept(face))
    cutter.subset(font)
    target = source.with_suffix(".subset.ttf")
    subset.save_font(font, str(target), options)
    return target


def _write_static(face: Face, subset: Path, style: str, weight: int, target: Path) -> None:
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with TTFont(subset, recalcTimestamp=False) as font:
        place = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": weight}
        instancer.instantiateVariableFont(font, place, inplace=True)
        _rename(font, face, style, weight)
        missing = [char for char in face.proof if ord(char) not in (font.getBestCmap() or {})]
        if missing:
            raise RuntimeError(f"{face.family} lacks {' '.join(f'U+{ord(char):04X}' for char in missing)}")
        font.save(target)


def _rename(font: "TTFont", face: Face, style: str, weight: int) -> None:
    """Names and flags of a plain regular or bold face, so that Qt and PDF readers tell the two apart."""
    names: Any = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 7, 13, 14)]
    full = face.family if style == "Regular" else f"{face.family} {style}"
    postscript = f"{face.stem}-{style}"
    for number, text in ((1, face.family), (2, style), (3, postscript), (4, full), (6, postscript)):
        names.setName(text, number, 3, 1, 0x409)
    bold = style == "Bold"
    table: Any = font["OS/2"]
    table.usWeightClass = weight
    table.fsSelection = (table.fsSelection & ~0b0110_0001) | (0b0010_0000 if bold else 0b0100_0000)
    head: Any = font["head"]
    head.macStyle = int(bold)
    if "STAT" in font:
        del font["STAT"]


def _write_manifest(made: Path) -> None:
    files = {path.name: _sha256(path) for path in sorted(made.iterdir())}
    (made / MANIFEST).write_text(json.dumps({"recipe": _recipe(), "files": files}, indent=1) + "\n", "utf-8")


def _move_in(made: Path, folder: Path) -> None:
    """Put the files in place, the manifest last; each by rename, so that a reader never sees half a font."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(made.iterdir(), key=lambda item: item.name == MANIFEST):
        os.chmod(path, 0o644)
        shutil.move(path, folder / path.name)
