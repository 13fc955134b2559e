"""The owner's shops and what hangs on the currency each sells in."""

from __future__ import annotations

from typing import Any

from app.data.models import Store

_WITH_MONEY = """SELECT COUNT(*) FROM orders o WHERE o.store_id = ? AND (
    COALESCE(o.paid_minor, o.shipping_minor, o.merchant_minor) IS NOT NULL OR o.refunded_minor != 0
    OR EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id
      AND COALESCE(l.unit_price_minor, l.line_minor, l.paid_minor) IS NOT NULL)
    OR EXISTS (SELECT 1 FROM incident i WHERE i.order_id = o.id))"""


def orders_with_money(store_id: int) -> int:
    """How many orders of the store have an amount, or an incident whose money follows the order's."""
    database: Any = Store._meta.database
    ((count,),) = database.execute_sql(_WITH_MONEY, [store_id]).fetchall()
    return int(count)
