"""`restore FILE`: a copy takes the place of the database; the old one is kept beside it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.context import Context
from app.services.backups import restore

NAME = "restore"


def add_arguments(parser: ArgumentParser) -> None:
    """The copy to put back."""
    parser.add_argument("file", type=Path)


def run(context: Context, arguments: Namespace) -> int:
    """Put it back without opening the present database, which may be damaged."""
    aside = restore(context.folder, arguments.file, context.clock)
    context.say(str(aside or context.folder))
    return 0
