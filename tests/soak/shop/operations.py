"""Operations of a shop's day, each told by its number alone: done again from the same state it does the same.

An operation is one use case of the services, so one transaction; what a rule refuses writes nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from app.data.models import (
    Compensation,
    Incident,
    IncidentCost,
    Order,
    SheetImport,
    Supplier,
    SupplierClaim,
)
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    ClaimItem,
    CompensationKind,
    CostKind,
    DiscoveredBy,
    EvidenceKind,
    LiableParty,
    MismatchKind,
)
from app.services.backups import backups_folder, restore
from app.services.build import Services, build_services
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from app.services.fulfilment import ReshipDraft
from app.services.incidents import SentLine
from app.services.suppliers import SupplierDraft
from tests.services.orders.sheets import RECIPIENT, Desk, line, sheet

MOMENT = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)
_TRIES = 8
"""Choices until one is not refused; each that is has written nothing."""
_HEADINGS = "订单号,订单状态,商品名称,商品规格,数量,实付金额,收件人,收件人手机,收货地址"
_KINDS = (
    CompensationKind.REFUND,
    CompensationKind.FREIGHT_REFUND,
    CompensationKind.PRICE_DIFFERENCE,
    CompensationKind.COUPON,
)


class Day:
    """The operations of one seed on the data in `folder`."""

    def __init__(self, folder: Path, seed: int, sheets: Path) -> None:
        self._seed, self._sheets, self._desk = seed, sheets, Desk(sheets)
        self._clock = FixedClock(MOMENT)
        self._folder = folder
        self.services: Services = build_services(folder, self._clock)
        self._dice = Random()

    def close(self) -> None:
        """Close the data."""
        self.services.close()

    def do(self, number: int) -> str:
        """Carry out operation `number`; its name."""
        self._dice = Random(f"{self._seed}/{number}")
        self._clock.moment = MOMENT + timedelta(minutes=number)
        name = "refused"
        for _ in range(_TRIES):
            name = _FIRST[number] if number < len(_FIRST) else self._dice.choice(_LATER)
            try:
                getattr(self, f"_{name}")(number)
            except DomainError:
                continue
            return name
        return f"{name} refused"

    def _some(self, model: type) -> int:
        ids = [row.id for row in model.select(model.id).order_by(model.id)]  # type: ignore[attr-defined]
        return int(self._dice.choice(ids)) if ids else 0

    def _money(self) -> Money:
        return Money(self._dice.choice((1, 500, 900, 2_000, 4_580)), "CNY")

    # The use cases

    def _supplier(self, number: int) -> None:
        self.services.suppliers.create(SupplierDraft(f"义乌暖衣坊{number}"))

    def _take_in(self, number: int) -> None:
        """Orders of a new sheet, some of them of an earlier one with another state."""
        count = self._dice.randint(3, 30)
        lines = [
            line(f"T{number}-{i}", **RECIPIENT, tracking_no=f"SF{number}{i:05d}", courier="顺丰速运")
            for i in range(count)
        ]
        if number > len(_FIRST):
            lines.append(line(f"T{len(_FIRST)}-0", status="已发货", status_norm="shipped", **RECIPIENT))
        path = self._desk.put(sheet(*lines), f"orders{number}.xlsx")
        imports = self.services.order_import
        plan = imports.plan(self._desk.read(path, job=None), path)  # type: ignore[arg-type]
        imports.commit(plan)

    def _take_in_file(self, number: int) -> None:
        """The same from a file, read in its own process."""
        path = self._sheets / f"orders{number}.csv"
        rows = [
            f"26031{number:04d}-{i:03d}{number:012d},待发货,保温杯,白色,{i + 1},{10 * i + 5}.80,张三,"
            "13800138000,广东省深圳市龙岗区拾光路1号"
            for i in range(self._dice.randint(2, 12))
        ]
        path.write_text("\n".join([_HEADINGS, *rows]), "utf-8")
        imports = self.services.order_import
        imports.commit(imports.preview(path))

    def _take_back(self, _: int) -> None:
        self.services.order_import.undo(self._some(SheetImport))

    def _open_incident(self, _: int) -> None:
        order = Order.get_by_id(self._some(Order))
        sent = SentLine(order.lines[0].id, "保温饭盒", "蓝色")
        self.services.incidents.open_from_order(
            order.id, MismatchKind.WRONG_COLOUR, [sent], DiscoveredBy.BUYER
        )

    def _confirm(self, _: int) -> None:
        self.services.incidents.confirm(self._some(Incident))

    def _blame(self, _: int) -> None:
        self.services.incidents.set_liability(self._some(Incident), {LiableParty.SUPPLIER: 100}, "说好的")

    def _ask(self, _: int) -> None:
        self.services.incidents.submit_request(
            self._some(Incident), Channel.WECHAT, "发错了", asks_stop=False
        )

    def _assign(self, _: int) -> None:
        self.services.orders.assign_supplier([self._some(Order)], self._some(Supplier))

    def _prove(self, number: int) -> None:
        picture = b"\x89PNG" + self._dice.randbytes(self._dice.choice((300, 9_000, 70_000)))
        self.services.incidents.add_evidence(
            self._some(Incident), picture, EvidenceKind.GOODS_PHOTO, file_name=f"{number}.png"
        )

    def _plan(self, _: int) -> None:
        draft = CompensationDraft(
            self._dice.choice(_KINDS), self._money(), reason="发错", has_consent=True, consent_note="旺旺同意"
        )
        self.services.compensations.plan(self._some(Incident), draft)

    def _approve(self, _: int) -> None:
        self.services.compensations.approve([self._some(Compensation)])

    def _pay(self, number: int) -> None:
        self.services.compensations.pay([self._some(Compensation)], proof_note=f"流水号{number}")

    def _reverse(self, _: int) -> None:
        self.services.compensations.reverse(self._some(Compensation), "退回")

    def _reship(self, number: int) -> None:
        draft = ReshipDraft(self._money(), tracking_no=f"SF9{number:08d}")
        self.services.fulfilment.reship(self._some(Incident), draft)

    def _spend(self, _: int) -> None:
        self.services.costs.add(self._some(Incident), CostKind.INTERCEPT_FEE, self._money())

    def _unspend(self, _: int) -> None:
        self.services.costs.void(self._some(IncidentCost), "记错")

    def _claim(self, _: int) -> None:
        self.services.claims.plan(self._some(Incident), [ClaimDraft(ClaimItem.GOODS, self._money())])

    def _submit(self, _: int) -> None:
        self.services.claims.submit([self._some(SupplierClaim)])

    def _admit(self, _: int) -> None:
        self.services.claims.admit(self._some(SupplierClaim), self._money())

    def _receive(self, _: int) -> None:
        self.services.claims.receive(self._some(SupplierClaim), self._money())

    def _backup(self, _: int) -> None:
        self.services.backups.save()

    def _restore(self, _: int) -> None:
        """The newest copy back in the place of the data, which are closed for it."""
        newest = max(backups_folder(self._folder).glob("*.db"), default=None)
        if newest is None:
            raise DomainError("backup_missing")
        self.services.close()
        try:
            restore(self._folder, newest, self._clock)
        finally:
            self.services = build_services(self._folder, self._clock)


_FIRST = (
    "supplier", "supplier", "take_in", "assign", "open_incident", "prove", "confirm", "plan", "approve",
)  # fmt: skip
_LATER = (
    "take_in", "take_in", "take_in_file", "take_back", "open_incident", "open_incident", "confirm", "blame",
    "ask", "assign", "prove", "prove", "plan", "plan", "approve", "approve", "pay", "pay", "pay", "reverse",
    "reship", "spend", "unspend", "claim", "claim", "submit", "admit", "receive", "backup", "backup",
    "restore",
)  # fmt: skip
