"""Pages on which a search finds nothing, and days on which a report has nothing to say."""

from collections.abc import Iterable

from creditdesk.ui.pictures.stage import Scene, Stage

_NEVER = "zzzz"


def nothing(_stage: Stage) -> Iterable[Scene]:
    """Lists and reminders without a match."""
    for key in ("customers", "invoices", "letters", "risk"):
        yield f"found-nothing-{key}", lambda stage, key=key: _no_match(stage, key)
    yield "found-nothing-reminders", _no_reminder


def _no_match(stage: Stage, key: str) -> None:
    page = stage.page(key)
    page.show_filter(page.bar.key(), _NEVER)


def _no_reminder(stage: Stage) -> None:
    stage.page("reminders").focus_search(_NEVER)
