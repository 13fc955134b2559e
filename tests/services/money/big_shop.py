"""A shop of many incidents over four months: paid, cut, paid in parts, bounced, given up."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.data.models import ClaimReceipt, Incident, Liability, Order, OrderLine, Store, Supplier
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.statuses import (
    ClaimItem,
    CompensationKind,
    CostKind,
    LiableParty,
    MismatchKind,
    OrderStatus,
    ReceiptMethod,
)
from app.services.build import Services, build_services
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft

FIRST = datetime(2026, 1, 2, 3, tzinfo=UTC)
LAST_DAY = 118
"""Days from the first: the last of April."""
_LAST_HOURS = 10
"""Until the evening of that day in the business zone."""
_DISCOVERED_UNTIL = 90
Act = Callable[[], object]


class BigShop:
    """Made in one pass over the days; every write goes through the services, at its own time."""

    def __init__(self, folder: Path, incidents: int, suppliers: int, seed: int = 7) -> None:
        self.clock = FixedClock(FIRST)
        self.services: Services = build_services(folder, self.clock)
        self._random = random.Random(seed)
        self._plan: dict[int, list[Act]] = {}
        uow = self.services.compensations._uow
        with uow.begin("test.fill") as tx:
            self.stores = [
                tx.insert(Store, name=name, platform="taobao", currency=code, created_at=FIRST)
                for name, code in (("暖衣小铺", "CNY"), ("Cosy Shop", "USD"))
            ]
            self.suppliers = [
                tx.insert(Supplier, name=f"供应商{n:02d}", created_at=FIRST) for n in range(suppliers)
            ]
        for number in range(incidents):
            self._schedule(number)
        for day in range(LAST_DAY + 1):
            hours = self._random.randrange(_LAST_HOURS if day == LAST_DAY else 20)
            self.clock.moment = FIRST + timedelta(days=day, hours=hours)
            with uow.begin("test.day"):
                for act in self._plan.get(day, ()):
                    act()
        self.clock.moment = FIRST + timedelta(days=LAST_DAY, hours=_LAST_HOURS)

    def _on(self, day: int, act: Act) -> None:
        if day <= LAST_DAY:
            self._plan.setdefault(day, []).append(act)

    def _schedule(self, number: int) -> None:
        day = self._random.randrange(_DISCOVERED_UNTIL)
        store, supplier = self._random.choice(self.stores), self._random.choice(self.suppliers)
        self._on(day, lambda: self._open(number, day, store, supplier))

    def _open(self, number: int, day: int, store: Store, supplier: Supplier) -> None:
        at = self.clock.now()
        order = Order.create(
            store=store, supplier=supplier, order_no=f"37924391682515{number:05d}", paid_minor=10_000,
            shipping_minor=1_000, currency=store.currency, status=OrderStatus.SHIPPED, recipient="蒋小明",
            ordered_at=at, paid_at=at, created_at=at, updated_at=at,
        )  # fmt: skip
        OrderLine.create(
            order=order, line_no=1, title="T恤", spec="黑色 XL", sku_code="TX-1", quantity=2, line_minor=9_000
        )
        incident = Incident.create(
            number=f"CF-26-{number + 1:04d}", order=order, supplier=supplier, kind=MismatchKind.WRONG_COLOUR,
            discovered_at=at, created_at=at, updated_at=at,
        )  # fmt: skip
        Liability.create(incident=incident, party=LiableParty.SUPPLIER, share_percent=100)
        self._buyer_side(incident.id, store.currency, day)
        self._supplier_side(incident.id, store.currency, day)

    def _amount(self, currency: str, most: int) -> Money:
        return Money(self._random.randrange(1, most), currency)

    def _buyer_side(self, incident: int, currency: str, day: int) -> None:
        services, chance = self.services, self._random.random
        amount, cost = self._amount(currency, 9_000), self._amount("CNY", 2_000)
        rows: list[int] = []
        compensations = services.compensations
        draft = CompensationDraft(CompensationKind.REFUND, amount)
        self._on(day + 1, lambda: rows.append(compensations.plan(incident, draft).value.id))
        self._on(day + 2, lambda: compensations.approve(rows))
        if chance() < 0.9:
            self._on(day + 3, lambda: compensations.pay(rows, proof_note="流水号"))
            if chance() < 0.1:
                self._on(day + 40, lambda: compensations.reverse(rows[0], "退错了"))
        if chance() < 0.6:
            costs: list[int] = []
            kind = self._random.choice(list(CostKind))
            self._on(day + 1, lambda: costs.append(services.costs.add(incident, kind, cost).value.id))
            if chance() < 0.1:
                self._on(day + 35, lambda: services.costs.void(costs[0], "记错"))

    def _supplier_side(self, incident: int, currency: str, day: int) -> None:
        service, chance = self.services.claims, self._random.random
        claimed = self._amount(self._random.choice([currency, "CNY"]), 8_000)
        drafts = [ClaimDraft(self._random.choice(list(ClaimItem)), claimed)]
        ids: list[int] = []
        self._on(day + 1, lambda: ids.extend(row.id for row in service.plan(incident, drafts).value))
        if chance() < 0.05:
            return
        self._on(day + 2, lambda: service.submit(ids))
        way = chance()
        if way < 0.1:
            self._on(day + 30, lambda: service.void(ids[0], "不索赔了"))
        elif way < 0.2:
            self._on(day + 45, lambda: service.write_off(ids[0], "不理"))
        elif way < 0.9:
            self._admitted(ids, claimed, day)

    def _admitted(self, ids: list[int], claimed: Money, day: int) -> None:
        service, chance = self.services.claims, self._random.random
        admitted = Money(self._random.randrange(0, claimed.minor + 1), claimed.currency)
        self._on(day + 8, lambda: service.admit(ids[0], admitted))
        first = Money(self._random.randrange(0, admitted.minor + 1), claimed.currency)
        rest = admitted - first
        method = self._random.choice(list(ReceiptMethod))
        if first.minor:
            self._on(day + 20, lambda: service.receive(ids[0], first, method, "第一笔"))
            if chance() < 0.15:
                self._on(day + 50, lambda: service.void_receipt(_last_receipt(ids[0]), "退票"))
                return
        if rest.minor and chance() < 0.5:
            self._on(day + 33, lambda: service.receive(ids[0], rest, reference="尾款"))
        elif rest.minor and chance() < 0.5:
            self._on(day + 41, lambda: service.write_off(ids[0], "余款不要了"))


def _last_receipt(claim_id: int) -> int:
    rows = ClaimReceipt.select().where(ClaimReceipt.claim == claim_id)
    found: int = rows.order_by(ClaimReceipt.id.desc()).get().id
    return found
