"""Words for wishes, remedies and clocks."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.deadlines import Unit, Urgency
from app.domain.statuses import BuyerWish, ClockKind, PromiseKind, Remedy

CONTEXTS: dict[type[StrEnum], str] = {
    BuyerWish: "BuyerWish",
    Remedy: "Remedy",
    ClockKind: "ClockKind",
    Urgency: "Urgency",
    Unit: "ClockUnit",
    PromiseKind: "PromiseKind",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (
        BuyerWish.RIGHT_GOODS,
        QT_TRANSLATE_NOOP("BuyerWish", "Wants the right goods"),
        "neutral",
        "package-variant",
    ),
    (BuyerWish.REFUND, QT_TRANSLATE_NOOP("BuyerWish", "Wants a refund"), "neutral", "cash-refund"),
    (
        BuyerWish.KEEP,
        QT_TRANSLATE_NOOP("BuyerWish", "Keeps it, wants something off"),
        "neutral",
        "hand-heart-outline",
    ),
    (BuyerWish.ANY, QT_TRANSLATE_NOOP("BuyerWish", "Either is fine"), "neutral", "check"),
    (BuyerWish.UNSTATED, QT_TRANSLATE_NOOP("BuyerWish", "Has not said"), "warn", "help-circle-outline"),
    (
        Remedy.FIX_BEFORE_SHIPPING,
        QT_TRANSLATE_NOOP("Remedy", "Correct it before it ships"),
        "neutral",
        "pencil-outline",
    ),
    (Remedy.CANCEL_AND_REFUND, QT_TRANSLATE_NOOP("Remedy", "Cancel and refund"), "neutral", "cash-refund"),
    (Remedy.RELABEL, QT_TRANSLATE_NOOP("Remedy", "Withdraw and relabel"), "neutral", "label-outline"),
    (
        Remedy.INTERCEPT_AND_RESHIP,
        QT_TRANSLATE_NOOP("Remedy", "Stop the parcel and send the right goods"),
        "neutral",
        "truck-plus-outline",
    ),
    (
        Remedy.INTERCEPT_AND_REFUND,
        QT_TRANSLATE_NOOP("Remedy", "Stop the parcel and refund"),
        "neutral",
        "cash-refund",
    ),
    (
        Remedy.REFUSE_AND_RESHIP,
        QT_TRANSLATE_NOOP("Remedy", "Buyer refuses it, send the right goods"),
        "neutral",
        "truck-plus-outline",
    ),
    (
        Remedy.REFUSE_AND_REFUND,
        QT_TRANSLATE_NOOP("Remedy", "Buyer refuses it, refund"),
        "neutral",
        "cash-refund",
    ),
    (Remedy.EXCHANGE, QT_TRANSLATE_NOOP("Remedy", "Exchange"), "neutral", "swap-horizontal"),
    (
        Remedy.RESHIP_KEEP_WRONG,
        QT_TRANSLATE_NOOP("Remedy", "Send the right goods, buyer keeps the wrong"),
        "neutral",
        "truck-plus-outline",
    ),
    (
        Remedy.RESHIP_MISSING,
        QT_TRANSLATE_NOOP("Remedy", "Send what is missing"),
        "neutral",
        "truck-plus-outline",
    ),
    (Remedy.RETURN_AND_REFUND, QT_TRANSLATE_NOOP("Remedy", "Return and refund"), "neutral", "package-down"),
    (
        Remedy.REFUND_WITHOUT_RETURN,
        QT_TRANSLATE_NOOP("Remedy", "Refund without return"),
        "neutral",
        "cash-refund",
    ),
    (
        Remedy.KEEP_WITH_PARTIAL,
        QT_TRANSLATE_NOOP("Remedy", "Buyer keeps it, refund a part"),
        "neutral",
        "cash-minus",
    ),
    (
        Remedy.KEEP_WITH_COUPON,
        QT_TRANSLATE_NOOP("Remedy", "Buyer keeps it, give a coupon"),
        "neutral",
        "ticket-percent-outline",
    ),
    (
        Remedy.OFFER_OPTIONS,
        QT_TRANSLATE_NOOP("Remedy", "Offer the buyer a choice"),
        "neutral",
        "format-list-bulleted",
    ),
    (
        Remedy.INVITE_RETURN_OR_GIFT,
        QT_TRANSLATE_NOOP("Remedy", "Ask it back at our cost, or give it"),
        "neutral",
        "gift-outline",
    ),
    (
        Remedy.RESHIP_AND_COURIER_CLAIM,
        QT_TRANSLATE_NOOP("Remedy", "Send again and claim from the courier"),
        "neutral",
        "truck-plus-outline",
    ),
    (
        Remedy.REFUND_AND_COURIER_CLAIM,
        QT_TRANSLATE_NOOP("Remedy", "Refund and claim from the courier"),
        "neutral",
        "cash-refund",
    ),
    (Remedy.ASK_BUYER, QT_TRANSLATE_NOOP("Remedy", "Ask the buyer"), "neutral", "message-question-outline"),
    (Remedy.STOP_BOTH, QT_TRANSLATE_NOOP("Remedy", "Stop both parcels"), "neutral", "hand-back-left-outline"),
    (ClockKind.SHIP, QT_TRANSLATE_NOOP("ClockKind", "Ship in time"), "neutral", "clock-outline"),
    (
        ClockKind.FIRST_REPLY,
        QT_TRANSLATE_NOOP("ClockKind", "First reply to the buyer"),
        "neutral",
        "message-outline",
    ),
    (ClockKind.TELL_SUPPLIER, QT_TRANSLATE_NOOP("ClockKind", "Tell the supplier"), "neutral", "factory"),
    (ClockKind.SUPPLIER_ANSWER, QT_TRANSLATE_NOOP("ClockKind", "Supplier's answer"), "neutral", "timer-sand"),
    (
        ClockKind.INTERCEPT,
        QT_TRANSLATE_NOOP("ClockKind", "Parcel can be stopped"),
        "neutral",
        "hand-back-left-outline",
    ),
    (
        ClockKind.PLATFORM_HANDLING,
        QT_TRANSLATE_NOOP("ClockKind", "Platform after-sales"),
        "neutral",
        "storefront-outline",
    ),
    (ClockKind.BUYER_RETURN, QT_TRANSLATE_NOOP("ClockKind", "Buyer sends it back"), "neutral", "package-up"),
    (ClockKind.CHECK_RETURN, QT_TRANSLATE_NOOP("ClockKind", "Check the return"), "neutral", "package-down"),
    (ClockKind.REFUND, QT_TRANSLATE_NOOP("ClockKind", "Refund to the buyer"), "neutral", "cash-refund"),
    (ClockKind.DELAY_LIMIT, QT_TRANSLATE_NOOP("ClockKind", "Legal limit of delay"), "neutral", "gavel"),
    (
        ClockKind.RESHIP,
        QT_TRANSLATE_NOOP("ClockKind", "Send the right goods"),
        "neutral",
        "truck-plus-outline",
    ),
    (
        ClockKind.INSPECTION,
        QT_TRANSLATE_NOOP("ClockKind", "Objection to the supplier"),
        "neutral",
        "file-clock-outline",
    ),
    (ClockKind.CLAIM_PAYMENT, QT_TRANSLATE_NOOP("ClockKind", "Supplier's payment"), "neutral", "cash-clock"),
    (ClockKind.FOLLOW_UP, QT_TRANSLATE_NOOP("ClockKind", "Care call"), "neutral", "phone-outline"),
    (ClockKind.DISPUTE, QT_TRANSLATE_NOOP("ClockKind", "Answer to the platform"), "neutral", "scale-balance"),
    (
        ClockKind.DISPUTE_EVIDENCE,
        QT_TRANSLATE_NOOP("ClockKind", "Proof for the platform"),
        "neutral",
        "file-upload-outline",
    ),
    (ClockKind.AUTHORITY, QT_TRANSLATE_NOOP("ClockKind", "Authority's decision"), "neutral", "bank-outline"),
    (ClockKind.COURT, QT_TRANSLATE_NOOP("ClockKind", "Day of the court"), "neutral", "gavel"),
    (
        ClockKind.COURIER_ANSWER,
        QT_TRANSLATE_NOOP("ClockKind", "Courier's answer"),
        "neutral",
        "truck-outline",
    ),
    (
        ClockKind.RETURN_WINDOW,
        QT_TRANSLATE_NOOP("ClockKind", "Buyer may return until"),
        "neutral",
        "package-up",
    ),
    (ClockKind.ARCHIVE, QT_TRANSLATE_NOOP("ClockKind", "Records kept until"), "neutral", "archive-outline"),
    (ClockKind.COMMITMENT, QT_TRANSLATE_NOOP("ClockKind", "Promise"), "neutral", "handshake-outline"),
    (PromiseKind.REFUND, QT_TRANSLATE_NOOP("PromiseKind", "Refund"), "neutral", "cash-refund"),
    (PromiseKind.RESHIP, QT_TRANSLATE_NOOP("PromiseKind", "Send again"), "neutral", "truck-plus-outline"),
    (PromiseKind.ANSWER, QT_TRANSLATE_NOOP("PromiseKind", "Answer"), "neutral", "handshake-outline"),
    (PromiseKind.OTHER, QT_TRANSLATE_NOOP("PromiseKind", "Other"), "neutral", "handshake-outline"),
    (Urgency.CALM, QT_TRANSLATE_NOOP("Urgency", "In time"), "neutral", "clock-outline"),
    (Urgency.WARN, QT_TRANSLATE_NOOP("Urgency", "Soon due"), "warn", "clock-alert-outline"),
    (Urgency.OVERDUE, QT_TRANSLATE_NOOP("Urgency", "Overdue"), "bad", "alert"),
    (Urgency.PAUSED, QT_TRANSLATE_NOOP("Urgency", "Paused"), "neutral", "pause"),
    (Unit.HOURS, QT_TRANSLATE_NOOP("ClockUnit", "hours"), "neutral", ""),
    (Unit.DAYS, QT_TRANSLATE_NOOP("ClockUnit", "days"), "neutral", ""),
    (Unit.WORKING_HOURS, QT_TRANSLATE_NOOP("ClockUnit", "working hours"), "neutral", ""),
    (Unit.WORKING_DAYS, QT_TRANSLATE_NOOP("ClockUnit", "working days"), "neutral", ""),
    (Unit.OFFICE_HOURS, QT_TRANSLATE_NOOP("ClockUnit", "hours between 9 and 18"), "neutral", ""),
    (Unit.FULL_DAYS, QT_TRANSLATE_NOOP("ClockUnit", "full days"), "neutral", ""),
    (Unit.YEARS, QT_TRANSLATE_NOOP("ClockUnit", "years"), "neutral", ""),
)
