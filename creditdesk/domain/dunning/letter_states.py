"""How far a letter has come, by the states that the ledger keeps."""

#: Numbered and made, but not yet on its way: it may still be undone, and its ladder has not moved.
WAITING = ("issued", "printed")
#: On its way or there: it is corrected with a reason, never undone.
SENT = ("posted", "delivered", "returned")
