"""The short panel for sheets whose columns are not clear, and what was remembered of them."""

from ui.pages.orders.columns_panel.asking import Asking
from ui.pages.orders.columns_panel.draft import Asked, asked_of
from ui.pages.orders.columns_panel.remembered import RememberedView

__all__ = ["Asked", "Asking", "RememberedView", "asked_of"]
