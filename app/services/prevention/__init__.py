"""So that it does not happen again: what is proposed, who does what until when, and whether it helped."""

from app.data.queries.prevention import ActionFilter
from app.services.prevention.actions import (
    ActionDraft,
    ActionRow,
    ActionTotals,
    CorrectiveActionService,
)
from app.services.prevention.figures import BeforeAndAfter, PreventionService, Proposed

__all__ = [
    "ActionDraft",
    "ActionFilter",
    "ActionRow",
    "ActionTotals",
    "BeforeAndAfter",
    "CorrectiveActionService",
    "PreventionService",
    "Proposed",
]
