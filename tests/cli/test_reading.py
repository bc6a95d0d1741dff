"""Commands that read: their JSON field by field, beside an open window, and without a trace in the file."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.db.files import Holder, beside, digest, journal_mode, raw_sql
from tests.ledgers import TODAY, Desk, acting


def test_ageing_in_json_is_as_documented(desk_words: Command, ledger: Path) -> None:
    found = desk_words("ageing", ledger, "--json")
    assert found.status == 0
    eur = {
        "balance": "140.00", "not_due": "50.00",
        "buckets": {"1-30": "30.00", "31-60": "60.00", "61-90": "0.00", "90+": "0.00"}, "unallocated": "0.00",
    }  # fmt: skip
    zero = {"1-30": "0.00", "31-60": "0.00", "61-90": "0.00", "90+": "0.00"}
    assert found.data == {
        "as_of": "2026-11-22",
        "basis": "due",
        "currencies": {
            "CNY": {
                "balance": "50.00", "not_due": "0.00", "buckets": zero | {"90+": "70.00"}, "unallocated": "20.00",
                "customers": [{"code": "10003", "name": "华联", "balance": "50.00", "not_due": "0.00",
                               "buckets": zero | {"90+": "70.00"}, "unallocated": "20.00"}],
            },
            "EUR": eur | {
                "customers": [
                    {"code": "10002", "name": "Brennan", "balance": "30.00", "not_due": "0.00",
                     "buckets": zero | {"1-30": "30.00"}, "unallocated": "0.00"},
                    {"code": "10001", "name": "Keller GmbH", "balance": "110.00", "not_due": "50.00",
                     "buckets": zero | {"31-60": "60.00"}, "unallocated": "0.00"},
                ],
            },
        },
    }  # fmt: skip


def test_ageing_as_of_a_day_and_by_invoice_date(desk_words: Command, ledger: Path) -> None:
    past = TODAY - timedelta(days=21)
    found = desk_words("ageing", ledger, "--json", "--as-of", past).data
    assert found["as_of"] == past.isoformat()
    assert found["currencies"]["EUR"]["balance"] == "180.00"
    assert "unallocated" in found["currencies"]["CNY"]
    issued = desk_words("ageing", ledger, "--basis", "issued", "--json").data
    assert issued["basis"] == "issued"
    assert issued["currencies"]["EUR"]["not_due"] == "0.00"
    assert issued["currencies"]["EUR"]["balance"] == "140.00"
    assert desk_words("ageing", ledger, "--as-of", "2020-01-01").out.endswith("Nobody owes anything.\n")
    assert "Keller GmbH" in desk_words("ageing", ledger).out


def test_a_dry_reminder_in_json_is_as_documented(desk_words: Command, ledger: Path) -> None:
    before = digest(ledger)
    found = desk_words("remind", ledger, "--json").data
    assert list(found) == ["as_of", "run", "counts", "decisions", "letters"]
    assert (found["as_of"], found["run"]) == ("2026-11-22", None)
    assert found["counts"] == {"items": 4, "included": 2, "held": 1, "not_yet": 1, "letters": 2}
    by_number = {decision["invoice"]: decision for decision in found["decisions"]}
    assert all(
        list(decision) == ["invoice", "customer", "currency", "open", "days_late", "decision", "step", "reason",
                           "text", "next_date"] for decision in found["decisions"]
    )  # fmt: skip
    first = by_number["A1"]
    assert {key: first[key] for key in first if key != "text"} == {
        "invoice": "A1", "customer": "10001", "currency": "EUR", "open": "60.00", "days_late": 40,
        "decision": "included", "step": 1, "reason": "step_due", "next_date": None,
    }  # fmt: skip
    assert first["text"].endswith(".")
    assert "{" not in first["text"]
    assert (by_number["A2"]["decision"], by_number["A2"]["reason"], by_number["A2"]["step"]) == (
        "not_yet",
        "not_due",
        None,
    )
    assert by_number["A2"]["next_date"] == (TODAY + timedelta(days=8)).isoformat()
    assert (by_number["A2"]["days_late"], by_number["B1"]["reason"]) == (-5, "no_address")
    draft = {"number": None, "pages": None, "file": None}
    assert found["letters"] == [
        draft | {"customer": "10001", "currency": "EUR", "total": "60.00", "language": "en"},
        draft | {"customer": "10003", "currency": "CNY", "total": "70.00", "language": "zh_CN"},
    ]
    assert list(found["letters"][0]) == [
        "number",
        "customer",
        "currency",
        "total",
        "language",
        "pages",
        "file",
    ]
    assert digest(ledger) == before
    assert desk_words("remind", ledger, "--allow-no-address", "--json").data["counts"]["letters"] == 3


def test_reminding_as_of_a_past_day_warns_and_goes_on(desk_words: Command, ledger: Path) -> None:
    found = desk_words("remind", ledger, "--as-of", TODAY - timedelta(days=21), "--json")
    assert found.status == 0
    assert found.err.startswith("creditdesk: note: ")
    assert len(found.err.splitlines()) == 1
    assert {d["invoice"]: d["open"] for d in found.data["decisions"]}["A1"] == "100.00"
    assert desk_words("remind", ledger).err == ""


def test_a_grade_in_json_is_as_documented(desk_words: Command, ledger: Path) -> None:
    found = desk_words("grade", ledger, "--json").data
    assert list(found) == ["as_of", "customers"]
    assert [customer["code"] for customer in found["customers"]] == ["10002", "10001", "10003"]
    for customer in found["customers"]:
        assert list(customer) == [
            "code", "name", "grade", "score", "provisional", "settled", "p_late", "p_serious", "reasons",
        ]  # fmt: skip
        assert customer["grade"] in (*"ABCDE", None)
        assert isinstance(customer["score"], int)
        assert sum(reason["points"] for reason in customer["reasons"]) == customer["score"]
        assert all(list(reason) == ["what", "points", "detail"] for reason in customer["reasons"])
        assert not any("{" in reason["what"] + reason["detail"] for reason in customer["reasons"])
    one = desk_words("grade", ledger, "--customer", "10001", "--json").data
    assert [customer["name"] for customer in one["customers"]] == ["Keller GmbH"]
    assert "Keller GmbH" in desk_words("grade", ledger, "--customer", "10001").out
    desk_words("grade", ledger, "--customer", "nobody").complains(2, "nobody")


def test_check_and_events_tell_sound_from_broken(desk_words: Command, ledger: Path) -> None:
    assert desk_words("check", ledger, "--json").data == {"ok": True, "problems": [], "events": 10}
    assert desk_words("events", ledger, "--verify", "--json").data == {
        "ok": True,
        "events": 10,
        "first_broken": None,
    }
    rows = desk_words("events", ledger, "--json").data["events"]
    assert [row["id"] for row in rows] == list(range(1, 11))
    assert "create" in desk_words("events", ledger).out
    ledger.write_bytes(ledger.read_bytes().replace(b'"number":"A2"', b'"number":"A3"'))
    broken = desk_words("check", ledger, "--json")
    assert broken.status == 1
    assert broken.data == {
        "ok": False, "events": 10,
        "problems": [{"code": "event_chain", "where": "event 4", "detail": "create invoice 2"}],
    }  # fmt: skip
    verified = desk_words("events", ledger, "--verify")
    assert (verified.status, verified.out) == (1, "The chain is broken at event 4.\n")


READING = [
    ["ageing", "{}", "--json"], ["ageing", "{}", "--as-of", "2026-10-01"], ["remind", "{}"], ["grade", "{}"],
    ["check", "{}"], ["events", "{}"], ["events", "{}", "--verify"],
]  # fmt: skip


@pytest.mark.parametrize("words", READING, ids=lambda words: " ".join(words))
def test_readers_leave_no_trace(desk_words: Command, ledger: Path, words: list[str]) -> None:
    before = digest(ledger)
    assert desk_words(*[word.format(ledger) for word in words]).status == 0
    assert (digest(ledger), beside(ledger)) == (before, [])


def test_readers_work_beside_an_open_window_and_see_what_it_stored(desk_words: Command, ledger: Path) -> None:
    holder = Holder(ledger)
    before, log = digest(ledger), Path(f"{ledger}-wal").read_bytes()
    for words in READING:
        assert desk_words(*[word.format(ledger) for word in words]).status == 0
    assert desk_words("check", ledger, "--json").data["events"] == 11
    copied = desk_words("backup", ledger, ledger.parent / "to")
    assert copied.status == 0
    assert (digest(ledger), journal_mode(ledger)) == (before, "wal")
    assert Path(f"{ledger}-wal").read_bytes() == log
    holder.close()
    assert sorted(beside(ledger)) == ["to"]


def test_readers_see_what_a_killed_program_stored(desk_words: Command, ledger: Path) -> None:
    Holder(ledger).kill()
    before = digest(ledger)
    assert desk_words("check", ledger, "--json").data == {"ok": True, "problems": [], "events": 11}
    assert digest(ledger) == before


def test_an_older_reader_of_a_newer_file_and_a_damaged_one_are_told_so(
    desk_words: Command, ledger: Path
) -> None:
    raw_sql(ledger, "PRAGMA user_version = 99")
    desk_words("ageing", ledger).complains(3, "newer", "99")
    raw_sql(ledger, "PRAGMA user_version = 1", "CREATE VIEW v AS SELECT 1")
    desk_words("check", ledger, "--json").complains(3, "damaged")


def test_currencies_without_decimals_are_written_without(desk_words: Command, ledger: Path) -> None:
    from creditdesk.services.files import open_ledger

    opened = open_ledger(ledger, acting())
    desk = Desk(opened)
    desk.invoice(desk.customer("Tokyo", country="JP"), "J1", 12, due=TODAY, currency="JPY")
    opened.close()
    assert desk_words("ageing", ledger, "--json").data["currencies"]["JPY"]["balance"] == "1200"


def test_notices_of_an_import_are_said_beside_the_json(desk_words: Command, tmp_path: Path) -> None:
    path, table = tmp_path / "a.creditdesk", tmp_path / "list.csv"
    desk_words("new", path, "--name", "A", "--country", "DE", "--currency", "EUR")
    table.write_text(
        "customer,invoice,issued,due,amount,status\nC1,R1,2026-01-05,2026-02-04,9.00,partly paid\n"
    )
    found = desk_words("import", path, table, "--json")
    assert (found.status, found.data["files"][0]["errors"]) == (0, [])
    assert found.err.startswith("creditdesk: note: list.csv: ")
    assert "partly paid" in found.err
    assert [each["code"] for each in found.data["files"][0]["notices"]] == ["payment_words_unread"]
    table.write_text("customer,invoice,issued,due,amount\nC1,R2,2026-12-18,2027-02-04,9.00\n")
    said = "Invoices dated after today: 1, the first on 2026-12-18. They count from their date on."
    assert said in desk_words("import", path, table, "--dry-run").out
    found = desk_words("import", path, table, "--json")
    assert said in found.err
    assert found.data["files"][0]["notices"] == [
        {"code": "dated_later", "count": 1, "earliest": "2026-12-18"}
    ]
