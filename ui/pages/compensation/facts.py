"""Everything on record about a compensation, as pairs of words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.goods.shown import shown_variant
from app.domain.statuses import CompensationKind, DeliveryState
from app.domain.statutory import RULES, StatutoryGround
from app.services.compensations import CompensationRow
from app.services.refund_matching import PLATFORM
from ui import formats, labels

Pair = tuple[str, str]


def facts_of(row: CompensationRow) -> list[Pair]:
    """Name and value of what is known; what is empty is left out."""
    pairs = [*_what(row), *_why(row), *_parcel(row), *_steps(row)]
    return [(name, value) for name, value in pairs if value]


def _what(row: CompensationRow) -> list[Pair]:
    translate = QCoreApplication.translate
    return [
        (translate("CompensationFacts", "Order"), f"{row.order_no} · {row.store}"),
        (translate("CompensationFacts", "Supplier"), row.supplier),
        (translate("CompensationFacts", "Line"), f"{row.line_title} {shown_variant(row.line_spec)}".strip()),
        (translate("CompensationFacts", "Gift"), row.what),
        (translate("CompensationFacts", "Coupon code"), row.coupon_code),
        (
            translate("CompensationFacts", "Valid until"),
            formats.day(row.expires_on) if row.expires_on else "",
        ),
        (translate("CompensationFacts", "Used"), formats.moment(row.used_at) if row.used_at else ""),
    ]


def _why(row: CompensationRow) -> list[Pair]:
    translate = QCoreApplication.translate
    other = "" if row.is_original_route else translate("CompensationFacts", "not the payment's")
    return [
        (translate("CompensationFacts", "Reason"), row.reason),
        (translate("CompensationFacts", "Above the cap because"), row.override_reason),
        (translate("CompensationFacts", "Route"), other),
        (translate("CompensationFacts", "Consent"), row.consent_note if row.has_consent else ""),
        (translate("CompensationFacts", "Ground"), _ground(row)),
        (translate("CompensationFacts", "Void because"), row.void_reason),
    ]


def _ground(row: CompensationRow) -> str:
    if row.kind is not CompensationKind.STATUTORY or row.ground not in set(StatutoryGround):
        return ""
    ground = StatutoryGround(row.ground)
    article = RULES[ground].article
    return f"{labels.words(ground)} · {article}" if article else labels.words(ground)


def _parcel(row: CompensationRow) -> list[Pair]:
    translate = QCoreApplication.translate
    state = "" if row.delivery is DeliveryState.NONE else labels.words(row.delivery)
    return [
        (translate("CompensationFacts", "Replacement order"), row.reship_order_no),
        (translate("CompensationFacts", "Parcel"), f"{row.courier} {row.tracking_no} {state}".strip()),
    ]


def _steps(row: CompensationRow) -> list[Pair]:
    translate = QCoreApplication.translate
    by = row.approved_by or translate("CompensationFacts", "by the limit in the settings")
    approved = f"{formats.moment(row.approved_at)} · {_person(by)}" if row.approved_at else ""
    proof = " · ".join(part for part in (row.proof_file, row.proof_note) if part)
    return [
        (translate("CompensationFacts", "Planned"), formats.moment(row.planned_at)),
        (translate("CompensationFacts", "Approved"), approved),
        (translate("CompensationFacts", "Paid"), _paid(row)),
        (translate("CompensationFacts", "Proof"), proof),
        (translate("CompensationFacts", "Void"), formats.moment(row.voided_at) if row.voided_at else ""),
    ]


def _paid(row: CompensationRow) -> str:
    """When, and whether it was not the owner who paid."""
    if row.paid_at is None:
        return ""
    by_platform = QCoreApplication.translate("CompensationFacts", "refunded by the platform")
    return " · ".join([formats.moment(row.paid_at), *([by_platform] if row.is_by_platform else [])])


def _person(name: str) -> str:
    """The owner is called so, the platform's sheet by what it is; anybody else by his name."""
    words = {
        "owner": QCoreApplication.translate("CompensationFacts", "you"),
        PLATFORM: QCoreApplication.translate("CompensationFacts", "refunded by the platform"),
    }
    return words.get(name, name)
