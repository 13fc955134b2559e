"""The sheets that leave the house, for `export`: orders for suppliers, numbers for platforms."""

from __future__ import annotations

from argparse import Namespace

from app.commands.context import Context
from app.services.bulk_shipping import BulkFilter
from app.services.dispatches import SheetOut


def supplier_orders(context: Context, arguments: Namespace) -> list[str]:
    """The orders that may go, in each supplier's own columns; one supplier's with --supplier.

    Into a folder each supplier gets a file of his own: his form filled, where he handed one over.
    """
    desk = context.services.dispatches
    if arguments.file.is_dir() and not arguments.supplier:
        today = context.clock.now().astimezone(context.services.settings.zone()).date()
        outs = desk.export_each(arguments.file, f"{{supplier}} {today}", again=arguments.again).value
        return [line for out in outs for line in _lines(out)]
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
    left = [f"{out.left_out}"] if out.left_out else []
    return [str(out.path), " / ".join([f"{out.orders}", f"{out.rows}", *left])]
