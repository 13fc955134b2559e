"""Words for what prevents mistakes: actions, proposals, quality checks."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.prevention import ActionResult, ActionState, Advice, Trend
from app.domain.quality import QualityCheckKind, QualityResult

CONTEXTS: dict[type[StrEnum], str] = {
    Advice: "Advice",
    ActionState: "ActionState",
    ActionResult: "ActionResult",
    Trend: "Trend",
    QualityCheckKind: "QualityCheckKind",
    QualityResult: "QualityResult",
}

# Member, words, tone, icon.
WORDS: tuple[tuple[StrEnum, object, str, str], ...] = (
    (Advice.RELABEL_BINS, QT_TRANSLATE_NOOP("Advice", "Label the bins anew"), "warn", "label-outline"),
    (
        Advice.WAYBILL_WITH_GOODS,
        QT_TRANSLATE_NOOP("Advice", "Photo of waybill and goods"),
        "warn",
        "camera-outline",
    ),
    (Advice.COUNT_AND_WEIGH, QT_TRANSLATE_NOOP("Advice", "Weigh each parcel"), "warn", "scale"),
    (Advice.CORRECT_NAMES, QT_TRANSLATE_NOOP("Advice", "Put our table of goods right"), "warn", "table-edit"),
    (
        Advice.CONFIRM_ADDRESS,
        QT_TRANSLATE_NOOP("Advice", "Confirm the address first"),
        "warn",
        "map-marker-check-outline",
    ),
    (Advice.CANCELLED_FIRST, QT_TRANSLATE_NOOP("Advice", "List of cancelled orders"), "warn", "cancel"),
    (Advice.GIFT_AS_LINE, QT_TRANSLATE_NOOP("Advice", "Gifts as lines of their own"), "warn", "gift-outline"),
    (
        Advice.NUMBERS_SAME_DAY,
        QT_TRANSLATE_NOOP("Advice", "Shipping sheet on the same day"),
        "warn",
        "calendar-today",
    ),
    (
        Advice.OTHER_COURIER,
        QT_TRANSLATE_NOOP("Advice", "Another courier or outlet"),
        "warn",
        "truck-outline",
    ),
    (ActionState.OPEN, QT_TRANSLATE_NOOP("ActionState", "To do"), "neutral", "circle-outline"),
    (ActionState.DONE, QT_TRANSLATE_NOOP("ActionState", "Done, to be checked"), "info", "check"),
    (ActionState.HELPED, QT_TRANSLATE_NOOP("ActionState", "It helped"), "ok", "check-all"),
    (ActionState.NOT_HELPED, QT_TRANSLATE_NOOP("ActionState", "It did not help"), "bad", "close"),
    (ActionState.DROPPED, QT_TRANSLATE_NOOP("ActionState", "Dropped"), "neutral", "cancel"),
    (ActionResult.HELPED, QT_TRANSLATE_NOOP("ActionResult", "It helped"), "ok", "check-all"),
    (ActionResult.NOT_HELPED, QT_TRANSLATE_NOOP("ActionResult", "It did not help"), "bad", "close"),
    (Trend.NOTHING_SENT, QT_TRANSLATE_NOOP("Trend", "Nothing to compare"), "neutral", "minus"),
    (Trend.FEWER, QT_TRANSLATE_NOOP("Trend", "Fewer mistakes"), "ok", "trending-down"),
    (Trend.SAME, QT_TRANSLATE_NOOP("Trend", "As many mistakes as before"), "warn", "trending-neutral"),
    (Trend.MORE, QT_TRANSLATE_NOOP("Trend", "More mistakes"), "bad", "trending-up"),
    (
        QualityCheckKind.SAMPLE,
        QT_TRANSLATE_NOOP("QualityCheckKind", "Sample"),
        "neutral",
        "tshirt-crew-outline",
    ),
    (QualityCheckKind.GOODS, QT_TRANSLATE_NOOP("QualityCheckKind", "Goods"), "neutral", "package-variant"),
    (
        QualityCheckKind.PACKING,
        QT_TRANSLATE_NOOP("QualityCheckKind", "Packing photos"),
        "neutral",
        "camera-outline",
    ),
    (QualityResult.PASSED, QT_TRANSLATE_NOOP("QualityResult", "Passed"), "ok", "check"),
    (
        QualityResult.REMARKS,
        QT_TRANSLATE_NOOP("QualityResult", "Passed with remarks"),
        "warn",
        "alert-outline",
    ),
    (QualityResult.FAILED, QT_TRANSLATE_NOOP("QualityResult", "Failed"), "bad", "close"),
)
