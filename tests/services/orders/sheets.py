"""Sheets made by hand, for the tests of the import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.domain.progress import Job
from app.domain.sheet_line import CellIssue, ParsedSheet, SheetLine

LEVELS = {"paid_amount": "order", "shipping_fee": "order", "refund_amount": "order"}
RECIPIENT = {
    "recipient": "朱清越",
    "phone": "18600003207",
    "province": "江苏省",
    "city": "苏州市",
    "district": "昆山市",
    "address": "拾光路124号13栋914室",
    "full_address": "江苏省 苏州市 昆山市 拾光路124号13栋914室",
}
MASKED = {
    "recipient": "朱**",
    "phone": "186****3207",
    "province": "江苏省",
    "full_address": "江苏省苏州市昆山市***",
}


def line(order_no: str | None = "T1", **values: Any) -> SheetLine:
    """A line of an order that waits to be shipped; `values` replace what the test is about."""
    usual: dict[str, Any] = {
        "order_no": order_no,
        "shop": "云栖",
        "status": "待发货",
        "status_norm": "to_ship",
        "title": "保温饭盒",
        "sku_code": "BW04",
        "spec": "白色",
        "quantity": 1,
        "unit_price": "45.80",
        "paid_amount": "45.80",
        "order_time": "2026-03-05 09:05:12",
    }
    return SheetLine(**{**usual, **values})


def sheet(
    *lines: SheetLine,
    kind: str = "orders",
    platform: str | None = "taobao",
    levels: dict[str, str] | None = None,
    issues: tuple[CellIssue, ...] = (),
) -> ParsedSheet:
    """The lines as a sheet was read; rows are counted from the one below the heading."""
    for row, member in enumerate(lines, 2):
        member.row = member.row or row
    return ParsedSheet(
        format="by.hand",
        kind=kind,
        platform=platform,
        lines=lines,
        issues=issues,
        levels=LEVELS if levels is None else levels,
        row_count=len({member.row for member in lines} | {issue.row for issue in issues}),
    )


class Desk:
    """Stands in for the reader: files are sheets put here by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[str, ParsedSheet] = {}

    def put(self, parsed: ParsedSheet, name: str = "orders.xlsx") -> Path:
        """Lay a sheet on the desk; equal names are equal files."""
        path = self._folder / name
        path.write_text(name, encoding="utf-8")
        self._sheets[name] = parsed
        return path

    def read(self, path: Path, *, job: Job, meanwhile: Iterator[object] | None = None) -> ParsedSheet:
        """What the reader gives for a file on the desk."""
        next(meanwhile or iter(()), None)
        return self._sheets[path.name]
