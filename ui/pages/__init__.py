"""The tabs: one folder each, listed in `ui.pages.registry`."""
