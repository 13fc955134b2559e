"""Cells that must not be blank where those above and below are filled."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.sheets.found import Recognised
from app.domain.sheet_line import CellIssue
from app.domain.sheet_lines import SheetLines

_KINDS = frozenset({"orders", "order_items"})
_MOSTLY = 0.5


def without_quantity(found: Recognised, lines: SheetLines, issues: Sequence[CellIssue]) -> list[CellIssue]:
    """The rows of an order sheet whose pieces are blank though others have some; rows told already are not.

    A formula nobody calculated and an error such as #REF! arrive as blank cells: five would become one.
    """
    options = found.mapping.columns.get("quantity", ())
    if found.layout.kind not in _KINDS or not options:
        return []
    pieces = lines.column("quantity")
    blank = [at for at, count in enumerate(pieces) if count is None]
    if not blank or len(blank) > _MOSTLY * len(pieces):
        return []
    heading = found.heading.printed[options[0][0]].strip()
    rows = dict.fromkeys(row for at in blank if (row := lines[at].row))
    told = {issue.row for issue in issues if issue.is_fatal}
    return [CellIssue(row, "quantity_missing", heading) for row in rows if row not in told]
