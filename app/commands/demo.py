"""`demo`: a whole day on invented sheets, in a folder of its own."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.context import Context
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.services.build import build_services
from app.services.sample_shop.day import LONGEST, run_day

NAME = "demo"


def new_folder() -> Path:
    """A folder for a demo when none was named: never the owner's data."""
    return Path(tempfile.mkdtemp(prefix="makegood-demo-"))


def add_arguments(parser: ArgumentParser) -> None:
    """No arguments."""


def run(context: Context, arguments: Namespace) -> int:
    """Leave orders, a supplier's sheet, findings, incidents and reports, and print where.

    Raises: DomainError demo_folder_used when data are in the folder already; what any part may raise.
    """
    if (context.folder / "makegood.db").exists():
        raise DomainError("demo_folder_used", path=str(context.folder))
    clock = FixedClock(context.clock.now() - LONGEST)
    services = build_services(context.folder, clock)
    try:
        run_day(services, clock, context.folder, context.words, context.write_pdf)
    finally:
        services.close_thread()
    context.say(str(context.folder))
    return 0
