"""The short panel for sheets whose columns are not clear, and what was remembered of them."""

from ui.pages.orders.columns_panel.asking import Asking
from ui.pages.orders.columns_panel.draft import Asked, asked_of

__all__ = ["Asked", "Asking", "asked_of"]
