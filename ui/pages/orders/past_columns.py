"""Columns of the list of past imports, and of the rows of one of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import import RowProblem
from app.services.past_imports import ImportedRow, PastImport
from ui import labels
from ui.chips import Label
from ui.pages.orders.further.words import field_words as further_field_words
from ui.pages.orders.import_words import field_words, problem_words
from ui.pages.orders.words import store_words
from ui.sheet_rows import cell_value, place_tip
from ui.tables import Column, Kind

CONTEXT = "PastImportColumns"
_WHO = {
    "owner": QT_TRANSLATE_NOOP("PastImportColumns", "By hand"),
    "watched_folder": QT_TRANSLATE_NOOP("PastImportColumns", "Watched folder"),
}


def who_words(row: PastImport) -> str:
    """Who took it in."""
    known = _WHO.get(row.actor)
    return row.actor if known is None else QCoreApplication.translate("PastImportColumns", str(known))


def shop_words(row: PastImport) -> str:
    """The stores its orders went to."""
    return ", ".join(dict.fromkeys(store_words(*store) for store in row.stores))


def kind_words(row: PastImport) -> str:
    """What kind of sheet it was, and of which platform."""
    platforms = dict.fromkeys(labels.platform(platform) for platform, _ in row.stores)
    return " ".join((", ".join(platforms), labels.words(SheetKind(row.kind)))).strip()


def state_label(row: PastImport) -> Label:
    """Whether it was taken back."""
    if row.undone_at is not None:
        return Label(QCoreApplication.translate("PastImportColumns", "Taken back"), "neutral", "undo")
    if row.skipped:
        words = QCoreApplication.translate("PastImportColumns", "In part")
        return Label(words, "warn", "alert-outline")
    return Label(QCoreApplication.translate("PastImportColumns", "In"), "ok", "check-circle-outline")


COLUMNS = (
    Column(
        "imported_at", QT_TRANSLATE_NOOP("PastImportColumns", "When"), Kind.MOMENT, "imported_at", width=120
    ),
    Column(
        "file_name", QT_TRANSLATE_NOOP("PastImportColumns", "Sheet"), Kind.STRONG, "file_name", 220,
        stretch=True,
    ),
    Column(
        "shop", QT_TRANSLATE_NOOP("PastImportColumns", "Shop"), width=110, value=shop_words, is_optional=True
    ),
    Column(
        "actor", QT_TRANSLATE_NOOP("PastImportColumns", "Who"), sort_key="actor", width=90, value=who_words,
        is_optional=True,
    ),
    Column(
        "row_count", QT_TRANSLATE_NOOP("PastImportColumns", "Rows"), Kind.NUMBER, "row_count", 60,
        is_optional=True,
    ),
    Column("created", QT_TRANSLATE_NOOP("PastImportColumns", "New"), Kind.NUMBER, "created", 60),
    Column("updated", QT_TRANSLATE_NOOP("PastImportColumns", "Changed"), Kind.NUMBER, "updated", 60),
    Column(
        "unchanged", QT_TRANSLATE_NOOP("PastImportColumns", "As before"), Kind.NUMBER, "unchanged", 60,
        is_optional=True,
    ),
    Column("skipped", QT_TRANSLATE_NOOP("PastImportColumns", "Left out"), Kind.NUMBER, "skipped", 60),
    Column(
        "state", QT_TRANSLATE_NOOP("PastImportColumns", "Now"), Kind.CHIP, "state", 110, value=state_label
    ),
)  # fmt: skip


def row_words(row: ImportedRow) -> str:
    """Why it was left out, or what changed; nothing for a new order."""
    if row.outcome is RowOutcome.SKIPPED:
        return problem_words(RowProblem(row.row or 0, row.reason, row.column, row.value))
    return ", ".join(_field_words(field) for field in row.fields)


def _field_words(field: str) -> str:
    """A field of an order, else of a case or a price."""
    known = field_words(field)
    return further_field_words(field) if known == field else known


ROW_COLUMNS = (
    Column(
        "outcome", QT_TRANSLATE_NOOP("PastImportColumns", "Outcome"), Kind.CHIP, "rank", 100,
        value=lambda row: labels.label(row.outcome),
    ),
    Column(
        "row", QT_TRANSLATE_NOOP("PastImportColumns", "Row"), Kind.NUMBER, "row", 50,
        value=lambda row: cell_value(row.row), tooltip=lambda row: place_tip(row.row),
    ),
    Column("order_no", QT_TRANSLATE_NOOP("PastImportColumns", "Order no."), sort_key="order_no", width=185),
    Column(
        "words", QT_TRANSLATE_NOOP("PastImportColumns", "What changed, or why not"), width=200,
        value=row_words, tooltip=row_words, stretch=True,
        tone=lambda row: "bad" if row.outcome is RowOutcome.SKIPPED else "",
    ),
)  # fmt: skip
