"""The ways a letter can go to a customer: the same ones in every form, list and paper."""

#: Codes that the ledger keeps, in the order in which they are offered.
WAYS = ("post", "registered", "ems", "courier", "hand", "notary", "email")
#: What of them has a slip on which the sender writes what is inside.
WITH_SLIP = frozenset({"ems", "courier"})


def way_gone(method: str, registered: bool) -> str:
    """How a letter went, by what was recorded: a ``registered`` one that simply went by post is registered mail."""
    return "registered" if registered and method in ("", "post") else method


def usual_way(registered: bool, country: str) -> str:
    """How a letter is most likely sent from ``country``.

    In China a demand that must be proved goes by EMS of China Post: its slip names the contents and its tracking record
    stands in court (Supreme People's Court, reply of 12 June 2003 on limitation).
    """
    if not registered:
        return "post"
    return "ems" if country == "CN" else "registered"
