"""What each field of a layout says of an order: plain values, not printed yet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from tests.data.sheets.printing.form import Form
from tests.data.sheets.printing.shop import Goods, Order

Value = str | int | Decimal | datetime | tuple[str, ...] | None
Values = dict[str, Value]
"""Field → value; several texts are what stands in joined columns."""

OF_GOODS = frozenset({
    "sub_order_no", "title", "sku_code", "spec", "quantity", "unit_price", "line_amount", "refund_status",
    "refund_amount", "refund_no", "refund_reason",
})  # fmt: skip
"""What belongs to a line; everything else belongs to its order."""


def of_order(form: Form, order: Order) -> Values:
    """What is the same on each line of the order."""
    values: Values = {
        "order_no": order.order_no,
        "shop": order.shop,
        "supplier": order.shop,
        "status": order.status[0],
        "pay_status": "paid",
        "buyer": order.buyer,
        "currency": order.currency,
        "paid_amount": order.paid,
        "shipping_fee": order.shipping,
        "merchant_amount": order.paid,
        "order_time": order.ordered_at,
        "paid_time": order.paid_at,
        "courier": order.courier,
        "tracking_no": order.tracking_no,
        "buyer_message": order.buyer_message,
        "seller_note": order.seller_note,
    }
    if order.recipient:
        values |= {"recipient": order.recipient, "phone": order.phone, **_place(form, order)}
    return _kept(form, values, of_goods=False)


def _place(form: Form, order: Order) -> Values:
    if form.is_abroad:
        country, province, city, postcode = order.abroad
        street: Values = {"address": tuple(p for p in order.street if p)}
        return {"country": country, "province": province, "city": city, "postcode": postcode, **street}
    province, city, district = order.place
    return {
        "province": province,
        "city": city,
        "district": district,
        "region": " ".join(order.place),
        "address": tuple(p for p in order.street if p),
        "full_address": " ".join((*order.place, "".join(order.street))),
        "postcode": "215300",
    }


def of_goods(form: Form, order: Order, goods: Goods, number: int) -> Values:
    """What line `number` of the order, counted from 1, says for itself."""
    values: Values = {
        "sub_order_no": goods.sub_order_no,
        "title": goods.title,
        "sku_code": goods.sku_code,
        "spec": goods.spec,
        "quantity": goods.quantity,
        "unit_price": goods.unit_price,
        "line_amount": goods.line_amount,
        "refund_status": "退款成功" if form.layout.kind == "refunds" else "无退款",
        "refund_no": f"9{goods.sub_order_no}",
        "refund_reason": goods.title,
        "refund_amount": goods.own_paid,
        "paid_amount": goods.own_paid,
        "order_no": f"{order.order_no}-{number}",
    }
    return _with_pieces(form, _kept(form, values, of_goods=True), goods)


def _with_pieces(form: Form, values: Values, goods: Goods) -> Values:
    """Where no column says how many, the variant or the title does."""
    name = form.layout.quantity_from
    if not name or ("quantity" in form.fields and goods.quantity % 2):
        return values
    return {**values, name: f"{values.get(name) or '款'} x{goods.quantity}", "quantity": goods.quantity}


def is_in_text(form: Form, values: Values) -> bool:
    """True when the pieces stand at the end of a text instead of in a column."""
    text = values.get(form.layout.quantity_from)
    return str(text).endswith(f" x{values['quantity']}")


def of_joined(form: Form, order: Order) -> Values:
    """What a row says that stands for all goods of the order."""
    assert form.layout.joined is not None
    between = form.layout.joined.separators[0]
    first = of_goods(form, order, order.goods[0], 1)
    joined: Values = {
        "title": between.join(g.title for g in order.goods),
        "sub_order_no": between.join(g.sub_order_no for g in order.goods),
        "sku_code": between.join(g.sku_code for g in order.goods),
        "quantity": sum(g.quantity for g in order.goods),
    }
    return first | {name: joined[name] for name in first if name in joined}


def lines_of(form: Form, order: Order) -> Sequence[Values]:
    """The rows of the order: what each says besides the order's own values."""
    if form.layout.joined:
        return [of_joined(form, order)]
    lines = [of_goods(form, order, goods, number) for number, goods in enumerate(order.goods, 1)]
    if form.layout.per_unit:
        return [
            one for one, goods in zip(lines, order.goods, strict=True) for _ in range(min(goods.quantity, 3))
        ]
    return lines


def _kept(form: Form, values: Values, *, of_goods: bool) -> Values:
    return {
        n: v
        for n, v in values.items()
        if n in form.fields and v is not None and _is_of_goods(form, n) == of_goods
    }


def _is_of_goods(form: Form, name: str) -> bool:
    if name == "paid_amount":
        return form.layout.levels.get(name) == "line"
    return name in OF_GOODS or (name == "order_no" and form.layout.split_suffix)
