"""Properties: importing twice is importing once, and no sheet takes away what is known."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.data.db import open_database
from app.data.models import AuditEntry, ImportRow, Order, OrderLine, Parcel, ParcelLine, SheetImport, Store
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.order_status import merged_status
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import OrderStatus, RowOutcome
from app.services.order_import import OrderImportService
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk, sheet

NOW = FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC))
WRITTEN = (Store, Order, OrderLine, Parcel, ParcelLine, SheetImport, ImportRow, AuditEntry)


def maybe(*values: str) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *values])


LINES = st.builds(
    SheetLine,
    order_no=st.sampled_from(["1", "2", "3"]),
    sub_order_no=maybe("s1", "s2"),
    shop=maybe("云栖", "二店"),
    status_norm=maybe("unpaid", "to_ship", "shipped", "done", "closed", "refunding"),
    refund_status=maybe("退款成功", "退款中", "无退款"),
    recipient=maybe("朱清越", "朱**", "##x"),
    phone=maybe("18600003207", "186****3207"),
    city=maybe("苏州市", "杭州市"),
    full_address=maybe("江苏省苏州市某路1号", "江苏省 苏州市 某路1号", "江苏省***", "浙江省杭州市某路2号"),
    title=st.sampled_from(["饭盒", "水杯", "饭盒，水杯"]),
    sku_code=maybe("A", "B"),
    spec=maybe("白", "黑"),
    quantity=st.sampled_from([None, 1, 2]),
    paid_amount=maybe("1", "2.50"),
    refund_amount=maybe("1"),
    order_time=maybe("2026-03-05 09:05:12", "2026-03-05 09:05:00", "2026-03-05"),
    tracking_no=maybe("SF1", "SF2"),
    seller_note=maybe("加急"),
    flags=st.sampled_from([[], [], ["joined_items"]]),
)


def made(lines: list[SheetLine], kind: str, platform: str, level: str) -> ParsedSheet:
    """A sheet as platforms print it: a suborder's number stands on one line only."""
    seen = set()
    for line in lines:
        if (line.order_no, line.sub_order_no) in seen:
            line.sub_order_no = None
        seen.add((line.order_no, line.sub_order_no))
    return sheet(*lines, kind=kind, platform=platform, levels={"paid_amount": level})


SHEETS = st.builds(
    made,
    st.lists(LINES, min_size=1, max_size=5),
    st.sampled_from(["orders", "order_items"]),
    st.sampled_from(["taobao", "pdd", "jst"]),
    st.sampled_from(["order", "line"]),
)


def dump() -> list[list[tuple[object, ...]]]:
    """Every row of every table an import writes."""
    return [list(model.select().order_by(model.id).tuples()) for model in WRITTEN]


@settings(max_examples=60, deadline=None)
@given(st.lists(SHEETS, min_size=1, max_size=3), SHEETS)
def test_twice_is_once_whatever_came_before(earlier: list[ParsedSheet], parsed: ParsedSheet) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "data", NOW)
        uow, desk = UnitOfWork(database, NOW), Desk(Path(folder))
        imports = OrderImportService(uow, SettingsService(uow), desk.read)
        for number, before in enumerate(earlier):
            imports.commit(imports.preview(desk.put(before, f"{number}.xlsx")))
        imports.commit(imports.preview(desk.put(parsed)))
        written = dump()
        plan = imports.preview(desk.put(parsed))
        assert [order.changes for order in plan.orders] == [()] * len(plan.orders)
        assert plan.counts[RowOutcome.UNCHANGED] == len(plan.orders)
        imports.commit(plan)
        assert dump() == written
        database.close()


@given(st.sampled_from(OrderStatus), st.sampled_from(OrderStatus), st.booleans())
def test_a_status_heard_twice_is_heard_once(old: OrderStatus, new: OrderStatus, knows: bool) -> None:
    merged = merged_status(old, new, knows_refund=knows)
    assert merged_status(merged, new, knows_refund=knows) is merged
    assert not (old is OrderStatus.CLOSED and merged is not OrderStatus.CLOSED)
