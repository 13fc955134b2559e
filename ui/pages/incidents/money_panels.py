"""The panels of the two ledgers, as they stand on their own tabs, opened within the incident."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtWidgets import QWidget

from app.services.incidents.results import IncidentDetail
from ui.pages.base import PageContext

# Imported when first opened: the other tabs' modules are not needed to show an incident.
MONEY_PANELS = {
    "plan_compensation": ("ui.pages.compensation.plan_panel", "PlanCompensationPanel"),
    "submit_claim": ("ui.pages.suppliers.claim_panel", "ClaimPanel"),
}


def money_panel(action: str, context: PageContext, detail: IncidentDetail) -> QWidget:
    """The panel that plans a compensation or claims from the supplier; it emits `finished`."""
    module, name = MONEY_PANELS[action]
    made: QWidget = getattr(import_module(module), name)(context.services, detail.id)
    made.changed.connect(context.bus.publish)  # type: ignore[attr-defined]
    return made
