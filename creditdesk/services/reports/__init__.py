"""Reports as data: built from the ledger, worded by the window, written by ``out``."""
