"""The whole text of one letter per language and tone, as it reads on paper.

After a wanted change ``python -m tests.documents.test_golden`` writes the files anew; read what changed.
"""

from pathlib import Path

import pytest

from creditdesk.documents.content import LetterContent
from creditdesk.documents.letter import render_letter
from creditdesk.documents.texts import TONES
from tests.documents.pictures import with_logo
from tests.documents.reading import page_texts
from tests.documents.samples import CREDITS, letter

FOLDER = Path(__file__).resolve().parents[1] / "golden" / "letters"
CASES: dict[str, LetterContent] = {
    f"{language}-{tone}": letter(language, tone, 1 if tone == "L1" else 4)
    for language in ("en", "zh_CN")
    for tone in TONES
} | {
    "en-credits": letter("en", "L2", 6, credits=CREDITS),
    "zh_CN-credits": letter("zh_CN", "L2", 6, credits=CREDITS),
    "en-long": letter("en", "L3", 60, effects=("stop_supply",)),
    "zh_CN-long": letter("zh_CN", "L3", 60, effects=("stop_supply",)),
    "en-logo": with_logo(
        letter("en", "L4", 4), name="Vereinigte Präzisionsteile- und Apparatebau-Werke Keller GmbH"
    ),
    "zh_CN-logo": with_logo(letter("zh_CN", "L4", 4)),
}


def letter_text(content: LetterContent) -> str:
    """Every page of the letter, a rule between them."""
    return "\n--- page ---\n".join(page_texts(render_letter(content))) + "\n"


@pytest.mark.parametrize("name", CASES)
def test_the_letter_reads_as_it_did(name: str) -> None:
    assert letter_text(CASES[name]) == (FOLDER / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for case, content in CASES.items():
        (FOLDER / f"{case}.txt").write_text(letter_text(content), "utf-8", newline="\n")
