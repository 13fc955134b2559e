"""The sheets that leave the house, for `export`: orders for suppliers, numbers for platforms."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context
from app.services.bulk_shipping import BulkFilter
from app.services.dispatches import SheetOut


def supplier_orders(context: Context, arguments: Namespace) -> list[str]:
    """The orders that may go, in each supplier's own columns; one supplier's with --supplier."""
    desk = context.services.dispatches
    if arguments.supplier:
        supplier_id = desk.supplier_named(arguments.supplier)
        return _lines(desk.export(arguments.file, supplier_id, again=arguments.again).value)
    return _lines(desk.export_all(arguments.file, again=arguments.again).value)


def bulk_shipping(context: Context, arguments: Namespace) -> list[str]:
    """The numbers of parcels that are right, in the platform's form; one shop's with --store."""
    desk = context.services.bulk_shipping
    store_id = desk.store_named(arguments.store) if arguments.store else None
    wanted = BulkFilter(store_id=store_id, is_uploaded_too=arguments.again)
    return _lines(desk.export(arguments.file, wanted).value)


def _lines(out: SheetOut) -> list[str]:
    return [str(out.path), f"{out.orders} / {out.rows}"]
