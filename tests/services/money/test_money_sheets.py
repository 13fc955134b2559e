"""The sheets of the money side: numbers as numbers, order numbers as text, sums that agree."""

from __future__ import annotations

import io
from argparse import Namespace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.commands.context import Context
from app.commands.export import run
from app.domain.errors import EnvironmentProblem, MakegoodError
from app.domain.money import Money
from app.domain.statuses import ClaimItem
from app.domain.statuses import CompensationKind as K
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft, CompensationFilter
from app.services.money_sheets import HEADINGS, CodeWords
from tests.services.money.shop import Shop, cny
from tests.services.money.test_claims import admitted
from tests.services.money.test_compensations import paid, plan
from ui import sheet_words

MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def cells(path: Path, sheet: str) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    rows = list(load_workbook(path)[sheet].iter_rows(values_only=True))
    return [dict(zip(map(str, rows[0]), row, strict=True)) for row in rows[1:]]


def cents(value: object) -> int:
    return int(Decimal(str(value or 0)) * 100)


def test_the_list_as_filtered_with_sums_that_agree(shop: Shop, tmp_path: Path) -> None:
    plan(shop, K.REFUND, 1_205)
    row = paid(shop, K.REFUND, 300)
    shop.services.compensations.reverse(row.id, "退回")
    paid(shop, K.TRANSFER, 450)
    path = tmp_path / "out.xlsx"
    shop.services.money_sheets.write_compensation(path, CodeWords())
    found = cells(path, "compensation")
    assert {line["order_no"] for line in found} == {"3792439168251500705"}
    paid_sum = sum(cents(line["amount"]) for line in found if line["paid_at"])
    [total] = cells(path, "sums")
    assert paid_sum == cents(total["paid"]) == 450
    assert (cents(total["planned"]), total["rows"], total["currency"]) == (1_205, 4, "CNY")
    shop.services.money_sheets.write_compensation(
        path, CodeWords(), CompensationFilter(kinds=frozenset({K.TRANSFER}))
    )
    assert [line["kind"] for line in cells(path, "compensation")] == ["transfer"]


def test_two_currencies_have_two_sums(shop: Shop, tmp_path: Path) -> None:
    plan(shop, K.REFUND, 100)
    abroad = shop.make_incident(shop.make_order("US1", currency="USD"), "CF-26-0002")
    shop.services.compensations.plan(abroad.id, CompensationDraft(K.REFUND, Money(250, "USD")))
    path = tmp_path / "out.xlsx"
    shop.services.money_sheets.write_compensation(path, CodeWords())
    sums = {line["currency"]: cents(line["planned"]) for line in cells(path, "sums")}
    assert sums == {"CNY": 100, "USD": 250}


def test_the_statement_s_sums_are_those_of_its_lines(shop: Shop, tmp_path: Path) -> None:
    row = admitted(shop, 3_000, to=2_500)
    shop.services.claims.receive(row.id, cny(999), reference="货款扣")
    other = shop.services.claims.plan(shop.incident.id, [ClaimDraft(ClaimItem.RESHIP, cny(701))]).value[0]
    shop.services.claims.submit([other.id])
    statement = shop.services.statements.make(shop.supplier.id, *MARCH)
    path = tmp_path / "statement.xlsx"
    shop.services.money_sheets.write_statement(path, statement, CodeWords())
    [total] = cells(path, "statement")
    lines = cells(path, "claims")
    for name in ("opening", "claimed", "reduced", "dropped", "received", "closing"):
        assert sum(cents(line[name]) for line in lines) == cents(total[name]), name
    assert sum(cents(line["amount"]) for line in cells(path, "receipts")) == cents(total["received"]) == 999
    assert cents(total["closing"]) == 2_202
    assert [line["item"] for line in lines] == ["goods", "reship"]


def test_every_heading_has_its_words() -> None:
    assert HEADINGS - set(sheet_words.HEADINGS) == set()


# As commands


def export(shop: Shop, kind: str, path: Path, **more: object) -> str:
    context = Context(shop.services.folder, shop.clock, str, lambda *_: None, io.StringIO(), shop.services)
    wanted: dict[str, object] = {"supplier": None, "store": None, "from_on": None, "to_on": None, **more}
    assert run(context, Namespace(kind=kind, file=path, **wanted)) == 0
    assert isinstance(context.out, io.StringIO)
    return context.out.getvalue()


def test_export_compensation(shop: Shop, tmp_path: Path) -> None:
    plan(shop, K.REFUND, 100)
    path = tmp_path / "out.xlsx"
    assert export(shop, "compensation", path) == f"{path}\n"
    assert len(cells(path, "compensation")) == 1
    export(shop, "compensation", path, to_on=date(2026, 3, 12))
    assert cells(path, "compensation") == []


def test_export_statement(shop: Shop, tmp_path: Path) -> None:
    admitted(shop, 3_000)
    path = tmp_path / "out.xlsx"
    export(shop, "statement", path, supplier="义乌暖衣坊")
    assert cents(cells(path, "statement")[0]["closing"]) == 3_000


@pytest.mark.parametrize(
    "kind, more, code",
    [
        ("statement", {}, "supplier_needed"),
        ("statement", {"supplier": "没有"}, "supplier_not_found"),
        ("statement", {"supplier": "义乌暖衣坊", "from_on": date(2026, 4, 2), "to_on": date(2026, 4, 1)},
         "period_reversed"),
        ("compensation", {"store": "没有"}, "store_not_found"),
    ],
)  # fmt: skip
def test_refusals_write_nothing(
    shop: Shop, tmp_path: Path, kind: str, more: dict[str, object], code: str
) -> None:
    path = tmp_path / "out.xlsx"
    with pytest.raises(MakegoodError) as caught:
        export(shop, kind, path, **more)
    assert caught.value.code == code
    assert not path.exists()


def test_another_ending_is_refused(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="export_not_a_sheet"):
        export(shop, "compensation", tmp_path / "out.pdf")
