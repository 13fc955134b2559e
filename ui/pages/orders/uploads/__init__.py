"""Numbers for the platforms, shop by shop, and what stays here with the reason; within the orders tab.

`UploadsView(context)` is a `Page` for the orders page's stack. `back_wanted` asks for the list of orders,
`order_wanted(order_id)` for one of them.
"""

from ui.pages.orders.uploads.view import UploadsView

__all__ = ["UploadsView"]
