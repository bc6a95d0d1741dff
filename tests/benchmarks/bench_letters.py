"""Letters per second against a bare reportlab canvas in the same run: ``python -m tests.benchmarks.bench_letters``.

The floor draws the very strings, rules and codes of our pages at their places with ``Canvas.drawString`` and the same
font files; breaking lines and filling pages happen before its clock starts. As in SPEED.md section 4 the matrices of
the payment codes are made before both clocks; ``with_code`` makes them within both. Goals (section 8, numbers 11-13):
own PDFs at most 1.5 times the floor, one file for all at least twice as fast, drawn at once or joined from the stored
letters as the program does it, bytes at most 1.1 times the floor's.
Processor time is compared, because the machine may have other work.
"""

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from statistics import median
from time import process_time
from typing import Any

from creditdesk.documents.batch import merge_letters, render_batch
from creditdesk.documents.clean import clean_content
from creditdesk.documents.content import LetterContent
from creditdesk.documents.fonts import Fonts, default_fonts
from creditdesk.documents.forms import MM, SHEET_HEIGHT, SHEET_WIDTH
from creditdesk.documents.letter import lay_out, render_letter
from creditdesk.documents.marks import Mark, RawMark, RuleMark, TextMark
from creditdesk.documents.payment import epc_code
from creditdesk.documents.setting import setting_of
from creditdesk.documents.slips.epc import qr_operators
from tests.documents.samples import letter

GOAL_RATIO = 1.5
GOAL_BYTES = 1.1
GOAL_COMBINED = 2.0
_HEIGHT = SHEET_HEIGHT * MM
#: A page's drawing for the floor: (name of the canvas method, its arguments).
Calls = list[tuple[str, tuple[Any, ...]]]


def sample_letters(language: str, count: int) -> list[LetterContent]:
    """Every third letter has two pages, twelve rows on average; no two customers, numbers or amounts are alike."""
    sizes = (3, 4, 29) if language == "en" else (2, 2, 32)
    made: list[LetterContent] = []
    for index in range(count):
        content = letter(language, "L2", sizes[index % 3], number=f"M-2026-{index:04d}")
        recipient = replace(
            content.recipient, name=f"{content.recipient.name} {index}", customer_no=str(index)
        )
        own_rows = tuple(
            replace(row, number=f"{index}-{row.number}", invoiced=row.invoiced + index, open=row.open + index)
            for row in content.rows
        )
        made.append(replace(content, recipient=recipient, rows=own_rows))
    return made


def floor_calls(content: LetterContent, fonts: Fonts) -> list[Calls]:
    """The pages of a letter as calls of a reportlab canvas."""
    return [_calls(marks) for marks in lay_out(setting_of(clean_content(content, fonts), fonts))]


def draw_floor(pages: Sequence[Calls]) -> bytes:
    """One PDF by a bare canvas."""
    from reportlab.pdfgen.canvas import Canvas

    target = BytesIO()
    canvas = Canvas(target, pagesize=(SHEET_WIDTH * MM, _HEIGHT), pageCompression=1, invariant=1)
    for calls in pages:
        for name, arguments in calls:
            getattr(canvas, name)(*arguments)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def run(count: int = 60, rounds: int = 5) -> dict[str, dict[str, float]]:
    """Median figures over ``rounds`` by language: ``ratio`` and ``with_code`` (own / floor), ``combined`` (own PDFs /
    one file drawn at once), ``joined`` (own PDFs / joining them, made before), ``bytes`` (own / floor), letters per
    second, pages per letter. At most 200 letters."""
    from reportlab import rl_config

    rl_config.useA85 = 0
    return {language: _measure(sample_letters(language, count), rounds) for language in ("en", "zh_CN")}


def _measure(contents: list[LetterContent], rounds: int) -> dict[str, float]:
    fonts = default_fonts()
    floors = [floor_calls(content, fonts) for content in contents]
    small, own = (len(b"".join(pdfs)) for pdfs in (map(draw_floor, floors), map(render_letter, contents)))
    times = [_round(contents, floors) for _ in range(rounds)]
    floor, letters, *_, codes = (median(column) for column in zip(*times, strict=True))
    return {
        "pages": sum(map(len, floors)) / len(contents),
        "floor_per_second": len(contents) / floor,
        "own_per_second": len(contents) / letters,
        "ratio": median(own / floor for floor, own, *_ in times),
        "with_code": (letters + codes) / (floor + codes),
        "combined": median(own / combined for _, own, combined, *_ in times),
        "joined": median(own / joined for _, own, _, joined, _ in times),
        "bytes": own / small,
    }


def _round(contents: list[LetterContent], floors: list[list[Calls]]) -> tuple[float, ...]:
    """Seconds for floor, own letters, one file drawn at once, one joined from the letters, making the codes."""
    pdfs = list(map(render_letter, contents))
    floor = _timed(lambda: [draw_floor(pages) for pages in floors])
    own = _timed(lambda: [render_letter(content) for content in contents])
    combined = _timed(lambda: render_batch(contents))
    joined = _timed(lambda: merge_letters(pdfs))
    qr_operators.cache_clear()
    codes = _timed(lambda: [epc_code(content) for content in contents])
    return floor, own, combined, joined, codes


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    start = process_time()
    work()
    return process_time() - start


def _calls(marks: Sequence[Mark]) -> Calls:
    calls: Calls = []
    for mark in marks:
        if isinstance(mark, RuleMark):
            calls.append(("setLineWidth", (mark.weight,)))
            calls.append(("setStrokeGray", (mark.grey,)))
            calls.append(("line", (mark.x, _HEIGHT - mark.y, mark.to_x, _HEIGHT - mark.to_y)))
        elif isinstance(mark, RawMark):
            place = f"q {mark.scale:.4f} 0 0 {mark.scale:.4f} {mark.x:.2f} {_HEIGHT - mark.y:.2f} cm"
            calls.append(("addLiteral", (f"{place} {mark.operators} Q",)))
        else:
            calls.extend(_text_calls(mark))
    return calls


def _text_calls(mark: TextMark) -> Calls:
    calls: Calls = [("setFillGray", (mark.grey,))]
    family = mark.face.bold if mark.bold else mark.face.regular
    x = mark.x
    for face, run_text in family.runs(mark.text):
        calls.append(("setFont", (_registered(face.font), mark.face.size)))
        calls.append(("drawString", (x, _HEIGHT - mark.y, run_text, None, mark.spread)))
        x += face.font.stringWidth(run_text, mark.face.size) + mark.spread * len(run_text)
    return calls


def _registered(font: Any) -> str:
    from reportlab.pdfbase import pdfmetrics

    if font.fontName not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(font)
    return font.fontName


if __name__ == "__main__":
    for language, figures in run(count=120, rounds=7).items():
        print(language, ", ".join(f"{name} {value:.2f}" for name, value in figures.items()))
