"""Who has to prove what. Source: domain.md 1.3."""

from __future__ import annotations

from itertools import product

import pytest

from app.domain.evidence_duty import Situation, duties, wanted_evidence
from app.domain.statuses import EvidenceKind as K
from app.domain.statuses import ParcelState, Party

ALWAYS = (K.ORDER_SNAPSHOT, K.LABEL_PHOTO, K.GOODS_PHOTO)
TRANSIT, SIGNED = ParcelState.IN_TRANSIT, ParcelState.DELIVERED


@pytest.mark.parametrize(
    "situation,more",
    [
        (Situation(None), ()),
        (Situation(None, has_supplier=True), (K.PACKING_PHOTO, K.SUPPLIER_CONFIRMATION)),
        (
            Situation(TRANSIT, has_supplier=True),
            (K.PACKING_PHOTO, K.WEIGHT, K.SUPPLIER_CONFIRMATION, K.TRACKING_TRACE),
        ),
        (Situation(SIGNED), (K.TRACKING_TRACE, K.SIGNATURE)),
        (Situation(SIGNED, has_buyer_confirmed_receipt=True), (K.TRACKING_TRACE, K.UNBOXING_VIDEO)),
        (Situation(None, has_talked=True), (K.CHAT,)),
        (Situation(None, has_paid=True), (K.PAYMENT_PROOF,)),
    ],
)
def test_what_is_wanted(situation: Situation, more: tuple[K, ...]) -> None:
    assert wanted_evidence(situation) == (*ALWAYS, *more)


@pytest.mark.parametrize("parcel", [None, *ParcelState])
def test_the_buyer_proves_only_what_he_signed_for(parcel: ParcelState | None) -> None:
    for flags in product((False, True), repeat=4):
        found = duties(Situation(parcel, *flags))
        theirs = {duty.kind for duty in found if duty.by is Party.BUYER}
        assert bool(theirs) is (parcel is SIGNED)
        assert theirs <= {K.GOODS_PHOTO, K.UNBOXING_VIDEO}
        assert [duty.by for duty in found] == sorted((d.by for d in found), key=lambda p: p is Party.BUYER)
        assert len({duty.kind for duty in found}) == len(found)


def test_the_rule_follows_the_confirmation() -> None:
    before = {d.kind: d.sources for d in duties(Situation(SIGNED))}
    after = {d.kind: d.sources for d in duties(Situation(SIGNED, has_buyer_confirmed_receipt=True))}
    assert before[K.GOODS_PHOTO] == ("taobao_dispute:75",)
    assert after[K.GOODS_PHOTO] == ("taobao_dispute:76",)
