"""Columns of the findings, and of the sheets that came before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services.reconciliation import FindingRow
from ui.pages.orders.findings.marks import differing
from ui.pages.orders.findings.words import (
    actual_side,
    expected_side,
    finding_label,
    names_people,
    state_words,
    why,
)
from ui.sheet_rows import cell_value, place_tip
from ui.tables import Column, Kind
from ui.tables.columns import Span


def finding_columns(is_masked: Callable[[], bool]) -> tuple[Column, ...]:
    """The columns; recipients are shown hidden while `is_masked()`."""
    return (_KIND, _ORDER_NO, *_sides(is_masked), *_REST)


def _sides(is_masked: Callable[[], bool]) -> tuple[Column, Column]:
    """What was ordered and what the sheet says, each with what differs marked."""

    def expected(row: FindingRow) -> str:
        return expected_side(row, is_masked=is_masked())

    def actual(row: FindingRow) -> str:
        return actual_side(row, is_masked=is_masked())

    def whole(row: FindingRow) -> str:
        return "" if is_masked() and names_people(row) else _both(row)

    return (
        Column(
            "expected",
            QT_TRANSLATE_NOOP("FindingColumns", "Ordered"),
            width=235,
            value=expected,
            marks=lambda row: _marks(row, expected(row), actual(row)),
            tooltip=whole,
        ),
        Column(
            "actual",
            QT_TRANSLATE_NOOP("FindingColumns", "On the sheet"),
            width=235,
            value=actual,
            marks=lambda row: _marks(row, actual(row), expected(row)),
            tooltip=whole,
        ),
    )


_KIND = Column(
    "kind",
    QT_TRANSLATE_NOOP("FindingColumns", "Finding"),
    Kind.CHIP,
    "severity",
    128,
    value=finding_label,
)
_ORDER_NO = Column("order_no", QT_TRANSLATE_NOOP("FindingColumns", "Order no."), Kind.TEXT, "order_no", 172)
_REST = (
    Column("reason", QT_TRANSLATE_NOOP("FindingColumns", "Why"), width=230, value=why, stretch=True),
    Column(
        "row",
        QT_TRANSLATE_NOOP("FindingColumns", "Row"),
        Kind.NUMBER,
        "row",
        56,
        value=lambda row: cell_value(row.row),
        tooltip=lambda row: place_tip(row.row),
    ),
    Column(
        "confidence",
        QT_TRANSLATE_NOOP("FindingColumns", "Sure"),
        Kind.PERCENT,
        "confidence",
        70,
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("FindingColumns", "Settled"),
        Kind.MUTED,
        "state",
        120,
        value=state_words,
    ),
)


def _marks(row: FindingRow, text: str, other: str) -> tuple[Span, ...]:
    """What differs; hidden people differ in their stars only, and a number stands for itself."""
    return differing(text, other) if row.expected and row.actual else ()


def _both(row: FindingRow) -> str:
    return "\n".join(text for text in (row.expected, row.actual) if text)


SHEET_COLUMNS = (
    Column("imported_at", QT_TRANSLATE_NOOP("FindingColumns", "Taken in"), Kind.MOMENT, "imported_at", 140),
    Column("supplier", QT_TRANSLATE_NOOP("FindingColumns", "Supplier"), Kind.STRONG, "supplier", 180),
    Column(
        "file_name", QT_TRANSLATE_NOOP("FindingColumns", "Sheet"), Kind.TEXT, "file_name", 260, stretch=True
    ),
    Column("row_count", QT_TRANSLATE_NOOP("FindingColumns", "Rows"), Kind.NUMBER, "row_count", 80),
    Column(
        "finding_count", QT_TRANSLATE_NOOP("FindingColumns", "Findings"), Kind.NUMBER, "finding_count", 90
    ),
    Column("open_count", QT_TRANSLATE_NOOP("FindingColumns", "Open"), Kind.NUMBER, "open_count", 80),
    Column("signed_off_by", QT_TRANSLATE_NOOP("FindingColumns", "Signed by"), Kind.MUTED, None, 140),
)
