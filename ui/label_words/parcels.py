"""Words for parcels."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.statuses import DeliveryState, InterceptState, ParcelState, ReturnState
from app.domain.stop_sheet import StopAction

CONTEXTS: dict[type[StrEnum], str] = {
    ParcelState: "ParcelState",
    InterceptState: "InterceptState",
    ReturnState: "ReturnState",
    DeliveryState: "DeliveryState",
    StopAction: "StopAction",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (
        ParcelState.NOT_PUSHED,
        QT_TRANSLATE_NOOP("ParcelState", "Not sent to supplier"),
        "neutral",
        "clipboard-outline",
    ),
    (
        ParcelState.PUSHED,
        QT_TRANSLATE_NOOP("ParcelState", "Sent to supplier"),
        "neutral",
        "clipboard-arrow-right-outline",
    ),
    (ParcelState.LABELLED, QT_TRANSLATE_NOOP("ParcelState", "Label printed"), "warn", "label-outline"),
    (ParcelState.IN_TRANSIT, QT_TRANSLATE_NOOP("ParcelState", "In transit"), "info", "truck-outline"),
    (
        ParcelState.OUT_FOR_DELIVERY,
        QT_TRANSLATE_NOOP("ParcelState", "Out for delivery"),
        "warn",
        "truck-fast-outline",
    ),
    (ParcelState.DELIVERED, QT_TRANSLATE_NOOP("ParcelState", "Delivered"), "ok", "package-check"),
    (ParcelState.REFUSED, QT_TRANSLATE_NOOP("ParcelState", "Refused"), "warn", "hand-back-left-outline"),
    (ParcelState.LOST, QT_TRANSLATE_NOOP("ParcelState", "Lost"), "bad", "package-variant-remove"),
    (InterceptState.NONE, QT_TRANSLATE_NOOP("InterceptState", "Not asked to stop"), "neutral", "minus"),
    (
        InterceptState.REQUESTED,
        QT_TRANSLATE_NOOP("InterceptState", "Stop asked for"),
        "warn",
        "hand-back-left-outline",
    ),
    (
        InterceptState.UNDER_WAY,
        QT_TRANSLATE_NOOP("InterceptState", "Being stopped"),
        "info",
        "hand-back-left-outline",
    ),
    (InterceptState.SUCCEEDED, QT_TRANSLATE_NOOP("InterceptState", "Stopped"), "ok", "check"),
    (InterceptState.FAILED, QT_TRANSLATE_NOOP("InterceptState", "Could not be stopped"), "bad", "close"),
    (
        InterceptState.IMPOSSIBLE,
        QT_TRANSLATE_NOOP("InterceptState", "Cannot be stopped"),
        "neutral",
        "cancel",
    ),
    (ReturnState.NONE, QT_TRANSLATE_NOOP("ReturnState", "No return"), "neutral", "minus"),
    (ReturnState.AWAITED, QT_TRANSLATE_NOOP("ReturnState", "Return awaited"), "warn", "timer-sand"),
    (ReturnState.RETURNING, QT_TRANSLATE_NOOP("ReturnState", "On its way back"), "info", "truck-outline"),
    (ReturnState.RECEIVED, QT_TRANSLATE_NOOP("ReturnState", "Back, to be checked"), "warn", "package-down"),
    (ReturnState.INSPECTED_GOOD, QT_TRANSLATE_NOOP("ReturnState", "Back and good"), "ok", "check"),
    (
        ReturnState.INSPECTED_FLAWED,
        QT_TRANSLATE_NOOP("ReturnState", "Back with flaws"),
        "bad",
        "alert-outline",
    ),
    (
        ReturnState.INSPECTED_SHORT,
        QT_TRANSLATE_NOOP("ReturnState", "Back but incomplete"),
        "bad",
        "minus-circle-outline",
    ),
    (
        ReturnState.KEPT_BY_BUYER,
        QT_TRANSLATE_NOOP("ReturnState", "Kept by the buyer"),
        "neutral",
        "account-outline",
    ),
    (
        ReturnState.LOST,
        QT_TRANSLATE_NOOP("ReturnState", "Lost on the way back"),
        "bad",
        "package-variant-remove",
    ),
    (DeliveryState.NONE, QT_TRANSLATE_NOOP("DeliveryState", "Not sent yet"), "neutral", "minus"),
    (DeliveryState.SHIPPED, QT_TRANSLATE_NOOP("DeliveryState", "On its way"), "info", "truck-outline"),
    (DeliveryState.DELIVERED, QT_TRANSLATE_NOOP("DeliveryState", "Arrived"), "ok", "package-check"),
    (DeliveryState.FAILED, QT_TRANSLATE_NOOP("DeliveryState", "Failed"), "bad", "alert-outline"),
    (
        StopAction.RETURN_TO_SENDER,
        QT_TRANSLATE_NOOP("StopAction", "Return to sender"),
        "neutral",
        "keyboard-return",
    ),
    (
        StopAction.RETURN_TO_OUTLET,
        QT_TRANSLATE_NOOP("StopAction", "Back to the outlet"),
        "warn",
        "store-marker-outline",
    ),
    (StopAction.REDIRECT, QT_TRANSLATE_NOOP("StopAction", "To another address"), "info", "directions"),
)
