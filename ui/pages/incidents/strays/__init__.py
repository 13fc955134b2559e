"""Parcels that came back without an owner."""

from ui.pages.incidents.strays.view import StraysView

__all__ = ["StraysView"]
