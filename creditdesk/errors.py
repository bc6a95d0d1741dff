"""Coded errors: they say whose fault it is and never contain words for people.

The package ``words`` turns a code and its parameters into a sentence; the window and the command line show it.
"""

from collections.abc import Mapping


class CreditDeskError(Exception):
    """A foreseen failure: ``code`` names it, ``params`` fill its sentence."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, dict(params))
        self.code = code
        self.params: Mapping[str, object] = params

    def __str__(self) -> str:
        return f"{self.code} {dict(self.params)}" if self.params else self.code


class UserError(CreditDeskError):
    """The input is wrong and the person can mend it (exit status 2)."""


class EnvError(CreditDeskError):
    """The surroundings are wrong: disk, lock, permission, a damaged or foreign file (exit status 3)."""


class Cancelled(Exception):
    """Raised inside long work when the person asked to stop; the transaction is rolled back."""
