"""Which evidence an incident should have on file, by who has to prove what. Source: domain.md 1.3."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.statuses import EvidenceKind, ParcelState, Party

_ALWAYS = (EvidenceKind.ORDER_SNAPSHOT, EvidenceKind.LABEL_PHOTO, EvidenceKind.GOODS_PHOTO)
_LEFT = frozenset(
    {
        ParcelState.IN_TRANSIT,
        ParcelState.OUT_FOR_DELIVERY,
        ParcelState.DELIVERED,
        ParcelState.REFUSED,
        ParcelState.LOST,
    }
)


def wanted_evidence(
    parcel: ParcelState | None, *, has_buyer_confirmed_receipt: bool, has_supplier: bool
) -> tuple[EvidenceKind, ...]:
    """What to have, most needed first.

    Before the buyer confirmed receipt the seller proves signature and packing (淘宝 §75); after it the
    buyer proves with an unboxing video (淘宝 §76).
    """
    wanted = [*_ALWAYS]
    if has_supplier:
        wanted += [EvidenceKind.PACKING_PHOTO, EvidenceKind.SUPPLIER_CONFIRMATION]
    if parcel in _LEFT:
        wanted.append(EvidenceKind.TRACKING_TRACE)
    if parcel is ParcelState.DELIVERED:
        proof = EvidenceKind.UNBOXING_VIDEO if has_buyer_confirmed_receipt else EvidenceKind.SIGNATURE
        wanted.append(proof)
    return tuple(wanted)


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
_SOURCES = {
    EvidenceKind.ORDER_SNAPSHOT: _KEPT_RECORDS,
    EvidenceKind.SIGNATURE: (_SIGNED,),
    EvidenceKind.TRACKING_TRACE: (_SIGNED,),
    EvidenceKind.SUPPLIER_CONFIRMATION: ("civil_code:621",),
}
# What shows that the wrong goods were in the parcel when it was opened.
_OF_THE_OPENING = frozenset({EvidenceKind.GOODS_PHOTO, EvidenceKind.UNBOXING_VIDEO})


def duties(
    wanted: tuple[EvidenceKind, ...], parcel: ParcelState | None, *, has_buyer_confirmed_receipt: bool
) -> tuple[Duty, ...]:
    """Who proves each of `wanted`, the shop's duties first.

    A parcel that was signed for: the buyer shows what was in it; the more so once he confirmed receipt.
    Source: 淘宝平台争议处理规则 §75, §76.
    """
    is_with_buyer = parcel is ParcelState.DELIVERED
    rule = _CONFIRMED if has_buyer_confirmed_receipt else _SIGNED
    found = [
        Duty(kind, Party.BUYER, (rule,))
        if is_with_buyer and kind in _OF_THE_OPENING
        else Duty(kind, Party.SELF, _SOURCES.get(kind, ()))
        for kind in wanted
    ]
    return tuple(sorted(found, key=lambda duty: duty.by is Party.BUYER))
