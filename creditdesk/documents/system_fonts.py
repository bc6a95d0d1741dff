"""Faces with TrueType outlines that the usual systems bring along: borrowed for characters that ours lack."""

import os
from pathlib import Path

_LINUX = (
    "truetype/dejavu/DejaVuSans.ttf",
    "truetype/wqy/wqy-microhei.ttc",
    "wenquanyi/wqy-microhei/wqy-microhei.ttc",
    "truetype/droid/DroidSansFallbackFull.ttf",
    "truetype/liberation/LiberationSans-Regular.ttf",
    "truetype/noto/NotoSans-Regular.ttf",
)
_WINDOWS = ("msyh.ttc", "simsun.ttc", "simsunb.ttf", "malgun.ttf", "seguisym.ttf", "arial.ttf")
_MAC = ("Supplemental/Arial Unicode.ttf", "Arial Unicode.ttf", "Supplemental/Arial.ttf")


def system_font_files() -> list[Path]:
    """Those of the known files that exist here, best first."""
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    folders = (
        (Path("/usr/share/fonts"), _LINUX),
        (windows, _WINDOWS),
        (Path("/System/Library/Fonts"), _MAC),
        (Path("/Library/Fonts"), _MAC),
    )
    return [folder / name for folder, names in folders for name in names if (folder / name).is_file()]
