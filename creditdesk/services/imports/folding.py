"""Days as the ledger stores them, and the identity of a payment."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from datetime import date

from creditdesk.exchange.rows import ImportRow


class Days(dict[date, str]):
    """Day -> its ISO text, each written once."""

    def __missing__(self, day: date) -> str:
        text = self[day] = day.isoformat()
        return text


def payment_keys(rows: Sequence[ImportRow], ids: Sequence[int]) -> list[str]:
    """A key for each payment of a file, the same whenever the same payments are imported again.

    Two equal rows of one file are two payments; the same two in a second file are none: the n-th equal row has its
    own key (EXCHANGE.md 2.6).
    """
    seen: Counter[tuple[object, ...]] = Counter()
    keys: list[str] = []
    for row in rows:
        facts = (ids[row.party], row.issued, row.amount, row.currency, row.reference or row.number)
        seen[facts] += 1
        text = "\x1f".join(map(str, (*facts, seen[facts])))
        keys.append("table:" + hashlib.sha256(text.encode()).hexdigest()[:32])
    return keys
