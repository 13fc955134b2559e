"""Shipping sheets written as files, as a supplier sends them back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from app.data.models import Order

_HEADINGS = ["订单号", "收件人", "电话", "商品名称", "规格", "数量", "快递公司", "快递单号"]


def shipping_sheet(path: Path, rows: Sequence[tuple[Order, dict[str, Any]]]) -> Path:
    """A row for each line of each order, each order in a parcel of its own; the dict says what is written
    otherwise ("title", "spec", "quantity", "tracking_no")."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(_HEADINGS)
    for number, (order, written) in enumerate(rows, 1):
        for line in order.lines:
            usual = {"title": line.title, "spec": line.spec, "quantity": line.quantity}
            usual["tracking_no"] = f"YT88{number:011d}"
            row = {**usual, **written}
            person = [order.order_no, order.recipient, order.phone]
            sheet.append([*person, row["title"], row["spec"], row["quantity"], "圆通", row["tracking_no"]])
    book.save(path)
    return path
