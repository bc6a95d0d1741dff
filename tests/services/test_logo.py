"""The company's logo: chosen from a file, kept as an audited change, on new letters only."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.errors import CreditDeskError, EnvError, UserError
from creditdesk.services import files
from creditdesk.services.company import company_view
from creditdesk.services.events import history, verify_history
from creditdesk.services.logo import change_logo, current_logo, look_at
from creditdesk.services.reminders.issue import issue, render_pdf
from creditdesk.services.reminders.prepare import prepare
from creditdesk.services.reminders.review import preview_letter, review
from creditdesk.services.reminders.views import letter_pdf, print_file, run_view
from tests.documents.pictures import as_jpeg, as_png, logo_image, noise
from tests.ledgers import TODAY, Desk, acting, fake_render


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "our logo.png"
    path.write_bytes(as_png(logo_image()))
    return path


def chosen(desk: Desk, path: Path) -> None:
    change_logo(desk.ledger, look_at(path), company_view(desk.ledger).version, acting())


def test_it_is_kept_removed_and_written_into_the_history(desk: Desk, picture: Path) -> None:
    assert current_logo(desk.ledger) is None
    chosen(desk, picture)
    digest = company_view(desk.ledger).logo_hash
    assert current_logo(desk.ledger) == look_at(picture)
    change_logo(desk.ledger, None, company_view(desk.ledger).version, acting())
    assert current_logo(desk.ledger) is None
    told = [json.loads(event.data) for event in history(desk.ledger) if "logo" in event.data]
    assert told == [{"logo": [None, digest]}, {"logo": [digest, None]}]
    assert verify_history(desk.ledger)[0] is None
    assert files.check(desk.ledger).ok


def test_the_same_picture_again_changes_nothing(desk: Desk, picture: Path) -> None:
    chosen(desk, picture)
    before = (current_logo(desk.ledger), len(history(desk.ledger)))
    chosen(desk, picture)
    assert (current_logo(desk.ledger), len(history(desk.ledger))) == before


def test_over_a_change_that_was_not_seen_it_is_refused(desk: Desk, picture: Path) -> None:
    chosen(desk, picture)
    with pytest.raises(UserError, match="changed_meanwhile"):
        change_logo(desk.ledger, None, 1, acting())
    assert current_logo(desk.ledger) is not None


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    cases = [(tmp_path / "gone.png", "no_such_file"), (tmp_path, "is_a_folder")]
    if hasattr(os, "mkfifo"):  # not on Windows
        os.mkfifo(tmp_path / "pipe")
        cases += [(tmp_path / "pipe", "logo_not_picture"), (tmp_path / ("n" * 300), "no_permission")]
    for path, code in cases:
        with pytest.raises(CreditDeskError) as refused:
            look_at(path)
        assert refused.value.code == code


def test_letters_issued_from_then_on_have_it_and_older_ones_stay(
    desk: Desk, picture: Path, fonts: Path
) -> None:
    for name, country in (("Keller GmbH", "DE"), ("上海示例贸易有限公司", "CN")):
        desk.invoice(desk.customer(name, country=country), name[:2], 100, due=TODAY - timedelta(days=4))
    first, _ = prepare(desk.ledger, TODAY, acting())
    issue(desk.ledger, first, acting(), render_pdf)
    old = [letter_pdf(desk.ledger, line.document_hash) for line in run_view(desk.ledger, first).letters]
    chosen(desk, picture)
    desk.invoice(desk.customer("Huber KG"), "H1", 70, due=TODAY - timedelta(days=5))
    desk.invoice(desk.customer("苏州示例", country="CN"), "S1", 70, due=TODAY - timedelta(days=5))
    second, _ = prepare(desk.ledger, TODAY, acting())
    before = review(desk.ledger, second, TODAY)
    draft = preview_letter(before, before.letters[0], render_pdf)
    assert draft.count(b"/Subtype /Image") == 1
    issue(desk.ledger, second, acting(), render_pdf)
    new = [letter_pdf(desk.ledger, line.document_hash) for line in run_view(desk.ledger, second).letters]
    assert [pdf.count(b"/Subtype /Image") for pdf in (*old, *new)] == [0, 0, 1, 1]
    again = [letter_pdf(desk.ledger, line.document_hash) for line in run_view(desk.ledger, first).letters]
    assert again == old
    assert print_file(desk.ledger, second).count(b"/Subtype /Image") == 1
    assert files.check(desk.ledger).ok


def test_a_letter_whose_logo_is_missing_from_the_file_is_not_issued(desk: Desk, picture: Path) -> None:
    desk.invoice(desk.customer("Keller GmbH"), "K1", 100, due=TODAY - timedelta(days=4))
    chosen(desk, picture)
    run, _ = prepare(desk.ledger, TODAY, acting())
    raw = desk.ledger.raw()
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute("DELETE FROM document")
    raw.close()
    with pytest.raises(EnvError, match="damaged"):
        issue(desk.ledger, run, acting(), fake_render)
    assert not files.check(desk.ledger).ok


def test_a_photograph_is_kept_small(desk: Desk, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(as_jpeg(noise(2000, 900)))
    chosen(desk, photo)
    kept = current_logo(desk.ledger)
    assert kept is not None
    assert (kept.media_type, len(kept.data) <= 32_000) == ("image/jpeg", True)
