"""Words for orders, sheets and findings."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.statuses import (
    FindingKind,
    FindingState,
    OrderStatus,
    RefundKind,
    RefundState,
    RowOutcome,
    SheetKind,
)

CONTEXTS: dict[type[StrEnum], str] = {
    OrderStatus: "OrderStatus",
    SheetKind: "SheetKind",
    RefundKind: "RefundKind",
    RefundState: "RefundState",
    RowOutcome: "RowOutcome",
    FindingKind: "FindingKind",
    FindingState: "FindingState",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (OrderStatus.UNPAID, QT_TRANSLATE_NOOP("OrderStatus", "Unpaid"), "neutral", "cash-clock"),
    (OrderStatus.TO_SHIP, QT_TRANSLATE_NOOP("OrderStatus", "To ship"), "warn", "package-variant-closed"),
    (OrderStatus.SHIPPED, QT_TRANSLATE_NOOP("OrderStatus", "Shipped"), "info", "truck-outline"),
    (OrderStatus.DONE, QT_TRANSLATE_NOOP("OrderStatus", "Done"), "ok", "check"),
    (OrderStatus.REFUNDING, QT_TRANSLATE_NOOP("OrderStatus", "Refund under way"), "bad", "cash-refund"),
    (OrderStatus.CLOSED, QT_TRANSLATE_NOOP("OrderStatus", "Closed"), "neutral", "close-circle-outline"),
    (OrderStatus.UNKNOWN, QT_TRANSLATE_NOOP("OrderStatus", "Not known"), "neutral", "help-circle-outline"),
    (SheetKind.ORDERS, QT_TRANSLATE_NOOP("SheetKind", "Order sheet"), "neutral", "file-table-outline"),
    (SheetKind.ORDER_ITEMS, QT_TRANSLATE_NOOP("SheetKind", "Order lines"), "neutral", "file-table-outline"),
    (SheetKind.PURCHASES, QT_TRANSLATE_NOOP("SheetKind", "Purchases"), "neutral", "cart-outline"),
    (
        SheetKind.SUPPLIER_ORDER,
        QT_TRANSLATE_NOOP("SheetKind", "Sheet for a supplier"),
        "neutral",
        "file-send-outline",
    ),
    (
        SheetKind.SHIPMENTS,
        QT_TRANSLATE_NOOP("SheetKind", "Supplier's shipping sheet"),
        "neutral",
        "truck-outline",
    ),
    (
        SheetKind.BATCH_SHIP,
        QT_TRANSLATE_NOOP("SheetKind", "Bulk-shipping sheet"),
        "neutral",
        "upload-outline",
    ),
    (SheetKind.REFUNDS, QT_TRANSLATE_NOOP("SheetKind", "After-sales sheet"), "neutral", "cash-refund"),
    (SheetKind.PRODUCTS, QT_TRANSLATE_NOOP("SheetKind", "Price list"), "neutral", "tag-outline"),
    (RefundKind.REFUND, QT_TRANSLATE_NOOP("RefundKind", "Refund only"), "neutral", "cash-refund"),
    (RefundKind.RETURN, QT_TRANSLATE_NOOP("RefundKind", "Return and refund"), "neutral", "keyboard-return"),
    (RefundKind.EXCHANGE, QT_TRANSLATE_NOOP("RefundKind", "Exchange"), "neutral", "swap-horizontal"),
    (RefundKind.RESEND, QT_TRANSLATE_NOOP("RefundKind", "Sent again"), "neutral", "package-variant-closed"),
    (RefundKind.UNKNOWN, QT_TRANSLATE_NOOP("RefundKind", "Not said"), "neutral", "help-circle-outline"),
    (RefundState.UNDER_WAY, QT_TRANSLATE_NOOP("RefundState", "Under way"), "bad", "cash-clock"),
    (RefundState.REFUNDED, QT_TRANSLATE_NOOP("RefundState", "Refunded"), "info", "cash-refund"),
    (RefundState.SETTLED, QT_TRANSLATE_NOOP("RefundState", "Settled without money"), "ok", "check"),
    (RefundState.REFUSED, QT_TRANSLATE_NOOP("RefundState", "Refused"), "neutral", "close-circle-outline"),
    (RefundState.WITHDRAWN, QT_TRANSLATE_NOOP("RefundState", "Withdrawn"), "neutral", "close-circle-outline"),
    (RefundState.UNKNOWN, QT_TRANSLATE_NOOP("RefundState", "Not known"), "warn", "help-circle-outline"),
    (RowOutcome.CREATED, QT_TRANSLATE_NOOP("RowOutcome", "New"), "ok", "plus"),
    (RowOutcome.UPDATED, QT_TRANSLATE_NOOP("RowOutcome", "Changed"), "info", "pencil-outline"),
    (RowOutcome.UNCHANGED, QT_TRANSLATE_NOOP("RowOutcome", "Same"), "neutral", "equal"),
    (RowOutcome.SKIPPED, QT_TRANSLATE_NOOP("RowOutcome", "Skipped"), "warn", "debug-step-over"),
    (FindingKind.WRONG_ITEM, QT_TRANSLATE_NOOP("FindingKind", "Wrong item"), "bad", "alert-circle-outline"),
    (
        FindingKind.WRONG_SPEC,
        QT_TRANSLATE_NOOP("FindingKind", "Wrong variant"),
        "bad",
        "palette-swatch-outline",
    ),
    (FindingKind.SHORT, QT_TRANSLATE_NOOP("FindingKind", "Too few"), "warn", "minus-circle-outline"),
    (FindingKind.OVER, QT_TRANSLATE_NOOP("FindingKind", "Too many"), "warn", "plus-circle-outline"),
    (FindingKind.MISSING_LINE, QT_TRANSLATE_NOOP("FindingKind", "Item missing"), "warn", "playlist-remove"),
    (FindingKind.EXTRA_LINE, QT_TRANSLATE_NOOP("FindingKind", "Not ordered"), "warn", "playlist-plus"),
    (FindingKind.SWAPPED, QT_TRANSLATE_NOOP("FindingKind", "Swapped"), "bad", "swap-horizontal"),
    (
        FindingKind.RECIPIENT,
        QT_TRANSLATE_NOOP("FindingKind", "Recipient differs"),
        "bad",
        "account-alert-outline",
    ),
    (FindingKind.DUPLICATE, QT_TRANSLATE_NOOP("FindingKind", "Sent twice"), "warn", "content-duplicate"),
    (
        FindingKind.TRACKING_REUSED,
        QT_TRANSLATE_NOOP("FindingKind", "Number on two orders"),
        "warn",
        "barcode-off",
    ),
    (
        FindingKind.TRACKING_INVALID,
        QT_TRANSLATE_NOOP("FindingKind", "Number not valid"),
        "warn",
        "barcode-off",
    ),
    (
        FindingKind.CANCELLED_ORDER_SHIPPED,
        QT_TRANSLATE_NOOP("FindingKind", "Sent though refunded"),
        "bad",
        "cash-refund",
    ),
    (
        FindingKind.UNKNOWN_ORDER,
        QT_TRANSLATE_NOOP("FindingKind", "Order not ours"),
        "warn",
        "file-question-outline",
    ),
    (
        FindingKind.NOT_SHIPPED,
        QT_TRANSLATE_NOOP("FindingKind", "Not sent yet"),
        "warn",
        "clock-alert-outline",
    ),
    (FindingKind.UNMAPPED, QT_TRANSLATE_NOOP("FindingKind", "Cannot tell"), "neutral", "help-circle-outline"),
    (FindingState.OPEN, QT_TRANSLATE_NOOP("FindingState", "To look at"), "warn", "eye-outline"),
    (
        FindingState.INCIDENT,
        QT_TRANSLATE_NOOP("FindingState", "Incident made"),
        "info",
        "alert-circle-outline",
    ),
    (FindingState.RIGHT, QT_TRANSLATE_NOOP("FindingState", "Confirmed right"), "ok", "check"),
    (
        FindingState.REPLACED,
        QT_TRANSLATE_NOOP("FindingState", "Settled by a new sheet"),
        "neutral",
        "file-refresh-outline",
    ),
)
