"""Price lists: costs and weights of the suppliers' goods, with the preview before and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.data.models import AuditEntry, Product, SheetImport, Sku, Supplier, SupplierSku
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError, SheetProblem
from app.domain.money import Money
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import RowOutcome
from app.services.order_import import OrderImportService
from app.services.order_import.plan import ImportResult
from app.services.product_import import ProductImportService
from app.services.supplier_skus import AliasDraft, SupplierSkuService
from tests.services.orders.sheets import Desk, line, sheet

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def products(uow: UnitOfWork, desk: Desk) -> ProductImportService:
    return ProductImportService(uow, desk.read)


@pytest.fixture
def take_prices(products: ProductImportService, desk: Desk) -> TakeIn:
    """Preview and commit a price list."""

    def take(parsed: ParsedSheet, name: str = "prices.xlsx", supplier: str | None = None) -> ImportResult:
        return products.commit(products.preview(desk.put(parsed, name), supplier_name=supplier)).value

    return take


def price(**values: Any) -> SheetLine:
    usual = {
        "title": "保温饭盒",
        "spec": "白色",
        "sku_code": "BW04",
        "cost_price": "12.50",
        "supplier": "义乌暖衣坊",
    }
    return SheetLine(**{**usual, **values})


def prices(*lines: SheetLine) -> ParsedSheet:
    return sheet(*lines, kind="products", platform=None)


def writings() -> list[tuple[Any, ...]]:
    K = SupplierSku
    rows = K.select(K.written, K.sku_code, K.cost_minor, K.currency, K.weight_g).order_by(K.written)
    return list(rows.tuples())


def test_goods_go_in_with_their_supplier(take_prices: TakeIn) -> None:
    result = take_prices(
        prices(price(weight_g=350), price(spec="黑色", sku_code="BW05", supplier_code="饭盒黑"))
    )
    assert (result.created, result.updated, result.skipped) == (2, 0, 0)
    assert writings() == [("保温饭盒 白色", "BW04", 1250, "CNY", 350), ("饭盒黑", "BW05", 1250, "CNY", None)]
    assert [s.name for s in Supplier.select()] == ["义乌暖衣坊"]
    assert [(s.product.title, s.spec, s.code, s.weight_g) for s in Sku.select().order_by(Sku.code)] == [
        ("保温饭盒", "白色", "BW04", 350),
        ("保温饭盒", "黑色", "BW05", None),
    ]
    assert SupplierSku.get(SupplierSku.written == "饭盒黑").sku.code == "BW05"
    assert SheetImport.get().supplier.name == "义乌暖衣坊"


def test_twice_is_once(take_prices: TakeIn) -> None:
    parsed = prices(price(weight_g=350), price(supplier_code="饭盒白"))
    take_prices(parsed)
    count = AuditEntry.select().count()
    again = take_prices(parsed, "again.xlsx")
    assert (again.import_id, again.unchanged, AuditEntry.select().count()) == (None, 2, count)


def test_a_new_price_is_every_writings_price(
    uow: UnitOfWork, take_prices: TakeIn, products: ProductImportService, desk: Desk
) -> None:
    supplier = Supplier.create(name="义乌暖衣坊", created_at=uow.clock.now())
    service = SupplierSkuService(uow)
    for written in ("饭盒 白", "白饭盒"):
        draft = AliasDraft(written, "保温饭盒", "白色", "BW04", Money(1000, "CNY"), 300)
        service.save(supplier.id, draft)
    (planned,) = products.preview(desk.put(prices(price()), "p.xlsx")).prices
    assert (planned.outcome, planned.old_cost, planned.is_new) == (
        RowOutcome.UPDATED,
        Money(1000, "CNY"),
        False,
    )
    take_prices(prices(price()))
    assert writings() == [("白饭盒", "BW04", 1250, "CNY", 300), ("饭盒 白", "BW04", 1250, "CNY", 300)]


def test_whose_prices_they_are_can_be_said(
    take_prices: TakeIn, products: ProductImportService, desk: Desk
) -> None:
    parsed = prices(price(supplier=None))
    plan = products.preview(desk.put(parsed, "p.xlsx"))
    assert (plan.lacks_supplier, plan.prices, plan.has_news) == (True, (), False)
    assert take_prices(parsed, supplier="绍兴小赵").created == 1
    assert Supplier.get().name == "绍兴小赵"


@pytest.mark.parametrize(
    "values, code",
    [
        ({"title": None, "spec": None, "sku_code": None}, "product_nameless"),
        ({"cost_price": None}, "product_cost_missing"),
        ({"cost_price": "-1.00"}, "amount_negative"),
        ({"cost_price": "1.005"}, "amount_decimals"),
    ],
)
def test_rows_that_cannot_go_in(
    products: ProductImportService, desk: Desk, values: dict[str, Any], code: str
) -> None:
    plan = products.preview(desk.put(prices(price(), price(**{"supplier_code": None, **values})), "p.xlsx"))
    assert [(problem.row, problem.code) for problem in plan.rejected] == [(3, code)]


def test_one_writing_with_two_costs_is_asked(products: ProductImportService, desk: Desk) -> None:
    plan = products.preview(desk.put(prices(price(), price(cost_price="13.00"), price()), "p.xlsx"))
    assert [(p.row, p.code) for p in plan.rejected] == [(3, "product_cost_differs")]
    assert [(p.row, p.code) for p in plan.remarks] == [(4, "row_repeated"), (2, "product_supplier_new")]


def test_the_list_is_taken_back(take_prices: TakeIn, imports: OrderImportService) -> None:
    first = take_prices(prices(price()))
    before = writings()
    second = take_prices(
        prices(price(cost_price="13.00"), price(spec="黑色", sku_code="B2", supplier="新")), "2.xlsx"
    )
    assert (second.created, second.updated) == (1, 1)
    assert imports.undo(int(second.import_id or 0)).value.restored == 1
    assert writings() == before
    assert imports.undo(int(first.import_id or 0)).value.removed == 1
    assert (Supplier.select().count(), Product.select().count(), Sku.select().count()) == (0, 0, 0)


def test_a_supplier_in_use_keeps_his_list(
    take_prices: TakeIn, take_in: TakeIn, imports: OrderImportService
) -> None:
    first = take_prices(prices(price()))
    take_in(sheet(line(supplier="义乌暖衣坊")))
    with pytest.raises(DomainError, match="import_used"):
        imports.undo(int(first.import_id or 0))


def test_other_sheets_are_refused(products: ProductImportService, desk: Desk) -> None:
    with pytest.raises(SheetProblem, match="sheet_not_products"):
        products.preview(desk.put(sheet(line()), "o.xlsx"))
