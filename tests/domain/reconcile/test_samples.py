"""The sample sheets of the project: recall and precision of the orders flagged, and their kinds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.data.lexicons import load_couriers, load_lexicon
from app.data.sheets.parse import parse_sheet
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder, OrderState, SheetColumns, reconcile
from app.domain.sheet_line import SheetLine

_SAMPLES = Path(__file__).parents[2] / "samples" / "reconcile"
_STATES = {"to_ship": OrderState.WAITING, "closed": OrderState.CANCELLED, "shipped": OrderState.SHIPPED}


def _order(number: str, lines: list[SheetLine]) -> OrderedOrder:
    first = lines[0]
    return OrderedOrder(
        number,
        tuple(
            OrderedLine(i, Goods(li.title or "", li.spec or "", li.sku_code or ""), li.quantity)
            for i, li in enumerate(lines)
        ),
        _STATES.get(first.status_norm or "", OrderState.OTHER),
        first.recipient or "",
        first.phone or "",
        full_address=first.full_address or "",
    )


@pytest.mark.parametrize("style", ["a", "b", "d", "e"])
def test_a_sample_is_told_right(style: str) -> None:
    folder = _SAMPLES / style
    by_number: dict[str, list[SheetLine]] = {}
    for line in parse_sheet(folder / "orders.xlsx").lines:
        by_number.setdefault(line.order_no or "", []).append(line)
    orders = [_order(number, lines) for number, lines in by_number.items()]
    sheet = parse_sheet(next(folder.glob("shipments.*")))
    shipped = [*SheetColumns.from_sheet(sheet.lines)]
    outcome = reconcile(orders, shipped, {}, load_lexicon(), load_couriers())

    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    wanted = {f["order_no"]: f["kind"] for f in truth["findings"]}
    found = {f.order_no: f.kind.value for f in outcome.findings if f.order_no not in truth["partners"]}
    assert found == wanted
