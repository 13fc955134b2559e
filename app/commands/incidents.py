"""The sheet of incidents for `export`."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context
from app.commands.names import named
from app.services.incidents import IncidentFilter


def incidents(context: Context, arguments: Namespace) -> list[str]:
    """All incidents; with --supplier, --store, --from and --to only theirs and found on these days."""
    services = context.services
    since, until = services.orders.day_range(arguments.from_on, arguments.to_on)
    stores = [(store.id, store.name) for store in services.orders.stores()]
    wanted = IncidentFilter(
        supplier_id=named(services.suppliers.names(), arguments.supplier, "supplier_not_found"),
        store_id=named(stores, arguments.store, "store_not_found"),
        since=since,
        until=until,
    )
    services.incident_export.write(arguments.file, context.words, wanted)
    return [str(arguments.file)]
