"""`report INCIDENT OUT.pdf`: the printed report of one incident."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from app.commands.context import Context

NAME = "report"


def add_arguments(parser: ArgumentParser) -> None:
    """The incident by number or id, and the file to write."""
    parser.add_argument("incident", metavar="INCIDENT")
    parser.add_argument("file", type=Path, metavar="OUT.pdf")


def run(context: Context, arguments: Namespace) -> int:
    """Write the PDF and print where it is. Raises: NotFound, EnvironmentProblem; nothing was written then."""
    report = context.services.reports.incident(arguments.incident)
    context.write_pdf(report, arguments.file)
    context.say(str(arguments.file))
    return 0
