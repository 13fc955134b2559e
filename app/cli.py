"""The commands without a window: reads the command line and runs one of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from app.commands import backup, check, demo, doctor, export, import_, reconcile, report, restore
from app.commands.context import Context

# Each has NAME, add_arguments(parser) and run(context, arguments) -> exit status.
COMMANDS: tuple[ModuleType, ...] = (import_, check, reconcile, export, report, backup, restore, doctor, demo)


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read the command line; bad usage ends the program with status 2."""
    parser = argparse.ArgumentParser(prog="makegood")
    parser.add_argument("--data", metavar="DIR")
    parser.add_argument("--lang", choices=["zh_CN", "en"])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for module in COMMANDS:
        module.add_arguments(commands.add_parser(module.NAME, help=module.__doc__))
    return parser.parse_args(argv)


def run(context: Context, arguments: argparse.Namespace) -> int:
    """Carry out one command. Raises: MakegoodError when it is refused; nothing was written then."""
    module = next(module for module in COMMANDS if arguments.command == module.NAME)
    try:
        return int(module.run(context, arguments))
    finally:
        context.close()


def usual_folder(arguments: argparse.Namespace) -> Path:
    """Where the data are when no folder is named; a demo has a new one of its own."""
    if arguments.command == demo.NAME:
        return demo.new_folder()
    from app.services.data_folder import usual_folder as owners_folder

    return owners_folder()
