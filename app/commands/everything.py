"""`export everything OUT.zip`: the whole shop in one file that is read without this program."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context


def everything(context: Context, arguments: Namespace) -> list[str]:
    """Write it; gives where it is. Raises: EnvironmentProblem; nothing was written then."""
    return [str(context.services.whole_export.write(arguments.file).path)]
