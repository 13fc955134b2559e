"""`doctor`: look the database and the evidence files over."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from app.commands.context import Context

NAME = "doctor"


def add_arguments(parser: ArgumentParser) -> None:
    """No arguments."""


def run(context: Context, arguments: Namespace) -> int:
    """Print one line for each trouble; status 1 when there is any."""
    troubles = context.services.backups.examine()
    for trouble in troubles:
        context.say(f"{trouble.code} {trouble.detail}")
    context.say("ok" if not troubles else f"{len(troubles)}")
    return 1 if troubles else 0
