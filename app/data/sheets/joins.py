"""What the further sheets of a workbook add to the lines of the first, by order number."""

from __future__ import annotations

from collections import defaultdict

from app.data.sheets import values
from app.data.sheets.columns import locate
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.layouts import JoinedSheet
from app.data.sheets.rows import is_order_no
from app.data.sheets.values import BadCell


def additions(found: Recognised) -> dict[str, dict[str, str]]:
    """What the workbook's further sheets know of each order."""
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for sheet, heading in found.joins:
        _add_sheet(out, sheet, heading)
    return dict(out)


def _add_sheet(out: dict[str, dict[str, str]], sheet: JoinedSheet, heading: Heading) -> None:
    key = heading.normals.index(sheet.key)
    places = {name: locate(heading.normals, wanted) for name, wanted in sheet.fields.items()}
    for index in range(heading.row + 1, len(heading.table.rows)):
        cells = heading.table.cells(index)
        cells += [""] * (len(heading.normals) - len(cells))
        try:
            number = values.order_no(cells[key])
        except BadCell:
            continue
        if number and is_order_no(number):
            for name, options in places.items():
                cell = next((cells[o[0]] for o in options if values.text(cells[o[0]])), "")
                known = out[number].get(name)
                # One sheet may mask what another shows.
                if cell and (known is None or ("*" in known and "*" not in cell)):
                    out[number][name] = cell
