"""The sheet of orders for `export`."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context
from app.domain.errors import NotFound
from app.services.orders import OrderFilter


def orders(context: Context, arguments: Namespace) -> list[str]:
    """All orders; with --supplier, --store, --from and --to only theirs and of these days."""
    services = context.services
    since, until = services.orders.day_range(arguments.from_on, arguments.to_on)
    wanted = OrderFilter(
        store_id=_store(context, arguments.store),
        supplier_id=_supplier(context, arguments.supplier),
        since=since,
        until=until,
    )
    services.order_sheet.write(arguments.file, context.words, wanted)
    return [str(arguments.file)]


def _store(context: Context, name: str | None) -> int | None:
    if not name:
        return None
    found = next((store.id for store in context.services.orders.stores() if store.name == name), None)
    if found is None:
        raise NotFound("store_not_found", name=name)
    return found


def _supplier(context: Context, name: str | None) -> int | None:
    if not name:
        return None
    found = next((own for own, known in context.services.orders.suppliers() if known == name), None)
    if found is None:
        raise NotFound("supplier_not_found", name=name)
    return found
