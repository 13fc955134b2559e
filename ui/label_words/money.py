"""Words for compensation and claims."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.compensation import Stage
from app.domain.settlement import SettlementFinding
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    ReceiptMethod,
)
from app.domain.statutory import StatutoryGround

CONTEXTS: dict[type[StrEnum], str] = {
    CompensationKind: "CompensationKind",
    CompensationStatus: "CompensationStatus",
    Stage: "CompensationStage",
    ClaimItem: "ClaimItem",
    ClaimStatus: "ClaimStatus",
    ReceiptMethod: "ReceiptMethod",
    CostKind: "CostKind",
    StatutoryGround: "StatutoryGround",
    SettlementFinding: "SettlementFinding",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (CompensationKind.REFUND, QT_TRANSLATE_NOOP("CompensationKind", "Refund"), "info", "cash-refund"),
    (
        CompensationKind.FREIGHT_REFUND,
        QT_TRANSLATE_NOOP("CompensationKind", "Freight refund"),
        "info",
        "truck-outline",
    ),
    (
        CompensationKind.PRICE_DIFFERENCE,
        QT_TRANSLATE_NOOP("CompensationKind", "Price difference"),
        "info",
        "cash-minus",
    ),
    (CompensationKind.RESHIP, QT_TRANSLATE_NOOP("CompensationKind", "Reship"), "info", "truck-plus-outline"),
    (
        CompensationKind.COUPON,
        QT_TRANSLATE_NOOP("CompensationKind", "Coupon"),
        "info",
        "ticket-percent-outline",
    ),
    (CompensationKind.GIFT, QT_TRANSLATE_NOOP("CompensationKind", "Gift"), "info", "gift-outline"),
    (
        CompensationKind.TRANSFER,
        QT_TRANSLATE_NOOP("CompensationKind", "Small transfer"),
        "info",
        "bank-transfer",
    ),
    (
        CompensationKind.STATUTORY,
        QT_TRANSLATE_NOOP("CompensationKind", "Statutory damages"),
        "bad",
        "scale-balance",
    ),
    (
        CompensationStatus.PLANNED,
        QT_TRANSLATE_NOOP("CompensationStatus", "Planned"),
        "neutral",
        "pencil-outline",
    ),
    (CompensationStatus.APPROVED, QT_TRANSLATE_NOOP("CompensationStatus", "Approved"), "warn", "check"),
    (CompensationStatus.PAID, QT_TRANSLATE_NOOP("CompensationStatus", "Paid"), "ok", "check-all"),
    (CompensationStatus.VOIDED, QT_TRANSLATE_NOOP("CompensationStatus", "Void"), "neutral", "cancel"),
    (
        Stage.DRAFT,
        QT_TRANSLATE_NOOP("CompensationStage", "Consent missing"),
        "warn",
        "account-question-outline",
    ),
    (
        Stage.TO_APPROVE,
        QT_TRANSLATE_NOOP("CompensationStage", "To approve"),
        "warn",
        "clipboard-check-outline",
    ),
    (Stage.TO_PAY, QT_TRANSLATE_NOOP("CompensationStage", "To pay"), "warn", "cash-fast"),
    (Stage.TO_PROVE, QT_TRANSLATE_NOOP("CompensationStage", "Proof missing"), "warn", "receipt-text-outline"),
    (Stage.DONE, QT_TRANSLATE_NOOP("CompensationStage", "Done"), "ok", "check-all"),
    (Stage.REVERSED, QT_TRANSLATE_NOOP("CompensationStage", "Taken back"), "neutral", "undo-variant"),
    (Stage.COUNTER, QT_TRANSLATE_NOOP("CompensationStage", "Counter-entry"), "neutral", "undo"),
    (Stage.VOIDED, QT_TRANSLATE_NOOP("CompensationStage", "Void"), "neutral", "cancel"),
    (ClaimItem.GOODS, QT_TRANSLATE_NOOP("ClaimItem", "Wrong goods"), "neutral", "package-variant"),
    (ClaimItem.RESHIP, QT_TRANSLATE_NOOP("ClaimItem", "Cost of the reship"), "neutral", "truck-plus-outline"),
    (ClaimItem.FREIGHT_OUT, QT_TRANSLATE_NOOP("ClaimItem", "Freight out"), "neutral", "truck-outline"),
    (ClaimItem.FREIGHT_BACK, QT_TRANSLATE_NOOP("ClaimItem", "Freight back"), "neutral", "truck-outline"),
    (
        ClaimItem.INTERCEPT_FEE,
        QT_TRANSLATE_NOOP("ClaimItem", "Interception fee"),
        "neutral",
        "hand-back-left-outline",
    ),
    (ClaimItem.PENALTY, QT_TRANSLATE_NOOP("ClaimItem", "Platform penalty"), "neutral", "gavel"),
    (
        ClaimItem.GOODWILL,
        QT_TRANSLATE_NOOP("ClaimItem", "Goodwill, to negotiate"),
        "neutral",
        "handshake-outline",
    ),
    (ClaimStatus.PLANNED, QT_TRANSLATE_NOOP("ClaimStatus", "Planned"), "neutral", "pencil-outline"),
    (ClaimStatus.SUBMITTED, QT_TRANSLATE_NOOP("ClaimStatus", "Claimed"), "warn", "send-outline"),
    (ClaimStatus.ADMITTED, QT_TRANSLATE_NOOP("ClaimStatus", "Admitted"), "info", "check"),
    (ClaimStatus.SETTLED, QT_TRANSLATE_NOOP("ClaimStatus", "Received"), "ok", "check-all"),
    (
        ClaimStatus.WRITTEN_OFF,
        QT_TRANSLATE_NOOP("ClaimStatus", "Written off"),
        "neutral",
        "close-circle-outline",
    ),
    (ClaimStatus.VOIDED, QT_TRANSLATE_NOOP("ClaimStatus", "Void"), "neutral", "cancel"),
    (SettlementFinding.FOUND, QT_TRANSLATE_NOOP("SettlementFinding", "Agrees"), "ok", "check"),
    (
        SettlementFinding.DIFFERS,
        QT_TRANSLATE_NOOP("SettlementFinding", "Differs"),
        "warn",
        "not-equal-variant",
    ),
    (
        SettlementFinding.UNKNOWN,
        QT_TRANSLATE_NOOP("SettlementFinding", "Not claimed"),
        "neutral",
        "help-circle-outline",
    ),
    (
        SettlementFinding.MISSING,
        QT_TRANSLATE_NOOP("SettlementFinding", "Not on his sheet"),
        "bad",
        "file-question-outline",
    ),
    (ReceiptMethod.MONEY, QT_TRANSLATE_NOOP("ReceiptMethod", "Money received"), "neutral", "cash"),
    (
        ReceiptMethod.DEDUCTION,
        QT_TRANSLATE_NOOP("ReceiptMethod", "Deducted from a bill"),
        "neutral",
        "receipt-text-minus-outline",
    ),
    (CostKind.FREIGHT, QT_TRANSLATE_NOOP("CostKind", "Freight"), "neutral", "truck-outline"),
    (CostKind.FREIGHT_BACK, QT_TRANSLATE_NOOP("CostKind", "Return freight"), "neutral", "truck-outline"),
    (
        CostKind.INTERCEPT_FEE,
        QT_TRANSLATE_NOOP("CostKind", "Interception fee"),
        "neutral",
        "hand-back-left-outline",
    ),
    (CostKind.PENALTY, QT_TRANSLATE_NOOP("CostKind", "Platform penalty"), "neutral", "gavel"),
    (CostKind.OTHER, QT_TRANSLATE_NOOP("CostKind", "Other"), "neutral", "dots-horizontal"),
    (
        StatutoryGround.FRAUD,
        QT_TRANSLATE_NOOP("StatutoryGround", "Fraud: three times the price"),
        "bad",
        "scale-balance",
    ),
    (
        StatutoryGround.FOOD,
        QT_TRANSLATE_NOOP("StatutoryGround", "Unsafe food: ten times the price"),
        "bad",
        "food-off-outline",
    ),
    (StatutoryGround.RULING, QT_TRANSLATE_NOOP("StatutoryGround", "A ruling names the sum"), "bad", "gavel"),
)
