"""The sheet of incidents for `export`."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context
from app.domain.errors import NotFound
from app.services.incidents import IncidentFilter


def incidents(context: Context, arguments: Namespace) -> list[str]:
    """All incidents; with --supplier, --store, --from and --to only theirs and found on these days."""
    services = context.services
    since, until = services.orders.day_range(arguments.from_on, arguments.to_on)
    stores = [(store.id, store.name) for store in services.orders.stores()]
    wanted = IncidentFilter(
        supplier_id=_named(services.suppliers.names(), arguments.supplier, "supplier_not_found"),
        store_id=_named(stores, arguments.store, "store_not_found"),
        since=since,
        until=until,
    )
    services.incident_export.write(arguments.file, context.words, wanted)
    return [str(arguments.file)]


def _named(known: list[tuple[int, str]], name: str | None, code: str) -> int | None:
    """The id of a name, None where no name was given. Raises: NotFound."""
    if not name:
        return None
    found = next((number for number, own in known if own == name), None)
    if found is None:
        raise NotFound(code, name=name)
    return found
