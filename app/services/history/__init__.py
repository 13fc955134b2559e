"""What was done, by whom, and taking it back."""

from app.services.history.records import RecordHistoryService
from app.services.history.results import HistoryEntry, HistoryPart, RecordKey, Step, ValueChange
from app.services.history.undo import UndoService

__all__ = [
    "HistoryEntry",
    "HistoryPart",
    "RecordHistoryService",
    "RecordKey",
    "Step",
    "UndoService",
    "ValueChange",
]
