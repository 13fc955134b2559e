"""Stop lists: what suppliers are asked to stop, and what came of each number."""

from ui.pages.incidents.stops.view import StopsView

__all__ = ["StopsView"]
