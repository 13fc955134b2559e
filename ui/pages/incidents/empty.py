"""What stands where there is no incident."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.widgets.buttons import secondary_button
from ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate


def empty_list(begin: Callable[[], object]) -> EmptyState:
    """No incident in the list."""
    sentence = translate(
        "EmptyIncidents",
        "Drop a supplier's shipping sheet on the window: what was sent wrong becomes an incident with one "
        "click. Or begin with what a buyer wrote.",
    )
    empty = EmptyState("check-circle-outline", translate("EmptyIncidents", "No incidents here"), sentence)
    empty.add_button(secondary_button(translate("EmptyIncidents", "New incident"), "plus", begin))
    return empty


def empty_detail() -> EmptyState:
    """None is chosen."""
    return EmptyState("alert-circle-outline", translate("EmptyIncidents", "Choose an incident at the left"))
