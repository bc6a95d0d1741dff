"""A day's work on the sample company, with the real letters."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from creditdesk.documents.content import LetterContent
from creditdesk.errors import UserError
from creditdesk.services import files
from creditdesk.services.demo import PRINT_FILE, DemoResult, default_folder, run_demo
from creditdesk.services.reminders.issue import render_pdf
from creditdesk.words import MESSAGES, sentence
from tests.ledgers import acting, fake_render, make_desk
from tests.samples import SAMPLE_DAY, decided

WHO = acting(SAMPLE_DAY)


@dataclass(slots=True)
class Told:
    """What the demo says, sentence by sentence."""

    codes: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def __call__(self, code: str, /, **params: object) -> None:
        assert code in MESSAGES
        self.codes.append(code)
        self.lines.append(sentence(code, params))


def _pages(pdf: Path) -> int:
    from pypdf import PdfReader

    return len(PdfReader(pdf).pages)


@pytest.fixture(scope="module")
def day(fonts: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[DemoResult, Told]:
    """The day's work, done once."""
    told = Told()
    return run_demo(tmp_path_factory.mktemp("demo"), SAMPLE_DAY, WHO, render_pdf, told), told


def test_the_day_ends_sound_with_letters_posted(day: tuple[DemoResult, Told]) -> None:
    result, _ = day
    assert result.sound
    assert 8 <= len(result.letters) <= 14
    ledger = files.open_read_only(result.ledger)
    try:
        again = decided(ledger)
        assert [one for one in again.decisions if one.outcome == "included"] == []
        with ledger.read() as connection:
            query = "SELECT DISTINCT state FROM letter WHERE posted_on = ?"
            states = connection.exec_driver_sql(query, (SAMPLE_DAY.isoformat(),)).all()
        assert [tuple(row) for row in states] == [("posted",)]
    finally:
        ledger.close()


def test_the_print_file_holds_every_letter(day: tuple[DemoResult, Told]) -> None:
    result, _ = day
    assert result.print_file is not None
    assert result.print_file.name == PRINT_FILE
    assert _pages(result.print_file) == sum(map(_pages, result.letters)) >= len(result.letters)


def test_it_says_what_it_does_and_where_things_are(day: tuple[DemoResult, Told]) -> None:
    result, told = day
    text = "\n".join(told.lines)
    assert str(result.ledger) in text
    assert str(result.print_file) in text
    assert {"demo_made", "demo_owed", "demo_decided", "allocate_first", "demo_posted", "demo_sound"} <= set(
        told.codes
    )
    assert "{" not in text
    assert sum(result.counts.values()) > 100
    assert sum(result.graded.values()) == 60
    assert f"{result.counts['included']} to remind now" in text


def test_pictures_are_taken_of_the_closed_file(tmp_path: Path) -> None:
    seen: list[tuple[Path, Path, date]] = []

    def pictures(ledger: Path, folder: Path, today: date) -> Sequence[Path]:
        files.open_ledger(ledger, WHO).close()
        seen.append((ledger, folder, today))
        return [folder / "today.png"]

    told = Told()
    result = run_demo(tmp_path, SAMPLE_DAY, WHO, _blank, told, pictures)
    assert seen == [(result.ledger, tmp_path / "pictures", SAMPLE_DAY)]
    assert result.pictures == (tmp_path / "pictures" / "today.png",)
    assert "demo_pictures" in told.codes


def test_a_second_day_leaves_no_letter_of_the_first(tmp_path: Path) -> None:
    first = run_demo(tmp_path, SAMPLE_DAY, WHO, _blank, Told())
    assert first.print_file is not None
    (tmp_path / "letters" / "2031-0001.pdf").write_bytes(b"of a sample of another day")
    (tmp_path / "letters" / "mine.pdf").write_bytes(b"somebody's own")
    second = run_demo(tmp_path, SAMPLE_DAY, WHO, _blank, Told())
    names = {path.name for path in (tmp_path / "letters").iterdir()}
    assert names == {path.name for path in second.letters} | {PRINT_FILE, "mine.pdf"}
    assert second.counts == first.counts


def test_a_company_of_ones_own_in_the_folder_is_not_replaced(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    desk.ledger.close()
    desk.ledger.path.rename(tmp_path / "sample.creditdesk")
    with pytest.raises(UserError, match="not_a_sample"):
        run_demo(tmp_path, SAMPLE_DAY, WHO, fake_render, Told())


def test_the_default_folder_is_the_persons_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CREDITDESK_DATA", str(tmp_path))
    assert default_folder() == tmp_path / "sample"


def _blank(content: LetterContent) -> tuple[bytes, int]:
    """A page with nothing on it but the letter's number in its title."""
    from io import BytesIO

    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.add_metadata({"/Title": content.number})
    target = BytesIO()
    writer.write(target)
    return target.getvalue(), 1
