"""The monthly review's money: which goods cost it, what it was paid for, whose mistakes it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.journal import Account
from app.domain.money import Money
from app.services.insights import Chart, Cost
from app.services.monthly_review import CostPart, MonthlyReview
from ui import formats, labels
from ui.printing import review_words
from ui.printing.cells import Cell, Heading, Table, right
from ui.printing.review_section import Section

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate
_LISTED = 12
"""Rows of goods on paper; the sheet has them all."""


def goods_section(review: MonthlyReview) -> Section:
    """What was mixed up with what, and what it cost by goods."""
    pairs = Table(
        translate("MonthlyReview", "Taken for one another"),
        (
            Heading(translate("MonthlyReview", "Ordered → sent · supplier"), 82),
            Heading(translate("MonthlyReview", "Incidents"), 18, "right"),
        ),
        tuple((Cell(pair.name), right(formats.number(pair.count))) for pair in review.found.pairs[:_LISTED]),
    )
    costs = Table(
        translate("MonthlyReview", "Net loss by goods"),
        (
            Heading(translate("MonthlyReview", "Goods"), 82),
            Heading(translate("MonthlyReview", "Net loss"), 18, "right"),
        ),
        tuple(
            (Cell(_named(cost.name, cost.key)), right(formats.money(Money(cost.net_minor, cost.currency))))
            for cost in _by_currency(review, review.found.goods_costs)
        ),
    )
    readings = [
        *(review_words.reading(review.found, Chart.PAIRS) if review.found.pairs else []),
        *(review_words.reading(review.found, Chart.GOODS_COSTS) if review.found.goods_costs else []),
    ]
    nothing = [translate("MonthlyReview", "No goods were mixed up, and none cost anything.")]
    return Section(translate("MonthlyReview", "Goods"), tuple(readings or nothing), (pairs, costs))


def _named(name: str, code: str) -> str:
    return name if code in ("", name) else f"{name} · {code}"


def cost_section(review: MonthlyReview) -> Section:
    """To buyers, besides, what came back; then by supplier."""
    tables = [_parts(review.parts, currency) for currency in review.found.costs]
    words = []
    if review.found.supplier_costs:
        words = review_words.reading(review.found, Chart.SUPPLIER_COSTS)
        tables.append(_supplier_costs(review))
    nothing = [translate("MonthlyReview", "Nothing was paid and nothing came back in this month.")]
    return Section(translate("MonthlyReview", "What it cost"), tuple(words or nothing), tuple(tables))


def _parts(parts: Iterable[CostPart], currency: str) -> Table:
    """Each thing that was paid for, the sums of the three sides, and what is left."""
    mine = [part for part in parts if part.amount.currency == currency]
    columns = (
        Heading(translate("MonthlyReview", "Where"), 34),
        Heading(translate("MonthlyReview", "For"), 42),
        Heading(translate("MonthlyReview", "Amount"), 24, "right"),
    )
    rows: list[tuple[Cell, ...]] = []
    net = 0
    for account, (name, together) in _sides().items():
        side = [part for part in mine if part.account is account]
        for part in side:
            rows.append((Cell(name), Cell(labels.words(part.kind)), right(formats.money(part.amount))))
        total = sum(part.amount.minor for part in side)
        net += -total if account is Account.RECOVERED else total
        if side:
            rows.append(_sum_row(together, total, currency))
    if rows:
        rows.append(_sum_row(translate("MonthlyReview", "Net loss"), net, currency))
    heading = translate("MonthlyReview", "In {currency}").format(currency=currency)
    return Table(heading, columns, tuple(rows))


def _sides() -> Mapping[Account, tuple[str, str]]:
    return {
        Account.GIVEN: (
            translate("MonthlyReview", "To buyers"),
            translate("MonthlyReview", "To buyers together"),
        ),
        Account.COSTS: (
            translate("MonthlyReview", "Besides"),
            translate("MonthlyReview", "Besides together"),
        ),
        Account.RECOVERED: (
            translate("MonthlyReview", "Came back"),
            translate("MonthlyReview", "Came back together"),
        ),
    }


def _sum_row(words: str, minor: int, currency: str) -> tuple[Cell, ...]:
    amount = right(formats.money(Money(minor, currency)), "strong")
    return (Cell(words, mark="strong", span=2), amount)


def _supplier_costs(review: MonthlyReview) -> Table:
    columns = (
        Heading(translate("MonthlyReview", "Supplier"), 76),
        Heading(translate("MonthlyReview", "Net loss"), 24, "right"),
    )
    rows = (
        (Cell(cost.name), right(formats.money(Money(cost.net_minor, cost.currency))))
        for cost in _by_currency(review, review.found.supplier_costs)
    )
    return Table(translate("MonthlyReview", "Net loss by supplier"), columns, tuple(rows))


def _by_currency(review: MonthlyReview, costs: Sequence[Cost]) -> list[Cost]:
    """The dearest of each currency; amounts of two are not held against each other."""
    return [
        cost for code in review.found.costs for cost in [c for c in costs if c.currency == code][:_LISTED]
    ]
