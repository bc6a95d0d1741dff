"""Whatever the services write into the history has words on the screen, in both languages."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

import creditdesk
from creditdesk.services.bank_accounts import BankDraft
from creditdesk.services.calendars import CalendarChange, OwnDaysDraft
from creditdesk.services.company import CompanyChange
from creditdesk.services.customers import CustomerDraft
from creditdesk.services.reminders.corrections import Correction
from creditdesk.ui.application import DeskApplication
from creditdesk.ui.settings.event_facts import key_words
from creditdesk.ui.settings.event_keys import DEBTORS, DUE_ROLLS, HIDDEN, KEYS, KINDS, SENTENCES
from creditdesk.ui.settings.event_words import SUBJECTS, VERBS, subject_words, verb_words

#: Subjects and verbs that a service chooses as it runs.
CHOSEN_VERBS = {"create", "take_over", "leave_out", "put_back", "returned", "reversal"}
CHOSEN_SUBJECTS = {"invoice", "credit_note", "opening"}
#: Names of IBAN and BIC are the same everywhere.
ALIKE = {"iban", "bic"}


def records() -> Iterator[tuple[Path, ast.Call]]:
    """Every call that writes an event."""
    root = Path(creditdesk.__file__).parent
    for folder in ("services", "db"):
        for file in (root / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr == "record"
                ):
                    yield file, node


def written(place: int) -> set[str]:
    """The words that stand in the source as the argument at ``place`` of those calls."""
    found = (call.args[place] for _file, call in records())
    return {node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def dictionaries(file: Path) -> Iterator[ast.Dict]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            yield node


def keys() -> set[str]:
    """Every key that stands in a dictionary given to those calls, and the fields of the records they compare."""
    found: set[str] = set()
    for _file, call in records():
        for node in ast.walk(call.args[3]):
            if isinstance(node, ast.Dict):
                found |= {key.value for key in node.keys if isinstance(key, ast.Constant)}  # type: ignore[misc]
    for draft in (BankDraft, CalendarChange, OwnDaysDraft, CompanyChange, CustomerDraft, Correction):
        found |= {field.name for field in fields(draft)}
    found |= {
        "ladder_name",
        "revision",
        "interval",
        "steps",
        "customer_gap_days",
        "notice",
        "tolerance",
        "due",
    }
    found |= {"outcome", "amount", "dated", "payment", "file", "backup", "state_of", "forgotten", "numbers"}
    return found


def test_the_source_is_read() -> None:
    assert len(list(records())) > 35
    assert {"issue", "post", "import", "withdraw"} <= written(0)
    assert {"invoices", "sha256", "because", "allocations"} <= keys()


def test_every_verb_and_subject_has_words() -> None:
    assert written(0) | CHOSEN_VERBS | {"restore"} <= VERBS.keys()
    assert written(1) | CHOSEN_SUBJECTS <= SUBJECTS.keys()


def test_every_key_has_words_or_is_hidden() -> None:
    assert keys() - HIDDEN - KEYS.keys() == set()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_code_is_shown_as_it_is_stored(app: DeskApplication, language: str) -> None:
    app.languages.use(language)
    said = [verb_words(verb) for verb in VERBS] + [subject_words(subject, "0") for subject in SUBJECTS]
    assert all(said)
    assert not [words for words in said if "_" in words]
    if language == "zh_CN":
        said += [key_words(key) for key in KEYS if KEYS[key] and key not in ALIKE]
        said += [
            key_words(words) for table in (KINDS, DEBTORS, DUE_ROLLS, SENTENCES) for words in table.values()
        ]
        assert not [words for words in said if words.isascii()]


def test_a_number_of_a_row_is_not_shown() -> None:
    for subject in SUBJECTS:
        said = subject_words(subject, "64")
        assert ("64" in said) == (subject == "run"), subject
