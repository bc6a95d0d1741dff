"""Before a ledger is open: the start, the wizard for a new ledger, a ledger that somebody else has open."""
