"""Checks before dispatch, shown within the orders tab.

`ChecksView(context)` is a `Page` to put into the orders page's stack. `back_wanted` asks for the list of
orders, `order_wanted(order_id)` for one of them. It reads by itself when it is shown.
"""

from ui.pages.orders.checks.view import ChecksView

__all__ = ["ChecksView"]
