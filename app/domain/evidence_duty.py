"""Which evidence an incident should have on file, by who has to prove what. Source: domain.md 1.3."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.statuses import EvidenceKind, ParcelState, Party

_LEFT = frozenset(
    {
        ParcelState.IN_TRANSIT,
        ParcelState.OUT_FOR_DELIVERY,
        ParcelState.DELIVERED,
        ParcelState.REFUSED,
        ParcelState.LOST,
    }
)


@dataclass(frozen=True)
class Situation:
    """What decides which evidence is needed. `parcel` None: none is known."""

    parcel: ParcelState | None
    has_buyer_confirmed_receipt: bool = False
    has_supplier: bool = False
    has_talked: bool = False
    """Whether something was said to or by the buyer."""
    has_paid: bool = False
    """Whether money went to the buyer."""


class FileState(StrEnum):
    """Whether an original is what it was when it was filed."""

    SAME = "same"
    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True)
class Duty:
    """What has to be proven, by whom (SELF: the shop), and by which rules."""

    kind: EvidenceKind
    by: Party
    sources: tuple[str, ...]


_KEPT_RECORDS = ("e_commerce_law:62",)
_SIGNED = "taobao_dispute:75"
_CONFIRMED = "taobao_dispute:76"
_PACKED = ("jd_goods:26",)
_SOURCES = {
    EvidenceKind.ORDER_SNAPSHOT: _KEPT_RECORDS,
    EvidenceKind.CHAT: _KEPT_RECORDS,
    EvidenceKind.PAYMENT_PROOF: _KEPT_RECORDS,
    EvidenceKind.SIGNATURE: (_SIGNED,),
    EvidenceKind.TRACKING_TRACE: (_SIGNED,),
    EvidenceKind.PACKING_PHOTO: _PACKED,
    EvidenceKind.WEIGHT: _PACKED,
    EvidenceKind.SUPPLIER_CONFIRMATION: ("civil_code:621",),
}
# What shows that the wrong goods were in the parcel when it was opened.
_OF_THE_OPENING = frozenset({EvidenceKind.GOODS_PHOTO, EvidenceKind.UNBOXING_VIDEO})


def wanted_evidence(situation: Situation) -> tuple[EvidenceKind, ...]:
    """What to have, most needed first.

    Before the buyer confirmed receipt the seller proves signature and packing (淘宝 §75); after it the
    buyer proves with an unboxing video (淘宝 §76).
    """
    is_delivered = situation.parcel is ParcelState.DELIVERED
    is_confirmed = situation.has_buyer_confirmed_receipt
    rules = (
        (EvidenceKind.ORDER_SNAPSHOT, True),
        (EvidenceKind.LABEL_PHOTO, True),
        (EvidenceKind.GOODS_PHOTO, True),
        (EvidenceKind.PACKING_PHOTO, situation.has_supplier),
        (EvidenceKind.WEIGHT, situation.has_supplier and situation.parcel in _LEFT),
        (EvidenceKind.SUPPLIER_CONFIRMATION, situation.has_supplier),
        (EvidenceKind.TRACKING_TRACE, situation.parcel in _LEFT),
        (EvidenceKind.SIGNATURE, is_delivered and not is_confirmed),
        (EvidenceKind.UNBOXING_VIDEO, is_delivered and is_confirmed),
        (EvidenceKind.CHAT, situation.has_talked),
        (EvidenceKind.PAYMENT_PROOF, situation.has_paid),
    )
    return tuple(kind for kind, is_wanted in rules if is_wanted)


def duties(situation: Situation) -> tuple[Duty, ...]:
    """Who proves each piece that is wanted, the shop's duties first.

    A parcel that was signed for: the buyer shows what was in it; the more so once he confirmed receipt.
    Source: 淘宝平台争议处理规则 §75, §76.
    """
    is_with_buyer = situation.parcel is ParcelState.DELIVERED
    rule = _CONFIRMED if situation.has_buyer_confirmed_receipt else _SIGNED
    found = [
        Duty(kind, Party.BUYER, (rule,))
        if is_with_buyer and kind in _OF_THE_OPENING
        else Duty(kind, Party.SELF, _SOURCES.get(kind, ()))
        for kind in wanted_evidence(situation)
    ]
    return tuple(sorted(found, key=lambda duty: duty.by is Party.BUYER))
