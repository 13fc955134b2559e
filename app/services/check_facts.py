"""Brings stored orders into the shape the checks look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.data.queries import checks as queries
from app.data.queries.checks import ConfusedGoods, HeldGoods, PriceList, StoredLine, StoredOrder
from app.data.sheets.statuses import refund_state
from app.domain.checks import CheckedLine, CheckedOrder
from app.domain.statuses import OrderStatus

_AT_HOME = ("", "cn", "chn", "china", "中国")
_OWN_ADDRESS_FORMS = ("香港", "澳门", "台湾")


def is_out_of_sale(line: StoredLine) -> bool:
    """Whether a line was refunded, or a refund of it is under way: it must not go out."""
    return refund_state(line.refund_text) != "none"


class FactReader:
    """Reads orders with all that the checks need; one run, one reader."""

    def __init__(self, today: date, confused: ConfusedGoods) -> None:
        self._today = today
        self._confused = confused
        self._prices = PriceList()
        self._held = HeldGoods(today)
        self._suppliers = queries.suppliers()

    @property
    def prices(self) -> PriceList:
        """What suppliers wrote and asked for our goods."""
        return self._prices

    def supplier_name(self, supplier_id: int | None) -> str:
        """The supplier's name; "" for none."""
        row = self._suppliers.get(supplier_id or 0)
        return row.name if row is not None else ""

    def read(
        self, rows: Iterable[StoredOrder], lines: Mapping[int, Sequence[StoredLine]]
    ) -> list[CheckedOrder]:
        """The orders as the checks see them."""
        return [self._order(row, lines.get(row.id, ())) for row in rows]

    def _order(self, row: StoredOrder, lines: Sequence[StoredLine]) -> CheckedOrder:
        return CheckedOrder(
            id=row.id,
            order_no=row.order_no,
            lines=tuple(self._line(line, row.currency) for line in lines if not line.has_parcel),
            store_id=row.store_id,
            buyer=row.buyer,
            recipient=row.recipient,
            phone=row.phone,
            province=row.province,
            city=row.city,
            district=row.district,
            address=row.address,
            full_address=row.full_address,
            is_domestic=_is_domestic(row),
            is_refunding=row.status is OrderStatus.REFUNDING,
            is_reship=row.reship_of_id is not None,
            ordered_at=row.ordered_at,
            buyer_message=row.buyer_message,
            flags=row.flags,
        )

    def _line(self, line: StoredLine, currency: str) -> CheckedLine:
        facts = self._prices.find(line)
        has_cost = facts is not None and facts.cost_minor is not None and facts.currency == currency
        return CheckedLine(
            title=line.title,
            spec=line.spec,
            sku_code=line.sku_code,
            quantity=line.quantity,
            price_minor=line.price_minor,
            cost_minor=facts.cost_minor * line.quantity if has_cost and facts and facts.cost_minor else None,
            has_refund=is_out_of_sale(line),
            has_supplier=line.supplier_id is not None or not self._suppliers,
            held_reason=self._held.reason(line),
            confused_with=self._confused.of(line),
            supplier_held_reason=self._supplier_held(line.supplier_id),
            is_mapped=facts is not None or line.supplier_id not in self._prices.with_prices,
        )

    def _supplier_held(self, supplier_id: int | None) -> str | None:
        row = self._suppliers.get(supplier_id or 0)
        if row is None or not row.is_held:
            return None
        is_over = row.hold_until_on is not None and row.hold_until_on < self._today
        return None if is_over else row.hold_reason


def _is_domestic(row: StoredOrder) -> bool:
    if row.province.startswith(_OWN_ADDRESS_FORMS):
        return False
    return row.country.strip().casefold() in _AT_HOME and row.currency == "CNY"
