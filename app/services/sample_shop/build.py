"""Fills an empty database with the sample shop, through the same services an owner uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from app.data.models import IncidentLine, Order, OrderLine, Store
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.progress import Job
from app.domain.statuses import (
    BuyerWish,
    DiscoveredBy,
    EvidenceKind,
    FreightPayer,
    GoodsHolder,
    MismatchKind,
    ParcelState,
    Remedy,
    SupplierKind,
)
from app.services.build import Services
from app.services.incidents import SentLine
from app.services.sample_shop.catalogue import SampleSku, shop_data, skus, stores, talk
from app.services.sample_shop.order_sheets import Export, write_order_sheet
from app.services.sample_shop.orders import SampleOrder, invent_orders
from app.services.sample_shop.shipping_sheets import ShippingSheet, write_shipping_sheets
from app.services.sample_shop.story import Story
from app.services.supplier_skus import AliasDraft
from app.services.suppliers import SupplierDraft

MONTH = timedelta(days=30)
_FIRST_IMPORT = timedelta(days=16)
_SECOND_IMPORT = timedelta(hours=36)


@dataclass(frozen=True)
class SampleShop:
    """What was made: the sheets and the incidents."""

    order_sheets: tuple[Path, ...]
    shipping_sheets: tuple[ShippingSheet, ...]
    incident_ids: tuple[int, ...]


def fill_sample_shop(services: Services) -> None:
    """Make the sample shop in `services`, unless something is in there already.

    The past is told with a clock of its own; it ends at the moment of the services' clock.
    """
    if Store.select().exists():
        return
    now = services.clock.now()
    clock = FixedClock(now - _FIRST_IMPORT)
    build_sample_shop(services.at(clock), clock, services.folder / "sheets", now)


def build_sample_shop(services: Services, clock: FixedClock, folder: Path, now: datetime) -> SampleShop:
    """A month of orders up to `now`, incidents in several states, today's sheets in `folder`.

    `services` go by `clock`, which is moved on to `now`. Raises: EnvironmentProblem, SheetProblem.
    """
    enter_suppliers(services)
    orders = invent_orders(now - MONTH, now - timedelta(hours=3))
    ids: list[int] = []
    clock.moment = now - _FIRST_IMPORT
    import_orders(services, folder / "earlier", orders)
    ids += _past_incidents(services, clock)
    clock.moment = now - timedelta(days=4)
    ids.append(_calling(services, Story(services, clock)))
    clock.moment = now - _SECOND_IMPORT
    import_orders(services, folder / "yesterday", orders)
    ids += _recent_incidents(services, clock, now)
    clock.moment = now - timedelta(hours=2)
    sheets = import_orders(services, folder, orders)
    ids += _todays_incidents(services, clock, now)
    clock.moment = now - timedelta(minutes=40)
    shipping = write_shipping_sheets(folder, orders, clock.now(), services.settings.zone())
    reconcile_sheet(services, shipping[-1])
    clock.moment = now
    return SampleShop(tuple(sheets), tuple(shipping), tuple(ids))


def reconcile_sheet(services: Services, sheet: ShippingSheet, job: Job | None = None) -> tuple[int, ...]:
    """Hold a supplier's sheet against the orders and take it in; gives the findings' ids."""
    supplier_id = services.reconciliation.supplier_named(sheet.supplier)
    plan = services.reconciliation.preview(sheet.path, supplier_id=supplier_id, job=job)
    return services.reconciliation.commit(plan, job=job).value.finding_ids


def enter_suppliers(services: Services) -> None:
    """The three suppliers with what they sell and what it costs."""
    for entry in shop_data()["suppliers"]:
        names = (
            "name", "contact_name", "wechat", "phone", "return_name", "return_phone", "return_address",
            "couriers", "penalty_terms", "requires_photo",
        )  # fmt: skip
        draft = SupplierDraft(
            **{name: entry[name] for name in names},
            kind=SupplierKind(entry["kind"]),
            freight_payer=FreightPayer.SUPPLIER,
        )
        supplier_id = services.suppliers.create(draft).value.id
        for sku in skus():
            if sku.supplier == entry["key"]:
                services.supplier_skus.save(supplier_id, _alias(sku))


def _alias(sku: SampleSku) -> AliasDraft:
    return AliasDraft(
        written=f"{sku.word} {sku.spec.replace(';', ' ')}",
        title=sku.title,
        spec=sku.spec,
        sku_code=sku.code,
        cost=Money(int(sku.cost * 100), "CNY"),
        weight_g=sku.weight_g,
    )


def import_orders(
    services: Services, folder: Path, orders: Sequence[SampleOrder], job: Job | None = None
) -> list[Path]:
    """Write the platforms' sheets as of now and take them in. Raises: SheetProblem, EnvironmentProblem."""
    folder.mkdir(parents=True, exist_ok=True)
    export = Export(services.clock.now(), services.settings.zone())
    shown = [order for order in orders if order.ordered_at < export.now]
    written = []
    for store in stores():
        path = write_order_sheet(folder, store, shown, export)
        plan = services.order_import.preview(path, store_name=store.name, job=job)
        services.order_import.commit(plan, job=job)
        written.append(path)
    return written


def _past_incidents(services: Services, clock: FixedClock) -> list[int]:
    """What went wrong in the last weeks, told day by day."""
    story = Story(services, clock)
    start = clock.now()
    stopped = _open(services, "warm", MismatchKind.WRONG_SPEC, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    story.reship_with_claim(stopped)
    clock.moment = start + timedelta(days=4)
    kept = _open(services, "shoes", MismatchKind.WRONG_ITEM, DiscoveredBy.BUYER, ParcelState.DELIVERED)
    story.refund_without_return(kept)
    clock.moment = start + timedelta(days=9)
    alarm = _open(services, "cups", MismatchKind.WRONG_COLOUR, DiscoveredBy.BUYER, ParcelState.DELIVERED)
    services.incidents.false_alarm(alarm, talk("false_alarm"))
    return [stopped, kept, alarm]


def _recent_incidents(services: Services, clock: FixedClock, now: datetime) -> list[int]:
    """What is under way now: one waits for the supplier, one for a refund."""
    story = Story(services, clock)
    clock.moment = now - timedelta(hours=30)
    waiting = _open(services, "warm", MismatchKind.WRONG_COLOUR, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    story.confirm(waiting)
    story.ask_supplier(waiting)
    story.tell_buyer(waiting)
    services.incidents.add_note(waiting, talk("note"))
    clock.moment = now - timedelta(hours=26)
    return [waiting, _settling(services, story)]


def _todays_incidents(services: Services, clock: FixedClock, now: datetime) -> list[int]:
    """One parcel is being stopped, one supplier was asked, one mistake was found just now."""
    story = Story(services, clock)
    stopping = _open(services, "shoes", MismatchKind.WRONG_COLOUR, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    story.confirm(stopping)
    story.ask_supplier(stopping)
    story.tell_buyer(stopping)
    clock.moment = now - timedelta(minutes=90)
    story.agree(stopping, Remedy.INTERCEPT_AND_RESHIP, GoodsHolder.SUPPLIER, 0)
    asked = _open(services, "warm", MismatchKind.WRONG_ITEM, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    story.confirm(asked)
    story.ask_supplier(asked)
    story.tell_buyer(asked)
    clock.moment = now - timedelta(minutes=50)
    fresh = _open(services, "cups", MismatchKind.WRONG_SPEC, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    return [stopping, asked, fresh]


def _settling(services: Services, story: Story) -> int:
    """Refund approved, not paid yet."""
    opened = _open(services, "cups", MismatchKind.WRONG_ITEM, DiscoveredBy.BUYER, ParcelState.DELIVERED)
    story.confirm(opened)
    story.ask_supplier(opened)
    story.tell_buyer(opened)
    story.later(hours=2)
    services.incidents.set_buyer_wish(opened, BuyerWish.REFUND)
    amount = sum(line.paid_minor or 0 for line in services.incidents.get(opened).lines)
    story.agree(opened, Remedy.RETURN_AND_REFUND, GoodsHolder.SUPPLIER, amount)
    story.result(opened, EvidenceKind.SUPPLIER_CONFIRMATION, "packing")
    story.refund(opened, amount, is_paid=False)
    return opened


def _calling(services: Services, story: Story) -> int:
    """Everything done, the care call is due."""
    opened = _open(services, "shoes", MismatchKind.WRONG_SPEC, DiscoveredBy.US, ParcelState.IN_TRANSIT)
    story.confirm(opened)
    story.ask_supplier(opened)
    story.tell_buyer(opened)
    story.later(hours=2)
    story.agree(opened, Remedy.INTERCEPT_AND_RESHIP, GoodsHolder.SUPPLIER, 0)
    story.result(opened, EvidenceKind.TRACKING_TRACE, "trace")
    story.reship(opened)
    services.incidents.finish_buyer_side(opened)
    return opened


def _open(services: Services, supplier: str, kind: MismatchKind, by: DiscoveredBy, state: ParcelState) -> int:
    """An incident on the newest shipped order of a supplier that has none yet."""
    line, sku = _free_line(supplier)
    other = _mistaken(sku, kind)
    sent = SentLine(line.id, other.title, _written_like(line.spec, other), other.code)
    return services.incidents.open_from_order(line.order_id, kind, [sent], by, parcel_state=state).value


def _free_line(supplier: str) -> tuple[OrderLine, SampleSku]:
    by_code = {sku.code: sku for sku in skus() if sku.supplier == supplier}
    taken = IncidentLine.select(IncidentLine.order_line)
    rows = (
        OrderLine.select(OrderLine, Order)
        .join(Order)
        .where(
            OrderLine.sku_code.in_(list(by_code)),
            OrderLine.id.not_in(taken),
            Order.status.in_(["shipped", "done"]),
            Order.reship_of.is_null(),
        )
        .order_by(Order.ordered_at.desc(), OrderLine.id)
    )
    line = rows.first()
    return line, by_code[line.sku_code]


def _mistaken(sku: SampleSku, kind: MismatchKind) -> SampleSku:
    """Another product of the same supplier, or the same in another colour."""
    same = [s for s in skus() if s.supplier == sku.supplier and s.code != sku.code]
    if kind is MismatchKind.WRONG_ITEM:
        return next(s for s in same if s.title != sku.title)
    return next(s for s in same if s.title == sku.title and s.options[1:] == sku.options[1:])


def _written_like(spec: str, sku: SampleSku) -> str:
    """The variant in the platform's way of writing, as the order has it."""
    if "：" in spec:
        return ";".join(f"{axis}：{value}" for axis, value in sku.options)
    return sku.spec.replace(";", ",") if "," in spec else sku.spec
