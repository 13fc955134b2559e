"""Which evidence an incident should have on file, by who has to prove what. Source: domain.md 1.3."""

from __future__ import annotations

from app.domain.statuses import EvidenceKind, ParcelState

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
