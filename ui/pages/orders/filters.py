"""Filters of the list of orders, as chips."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from app.domain.statuses import OrderStatus
from app.services.orders import OrderFilter, OrderService
from ui import labels
from ui.pages.orders.words import store_words
from ui.widgets import FilterBar

NOBODY = -1
"""In place of a supplier: orders of none."""


class OrderFilters(FilterBar):
    """Store, status, supplier, period, recipient, incidents."""

    def __init__(self, orders: OrderService) -> None:
        super().__init__()
        self._orders = orders
        everything = (self.tr("All"), None)
        self.add("store", self.tr("Shop"), [everything])
        self.add("status", self.tr("Status"), [everything, *labels.options(OrderStatus)])
        self.add("supplier", self.tr("Supplier"), [everything])
        self.add("period", self.tr("Ordered"), self._periods())
        self.add("lacks", self.tr("Recipient"), [everything, (self.tr("missing or hidden"), True)])
        self.add(
            "incident",
            self.tr("Incidents"),
            [everything, (self.tr("with"), True), (self.tr("without"), False)],
        )

    def _periods(self) -> list[tuple[str, Any]]:
        return [
            (self.tr("All"), None),
            (self.tr("Today"), "today"),
            (self.tr("Yesterday"), "yesterday"),
            (self.tr("7 days"), "week"),
            (self.tr("30 days"), "30"),
            (self.tr("This month"), "month"),
            (self.tr("Last month"), "last"),
        ]

    def fill(self) -> None:
        """Offer the stores and suppliers there are now."""
        everything = (self.tr("All"), None)
        stores = [(self._store(s.platform, s.name), s.id) for s in self._orders.stores()]
        suppliers = [(name, number) for number, name in self._orders.suppliers()]
        codes = dict.fromkeys(s.platform for s in self._orders.stores())
        platforms = [(self.tr("all of {platform}").format(platform=labels.platform(c)), c) for c in codes]
        self.chip("store").set_options([everything, *platforms, *stores])
        self.chip("supplier").set_options([everything, (self.tr("none yet"), NOBODY), *suppliers])

    def _store(self, platform: str, name: str) -> str:
        words = store_words(platform, name)
        return f"{labels.platform(platform)} · {words}" if name else words

    def wanted(self, text: str, today: date) -> OrderFilter:
        """What is chosen, with the words typed."""
        values = self.values()
        since, until = self._orders.day_range(*days_of(values["period"], today))
        supplier, store = values["supplier"], values["store"]
        return OrderFilter(
            store_id=store if isinstance(store, int) else None,
            platform=store if isinstance(store, str) else None,
            statuses=frozenset({values["status"]} if values["status"] else ()),
            supplier_id=None if supplier == NOBODY else supplier,
            has_no_supplier=supplier == NOBODY,
            lacks_recipient=bool(values["lacks"]),
            has_incident=values["incident"],
            since=since,
            until=until,
            text=text,
        )

    def clear(self) -> None:
        """Choose "all" everywhere."""
        self.restore(dict.fromkeys(self.values()))


def days_of(period: str | None, today: date) -> tuple[date | None, date | None]:
    """First and last day of a period; None is open."""
    first = today.replace(day=1)
    before = first - timedelta(days=1)
    spans: dict[str | None, tuple[date | None, date | None]] = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "week": (today - timedelta(days=6), today),
        "30": (today - timedelta(days=29), today),
        "month": (first, None),
        "last": (before.replace(day=1), before),
    }
    return spans.get(period, (None, None))
