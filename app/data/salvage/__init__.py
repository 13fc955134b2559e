"""What can still be read of a damaged database, row by row, into a new one; the damaged file is only read."""

from app.data.salvage.rescue import Salvage, salvage
from app.data.salvage.rows import TableSaved

__all__ = ["Salvage", "TableSaved", "salvage"]
