"""New orders of one line are worked out by columns: the same as by the rules for any order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.models import Setting, Supplier
from app.data.sheets.parse import parse_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.settings import ZONE
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.order_import import OrderImportService
from app.services.order_import.fresh import FreshOrder
from app.services.order_import.planned import PlannedOrder
from app.services.order_import.planner import Planner, Stores
from app.services.order_import.reading import Read, read_orders
from app.services.order_import.same import SameOrder
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk, line, sheet

SAMPLES = Path(__file__).parents[2] / "samples" / "sheets"


def as_stored(values: dict[str, Any]) -> dict[str, Any]:
    """What the table holds of a planned order's or line's values."""
    return {n: json.dumps(v, ensure_ascii=False) if n == "flags" else v for n, v in values.items()}


def check_fresh(order: FreshOrder) -> None:
    """Each column of a fresh order and of its line is what the whole plan says."""
    whole, table, at = order.whole, order.table, order.at
    assert isinstance(whole, PlannedOrder)
    assert {n: column[at] for n, column in table.orders.items()} == {
        **as_stored(whole.after),
        "order_no": whole.draft.order_no,
    }
    (planned,) = whole.lines
    assert {n: column[at] for n, column in table.goods.items()} == as_stored(planned.after)
    number = table.lines[at].tracking_no
    assert whole.parcels == (((number, table.lines[at].courier or "", 0),) if number else ())
    for name in (
        "store",
        "row",
        "order_no",
        "recipient",
        "paid",
        "goods",
        "quantity",
        "outcome",
        "line_count",
    ):
        assert getattr(order, name) == getattr(whole, name), name


WORDS = st.sampled_from(["", "王*", "##abc##x", "~aaaaaaaaaaaaaaa", "朱清越", "13800138000", "138****8000",
                         "+86 5550", "江苏省苏州市昆山市***", "拾光路124号", "a\nb", "１３８"])  # fmt: skip
AMOUNTS = st.sampled_from([None, "0.00", "45.80", "-1.00", "9.999", "x", "1200"])
TIMES = st.sampled_from([None, "2026-03-05 09:05:12", "2026-03-05", "2026-03-05 09:05", "2026-11-01 01:30:00",
                         "2026-03-08 02:30:00", "2026-13-05 09:05:12", "2026-03-05 09:65:12"])  # fmt: skip
LINES = st.builds(
    SheetLine,
    order_no=st.sampled_from(["A1", "A2", "A3", "A4", None]),
    platform=st.sampled_from([None, "taobao", "jst"]),
    shop=st.sampled_from([None, "云栖", "另一家"]),
    status=WORDS,
    status_norm=st.sampled_from([None, "to_ship", "shipped", "done", "closed", "refunding"]),
    refund_status=st.sampled_from([None, "退款中", "退款成功", "无退款"]),
    recipient=WORDS, buyer=WORDS, phone=WORDS, province=WORDS, address=WORDS, full_address=WORDS,
    title=WORDS, sku_code=st.sampled_from([None, "BW04"]), spec=WORDS,
    sub_order_no=st.sampled_from([None, "S1"]),
    quantity=st.sampled_from([None, 0, 1, 3, -1]),
    unit_price=AMOUNTS, line_amount=AMOUNTS, paid_amount=AMOUNTS, shipping_fee=AMOUNTS,
    merchant_amount=AMOUNTS, refund_amount=AMOUNTS,
    currency=st.sampled_from([None, "USD", "JPY"]),
    order_time=TIMES, paid_time=TIMES, tz=st.sampled_from([None, "-08:00", "+00:00"]),
    courier=WORDS, tracking_no=st.sampled_from([None, "YT1", "YT2"]),
    supplier=st.sampled_from([None, "暖衣坊"]),
    buyer_message=WORDS, seller_note=WORDS,
    flags=st.lists(st.sampled_from(["masked_name", "joined_items", "address_overridden", "split_parcel"])),
)  # fmt: skip


@pytest.fixture(params=["Asia/Shanghai", "America/New_York", "Asia/Kolkata"])
def zoned(request: pytest.FixtureRequest, imports: OrderImportService, uow: UnitOfWork) -> OrderImportService:
    """The service in a zone whose clocks never change, one whose do, one half an hour off."""
    SettingsService(uow).set(ZONE, request.param)
    with uow.begin("supplier.add") as tx:
        tx.insert(Supplier, name="暖衣坊", created_at=tx.at)
    return imports


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, min_size=1, max_size=6), level=st.sampled_from(["order", "line"]))
def test_columns_say_what_the_rules_say(
    zoned: OrderImportService, desk: Desk, lines: list[SheetLine], level: str
) -> None:
    parsed = sheet(line("GOOD"), *lines, levels={"paid_amount": level})
    plan = zoned.preview(desk.put(parsed))
    fresh = [order for order in plan.orders if isinstance(order, FreshOrder)]
    assert "GOOD" in {order.order_no for order in fresh}
    for order in fresh:
        check_fresh(order)
    read, whole = by_the_rules_alone(parsed)
    assert [told(order) for order in plan.orders] == whole
    assert (plan.rejected, plan.remarks) == (tuple(read.rejected), tuple(read.remarks))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.lists(LINES, max_size=5),
    again=st.lists(LINES, max_size=3),
    levels=st.tuples(*[st.sampled_from(["order", "line"])] * 2),
)
def test_what_is_stored_just_so_is_told_as_the_rules_tell_it(
    zoned: OrderImportService, desk: Desk, before: list[SheetLine], again: list[SheetLine], levels: list[str]
) -> None:
    """Whatever was taken in, in this or in earlier rounds: a sheet of old and of other lines."""
    good = line("GOOD", paid_amount=None)
    first = sheet(good, *before, levels={"paid_amount": levels[0]})
    zoned.commit(zoned.preview(desk.put(first)))
    parsed = sheet(good, *before, *again, levels={"paid_amount": levels[1]})
    plan = zoned.preview(desk.put(parsed))
    assert isinstance(plan.orders[0], SameOrder)
    for order in plan.orders:
        if isinstance(order, FreshOrder):
            assert (order.outcome, order.id) == (order.whole.outcome, order.whole.id)
            assert (order.recipient, order.paid, order.goods) == (
                order.whole.recipient,
                order.whole.paid,
                order.whole.goods,
            )
    read, whole = by_the_rules_alone(parsed)
    assert [told(order) for order in plan.orders] == whole
    assert (plan.rejected, plan.remarks) == (tuple(read.rejected), tuple(read.remarks))


def by_the_rules_alone(parsed: ParsedSheet) -> tuple[Read, list[PlannedOrder]]:
    """What the sheet comes to when each order is planned whole."""
    zone, stores = ZoneInfo(str(Setting.get(Setting.key == ZONE.key).value)), Stores(None)
    read = read_orders(parsed, zone, stores.currency, Job())
    return read, Planner(stores, zone).plan(read.drafts, Job())


def told(order: PlannedOrder | FreshOrder) -> PlannedOrder:
    """The whole order."""
    return order.whole if isinstance(order, FreshOrder) else order


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.[xct][lsx]*")), ids=lambda path: path.name)
def test_of_every_sample_sheet(uow: UnitOfWork, path: Path) -> None:
    imports = OrderImportService(uow, SettingsService(uow), parse_sheet)
    try:
        plan = imports.preview(path)
    except SheetProblem:
        return
    for order in plan.orders:
        if isinstance(order, FreshOrder):
            check_fresh(order)
