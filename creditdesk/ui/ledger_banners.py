"""The banners of the ledger that is open: what kind it is, what it lacks, and what has happened to its file."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from creditdesk.domain.clock_doubt import clock_doubt
from creditdesk.errors import CreditDeskError
from creditdesk.ui import formats, texts
from creditdesk.ui.backup_keeper import backup_sentence
from creditdesk.ui.desk import Desk
from creditdesk.ui.ledger_work import Aim, Trouble
from creditdesk.ui.widgets.banner import BannerStack


class LedgerBanners(QObject):
    """Says again in another language what still stands; ``clear`` when another ledger is opened."""

    def __init__(self, banners: BannerStack, desk: Desk, opening: Any) -> None:
        super().__init__(opening)
        self._banners, self._desk, self._opening = banners, desk, opening
        self._said: dict[str, Callable[[], None]] = {}

    def clear(self) -> None:
        """The ledger is being left."""
        for key in (*self._said, "problem"):
            self._banners.drop(key)
        self._said.clear()

    def hush(self, key: str) -> None:
        """Take one away for now."""
        self._banners.drop(key)

    def speak(self) -> None:
        """The language has changed."""
        for key, say in list(self._said.items()):
            if key in self._banners.shown:
                say()

    def say_kind(self, kind: str, *, read_only: bool) -> None:
        """That it is not the person's own, or can only be read."""
        if kind == "sample":
            self._stand("sample", self._sample)
        if kind == "backup":
            self._stand("read_only", self._backup)
        elif read_only:
            self._stand("read_only", self._reading)

    def title(self, aim: Aim, company: str) -> str:
        """What the window is called: a backup must not look like the ledger."""
        if aim.kind != "backup":
            return company
        moment = backup_moment(aim.file)
        words = self.tr("Backup of {0}").format(moment) if moment else self.tr("Backup")
        return f"{words} \N{EN DASH} {company}"

    def say_clock(self, kind: str, newest: datetime | None) -> None:
        """That the date of the newest entry does not go with the date of this computer; how long nobody has worked in
        the sample company says nothing."""
        if newest is None or kind == "backup":
            return
        doubt = clock_doubt(newest, self._desk.acting().at)
        if doubt == "behind" or (doubt and kind == "file"):
            self._stand("clock", lambda: self._clock(newest, ahead=doubt == "behind"))

    def say_no_backup(self, error: CreditDeskError) -> None:
        """That the automatic backups cannot be written where they belong."""
        self._stand("backup", lambda: self._no_backup(error))

    def say_lost(self, error: CreditDeskError) -> None:
        """That nothing more can be stored in the open file."""
        ledger = self._desk.ledger
        if ledger is not None and error.params.get("path", str(ledger.path)) == str(ledger.path):
            self._banners.drop("problem")
            self._stand("lost", lambda: self._lost(error))

    def say_rescued(self, error: CreditDeskError) -> None:
        """Where the contents of a file that went away are now."""
        self._stand("rescued", lambda: self._rescued(error))

    def tell(self, troubles: list[Trouble]) -> None:
        """Say what was left undone on the way to the ledger that is open now, or to none."""
        for trouble in troubles:
            if trouble.what == "opening":
                self.say_no_backup(trouble.error)
            if trouble.error.code == "rescued":
                self.say_rescued(trouble.error)
        others = [each for each in troubles if each.what != "opening" and each.error.code != "rescued"]
        if others:
            self._desk.prompts.notice.emit("warn", " ".join(map(trouble_words, others)))

    def _stand(self, key: str, say: Callable[[], None]) -> None:
        self._said[key] = say
        say()

    def _backup(self) -> None:
        moment = backup_moment(self._desk.ledger.path)
        if moment:
            words = self.tr(
                "This is the backup of {0}, open for reading only. Your ledger is as you left it."
            )
            words = words.format(moment)
        else:
            words = self.tr("This is a backup, open for reading only. Your ledger is as you left it.")
        act = self._opening.back
        self._banners.say("read_only", "info", words, self.tr("Back to the ledger"), act, lasting=True)

    def _sample(self) -> None:
        words = self.tr("This is the sample company: try whatever you like.")
        own = next((file for file in self._desk.memory.recent_files() if file.is_file()), None)
        if own is None:
            action, act = self.tr("Start your own ledger …"), self._opening.new
        else:
            action, act = self.tr("Back to {0}").format(own.stem), lambda: self._opening.open(own)
        self._banners.say("sample", "info", words, action, act, lasting=True)

    def _reading(self) -> None:
        words = self.tr("This ledger is open for reading only.")
        self._banners.say("read_only", "warn", words, lasting=True)

    def _clock(self, newest: datetime, *, ahead: bool) -> None:
        how = formats.current()
        entry, today = newest.astimezone().date(), self._desk.today()
        if ahead:
            words = self.tr(
                "The newest entry of this ledger was made on {0}, but this computer says that today is {1}. Check the "
                "computer's date before you enter or issue anything: due dates and letters follow it."
            )
        else:
            words = self.tr(
                "Nothing was entered in this ledger since {0}. If today is not {1}, set the computer's date before "
                "you work: due dates and letters follow it."
            )
        self._banners.say("clock", "warn", words.format(how.long_date(entry), how.long_date(today)))

    def _no_backup(self, error: CreditDeskError) -> None:
        words = self.tr("The automatic backup could not be made; the ledger itself is open and whole. {0}")
        self._banners.say(
            "backup",
            "warn",
            words.format(backup_sentence(error)),
            self.tr("Where backups go …"),
            lambda: self._desk.go("settings", section="backups"),
        )

    def _rescued(self, error: CreditDeskError) -> None:
        copy = Path(str(error.params["path"]))
        self._banners.say(
            "rescued",
            "warn",
            texts.error_sentence(error),
            self.tr("Open the copy"),
            lambda: self._opening.open(copy),
        )

    def _lost(self, error: CreditDeskError) -> None:
        opening = self._opening
        if error.code in ("taken_over", "reopen_file"):
            action, act = self.tr("Open it again"), opening.open_again
        elif error.code == "damaged":
            action, act = self.tr("Show its backups"), opening.open_again
        else:
            action, act = self.tr("Close the ledger"), opening.close_ledger
        self._banners.say("lost", "red", texts.error_sentence(error), action, act, lasting=True)


def trouble_words(trouble: Trouble) -> str:
    """What was left undone when a ledger was closed, in a sentence."""
    if trouble.what == "file":
        return texts.error_sentence(trouble.error)
    words = QCoreApplication.translate(
        "Opening", "The ledger is closed and whole, but its last backup could not be made. {0}"
    )
    return words.format(backup_sentence(trouble.error))


def backup_moment(file: Path) -> str:
    """When the automatic backup ``file`` was made, as people write it, "" where its name does not say."""
    from creditdesk.services.backups import made_at

    made = made_at(file)
    if made is None:
        return ""
    return formats.current().said_moment(made)
