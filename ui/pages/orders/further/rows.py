"""The rows of the preview of an after-sales sheet or a price list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.money import Money
from app.domain.statuses import RowOutcome
from app.services.order_import import RowProblem
from app.services.order_import.times import read_stored
from app.services.product_import import PlannedPrice, ProductPlan
from app.services.refund_import import PlannedCase, RefundPlan
from ui import labels
from ui.chips import Label
from ui.pages.orders.further.words import (
    case_words,
    effect_words,
    field_words,
    price_words,
    problem_words,
    value_words,
    weight_words,
)
from ui.sheet_rows import cell_value, place_tip, tabs_of
from ui.tables import Column, Kind

CONTEXT = "FurtherColumns"
Plan = RefundPlan | ProductPlan
_RANKED = (RowOutcome.SKIPPED, RowOutcome.UPDATED, RowOutcome.CREATED, RowOutcome.UNCHANGED)


@dataclass(frozen=True)
class FurtherRow:
    """One case, one price, or a row that is left out."""

    id: int
    row: int
    outcome: RowOutcome
    case: PlannedCase | None = None
    price: PlannedPrice | None = None
    problems: tuple[RowProblem, ...] = ()
    tabs: tuple[str, ...] = ()
    """Of the workbook, where several were read."""

    @property
    def rank(self) -> int:
        """Rows left out first, then what changes."""
        return _RANKED.index(self.outcome)

    @property
    def name(self) -> str:
        """The order's number, or the goods; for a row left out what stands in their place."""
        if self.case is not None:
            return self.case.draft.order_no
        if self.price is not None:
            return self.price.draft.title or self.price.draft.sku_code or self.price.draft.written
        return next((problem.value for problem in self.problems), "")

    @property
    def refund_no(self) -> str:
        """The case's number."""
        return str(self.case.after["refund_no"]) if self.case is not None else ""

    @property
    def kind(self) -> str:
        """What the buyer asked for."""
        return labels.words(self.case.kind) if self.case is not None else ""

    @property
    def state(self) -> Label | None:
        """How the case stands."""
        return labels.label(self.case.state) if self.case is not None else None

    @property
    def state_rank(self) -> str:
        """To sort states by."""
        return self.case.state.value if self.case is not None else ""

    @property
    def amount(self) -> Money | None:
        """What goes back, or what one piece costs."""
        if self.case is not None:
            return self.case.amount
        return self.price.draft.cost if self.price is not None else None

    @property
    def amount_minor(self) -> int | None:
        """To sort amounts by."""
        return self.amount.minor if self.amount is not None else None

    @property
    def applied_at(self) -> datetime | None:
        """When the buyer applied."""
        stored = self.case.after["applied_at"] if self.case is not None else None
        return read_stored(stored) if stored else None

    @property
    def effect(self) -> str:
        """What the order becomes."""
        return effect_words(self.case) if self.case is not None else ""

    @property
    def spec(self) -> str:
        """The variant of the goods."""
        return self.price.draft.spec if self.price is not None else ""

    @property
    def supplier(self) -> str:
        """Whose price it is."""
        return self.price.draft.supplier if self.price is not None else ""

    @property
    def old_cost(self) -> Money | None:
        """What is known of the cost now."""
        return self.price.old_cost if self.price is not None else None

    @property
    def words(self) -> list[str]:
        """What changes, or why the row is left out; one entry each."""
        if self.problems:
            return [problem_words(problem) for problem in self.problems]
        if self.case is not None:
            return [text for text in case_words(self.case) if text]
        return price_words(self.price) if self.price is not None else []

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Everything the sheet tells, name and value."""
        return [(name, text) for name, text in self._facts() if text]

    def _facts(self) -> Iterator[tuple[str, str]]:
        if self.case is not None:
            after = self.case.after
            yield field_words("refund_no"), self.refund_no
            yield field_words("order"), self.effect
            yield field_words("kind"), self.kind
            yield field_words("amount"), value_words(self.amount)
            for name in ("status_text", "reason", "goods_status", "title", "spec", "sku_code"):
                yield field_words(name), str(after[name])
            for name in ("applied_at", "finished_at"):
                yield field_words(name), value_words(read_stored(after[name]) if after[name] else None)
            for name in ("return_courier", "return_tracking_no"):
                yield field_words(name), str(after[name])
        elif self.price is not None:
            draft = self.price.draft
            yield field_words("supplier"), draft.supplier
            yield field_words("written"), draft.written
            yield field_words("title"), draft.title
            yield field_words("spec"), draft.spec
            yield field_words("sku_code"), draft.sku_code
            yield field_words("cost"), value_words(draft.cost)
            yield field_words("weight"), weight_words(draft.weight_g)


def preview_rows(plan: Plan) -> list[FurtherRow]:
    """Every case or price of the sheet, and every row left out."""
    tabs = tabs_of(plan.parsed)
    return [replace(row, id=number, tabs=tabs) for number, row in enumerate(_rows(plan), 1)]


def _rows(plan: Plan) -> Iterator[FurtherRow]:
    left_out: dict[int, list[RowProblem]] = {}
    for problem in plan.rejected:
        left_out.setdefault(problem.row, []).append(problem)
    for row, problems in left_out.items():
        yield FurtherRow(0, row, RowOutcome.SKIPPED, problems=tuple(problems))
    if isinstance(plan, RefundPlan):
        yield from (FurtherRow(0, case.row, case.outcome, case=case) for case in plan.cases)
    else:
        yield from (FurtherRow(0, price.row, price.outcome, price=price) for price in plan.prices)


def _row_column() -> Column:
    return Column(
        "row",
        QT_TRANSLATE_NOOP("FurtherColumns", "Row"),
        Kind.NUMBER,
        sort_key="row",
        width=60,
        value=lambda row: cell_value(row.row, row.tabs),
        tooltip=lambda row: place_tip(row.row, row.tabs),
    )


def _outcome_column() -> Column:
    return Column(
        "outcome",
        QT_TRANSLATE_NOOP("FurtherColumns", "Outcome"),
        Kind.CHIP,
        sort_key="rank",
        width=100,
        value=lambda row: labels.label(row.outcome),
    )


def _words_column(title: Any) -> Column:
    return Column(
        "words",
        title,
        width=240,
        value=lambda row: "; ".join(row.words),
        tooltip=lambda row: "\n".join(row.words),
        tone=lambda row: "bad" if row.outcome is RowOutcome.SKIPPED else "",
        stretch=True,
    )


REFUND_COLUMNS: Sequence[Column] = (
    _row_column(),
    _outcome_column(),
    Column("name", QT_TRANSLATE_NOOP("FurtherColumns", "Order no."), sort_key="name", width=180),
    Column("kind", QT_TRANSLATE_NOOP("FurtherColumns", "Kind"), sort_key="kind", width=100, is_optional=True),
    Column("state", QT_TRANSLATE_NOOP("FurtherColumns", "Case"), Kind.CHIP, sort_key="state_rank", width=110),
    Column(
        "amount",
        QT_TRANSLATE_NOOP("FurtherColumns", "Amount"),
        Kind.MONEY,
        sort_key="amount_minor",
        width=100,
    ),
    Column("effect", QT_TRANSLATE_NOOP("FurtherColumns", "Order"), sort_key="effect", width=190),
    _words_column(QT_TRANSLATE_NOOP("FurtherColumns", "What it says, what changes, or why it is left out")),
)
PRICE_COLUMNS: Sequence[Column] = (
    _row_column(),
    _outcome_column(),
    Column("supplier", QT_TRANSLATE_NOOP("FurtherColumns", "Supplier"), sort_key="supplier", width=130),
    Column("name", QT_TRANSLATE_NOOP("FurtherColumns", "Goods"), sort_key="name", width=180),
    Column("spec", QT_TRANSLATE_NOOP("FurtherColumns", "Variant"), sort_key="spec", width=110),
    Column(
        "old_cost",
        QT_TRANSLATE_NOOP("FurtherColumns", "Cost so far"),
        Kind.MONEY,
        width=100,
        is_optional=True,
    ),
    Column(
        "amount", QT_TRANSLATE_NOOP("FurtherColumns", "Cost"), Kind.MONEY, sort_key="amount_minor", width=100
    ),
    _words_column(QT_TRANSLATE_NOOP("FurtherColumns", "What changes, or why it is left out")),
)
