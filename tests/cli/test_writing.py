"""Commands that write: make, remind and issue, post, undo, back up, restore; who is refused and with which status."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from creditdesk.db.backup import verify
from tests.cli.conftest import Command
from tests.db.files import Holder, beside, books_of, digest
from tests.documents.pictures import as_png, logo_image
from tests.ledgers import TODAY, make_desk
from tests.migrations.old_files import old_file, version_of


@pytest.fixture(autouse=True)
def _plain_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Letters as text: how they look is tested elsewhere."""
    from tests.ledgers import fake_render

    monkeypatch.setattr("creditdesk.cli.reminding.render_pdf", fake_render)


def test_new_makes_a_sound_ledger(desk_words: Command, tmp_path: Path) -> None:
    path = tmp_path / "50% ?off# 应收.creditdesk"
    found = desk_words(
        "new", path, "--name", "华联贸易", "--country", "cn", "--currency", "cny", "--address", "一路 1|上海",
        "--tax-id", "91310000", "--bank", "ICBC", "--account", "6222",
    )  # fmt: skip
    assert found.status == 0
    assert str(path) in found.out
    assert desk_words("check", path, "--json").data["ok"]
    assert beside(path) == [] or beside(path) == ["data"]
    desk_words(
        "new", path, "--name", "x", "--country", "DE", "--currency", "EUR"
    ).complains(2, "exists")  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--name", "", "--country", "DE", "--currency", "EUR"], "name"),
        (["--name", "x", "--country", "", "--currency", "EUR"], "country"),
        (["--name", "x", "--country", "DE", "--currency", "Euro"], "currency"),
        (["--name", "x", "--country", "DE", "--currency", "EUR", "--iban", "DE00"], "IBAN"),
        (["--name", "x", "--country", "DE"], "--currency"),
        (["--name", "x", "--country", "DE", "--currency", "EUR", "--language", "fr"], "--language"),
        (["--name", "x", "--country", "DE", "--currency", "EUR", "--colour", "red"], "--colour"),
    ],
)
def test_new_with_wrong_words_makes_nothing(
    desk_words: Command, tmp_path: Path, words: list[str], said: str
) -> None:
    desk_words("new", tmp_path / "new.creditdesk", *words).complains(2, said)
    assert not (tmp_path / "new.creditdesk").exists()


def test_new_takes_a_logo_or_makes_nothing(desk_words: Command, tmp_path: Path) -> None:
    words = ["--name", "x", "--country", "DE", "--currency", "EUR"]
    logo, target = tmp_path / "logo.png", tmp_path / "new.creditdesk"
    for content, said in ((None, "no file"), (b"words", "PNG or JPEG")):
        if content:
            logo.write_bytes(content)
        desk_words("new", target, *words, "--logo", logo).complains(2, said)
        assert not target.exists()
    logo.write_bytes(as_png(logo_image()))
    assert desk_words("new", target, *words, "--logo", logo).status == 0
    events = desk_words("events", target, "--json").data["events"]
    assert "logo" in events[-1]["data"]
    assert desk_words("check", target, "--json").data["ok"]


def test_new_where_nothing_can_be_made(desk_words: Command, tmp_path: Path) -> None:
    words = ["--name", "x", "--country", "DE", "--currency", "EUR"]
    desk_words("new", tmp_path / "no" / "new.creditdesk", *words).complains(3)
    desk_words("new", tmp_path / ("n" * 300), *words).complains(3)
    desk_words("new", "", *words).complains(2)


def test_remind_issue_post_and_the_letters_on_disk(desk_words: Command, ledger: Path, tmp_path: Path) -> None:
    found = desk_words("remind", ledger, "--issue", "--letters", tmp_path / "out", "--post", "--json")
    assert found.status == 0
    assert (found.data["run"], found.data["counts"]["letters"]) == (1, 2)
    for letter in found.data["letters"]:
        assert list(letter) == ["number", "customer", "currency", "total", "language", "pages", "file"]
        assert letter["pages"] == 1
        assert Path(letter["file"]).read_bytes().startswith(b"LetterContent")
    assert [letter["number"] for letter in found.data["letters"]] == ["2026-0001", "2026-0002"]
    again = desk_words("remind", ledger, "--issue", "--json").data
    assert (again["run"], again["counts"]["included"], again["letters"]) == (None, 0, [])
    assert desk_words("check", ledger).status == 0
    desk_words("undo", ledger, "--run", 1).complains(2, "posted")


def test_issue_then_undo_then_issue_then_post(desk_words: Command, ledger: Path) -> None:
    assert desk_words("remind", ledger, "--issue").status == 0
    assert desk_words("undo", ledger, "--run", 1).status == 0
    second = desk_words("remind", ledger, "--issue", "--json").data
    assert [letter["number"] for letter in second["letters"]] == ["2026-0003", "2026-0004"]
    desk_words("post", ledger, "--run", 2, "--date", TODAY - timedelta(days=1)).complains(2, "before")
    desk_words("post", ledger, "--run", 2, "--date", TODAY + timedelta(days=1)).complains(2, "future")
    desk_words("post", ledger, "--run", 9).complains(2)
    posted = desk_words("post", ledger, "--run", 2, "--method", "registered", "--tracking", "RR 1")
    assert posted.status == 0
    desk_words("post", ledger, "--run", 2).complains(2)


def test_an_issue_as_of_a_past_day_goes_on_because_it_was_said(desk_words: Command, ledger: Path) -> None:
    found = desk_words("remind", ledger, "--as-of", TODAY - timedelta(days=21), "--issue", "--json")
    assert (found.status, found.data["run"]) == (0, 1)
    later, over, lacking, placeless = found.err.splitlines()
    assert "note: the ledger holds entries dated after" in later
    assert over == (
        "creditdesk: note: the letters bear the date 2026-11-01 and ask for payment by 2026-11-08, which is over; "
        "they are issued because --as-of was said."
    )
    assert lacking == (
        "creditdesk: note: These letters do not say where to pay: there is no bank account for CNY, EUR."
    )
    assert "do not bear your own address" in placeless
    assert {letter["customer"]: letter["total"] for letter in found.data["letters"]}["10001"] == "100.00"
    desk_words("remind", ledger, "--as-of", TODAY + timedelta(days=1), "--issue").complains(2, "future")


def test_what_the_letters_lack_is_said_before_they_are_issued(desk_words: Command, tmp_path: Path) -> None:
    desk = make_desk(tmp_path, name="华联贸易", country="CN", currency="CNY")
    desk.invoice(desk.customer("Keller"), "K1", 100, due=TODAY - timedelta(days=5))
    desk.ledger.close()
    found = desk_words("remind", desk.ledger.path, "--issue")
    assert (found.status, found.err.splitlines()) == (
        0,
        [
            "creditdesk: note: These letters do not say where to pay: there is no bank account for EUR.",
            "creditdesk: note: These letters do not bear your own address: nobody can answer or return them.",
            "creditdesk: note: Letters in English that do not name your firm and its address in Latin letters: 1.",
        ],
    )


def test_where_no_letter_would_ask_for_anything_no_run_is_made(desk_words: Command, tmp_path: Path) -> None:
    """Only 20.00 of 120.00 may be asked for yet, and 25.00 were received."""
    desk = make_desk(tmp_path)
    keller = desk.customer("Keller")
    desk.invoice(keller, "K1", 100, due=TODAY - timedelta(days=2))
    desk.invoice(keller, "K2", 20, due=TODAY - timedelta(days=5))
    desk.pay(keller, 25, TODAY)
    desk.ledger.close()
    found = desk_words("remind", desk.ledger.path, "--issue", "--json")
    assert (found.status, found.data["run"], found.data["letters"]) == (0, None, [])


def test_letters_that_cannot_be_written_are_not_issued(
    desk_words: Command, ledger: Path, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.touch()
    desk_words("remind", ledger, "--issue", "--letters", blocked).complains(3)
    assert desk_words("remind", ledger, "--json").data["counts"]["included"] == 2
    desk_words("remind", ledger, "--letters", tmp_path).complains(2, "--issue")
    desk_words("remind", ledger, "--post").complains(2, "--issue")
    desk_words("remind", ledger, "--ladder", "steep").complains(2, "steep", "standard")
    desk_words("remind", ledger, "--issue", "--ladder", "steep").complains(2, "steep")


def test_writers_make_the_automatic_backup(desk_words: Command, ledger: Path, tmp_path: Path) -> None:
    assert desk_words("remind", ledger, "--issue").status == 0
    copies = list((tmp_path / "data" / "backups").rglob("*.creditdesk"))
    assert [verify(path).events for path in copies] == [10]


def test_writers_are_refused_while_another_has_the_lock(
    desk_words: Command, ledger: Path, tmp_path: Path
) -> None:
    assert desk_words("backup", ledger, tmp_path / "to").status == 0
    copy = next((tmp_path / "to").iterdir())
    holder = Holder(ledger)
    for words in (["remind", ledger, "--issue"], ["post", ledger, "--run", 1], ["undo", ledger, "--run", 1]):
        desk_words(*words).complains(3, "Berta")
    desk_words("restore", copy, ledger).complains(3, "Berta")
    holder.close()
    assert desk_words("remind", ledger, "--issue").status == 0


def test_back_up_and_restore(desk_words: Command, ledger: Path, tmp_path: Path) -> None:
    before = books_of(ledger)
    made = desk_words("backup", ledger, tmp_path / "to")
    assert made.status == 0
    copy = next((tmp_path / "to").iterdir())
    assert str(copy) in made.out
    assert desk_words("remind", ledger, "--issue").status == 0
    restored = desk_words("restore", copy, ledger)
    assert (restored.status, len(restored.out.splitlines())) == (0, 3)
    assert books_of(ledger) == before
    elsewhere = desk_words("restore", copy, tmp_path / "new.creditdesk")
    assert elsewhere.status == 0
    assert "compare" in elsewhere.out
    assert books_of(tmp_path / "new.creditdesk") == before
    desk_words("restore", copy, copy).complains(2)
    desk_words("restore", tmp_path / "gone", ledger).complains(2)
    desk_words("backup", ledger, copy).complains(3)


def test_a_restore_names_the_letters_that_went_out(desk_words: Command, ledger: Path, tmp_path: Path) -> None:
    assert desk_words("backup", ledger, tmp_path / "to").status == 0
    issued = desk_words("remind", ledger, "--issue", "--post", "--letters", tmp_path / "letters", "--json")
    numbers = [letter["number"] for letter in issued.data["letters"]]
    assert numbers
    restored = desk_words("restore", next((tmp_path / "to").iterdir()), ledger)
    assert f"Went out and not known any more: {', '.join(sorted(numbers))}." in restored.out


def test_an_older_version_is_restored_read_and_brought_up_to_date(
    desk_words: Command, ledger: Path, tmp_path: Path
) -> None:
    older = old_file(1, tmp_path / "older.creditdesk")
    assert desk_words("restore", older, ledger).status == 0
    before = digest(ledger)
    assert "Keller & Söhne GmbH" in desk_words("ageing", ledger).out
    assert desk_words("check", ledger, "--json").data["ok"]
    assert (digest(ledger), version_of(ledger)) == (before, 1)
    assert desk_words("undo", ledger, "--run", 2).status == 0
    assert version_of(ledger) == 2


def test_files_that_are_no_ledger(desk_words: Command, ledger: Path, tmp_path: Path) -> None:
    thesis = tmp_path / "thesis.docx"
    thesis.write_text("words " * 100)
    before = digest(thesis)
    for words in (["ageing"], ["remind"], ["grade"], ["check"], ["events"]):
        desk_words(*words, thesis).complains(3, "not a CreditDesk ledger")
        desk_words(*words, tmp_path).complains(2, "folder")
        desk_words(*words, tmp_path / "gone").complains(2, "no file")
        desk_words(*words, "").complains(2)
        desk_words(*words).complains(2, "ledger")
    desk_words("remind", thesis, "--issue").complains(3, "not a CreditDesk ledger")
    desk_words("restore", ledger, thesis).complains(3, "not a CreditDesk ledger")
    assert digest(thesis) == before
    assert not list(tmp_path.glob(".*.lock"))


@pytest.mark.parametrize("command", ["post", "undo"])
def test_a_run_that_is_not_there_is_named(command: str, desk_words: Command, ledger: Path) -> None:
    desk_words(command, ledger, "--run", 99).complains(2, "no run 99")


def test_ctrl_c_is_one_line_and_stores_nothing(
    desk_words: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    table = ledger.with_name("list.csv")
    table.write_text("customer,invoice,issued,due,amount\nC1,R1,2026-01-05,2026-02-04,9.00\n")
    before = desk_words("ageing", ledger, "--json").data
    monkeypatch.setattr("creditdesk.db.engine.Ledger.work", stopped)
    desk_words("import", ledger, table).complains(130, "Stopped")
    assert desk_words("ageing", ledger, "--json").data == before


def test_a_folder_that_may_not_be_written_is_named(
    desk_words: Command, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", str(tmp_path / ".copy.part"))

    monkeypatch.setattr("creditdesk.cli.keeping.backup", refused)
    found = desk_words("backup", ledger, tmp_path / "there")
    found.complains(3, f"{tmp_path} cannot be written")
    assert ".part" not in found.err


def test_one_unreadable_file_of_several_stops_none_of_the_others(
    desk_words: Command, ledger: Path, tmp_path: Path
) -> None:
    heading = "customer,invoice,issued,due,amount\n"
    paths = [tmp_path / name for name in ("1.csv", "2.csv", "3.csv")]
    for path, text in zip(
        paths, ("X,1,2026-01-05,2026-02-04,9.00", "", "X,3,2026-01-05,2026-02-04,9.00"), strict=True
    ):
        path.write_text(heading + text + "\n" if text else "")
    found = desk_words("import", ledger, *paths, "--json")
    assert found.status == 2
    assert found.err.count("\n") == 1
    assert [(file["file"], file["invoices"]) for file in found.data["files"]] == [
        ("1.csv", 1),
        ("2.csv", 0),
        ("3.csv", 1),
    ]
    assert [error["code"] for error in found.data["files"][1]["errors"]] == ["empty_file"]
