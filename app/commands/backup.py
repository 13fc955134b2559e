"""`backup [FILE]`: a whole copy of the open database."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.context import Context

NAME = "backup"


def add_arguments(parser: ArgumentParser) -> None:
    """FILE, or a name by the moment in the backups folder."""
    parser.add_argument("file", nargs="?", type=Path)


def run(context: Context, arguments: Namespace) -> int:
    """Write the copy and print where it is. Raises: DatabaseProblem."""
    context.say(str(context.services.backups.save(arguments.file)))
    return 0
