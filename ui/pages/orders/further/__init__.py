"""Sheets that are neither orders nor parcels: after-sales cases and price lists, previewed and taken in."""

from ui.pages.orders.further.view import FurtherView

__all__ = ["FurtherView"]
