"""Columns of outgoing sheets: chosen, set, or learnt from a sheet somebody uses."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_courier_names
from app.data.out_layouts import bulk_layouts, supplier_layouts
from app.domain.errors import DomainError, NotFound
from app.domain.out_layouts import ORDER_FIELDS, SHIPPING_FIELDS, OutColumn, OutLayout, checked, used_fields
from tests.services.checks.waiting import Waiting


@pytest.mark.parametrize("layout", supplier_layouts().values(), ids=lambda layout: layout.id)
def test_the_layouts_that_ship_are_sound(layout: OutLayout) -> None:
    checked(layout, ORDER_FIELDS, needs=("order_no", "recipient", "phone", "quantity"))
    assert all(layout.names.values())
    assert any(column.is_bold for column in layout.columns)


@pytest.mark.parametrize("layout", bulk_layouts().values(), ids=lambda layout: layout.id)
def test_the_forms_that_ship_are_sound(layout: OutLayout) -> None:
    assert layout.couriers in load_courier_names() or not layout.couriers
    checked(layout, SHIPPING_FIELDS, needs=("order_no", "tracking_no"))
    assert used_fields(layout) & {"courier", "courier_code"}


@pytest.mark.parametrize(
    "columns, code",
    [
        ([], "layout_empty"),
        (
            [OutColumn("单号", "{order_no}"), OutColumn("人", "{recipient}"), OutColumn("?", "{price}")],
            "layout_unknown_field",
        ),
        ([OutColumn("单号", "{order_no")], "layout_unknown_field"),
        ([OutColumn("单号", "{order_no}")], "layout_needs_field"),
    ],
)
def test_columns_that_make_no_sheet_are_refused(shop: Waiting, columns: list[OutColumn], code: str) -> None:
    with pytest.raises(DomainError) as refusal:
        shop.services.sheet_layouts.set_columns(shop.supplier.id, columns)
    assert refusal.value.code == code


def test_choosing_one_that_ships(shop: Waiting) -> None:
    desk = shop.services.sheet_layouts
    assert desk.of_supplier(shop.supplier.id).id == "default"
    desk.choose(shop.supplier.id, "regions")
    desk.choose(shop.supplier.id, "sender")
    assert desk.of_supplier(shop.supplier.id).id == "sender"
    with pytest.raises(NotFound):
        desk.choose(shop.supplier.id, "nonsense")


def test_one_that_was_set_is_offered_first(shop: Waiting) -> None:
    desk = shop.services.sheet_layouts
    columns = [OutColumn("A", "{order_no}"), OutColumn("B", "{recipient}", is_bold=True)]
    desk.set_columns(shop.supplier.id, columns)
    assert desk.choices(shop.supplier.id)[0].headings == ("A", "B")
    assert desk.of_supplier(shop.supplier.id).columns == tuple(columns)
    assert len(desk.choices()) == len(supplier_layouts())
