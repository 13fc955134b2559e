"""`import` of after-sales sheets and price lists, from the file to the order, without a window."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.commands.context import Context
from app.domain.clock import FixedClock
from app.domain.errors import SheetProblem

Run = Callable[..., dict[str, Any]]
ORDERS = str(Path(__file__).resolve().parent / "samples" / "sheets" / "pdd_orders_27col.csv")


@pytest.fixture
def context(tmp_path: Path, clock: FixedClock) -> Context:
    def write_pdf(report: object, path: Path) -> None:
        raise AssertionError("no report is asked for")

    return Context(tmp_path / "data", clock, explain=str, write_pdf=write_pdf, out=io.StringIO())


@pytest.fixture
def run(context: Context) -> Run:
    """Carries out `import … --json`; gives its object. Raises what the command refuses with."""

    def call(*argv: str) -> dict[str, Any]:
        context.out = io.StringIO()
        assert cli.run(context, cli.parse(["import", *argv, "--json"])) == 0
        found: dict[str, Any] = json.loads(context.out.getvalue())
        return found

    return call


def csv(path: Path, *rows: str) -> str:
    path.write_text("\n".join(rows), encoding="utf-8")
    return str(path)


def test_a_refund_sheet_holds_an_order_of_an_order_sheet(run: Run, context: Context, tmp_path: Path) -> None:
    number = run(ORDERS, "--preview")["lines"][0]["order_no"]
    run(ORDERS)
    head = "售后编号,订单编号,商品id,售后类型,售后状态,退款金额(元),申请时间"
    refunds = csv(tmp_path / "r.csv", head, f"T1,{number},5,仅退款,待商家处理,1.00,2026-03-06 10:00:00")
    seen = run(refunds, "--preview")
    assert (seen["kind"], seen["created"], seen["lines"][0]["refund_state"]) == ("refunds", 1, "under_way")
    done = run(refunds)
    assert list(done) == ["format", "kind", "rows", "created", "updated", "unchanged", "skipped"]
    assert (done["format"], done["created"]) == ("pdd.aftersales", 1)
    assert run(refunds)["unchanged"] == 1
    services = context.services
    rows = services.orders.load_rows(services.orders.find_ids(None, ("ordered_at", True)))
    assert {row.status.value for row in rows if row.order_no == number} == {"refunding"}


def test_a_price_list_needs_its_supplier(run: Run, tmp_path: Path) -> None:
    prices = csv(tmp_path / "p.csv", "商品编码,商品名称,规格,成本价", "BW04,饭盒,白色,12.50")
    with pytest.raises(SheetProblem, match="sheet_all_rows_bad"):
        run(prices)
    assert run(prices, "--supplier", "义乌暖衣坊")["created"] == 1
    assert run(prices, "--supplier", "义乌暖衣坊")["unchanged"] == 1
