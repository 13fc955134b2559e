"""The sample sheets imported: what the join of two Taobao sheets must give, and what every sheet keeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.data.models import OrderLine
from app.data.sheets.parse import parse_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.money import Money
from app.services.order_import import OrderImportService
from app.services.settings import SettingsService

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
CLASSIC = "taobao_ExportOrderList_classic.csv"
DETAIL = "taobao_ExportOrderDetailList_classic.csv"


@pytest.fixture
def real(uow: UnitOfWork) -> OrderImportService:
    """With the real reader."""
    return OrderImportService(uow, SettingsService(uow), parse_sheet)


def _stored() -> set[tuple[Any, ...]]:
    return {
        (
            line.order.order_no, line.title, line.sku_code, line.spec, line.quantity,
            line.order.recipient, line.order.phone, line.order.paid_minor, line.order.status.value,
        )
        for line in OrderLine.select()
    }  # fmt: skip


def _expected() -> set[tuple[Any, ...]]:
    name = "_join_taobao_list+detail.expected.json"
    lines = json.loads((SAMPLES / name).read_text("utf-8"))["lines"]
    return {
        (
            x["order_no"], x["title"], x["sku_code"] or "", x["spec"] or "", x["quantity"],
            x["recipient"], x["phone"], Money.parse(x["paid_amount"], "CNY").minor, x["status_norm"],
        )
        for x in lines
    }  # fmt: skip


@pytest.mark.parametrize("names", [(CLASSIC, DETAIL), (DETAIL, CLASSIC)])
def test_list_and_details_join_in_either_order(real: OrderImportService, names: tuple[str, str]) -> None:
    for name in names:
        real.commit(real.preview(SAMPLES / name))
    assert _stored() == _expected()


def _order_sheets() -> list[str]:
    index = json.loads((SAMPLES / "index.json").read_text("utf-8"))["files"]
    return [e["file"] for e in index if e["kind"] in ("orders", "order_items") and e["lines"]]


def test_every_order_sheet_goes_in_and_again_changes_nothing(real: OrderImportService) -> None:
    """One after the other into one database: sheets of one shop overlap."""
    for name in _order_sheets():
        real.commit(real.preview(SAMPLES / name))
        again = real.preview(SAMPLES / name)
        assert not again.has_news, name
        assert {p.code for p in again.rejected} <= {"order_no_damaged"}, name
