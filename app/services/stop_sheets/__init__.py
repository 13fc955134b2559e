"""Stop lists: see `service`."""

from app.services.stop_sheets.rows import (
    StopLot,
    StopNumber,
    StopRequest,
    StopSheetRow,
    ToStop,
)
from app.services.stop_sheets.service import StopSheetService

__all__ = [
    "StopLot",
    "StopNumber",
    "StopRequest",
    "StopSheetRow",
    "StopSheetService",
    "ToStop",
]
