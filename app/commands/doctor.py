"""`doctor [--mend]`: look the database and the evidence files over, and mend what can be mended."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from app.commands.context import Context

NAME = "doctor"


def add_arguments(parser: ArgumentParser) -> None:
    """Whether to mend what can be mended."""
    parser.add_argument("--mend", action="store_true")


def run(context: Context, arguments: Namespace) -> int:
    """Print one line for each trouble, status 1 when there is any; remarks need nothing done.

    Raises: DatabaseProblem when it cannot be mended.
    """
    if arguments.mend:
        for code, count in context.services.mending.mend().done:
            context.say(f"mended: {code} {count}")
    troubles = [f"{trouble.code} {trouble.detail}" for trouble in context.services.backups.examine()]
    troubles += [f"incident_unsound {number} {code}" for number, code in context.services.incidents.unsound()]
    troubles += [f"{one.code} {one.operation_no}" for one in context.services.undo.broken_seals()]
    for trouble in troubles:
        context.say(trouble)
    if unnamed := context.services.backups.unnamed_evidence():
        context.say(f"remark: evidence_unnamed {unnamed}")
    context.say("ok" if not troubles else f"{len(troubles)}")
    return 1 if troubles else 0
