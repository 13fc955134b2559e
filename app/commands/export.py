"""`export KIND OUT.xlsx`: write one of the application's lists or sheets."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.commands import monthly_review as review
from app.commands.context import Context
from app.commands.everything import everything
from app.commands.evidence_pack import evidence_pack
from app.commands.incidents import incidents
from app.commands.money_sheets import compensation, statement
from app.commands.orders import orders
from app.commands.outgoing import bulk_shipping, supplier_orders

NAME = "export"

Exporter = Callable[[Context, Namespace], list[str]]
"""Writes `arguments.file` and gives the lines to print. Raises: MakegoodError; nothing was written then."""

# A kind is added by its name and a function; its own options go into `add_arguments`.
KINDS: dict[str, Exporter] = {
    "orders": orders,
    "incidents": incidents,
    "compensation": compensation,
    "statement": statement,
    "supplier-orders": supplier_orders,
    "bulk-shipping": bulk_shipping,
    "evidence-pack": evidence_pack,
    "monthly-review": review.monthly_review,
    "everything": everything,
}


def add_arguments(parser: ArgumentParser) -> None:
    """What to write and where, and whose."""
    parser.add_argument("kind", metavar="KIND", choices=sorted(KINDS), help=", ".join(sorted(KINDS)))
    parser.add_argument("file", type=Path, metavar="OUT.xlsx", help="or .csv, a folder, .zip")
    parser.add_argument("--supplier", metavar="NAME")
    parser.add_argument("--store", metavar="NAME")
    parser.add_argument("--from", dest="from_on", type=date.fromisoformat, metavar="DAY", help="2026-03-01")
    parser.add_argument("--to", dest="to_on", type=date.fromisoformat, metavar="DAY", help="2026-03-31")
    parser.add_argument("--incident", default="", metavar="CF-26-0142", help="whose evidence pack")
    parser.add_argument("--show-personal", action="store_true", help="names and phones unmasked in the pack")
    review.add_arguments(parser)
    parser.add_argument("--again", action="store_true", help="also what went out before")


def run(context: Context, arguments: Namespace) -> int:
    """Write the file and print where it is. Raises: MakegoodError; nothing was written then."""
    for line in KINDS[arguments.kind](context, arguments):
        context.say(line)
    return 0
