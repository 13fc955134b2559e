"""What goes out to suppliers and platforms is read back by our own reader as what was meant."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from app.data.out_layouts import bulk_layouts, supplier_layouts
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import read_tables
from app.data.sheets.writer import TextForm, write_sheet
from app.domain.out_layouts import OutLayout, Value
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.layout_writer import table_of
from tests.data.sheets.printing.careful import told
from tests.data.sheets.printing.profile import examples
from tests.data.sheets.printing.shop import Order, shops

ZONE = ZoneInfo("Asia/Shanghai")
READ_AS = {"remark": "seller_note", "supplier_writing": "title"}
AS_MESSAGE = {"remark": "buyer_message"}
NOT_READ = frozenset({"", "row_no", "today", "shipped_on", "shop", "courier_code", "sub_order_no", "country"})


def lines_of(orders: Sequence[Order]) -> list[dict[str, Value]]:
    """What the sheets print: orders that wait for their parcel or have it, line by line."""
    return [
        {
            "order_no": order.order_no,
            "sub_order_no": goods.sub_order_no,
            "shop": "云栖百货",
            "recipient": "朱清越",  # a column of names nobody can have is asked about
            "phone": order.phone or "18600003207",
            **dict(zip(("province", "city", "district"), order.place, strict=True)),
            "address": "".join(order.street),
            "full_address": " ".join((*order.place, "".join(order.street))),
            "country": "",
            "postcode": "215300",
            "title": goods.title,
            "spec": goods.spec or "白色",
            "sku_code": goods.sku_code,
            "supplier_writing": goods.title,
            "quantity": goods.quantity,
            "remark": order.buyer_message or "",
            "buyer_message": order.buyer_message or "",
            "seller_note": "",
            "courier": order.courier or "顺丰速运",
            "courier_code": "SF",
            "tracking_no": order.tracking_no or "SF1234567890123",
            "shipped_on": date(2026, 3, 13),
            "today": date(2026, 3, 13),
            "row_no": number,
        }
        for number, (order, goods) in enumerate(((o, g) for o in orders for g in o.goods), 1)
    ]


def read_back(layout: OutLayout, lines: Sequence[Mapping[str, Value]]) -> ParsedSheet:
    """The sheet as it goes out, taken in again."""
    is_text = layout.file.suffix in (".csv", ".txt")
    form = TextForm(layout.file.delimiter, layout.file.encoding) if is_text else None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"out{layout.suffix}"
        write_sheet(path, [table_of(layout, "云栖", lines)], zone=ZONE, text_form=form)
        return parse_tables(path.name, read_tables(path))


def meant(layout: OutLayout, values: Mapping[str, Value]) -> dict[str, Any]:
    """What stands in columns of one field each."""
    alone = {column.value[1:-1] for column in layout.columns if column.value[1:-1] in values}
    names = READ_AS | (AS_MESSAGE if "买家留言" in layout.headings else {})
    return told({names.get(n, n): values[n] for n in alone - NOT_READ})


def read(line: SheetLine, names: Sequence[str]) -> dict[str, Any]:
    return {name: value for name, value in told(line.as_dict()).items() if name in names}


@pytest.mark.parametrize("layout", supplier_layouts().values(), ids=lambda layout: layout.id)
@given(orders=shops())
@examples(3)
def test_a_sheet_for_a_supplier(layout: OutLayout, orders: list[Order]) -> None:
    lines = lines_of(orders)
    sheet = read_back(layout, lines)
    assert sheet.kind == "supplier_order"
    wanted = [meant(layout, values) for values in lines]
    assert [read(line, list(m)) for line, m in zip(sheet.lines, wanted, strict=True)] == wanted
    assert [line.quantity for line in sheet.lines] == [values["quantity"] for values in lines]
    assert sheet.rejected_rows() == frozenset()


@pytest.mark.parametrize("layout", bulk_layouts().values(), ids=lambda layout: layout.id)
@given(orders=shops())
@examples(3)
def test_a_form_for_a_platform(layout: OutLayout, orders: list[Order]) -> None:
    lines = lines_of(orders)
    sheet = read_back(layout, lines)
    assert sheet.kind in ("batch_ship", "shipments")
    wanted = [meant(layout, values) for values in lines]
    assert [read(line, list(m)) for line, m in zip(sheet.lines, wanted, strict=True)] == wanted
    assert sheet.rejected_rows() == frozenset()
