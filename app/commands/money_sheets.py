"""The money side's sheets for `export`: compensation, a supplier's statement."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from app.commands.context import Context
from app.commands.names import named
from app.domain.errors import DomainError
from app.services.compensations import CompensationFilter


def compensation(context: Context, arguments: Namespace) -> list[str]:
    """What buyers get; with --supplier, --store, --from and --to only theirs and of these days."""
    services = context.services
    wanted = CompensationFilter(
        supplier_id=named(services.suppliers.names(), arguments.supplier, "supplier_not_found"),
        store_id=named(services.compensations.stores(), arguments.store, "store_not_found"),
        from_on=arguments.from_on,
        to_on=arguments.to_on,
    )
    services.money_sheets.write_compensation(arguments.file, context.words, wanted)
    return [str(arguments.file)]


def statement(context: Context, arguments: Namespace) -> list[str]:
    """A supplier's account as a sheet or PDF; this month unless --from and --to say otherwise."""
    services = context.services
    supplier_id = named(services.suppliers.names(), arguments.supplier, "supplier_not_found")
    if supplier_id is None:
        raise DomainError("supplier_needed")
    today = context.clock.now().astimezone(services.settings.zone()).date()
    from_on: date = arguments.from_on or today.replace(day=1)
    found = services.statements.make(supplier_id, from_on, arguments.to_on or max(today, from_on))
    if arguments.file.suffix.lower() == ".pdf":
        context.write_pdf(found, arguments.file)
    else:
        services.money_sheets.write_statement(arguments.file, found, context.words)
    return [str(arguments.file)]
