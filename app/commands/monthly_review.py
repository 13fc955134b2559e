"""`export monthly-review OUT.pdf [--month 2026-10] [--store NAME]`: the month looked back on."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date

from app.commands.context import Context
from app.commands.names import named


def add_arguments(parser: ArgumentParser) -> None:
    """Which month."""
    parser.add_argument("--month", type=_month, metavar="2026-10", help="the last that is over unless said")


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise ArgumentTypeError(f"not a month such as 2026-10: {text}") from None


def monthly_review(context: Context, arguments: Namespace) -> list[str]:
    """On pages (.pdf) or its figures as a sheet. Raises: NotFound, DomainError month_to_come."""
    services = context.services
    store = named(services.compensations.stores(), arguments.store, "store_not_found")
    found = services.monthly_reviews.make(arguments.month or services.monthly_reviews.usual(), store)
    if arguments.file.suffix.lower() == ".pdf":
        context.write_pdf(found, arguments.file)
    else:
        services.review_export.write(arguments.file, found, context.words)
    return [str(arguments.file)]
