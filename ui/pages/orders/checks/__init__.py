"""Checks before dispatch, shown within the orders tab.

`ChecksView(context)` is a `Page` to put into the orders page's stack. `back_wanted` asks for the list of
orders, `order_wanted(order_id)` for one of them, `rules_wanted` for `RulesView`: how much each check weighs.
It reads by itself when it is shown.
"""

from ui.pages.orders.checks.rules_view import RulesView
from ui.pages.orders.checks.view import ChecksView

__all__ = ["ChecksView", "RulesView"]
