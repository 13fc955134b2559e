"""What can be refused or go wrong, as codes with parameters; the words live in `ui` and `app.cli`."""

from __future__ import annotations

from typing import Any


class MakegoodError(Exception):
    """A trouble that can be told to the owner in one sentence.

    `code` names the sentence (see `app.wording`), `params` fill its places.
    """

    code = "error"

    def __init__(self, code: str | None = None, **params: Any) -> None:
        self.code = code or type(self).code
        self.params = params
        super().__init__(self.code, params)

    def __str__(self) -> str:
        inside = ", ".join(f"{k}={v!r}" for k, v in self.params.items())
        return f"{self.code}({inside})"


class DomainError(MakegoodError):
    """A rule of the trade refuses what was asked; nothing was written."""


class IllegalMove(DomainError):
    """A state does not allow this move, or its guard is not met."""

    code = "illegal_move"


class NotFound(DomainError):
    """A record that was named is not there."""

    code = "not_found"


class EnvironmentProblem(MakegoodError):
    """A trouble from outside: file locked, disk full, sheet unreadable, database damaged."""


class SheetProblem(EnvironmentProblem):
    """A sheet that cannot be taken in: unreadable, empty, encrypted, unknown, too large."""


class DatabaseProblem(EnvironmentProblem):
    """The database cannot be opened or written: locked, read-only, full, corrupt or newer."""


class Cancelled(Exception):  # a wish of the user, not an error
    """The user cancelled a long operation; its transaction is rolled back."""
