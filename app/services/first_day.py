"""How far a new shop has come: what the guide of the first day ticks off by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.data.models import Order, SheetImport, Store, Supplier
from app.domain.settings import OWNER_NAME
from app.domain.statuses import SheetKind
from app.services.settings import SettingsService

_SHOPS = 3


@dataclass(frozen=True)
class FirstDay:
    """What is there; each step is told from the data, so that the guide can be left at any time."""

    has_orders: bool
    shops: tuple[tuple[str, str], ...]
    """(platform, name) of the first few, as their sheets told."""
    owner_name: str
    has_reachable_supplier: bool
    """One with a telephone, WeChat or e-mail."""
    has_shipping_sheet: bool

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left."""
        return all((self.has_orders, self.owner_name, self.has_reachable_supplier, self.has_shipping_sheet))


class FirstDayService:
    """Reads; writes nothing."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def progress(self) -> FirstDay:
        """How far it is now."""
        shops: Any = Store.select(Store.platform, Store.name).order_by(Store.id).limit(_SHOPS).tuples()
        reachable = (Supplier.phone != "") | (Supplier.wechat != "") | (Supplier.email != "")
        return FirstDay(
            has_orders=Order.select().exists(),
            shops=tuple(shops),
            owner_name=self._settings.get(OWNER_NAME),
            has_reachable_supplier=Supplier.select().where(reachable).exists(),
            has_shipping_sheet=SheetImport.select().where(SheetImport.kind == SheetKind.SHIPMENTS).exists(),
        )
