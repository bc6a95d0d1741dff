"""CreditDesk: credit management for a small firm, one window over one local file."""

__version__ = "0.2.0"
