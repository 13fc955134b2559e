"""A supplier's shipping sheet held against the orders, shown within the orders tab.

`FindingsView(context)` is a `Page` to put into the orders page's stack:
- `open_sheet(path)` reads a shipping sheet in the background, takes it in and shows what it found;
- `show_import(import_id)` shows one that was taken in before, `show_sheets()` the list of them;
- `back_wanted` asks for the list of orders, `order_wanted(order_id)` for one of them.
"""

from ui.pages.orders.findings.view import FindingsView

__all__ = ["FindingsView"]
