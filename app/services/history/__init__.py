"""What was done, by whom, and taking it back."""

from app.data.audit_chain import Break
from app.data.queries.record_rows import ALL_SETTINGS
from app.services.history.records import RecordHistoryService
from app.services.history.results import HistoryEntry, HistoryPart, RecordKey, Step, ValueChange
from app.services.history.undo import UndoService

__all__ = [
    "ALL_SETTINGS",
    "Break",
    "HistoryEntry",
    "HistoryPart",
    "RecordHistoryService",
    "RecordKey",
    "Step",
    "UndoService",
    "ValueChange",
]
