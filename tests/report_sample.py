"""One wrong shipment with everything a report can show, written straight into the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.data.db import open_database
from app.data.evidence_store import EvidenceStore
from app.data.models import (
    ClaimReceipt,
    Commitment,
    Compensation,
    CorrectiveAction,
    Deadline,
    Evidence,
    FollowUp,
    Incident,
    IncidentCost,
    IncidentLine,
    IncidentParcel,
    Liability,
    Message,
    Offer,
    Order,
    OrderLine,
    Parcel,
    Store,
    Supplier,
    SupplierClaim,
)
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain import statuses as s
from app.domain.clock import FixedClock
from app.services.reports import ReportService

FOUND = datetime(2026, 3, 12, 1, 30, tzinfo=UTC)
RECIPIENT, PHONE = "蒋欣怡", "13812345657"
ADDRESS = "浙江省杭州市余杭区文一西路100号阳光花园3栋2单元501室"


@dataclass
class Shop:
    """An open database with one incident, and the service that reports it."""

    uow: UnitOfWork
    evidence: EvidenceStore
    reports: ReportService
    incident_id: int


def open_shop(folder: Path, clock: FixedClock, pictures: list[bytes] | None = None) -> Shop:
    """A database in `folder` with the incident CF-26-0142, its evidence the given files."""
    uow = UnitOfWork(open_database(folder, clock), clock)
    store = EvidenceStore(folder / "evidence")
    with uow.begin("test.sample") as tx:
        incident = _incident(tx)
        _words(tx, incident)
        _money(tx, incident)
        for place, content in enumerate(pictures or []):
            _evidence(tx, store, incident, place, content)
    with uow.begin("incident.confirm") as tx:
        tx.update(incident, progress=s.Progress.CONFIRMED)
    with uow.begin("incident.agree") as tx:
        tx.update(incident, progress=s.Progress.BUYER_SETTLING)
    return Shop(uow, store, ReportService(uow, store), incident.id)


def _incident(tx: Transaction) -> Incident:
    shop = tx.insert(Store, name="暖冬小铺", platform="taobao", created_at=FOUND)
    supplier = tx.insert(Supplier, name="义乌暖衣坊", created_at=FOUND)
    order = _order(tx, shop, supplier)
    line = tx.insert(
        OrderLine, order=order, line_no=1, title="加绒连帽卫衣", spec="黑色 / XL", sku_code="WY01-HXL",
        quantity=1, line_minor=8900,
    )  # fmt: skip
    incident = tx.insert(
        Incident, number="CF-26-0142", order=order, supplier=supplier, kind=s.MismatchKind.WRONG_SPEC,
        progress=s.Progress.TO_VERIFY, discovered_by=s.DiscoveredBy.US, discovered_at=FOUND,
        buyer_wish=s.BuyerWish.RIGHT_GOODS, remedy=s.Remedy.INTERCEPT_AND_RESHIP,
        freight_payer=s.FreightPayer.SUPPLIER, goods_holder=s.GoodsHolder.SUPPLIER,
        plan_note=f"补发寄给{RECIPIENT} {PHONE}", plan_amount_minor=6100,
        plan_agreed_at=FOUND + timedelta(hours=3), result="success",
        root_cause=s.RootCause.SUPPLIER_PICKING, prevention="拣货单把颜色加粗",
        note="买家 <b>着急</b> & 要原货", created_at=FOUND, updated_at=FOUND,
    )  # fmt: skip
    tx.insert(
        IncidentLine, incident=incident, order_line=line, ordered_title="加绒连帽卫衣",
        ordered_spec="黑色 / XL", ordered_sku_code="WY01-HXL", ordered_quantity=1,
        sent_title="加绒连帽卫衣", sent_spec="藏青色 / XL", sent_sku_code="WY01-ZXL", sent_quantity=1,
        stopped_quantity=1,
    )  # fmt: skip
    parcel = tx.insert(
        Parcel, tracking_no="YT7412589630147", courier="圆通速递", supplier=supplier,
        state=s.ParcelState.IN_TRANSIT, intercept_state=s.InterceptState.SUCCEEDED,
        return_state=s.ReturnState.RETURNING, shipped_at=FOUND - timedelta(hours=9), weight_g=620,
    )  # fmt: skip
    tx.insert(IncidentParcel, incident=incident, parcel=parcel)
    tx.insert(Liability, incident=incident, party=s.LiableParty.SUPPLIER, share_percent=80, reason="拣错颜色")
    tx.insert(Liability, incident=incident, party=s.LiableParty.SHOP, share_percent=20, reason="备注未加粗")
    return incident


def _order(tx: Transaction, shop: Store, supplier: Supplier) -> Order:
    return tx.insert(
        Order, store=shop, order_no="3792439168251500705", supplier=supplier, status=s.OrderStatus.SHIPPED,
        buyer="tb_xinyi", recipient=RECIPIENT, phone=PHONE, phone_tail=PHONE[-4:], full_address=ADDRESS,
        paid_minor=9650, shipping_minor=750, ordered_at=FOUND - timedelta(days=1),
        created_at=FOUND, updated_at=FOUND,
    )  # fmt: skip


def _words(tx: Transaction, incident: Incident) -> None:
    told = tx.insert(
        Message, incident=incident, party=s.Party.SUPPLIER, direction=s.Direction.OUT,
        channel=s.Channel.WECHAT,
        body=f"{RECIPIENT} {PHONE} 的包裹发错颜色，请拦截", at=FOUND + timedelta(hours=1),
    )  # fmt: skip
    tx.insert(
        Message, incident=incident, party=s.Party.BUYER, direction=s.Direction.OUT,
        channel=s.Channel.PLATFORM_CHAT, body="亲，发现颜色发错，已为您补发", at=FOUND + timedelta(hours=2),
    )  # fmt: skip
    tx.insert(
        Commitment, incident=incident, message=told, text="18:00 前答复", due_at=FOUND + timedelta(hours=8)
    )
    tx.insert(
        Offer, incident=incident, party=s.Party.SUPPLIER, text="承担补发和运费", amount_minor=6100,
        freight_payer=s.FreightPayer.SUPPLIER, answer=s.OfferAnswer.ACCEPTED,
        made_at=FOUND + timedelta(hours=2, minutes=30),
    )  # fmt: skip
    tx.insert(
        Deadline,
        incident=incident,
        clock=s.ClockKind.RESHIP,
        starts_at=FOUND,
        due_at=FOUND + timedelta(hours=72),
    )
    tx.insert(
        Deadline, incident=incident, clock=s.ClockKind.FIRST_REPLY, starts_at=FOUND,
        due_at=FOUND + timedelta(hours=4), stopped_at=FOUND + timedelta(hours=2),
    )  # fmt: skip
    tx.insert(
        FollowUp, incident=incident, due_on=date(2026, 3, 16), outcome=s.FollowUpOutcome.SATISFIED, score=5,
        words="处理很快", done_at=FOUND + timedelta(days=4),
    )  # fmt: skip
    tx.insert(CorrectiveAction, incident=incident, text="黑与藏青分区存放")


def _money(tx: Transaction, incident: Incident) -> None:
    paid = s.CompensationStatus.PAID

    def compensation(
        kind: s.CompensationKind, minor: int, status: s.CompensationStatus, **more: object
    ) -> Compensation:
        return tx.insert(
            Compensation, incident=incident, order=incident.order, kind=kind, amount_minor=minor,
            status=status, planned_at=FOUND, **more,
        )  # fmt: skip

    at = FOUND + timedelta(hours=5)
    compensation(s.CompensationKind.RESHIP, 4150, paid, paid_at=at, what="卫衣 黑色 XL", tracking_no="SF1399")
    wrong = compensation(s.CompensationKind.TRANSFER, 1500, paid, paid_at=at, proof_note="支付宝 0312")
    compensation(s.CompensationKind.TRANSFER, 1500, paid, paid_at=at + timedelta(hours=1), reverses=wrong)
    compensation(s.CompensationKind.COUPON, 1000, s.CompensationStatus.PLANNED)
    compensation(s.CompensationKind.REFUND, 8900, s.CompensationStatus.VOIDED, void_reason="改为补发")
    claim = tx.insert(
        SupplierClaim, incident=incident, supplier=incident.supplier, item=s.ClaimItem.RESHIP,
        status=s.ClaimStatus.ADMITTED, amount_minor=4150, admitted_minor=4000, planned_at=FOUND,
        due_on=date(2026, 3, 27),
    )  # fmt: skip
    tx.insert(
        SupplierClaim, incident=incident, supplier=incident.supplier, item=s.ClaimItem.FREIGHT_BACK,
        status=s.ClaimStatus.SUBMITTED, amount_minor=1950, planned_at=FOUND,
    )  # fmt: skip
    tx.insert(
        SupplierClaim, incident=incident, supplier=incident.supplier, item=s.ClaimItem.GOODWILL,
        status=s.ClaimStatus.VOIDED, amount_minor=777, planned_at=FOUND, void_reason="不提",
    )  # fmt: skip
    tx.insert(ClaimReceipt, claim=claim, amount_minor=2500, received_at=at + timedelta(days=1))
    tx.insert(ClaimReceipt, claim=claim, amount_minor=1234, received_at=at, voided_at=at, void_reason="记错")
    tx.insert(
        IncidentCost,
        incident=incident,
        kind=s.CostKind.INTERCEPT_FEE,
        amount_minor=850,
        note="拦截费",
        spent_at=at,
    )
    tx.insert(
        IncidentCost, incident=incident, kind=s.CostKind.OTHER, amount_minor=9999, spent_at=at, voided_at=at,
        void_reason="记错",
    )  # fmt: skip


def _evidence(tx: Transaction, store: EvidenceStore, incident: Incident, place: int, content: bytes) -> None:
    kinds = (
        s.EvidenceKind.LABEL_PHOTO,
        s.EvidenceKind.WEIGHT,
        s.EvidenceKind.GOODS_PHOTO,
        s.EvidenceKind.CHAT,
    )
    kept = store.add_bytes(content)
    tx.insert(
        Evidence, incident=incident, kind=kinds[place % 4], file_name=f"照片{place + 1}.png",
        sha256=kept.sha256, size_bytes=kept.size_bytes, added_at=FOUND + timedelta(minutes=place),
    )  # fmt: skip
