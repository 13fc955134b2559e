"""What stands on the sheets for suppliers: the ready lines of each, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.data.queries import checks as queries
from app.data.queries.checks import PriceList, StoredLine, StoredOrder
from app.domain.out_layouts import Value
from app.services.check_facts import is_out_of_sale


@dataclass(frozen=True)
class SupplierLot:
    """What may go to one supplier now; `supplier_id` None while the shop has entered no supplier."""

    supplier_id: int | None
    supplier: str
    layout_id: str
    order_ids: tuple[int, ...]
    lines: tuple[StoredLine, ...]
    sent_orders: int
    """Orders that went to him already and are in no parcel yet."""

    @property
    def orders(self) -> int:
        """Orders on the sheet."""
        return len(self.order_ids)

    @property
    def pieces(self) -> int:
        """Pieces of all its lines."""
        return sum(line.quantity for line in self.lines)


def lines_by_supplier(
    order_ids: Iterable[int], *, with_sent: bool
) -> tuple[dict[int | None, list[StoredLine]], dict[int | None, set[int]]]:
    """Supplier → lines to send him, and supplier → orders he has; shipped and refunded lines left out.

    With `with_sent` what he has is among the lines too.
    """
    wanted: dict[int | None, list[StoredLine]] = {}
    sent: dict[int | None, set[int]] = {}
    for own in queries.load_lines(order_ids).values():
        for line in own:
            if line.has_parcel or is_out_of_sale(line):
                continue
            if line.is_dispatched:
                sent.setdefault(line.supplier_id, set()).add(line.order_id)
            if with_sent or not line.is_dispatched:
                wanted.setdefault(line.supplier_id, []).append(line)
    return wanted, sent


def sheet_values(
    lines: Sequence[StoredLine], place: Mapping[int, int], cautions: Mapping[int, str], today: date
) -> list[dict[str, Value]]:
    """One row a line, orders in the order of `place` (id → number); `cautions` are said of lines by id."""
    orders = {row.id: row for row in queries.load_orders({line.order_id for line in lines})}
    shops = queries.store_names([row.store_id for row in orders.values()])
    prices = PriceList()
    ordered = sorted(lines, key=lambda line: (place.get(line.order_id, 0), line.id))
    return [
        {
            **_values(orders[line.order_id], line, shops, prices, cautions.get(line.id, "")),
            "row_no": number,
            "today": today,
        }
        for number, line in enumerate(ordered, 1)
    ]


def _values(
    order: StoredOrder,
    line: StoredLine,
    shops: Mapping[int, str],
    prices: PriceList,
    caution: str,
) -> dict[str, Value]:
    facts = prices.find(line)
    address = order.full_address or f"{order.province}{order.city}{order.district}{order.address}"
    remarks = [order.buyer_message, order.seller_note, caution]
    return {
        "order_no": order.order_no,
        "sub_order_no": line.sub_order_no,
        "shop": shops.get(order.store_id, ""),
        "recipient": order.recipient,
        "phone": order.phone,
        "province": order.province,
        "city": order.city,
        "district": order.district,
        "address": order.address or order.full_address,
        "full_address": address,
        "country": order.country,
        "postcode": order.postcode,
        "title": line.title,
        "spec": line.spec,
        "sku_code": line.sku_code,
        "supplier_writing": facts.written if facts is not None else f"{line.title} {line.spec}".strip(),
        "quantity": line.quantity,
        "remark": "；".join(text for text in remarks if text),
        "buyer_message": order.buyer_message,
        "seller_note": order.seller_note,
    }
