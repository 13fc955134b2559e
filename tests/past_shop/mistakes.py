"""Incidents on what was shipped, with answers, money on both sides, evidence and surveys."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.journal import (
    ClaimFacts,
    CompensationFacts,
    Posting,
    lines_of,
    of_claim,
    of_compensation,
    of_cost,
    of_receipt,
)
from app.domain.statuses import (
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    MismatchKind,
    ReceiptMethod,
    RootCause,
)
from tests.past_shop.tables import Table

_KINDS = (MismatchKind.WRONG_ITEM, MismatchKind.WRONG_COLOUR, MismatchKind.WRONG_SPEC, MismatchKind.SHORT)


@dataclass(frozen=True)
class Shipped:
    """An order that went out, by the line that a mistake is made on."""

    order: int
    line: int
    sku: str
    parcel: int
    supplier: int
    currency: str
    sent_at: datetime


class Mistakes:
    """Gathers the rows of every table that an incident has."""

    def __init__(self, rng: random.Random, now: datetime) -> None:
        self._rng, self._now = rng, now
        self._incidents = Table("incident", **_PLAIN_INCIDENT)
        self._lines = Table("incident_line", **_PLAIN_LINE)
        self._parcels = Table("incident_parcel")
        self._liabilities = Table("liability", share_percent=100, reason="")
        self._evidence = Table("evidence", kind="goods_photo", sha256="0" * 64, size_bytes=1, **_PLAIN_FILE)
        self._surveys = Table("follow_up", outcome="satisfied", words="")
        self._given = Table("compensation", kind="refund", status="paid", **_PLAIN_COMPENSATION)
        self._claims = Table("supplier_claim", party="supplier", item="goods", note="", **_PLAIN_CLAIM)
        self._receipts = Table("claim_receipt", method="money", reference="", void_reason="")
        self._costs = Table("incident_cost", kind="freight", note="", void_reason="")
        self._entries = Table("journal_entry", operation_no=0)
        self._journal = Table("journal_line")
        self.tables = (
            self._incidents, self._lines, self._parcels, self._liabilities, self._evidence, self._surveys,
            self._given, self._claims, self._receipts, self._costs, self._entries, self._journal,
        )  # fmt: skip

    def add(self, shipped: Shipped) -> None:
        """One incident; one of twenty is a false alarm, some are not the supplier's fault."""
        rng = self._rng
        found_at = min(
            shipped.sent_at + timedelta(hours=rng.uniform(1, 120)), self._now - timedelta(minutes=5)
        )
        is_alarm = rng.random() < 0.05
        told_at = found_at + timedelta(hours=1) if rng.random() < 0.9 else None
        answered_at = (
            told_at + timedelta(hours=rng.expovariate(1 / 9)) if told_at and rng.random() < 0.8 else None
        )
        closed = rng.random() < 0.7
        incident = self._incidents.add(
            number=f"CF-26-{self._lines_count():05}",
            order_id=shipped.order,
            supplier_id=shipped.supplier,
            kind=rng.choices(_KINDS, (4, 3, 2, 1))[0],
            progress="false_alarm" if is_alarm else "closed" if closed else "negotiating",
            discovered_by=rng.choices(("us", "buyer", "courier"), (5, 4, 1))[0],
            discovered_at=found_at,
            supplier_told_at=told_at,
            supplier_answered_at=answered_at if answered_at and answered_at < self._now else None,
            root_cause=rng.choice(list(RootCause)),
            closed_at=found_at + timedelta(days=3) if closed else None,
            created_at=found_at,
            updated_at=found_at,
        )
        self._tell(incident, shipped)
        if not is_alarm:
            self._prove(incident, found_at)
            self._pay(incident, shipped, found_at)

    def _lines_count(self) -> int:
        self._count = getattr(self, "_count", 0) + 1
        return self._count

    def _tell(self, incident: int, shipped: Shipped) -> None:
        self._lines.add(incident_id=incident, order_line_id=shipped.line, ordered_sku_code=shipped.sku)
        self._parcels.add(incident_id=incident, parcel_id=shipped.parcel)
        party = self._rng.choices(("supplier", "undecided", "shop", "courier"), (6, 2, 1, 1))[0]
        if self._rng.random() < 0.8:
            self._liabilities.add(incident_id=incident, party=party)

    def _prove(self, incident: int, at: datetime) -> None:
        if self._rng.random() < 0.7:
            self._evidence.add(incident_id=incident, file_name="p.jpg", added_at=at)
        if self._rng.random() < 0.4:
            done_at = min(at + timedelta(days=5), self._now - timedelta(minutes=1))
            self._surveys.add(
                incident_id=incident,
                due_on=f"{done_at:%Y-%m-%d}",
                done_at=done_at,
                score=self._rng.randint(1, 5),
            )

    def _pay(self, incident: int, shipped: Shipped, at: datetime) -> None:
        rng, minor = self._rng, self._rng.randrange(100, 5000)
        paid_at = min(at + timedelta(days=rng.uniform(0, 4)), self._now - timedelta(minutes=1))
        money = {"incident_id": incident, "currency": shipped.currency}
        row = self._given.add(
            **money,
            order_id=shipped.order,
            amount_minor=minor,
            planned_at=at,
            approved_at=at,
            paid_at=paid_at,
        )
        facts = CompensationFacts(
            CompensationKind.REFUND, CompensationStatus.PAID, minor, False, at, paid_at, None
        )
        self._post(money, of_compensation(facts), compensation_id=row)
        if rng.random() < 0.5:
            cost = self._costs.add(**money, amount_minor=600, spent_at=paid_at)
            self._post(money, of_cost(600, paid_at, is_void=False), cost_id=cost)
        if rng.random() < 0.7:
            self._claim(money, shipped, minor, paid_at)

    def _claim(self, money: dict[str, object], shipped: Shipped, minor: int, at: datetime) -> None:
        rng = self._rng
        step = rng.choices(("submitted", "admitted", "settled", "written_off"), (2, 2, 5, 1))[0]
        admitted = minor - rng.randrange(0, minor // 2) if step in ("admitted", "settled") else None
        admitted_at = min(at + timedelta(days=rng.uniform(0, 6)), self._now) if admitted else None
        came_at = min((admitted_at or at) + timedelta(days=rng.uniform(0, 20)), self._now)
        off_at = min(at + timedelta(days=20), self._now) if step == "written_off" else None
        claim = self._claims.add(
            **money, supplier_id=shipped.supplier, status=step, amount_minor=minor, admitted_minor=admitted,
            planned_at=at, submitted_at=at, admitted_at=admitted_at,
            settled_at=came_at if step == "settled" else None, written_off_at=off_at,
        )  # fmt: skip
        facts = ClaimFacts(ClaimStatus(step), minor, admitted, 0, at, admitted_at, off_at)
        self._post(money, of_claim(facts), claim_id=claim)
        if step == "settled" and admitted:
            receipt = self._receipts.add(
                claim_id=claim, amount_minor=admitted, currency=money["currency"], received_at=came_at
            )
            posted = of_receipt(ReceiptMethod.MONEY, admitted, came_at, at, is_void=False)
            self._post(money, posted, receipt_id=receipt)

    def _post(self, money: dict[str, object], postings: Iterable[Posting], **source: int) -> None:
        sources = dict.fromkeys(("compensation_id", "claim_id", "receipt_id", "cost_id"))
        for posting in postings:
            values = {**sources, **source, **money}
            entry = self._entries.add(event=posting.event, at=posting.at, posted_at=posting.at, **values)
            for account, debit, credit in lines_of(posting.event, posting.minor):
                self._journal.add(entry_id=entry, account=account, debit_minor=debit, credit_minor=credit)


_PLAIN_INCIDENT = {
    "buyer_wish": "unstated", "has_buyer_confirmed_receipt": 0, "is_resalable": 1, "remedy_reason": "",
    "plan_note": "", "result": "", "escalation": "none", "prevention": "", "supplier_part": "pending",
    "note": "", "version": 1, "has_right_goods": 1, "supplier_part_note": "",
}  # fmt: skip
_PLAIN_LINE = {
    "ordered_title": "保温杯", "ordered_spec": "黑色", "ordered_quantity": 1, "sent_title": "保温杯",
    "sent_spec": "白色", "sent_sku_code": "", "sent_quantity": 1,
}  # fmt: skip
_PLAIN_FILE = {"media_type": "image/jpeg", "note": "", "actor": "owner"}
_PLAIN_COMPENSATION = {
    "reason": "", "override_reason": "", "is_original_route": 1, "has_consent": 0, "consent_note": "",
    "ground": "", "has_ruling": 0, "proof_note": "", "what": "", "courier": "", "tracking_no": "",
    "delivery": "none", "coupon_code": "", "approved_by": "owner", "void_reason": "",
}  # fmt: skip
_PLAIN_CLAIM = {"write_off_reason": "", "void_reason": ""}
