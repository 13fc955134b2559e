"""The commands without a window: the same services, answers on standard output."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from app.domain.clock import Clock
from app.domain.errors import MakegoodError
from app.services.build import build_services

Arguments = argparse.Namespace
Explain = Callable[[MakegoodError], str]


def parse(argv: Sequence[str]) -> Arguments:
    """Read the command line; bad usage ends the program with status 2."""
    parser = argparse.ArgumentParser(prog="makegood")
    parser.add_argument("--data", metavar="DIR")
    parser.add_argument("--lang", choices=["zh_CN", "en"])
    parser.add_subparsers(dest="command", metavar="COMMAND")
    return parser.parse_args(argv)


def run(folder: Path, arguments: Arguments, clock: Clock, *, explain: Explain) -> int:
    """Carry out one command. Raises: MakegoodError when it is refused; nothing was written then."""
    services = build_services(folder, clock)
    try:
        return 0
    finally:
        services.close_thread()
