"""The rows of an import's preview: each order, and each row left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.masking import mask_name
from app.domain.money import Money
from app.domain.statuses import RowOutcome
from app.services.order_import import ImportPlan, PlannedOrder, RowProblem
from ui import labels
from ui.pages.orders.import_words import change_words, problem_words
from ui.pages.orders.words import store_words
from ui.tables import Column, Kind

CONTEXT = "ImportColumns"
_RANK = {RowOutcome.SKIPPED: 0, RowOutcome.UPDATED: 1, RowOutcome.CREATED: 2, RowOutcome.UNCHANGED: 3}


@dataclass(frozen=True)
class PreviewRow:
    """One order of a sheet, or a row of it that is left out."""

    id: int
    file: int
    """Which of the sheets, counted from 0."""
    file_name: str
    row: int
    outcome: RowOutcome
    order: PlannedOrder | None
    problem: RowProblem | None
    suppliers: Mapping[int, str]

    @property
    def rank(self) -> int:
        """What needs a look first."""
        return _RANK[self.outcome]

    @property
    def order_no(self) -> str:
        """The order's number; for a row left out what stands in its place."""
        if self.order is not None:
            return self.order.draft.order_no
        return self.problem.value if self.problem and self.problem.column == "order_no" else ""

    @property
    def store(self) -> str:
        """The store the order goes to."""
        return store_words(*self.order.store) if self.order else ""

    @property
    def recipient(self) -> str:
        """Masked."""
        return mask_name(self.order.after["recipient"]) if self.order else ""

    @property
    def goods(self) -> str:
        """The first line, and how many more."""
        if self.order is None:
            return ""
        more = len(self.order.draft.lines) - 1
        return f"{self.order.goods} +{more}" if more else self.order.goods

    @property
    def quantity(self) -> int | None:
        """Pieces on the sheet."""
        return self.order.quantity if self.order else None

    @property
    def paid(self) -> Money | None:
        """What the buyer paid."""
        return self.order.paid if self.order else None

    @property
    def paid_minor(self) -> int | None:
        """To sort by."""
        return self.paid.minor if self.paid else None

    @property
    def words(self) -> list[str]:
        """What changes, or why the row is left out; one entry each."""
        if self.problem is not None:
            return [problem_words(self.problem)]
        return [change_words(change, self.suppliers) for change in self.order.changes] if self.order else []


COLUMNS = (
    Column("row", QT_TRANSLATE_NOOP("ImportColumns", "Row"), Kind.NUMBER, sort_key="row", width=60),
    Column(
        "outcome",
        QT_TRANSLATE_NOOP("ImportColumns", "Outcome"),
        Kind.CHIP,
        sort_key="rank",
        width=110,
        value=lambda row: labels.label(row.outcome),
    ),
    Column("order_no", QT_TRANSLATE_NOOP("ImportColumns", "Order no."), sort_key="order_no", width=180),
    Column("store", QT_TRANSLATE_NOOP("ImportColumns", "Shop"), sort_key="store", width=120),
    Column("recipient", QT_TRANSLATE_NOOP("ImportColumns", "Recipient"), sort_key="recipient", width=80),
    Column("goods", QT_TRANSLATE_NOOP("ImportColumns", "Goods"), sort_key="goods", width=240),
    Column(
        "quantity", QT_TRANSLATE_NOOP("ImportColumns", "Pieces"), Kind.NUMBER, sort_key="quantity", width=70
    ),
    Column("paid", QT_TRANSLATE_NOOP("ImportColumns", "Paid"), Kind.MONEY, sort_key="paid_minor", width=100),
    Column(
        "words",
        QT_TRANSLATE_NOOP("ImportColumns", "What changes, or why it is left out"),
        width=300,
        value=lambda row: "; ".join(row.words),
        tooltip=lambda row: "\n".join(row.words),
        tone=lambda row: "bad" if row.outcome is RowOutcome.SKIPPED else "",
        stretch=True,
    ),
)


def preview_rows(
    plans: Sequence[tuple[Path, ImportPlan]], suppliers: Mapping[int, str]
) -> Iterator[PreviewRow]:
    """All rows of all sheets; ids count them."""
    number = 0
    for file, (path, plan) in enumerate(plans):
        for problem in plan.rejected:
            number += 1
            yield PreviewRow(
                number, file, path.name, problem.row, RowOutcome.SKIPPED, None, problem, suppliers
            )
        for order in plan.orders:
            number += 1
            yield PreviewRow(number, file, path.name, order.row, order.outcome, order, None, suppliers)
