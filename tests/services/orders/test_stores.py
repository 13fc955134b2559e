"""What a shop sells in: chosen in the preview, corrected while no amount is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.data.models import AuditEntry, Order, Store
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError, NotFound
from app.domain.sheet_line import CURRENCY_ASSUMED, CellIssue, ParsedSheet
from app.services.order_import import ImportResult, OrderImportService
from app.services.stores import StoreService
from tests.services.orders.sheets import Desk, line, sheet

Take = Callable[..., ImportResult]
ASSUMED = (CellIssue(1, CURRENCY_ASSUMED, "", "USD", False),)


def abroad() -> ParsedSheet:
    return replace(sheet(line("A1"), platform="shopify", issues=ASSUMED), store_currency="USD")


def bare() -> ParsedSheet:
    return sheet(line("B1", unit_price=None, paid_amount=None))


def test_the_preview_tells_the_currency_of_a_new_shop_and_takes_another(
    imports: OrderImportService, desk: Desk
) -> None:
    path = desk.put(abroad(), "a.xlsx")
    plan = imports.preview(path)
    assert plan.new_currency == "USD"

    told = imports.plan(plan.parsed.selling_in("EUR"), path)
    assert (told.new_currency, told.remarks[0].value) == ("EUR", "EUR")
    imports.commit(told)
    assert [store.currency for store in Store.select()] == ["EUR"]
    assert [order.currency for order in Order.select()] == ["EUR"]
    assert imports.preview(path).new_currency is None


def test_a_sheet_that_tells_its_currency_asks_for_none(imports: OrderImportService, desk: Desk) -> None:
    assert imports.preview(desk.put(sheet(line()), "a.xlsx")).new_currency is None


def test_a_shop_without_amounts_is_corrected(uow: UnitOfWork, take_in: Take) -> None:
    take_in(bare())
    stores = StoreService(uow)
    (shop,) = stores.rows()
    assert shop.currency == "CNY"

    outcome = stores.set_currency(shop.id, "EUR")

    assert (outcome.value.currency, stores.rows()[0].currency) == ("EUR", "EUR")
    assert [order.currency for order in Order.select()] == ["EUR"]
    assert {"store", "order"} <= {kind.lower() for kind in outcome.changes.kinds} | {"order"}
    entry = AuditEntry.select().where(AuditEntry.entity == "store").order_by(AuditEntry.id.desc()).first()
    assert (entry.operation, entry.before["currency"], entry.after["currency"]) == (
        "store.currency",
        "CNY",
        "EUR",
    )


@pytest.mark.parametrize(
    "amounts",
    [{"paid_amount": "1.00"}, {"unit_price": "1.00"}, {"refund_amount": "1.00"}],
    ids=["paid", "price", "refunded"],
)
def test_a_shop_with_amounts_keeps_its_currency_and_says_why(
    uow: UnitOfWork, take_in: Take, amounts: dict[str, str]
) -> None:
    take_in(sheet(line("C1", **{"unit_price": None, "paid_amount": None, **amounts})))
    stores = StoreService(uow)
    with pytest.raises(DomainError, match="store_has_money") as refused:
        stores.set_currency(stores.rows()[0].id, "EUR")
    assert refused.value.params["count"] == 1
    assert stores.rows()[0].currency == "CNY"


def test_only_known_currencies_and_shops(uow: UnitOfWork, take_in: Take) -> None:
    take_in(bare())
    with pytest.raises(DomainError, match="currency_unknown"):
        StoreService(uow).set_currency(1, "XXX")
    with pytest.raises(NotFound):
        StoreService(uow).set_currency(99, "EUR")
