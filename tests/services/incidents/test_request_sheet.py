"""The request to a supplier as a sheet: its rows, its words, and what stays in the house."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.domain.errors import NotFound
from app.services.money_sheets import CodeWords
from app.services.request_sheets import COLUMNS
from tests.services.incidents.desk import Desk
from ui.sheet_words import HEADINGS


def test_several_incidents_have_a_row_for_each_parcel(desk: Desk, tmp_path: Path) -> None:
    first, second = desk.order("1000000000000000001"), desk.order("1000000000000000002")
    for order in (first, second):
        desk.parcel(order)
    ids = [desk.incident(first), desk.incident(second)]
    target = tmp_path / "request.xlsx"
    desk.services.request_sheets.write(target, ids, "拦截", CodeWords())
    headings, *rows = load_workbook(target).active.iter_rows(values_only=True)
    assert tuple(headings) == COLUMNS
    told = [dict(zip(headings, row, strict=True)) for row in rows]
    assert [row["order_no"] for row in told] == ["1000000000000000001", "1000000000000000002"]
    assert all(row["tracking_no"].startswith("YT99") and row["asked"] == "拦截" for row in told)
    assert (told[0]["pieces_ordered"], told[0]["pieces_sent"]) == (2, 2)
    assert not any("蒋一" in str(cell) or "19900000057" in str(cell) for row in rows for cell in row)


def test_an_incident_without_a_parcel_has_a_row_too(desk: Desk, tmp_path: Path) -> None:
    number = desk.incident()
    parcels = desk.services.incidents.get(number).parcels
    target = tmp_path / "request.xlsx"
    desk.services.request_sheets.write(target, [number], "通知", CodeWords())
    assert load_workbook(target).active.max_row == 1 + max(1, len(parcels))


def test_an_incident_that_is_gone_leaves_the_old_file(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "request.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(NotFound):
        desk.services.request_sheets.write(target, [99], "通知", CodeWords())
    assert target.read_bytes() == b"old"


def test_every_column_has_a_heading() -> None:
    assert {"request", *COLUMNS} - set(HEADINGS) == set()
