"""The logo in the settings: chosen, dropped, seen, taken away, put back; what cannot be one is explained."""

from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from creditdesk.services.company import CompanyChange, change_company, company_view
from creditdesk.services.logo import current_logo
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.desk import Desk
from creditdesk.ui.reminders.page import RemindersPage
from creditdesk.ui.settings.logo_field import LogoField
from creditdesk.ui.settings.page import SettingsPage
from tests import ledgers
from tests.documents.pictures import as_png, logo_image
from tests.ledgers import TODAY
from tests.ui.on_screen import Ways, nameless, settle, show

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(desk: Desk, books: ledgers.Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    desk.bus.changed.connect(lambda changes, _from: made.refresh() if made.concerns(changes) else None)
    show(made)
    made.arrive(section="company")
    return made


@pytest.fixture
def field(page: SettingsPage) -> LogoField:
    return page.sections["company"].logo


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(as_png(logo_image()))
    return path


def dropped(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drag(field: LogoField, data: QMimeData) -> bool:
    """Whether the field would take what is dragged over it."""
    event = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, LEFT, NONE)
    event.ignore()
    field.dragEnterEvent(event)
    return event.isAccepted()


def drop(field: LogoField, data: QMimeData) -> None:
    field.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, LEFT, NONE))


def test_a_chosen_picture_is_kept_seen_and_measured(field: LogoField, desk: Desk, picture: Path) -> None:
    ways = Ways(desk)
    assert field.paper.is_empty()
    assert not field.remove.isVisible()
    desk.prompts.files = [picture]  # type: ignore[attr-defined]
    field.choose.click()
    assert current_logo(desk.ledger) is not None
    assert not field.paper.is_empty()
    assert field.facts.text().startswith("Prints 60 × 17 mm with 300 dots to the inch and adds ")
    assert ways.said == ["Logo kept. Letters issued from now on carry it."]
    image = field.paper.grab().toImage()
    assert image.pixelColor(image.width() // 2, 8).name() == "#ffffff"
    assert image.pixelColor(40, image.height() // 2).name() == "#0b6b6b"


def test_nothing_chosen_changes_nothing(field: LogoField, desk: Desk) -> None:
    field.choose.click()
    assert company_view(desk.ledger).version == 1


def test_it_is_removed_and_put_back(field: LogoField, desk: Desk, picture: Path) -> None:
    ways = Ways(desk)
    field.take(picture)
    before = current_logo(desk.ledger)
    field.remove.click()
    assert current_logo(desk.ledger) is None
    assert field.paper.is_empty()
    ways.undo()
    assert current_logo(desk.ledger) == before
    assert not field.paper.is_empty()


def test_undo_works_after_other_changes_too(field: LogoField, desk: Desk, picture: Path) -> None:
    ways = Ways(desk)
    field.take(picture)
    change_company(desk.ledger, CompanyChange("Lindenhof Handel AG"), 2, ledgers.acting())
    ways.undo()
    assert current_logo(desk.ledger) is None
    assert company_view(desk.ledger).name == "Lindenhof Handel AG"


def test_undo_after_the_first_choice_leaves_none(field: LogoField, desk: Desk, picture: Path) -> None:
    ways = Ways(desk)
    field.take(picture)
    ways.undo()
    assert current_logo(desk.ledger) is None


def test_a_refused_picture_is_explained_below_and_changes_nothing(
    field: LogoField, desk: Desk, picture: Path, tmp_path: Path
) -> None:
    field.take(picture)
    before = current_logo(desk.ledger)
    drawing = tmp_path / "logo.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    field.take(drawing)
    assert field.error.isVisible()
    assert "SVG" in field.error.text()
    assert current_logo(desk.ledger) == before
    field.take(picture)
    assert not field.error.isVisible()
    field.take(tmp_path / "gone.png")
    assert "gone.png" in field.error.text()


def test_a_picture_file_is_dropped_on_the_field(field: LogoField, desk: Desk, picture: Path) -> None:
    assert drag(field, dropped(picture))
    assert field.paper.awaits
    field.dragLeaveEvent(QDragLeaveEvent())
    assert not field.paper.awaits
    drop(field, dropped(picture, picture.with_name("second.png")))
    assert current_logo(desk.ledger) is not None
    words = QMimeData()
    words.setText("a word")
    assert not drag(field, words)


def test_over_a_change_from_elsewhere_it_takes_the_new_version(
    field: LogoField, desk: Desk, picture: Path
) -> None:
    changes = change_company(desk.ledger, CompanyChange("Lindenhof Handel AG"), 1, ledgers.acting())
    desk.bus.changed.emit(changes, None)
    field.take(picture)
    assert current_logo(desk.ledger) is not None


def test_a_change_that_was_not_seen_is_said(field: LogoField, desk: Desk, picture: Path) -> None:
    change_company(desk.ledger, CompanyChange("Lindenhof Handel AG"), 1, ledgers.acting())
    field.take(picture)
    assert "Somebody changed this record" in field.error.text()
    assert current_logo(desk.ledger) is None


def test_what_is_typed_in_the_form_survives_a_new_logo(
    page: SettingsPage, field: LogoField, desk: Desk, picture: Path
) -> None:
    form = page.sections["company"].form
    form.set_value("phone", "0731 12345")
    field.take(picture)
    assert form.value("phone") == "0731 12345"
    form.submit()
    assert company_view(desk.ledger).phone == "0731 12345"
    assert current_logo(desk.ledger) is not None


def test_read_only_shows_it_and_changes_nothing(
    desk: Desk, books: ledgers.Desk, picture: Path, qtbot: QtBot
) -> None:
    from creditdesk.services import files
    from creditdesk.services.logo import change_logo, look_at

    change_logo(books.ledger, look_at(picture), 1, ledgers.acting())
    desk.ledger = files.open_read_only(books.ledger.path)
    try:
        made = SettingsPage(desk)
        qtbot.addWidget(made)
        made.arrive(section="company")
        made.refresh()
        shown = made.sections["company"].logo
        assert not shown.paper.is_empty()
        assert not shown.choose.isEnabled()
        assert not shown.remove.isEnabled()
        assert not drag(shown, dropped(picture))
    finally:
        desk.ledger.close()


def test_it_speaks_to_screen_readers_and_in_chinese(
    page: SettingsPage, field: LogoField, app: DeskApplication, desk: Desk, picture: Path
) -> None:
    assert field.paper.accessibleName() == "No logo"
    field.take(picture)
    assert field.paper.accessibleName() == "The logo"
    assert nameless(page) == []
    app.languages.use("zh_CN")
    chinese = LogoField(desk)
    chinese.show_state(current_logo(desk.ledger), 2)
    settle()
    assert chinese.facts.text().startswith("打印尺寸 60 × 17毫米")


@pytest.mark.parametrize(
    ("stored", "english", "chinese"),
    [
        ("30 days", "30 days", "30天"),
        ("月结30天", "end of month + 30 days", "月结30天"),
        ("2/10 net 30", "2/10 net 30", "2/10 net 30"),
    ],
)
def test_terms_stand_in_the_words_of_the_screen_and_stay_as_stored(
    page: SettingsPage, desk: Desk, app: DeskApplication, qtbot: QtBot, stored: str, english: str, chinese: str
) -> None:  # fmt: skip
    change_company(
        desk.ledger, CompanyChange("Lindenhof Handel GmbH", default_terms=stored), 1, ledgers.acting()
    )
    for language, words in (("en", english), ("zh_CN", chinese)):
        app.languages.use(language)
        made = SettingsPage(desk)
        qtbot.addWidget(made)
        made.arrive(section="company")
        form = made.sections["company"].form
        assert form.value("default_terms") == words
        form.set_value("phone", language)
        form.submit()
        view = company_view(desk.ledger)
        assert (view.phone, view.default_terms) == (language, stored)
    form.set_value("default_terms", "货到45天")
    form.submit()
    assert company_view(desk.ledger).default_terms == "货到45天"


def test_the_draft_of_a_letter_shows_it_as_soon_as_it_is_chosen(
    field: LogoField, desk: Desk, books: ledgers.Desk, picture: Path, fonts: Path, qtbot: QtBot
) -> None:
    Ways(desk)
    books.invoice(books.customer("Keller GmbH"), "K1", 300, due=TODAY - timedelta(days=10))
    reminders = RemindersPage(desk)
    qtbot.addWidget(reminders)
    show(reminders)
    drafts: list[bytes] = []
    reminders.area.letter.pdf.show_pdf = lambda content: drafts.append(content) or True
    reminders.prepare_now()
    reminders.area.letter.load_now()
    field.take(picture)
    reminders.refresh()
    reminders.area.letter.load_now()
    assert [draft.count(b"/Subtype /Image") for draft in (drafts[0], drafts[-1])] == [0, 1]


def test_its_parts_belong_to_it_and_not_to_python(field: LogoField) -> None:
    """A part that both own is destroyed twice when the program ends."""
    parts = field.findChildren(QWidget)
    assert len(parts) >= 6
    assert not [part for part in parts if shiboken6.ownedByPython(part)]
