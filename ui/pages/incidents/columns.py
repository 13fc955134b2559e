"""Columns of the list of incidents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.deadlines import Urgency
from app.domain.goods.shown import difference
from app.domain.statuses import InterceptState, MismatchKind, Progress
from app.services.incidents.results import IncidentRow
from ui import labels
from ui.chips import Label
from ui.tables import Column, Kind

CONTEXT = "IncidentColumns"
_STOPPING = (InterceptState.REQUESTED, InterceptState.UNDER_WAY)
_WITH_STOP = (Progress.NEGOTIATING, Progress.AWAITING_RESULT)


def kind_label(row: IncidentRow) -> Label:
    """What is wrong."""
    return labels.label(row.kind)


def goods_words(row: IncidentRow) -> str:
    """ "black XL → navy XL", as short as it can be said; a swapped pair names its other half."""
    if row.kind is MismatchKind.SWAPPED and row.partner_number:
        words = QCoreApplication.translate("IncidentColumns", "swapped with {number}")
        return words.format(number=row.partner_number)
    if row.ordered == row.sent and row.ordered_quantity == row.sent_quantity:
        return row.ordered or "—"  # the goods are right, something else is wrong
    if row.ordered == row.sent and row.ordered_quantity and row.sent_quantity:
        return f"×{row.ordered_quantity} → ×{row.sent_quantity} {row.ordered}".strip()
    ordered, sent = difference(row.ordered, row.sent)
    if row.ordered_quantity != row.sent_quantity:
        ordered, sent = f"{ordered} ×{row.ordered_quantity}", f"{sent} ×{row.sent_quantity}"
        if row.sent_quantity == 0:
            sent = QCoreApplication.translate("IncidentColumns", "nothing")
        elif row.ordered_quantity == 0:
            ordered = QCoreApplication.translate("IncidentColumns", "nothing")
    more = f" +{row.line_count - 1}" if row.line_count > 1 else ""
    return f"{ordered or '—'} → {sent or '—'}{more}"


def now_label(row: IncidentRow) -> Label:
    """Where it stands: overdue before all, then a stop under way, then the progress."""
    if row.urgency is Urgency.OVERDUE:
        return Label(QCoreApplication.translate("IncidentColumns", "Overdue"), "bad", "alert")
    if row.progress in _WITH_STOP and row.intercept_state in _STOPPING:
        return labels.label(row.intercept_state)
    return labels.label(row.progress)


def _due_tone(row: IncidentRow) -> str:
    tones = {Urgency.OVERDUE: "bad", Urgency.WARN: "warn"}
    return tones.get(row.urgency, "")


def columns(now: Callable[[], datetime]) -> tuple[Column, ...]:
    """The columns; `now` tells the moment that time left is counted from."""
    return (*_COLUMNS, replace(_TIME_LEFT, now=now))


_COLUMNS = (
    Column(
        "number",
        QT_TRANSLATE_NOOP("IncidentColumns", "Number"),
        sort_key="number",
        width=88,
    ),
    Column(
        "kind",
        QT_TRANSLATE_NOOP("IncidentColumns", "Kind"),
        kind=Kind.CHIP,
        sort_key="kind",
        width=100,
        value=kind_label,
    ),
    Column(
        "ordered",
        QT_TRANSLATE_NOOP("IncidentColumns", "Ordered → sent"),
        width=180,
        stretch=True,
        value=goods_words,
        tooltip=lambda row: f"{row.ordered} ×{row.ordered_quantity}\n→ {row.sent} ×{row.sent_quantity}",
    ),
    Column(
        "supplier_name",
        QT_TRANSLATE_NOOP("IncidentColumns", "Supplier"),
        sort_key="supplier",
        width=88,
        is_optional=True,
    ),
    Column(
        "progress",
        QT_TRANSLATE_NOOP("IncidentColumns", "Now"),
        kind=Kind.CHIP,
        sort_key="progress",
        width=116,
        value=now_label,
    ),
)
_TIME_LEFT = Column(
    "due_at",
    QT_TRANSLATE_NOOP("IncidentColumns", "Time left"),
    kind=Kind.TIME_LEFT,
    sort_key="due_at",
    width=106,
    tone=_due_tone,
)
