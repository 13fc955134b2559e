"""How often it goes wrong, with whom, why, and what it costs; with a reading of each, and the rows behind."""

from app.services.insights.results import (
    Chart,
    Cost,
    Counted,
    Insights,
    Month,
    MonthCost,
    Reading,
    Score,
    SupplierRate,
    Window,
)
from app.services.insights.service import InsightsService

__all__ = [
    "Chart",
    "Cost",
    "Counted",
    "Insights",
    "InsightsService",
    "Month",
    "MonthCost",
    "Reading",
    "Score",
    "SupplierRate",
    "Window",
]
