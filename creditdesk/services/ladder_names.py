"""What a ladder of one's own is called, and whether ladders are offered: both can be changed though it was used."""

from collections.abc import Iterable

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries import ladders as queries
from creditdesk.domain.changes import ChangeSet
from creditdesk.domain.names import clean_text
from creditdesk.errors import UserError
from creditdesk.services.context import Acting
from creditdesk.services.ladders import require_free_name
from creditdesk.services.rules import shipped_ladders


def rename_ladder(
    ledger: Ledger, name: str, new: str, acting: Acting, taken: Iterable[str] = ()
) -> ChangeSet:
    """Call a ladder of the company's own ``new``; the history of the file keeps both names.

    Raises ``UserError``: ladder_preset_named, unknown_ladder, and with ``field`` name: ladder_name_missing,
    name_too_long, ladder_name_taken.
    """
    new = clean_text(new).replace("\n", " ")
    if name in shipped_ladders():
        raise UserError("ladder_preset_named", value=name)
    with ledger.work(acting.actor, acting.at) as work:
        names = queries.ladder_names(work.connection)
        _require_known(name, names)
        if new == name:
            return work.changes
        require_free_name(new, [*(each for each in names if each != name), *shipped_ladders(), *taken])
        queries.rename_ladder(work.connection, name, new)
        work.record("rename", "ladder", 0, {"ladder_name": [name, new]})
        for subject in ("company", "customer", "run"):
            work.touch(subject)
        return work.changes


def hide_ladder(ledger: Ledger, name: str, hidden: bool, acting: Acting) -> ChangeSet:
    """Offer a ladder no more, or again: no new case starts on one that is hidden, those that climb it go on.

    Raises ``UserError``: unknown_ladder, and ladder_needed while the company or a customer goes by it.
    """
    with ledger.work(acting.actor, acting.at) as work:
        _require_known(name, queries.ladder_names(work.connection))
        now = queries.hidden_ladders(work.connection)
        if hidden == (name in now):
            return work.changes
        if hidden:
            company = company_queries.company(work.connection).ladder_name == name
            customers = queries.customers_by_ladder(work.connection).get(name, 0)
            if company or customers:
                raise UserError("ladder_needed", value=name, customers=customers)
        queries.set_hidden_ladders(work.connection, now | {name} if hidden else now - {name})
        work.record("hide" if hidden else "show", "ladder", 0, {"ladder_name": name})
        return work.changes


def _require_known(name: str, names: list[str]) -> None:
    if name not in names:
        raise UserError("unknown_ladder", field="ladder_name", value=name, known=", ".join(names))
