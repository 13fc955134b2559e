"""The monthly review's figures as a sheet, a table for each of its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from app.data.sheets.writer import Cell, Share, Table, Written, write_sheet
from app.domain.money import Money
from app.domain.progress import Job
from app.services.insights.results import Month
from app.services.money_sheets import SheetWords
from app.services.monthly_review import DoneAction, Graded, MonthlyReview
from app.services.settings import SettingsService

__all__ = ["ReviewExportService"]


class ReviewExportService:
    """Writes sheets; amounts are numbers with their currency beside them, shares are shares."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def write(self, path: Path, review: MonthlyReview, words: SheetWords, job: Job | None = None) -> Written:
        """All parts of the review. Raises: EnvironmentProblem export_…; Cancelled."""
        parts = (
            ("review", _REVIEW, _figures(review, words)),
            ("mistakes", _MISTAKES, _mistakes(review, words)),
            ("suppliers", _SUPPLIERS, _suppliers(review)),
            ("mixed_up", _MIXED_UP, [(pair.name, pair.count) for pair in review.found.pairs]),
            ("costs", _COSTS, _costs(review, words)),
            ("net_losses", _NET, _net_losses(review, words)),
            ("actions", _ACTIONS, [_action(one, words) for one in review.actions]),
            ("still_open", _OPEN, _open(review, words)),
        )
        tables = [
            Table(words.heading(name), [words.heading(code) for code in headings], list(rows))
            for name, headings, rows in parts
        ]
        return write_sheet(path, tables, zone=self._settings.zone(), job=job)


_REVIEW = ("figure", "currency", "this_month", "month_before")
_MISTAKES = ("group", "what", "incidents", "month_before")
_SUPPLIERS = ("supplier", "lines_sent", "lines_wrong", "wrong_rate", "incidents", "found_first", "grade",
              "grade_before")  # fmt: skip
_MIXED_UP = ("what", "incidents")
_COSTS = ("account", "what", "amount", "currency")
_NET = ("group", "what", "code", "amount", "currency")
_ACTIONS = ("action", "owner", "due_on", "stage", "note", "days", "wrong_before", "sent_before",
            "wrong_after", "sent_after")  # fmt: skip
_OPEN = ("incident", "discovered_at", "mismatch", "supplier", "progress", "due_at")


def _figures(review: MonthlyReview, words: SheetWords) -> Iterator[Sequence[Cell]]:
    now, before = (_of(month) for month in (review.found.months[-1], review.found.months[-2]))
    for code in now:
        yield words.heading(code), None, now[code], before[code]
    for currency, months in review.found.costs.items():
        for code, name in (
            ("paid_to_buyers", "paid_minor"),
            ("spent_besides", "cost_minor"),
            ("came_back", "received_minor"),
            ("net_loss", "net_minor"),
        ):
            mine, his = (Money(getattr(month, name), currency) for month in (months[-1], months[-2]))
            yield words.heading(code), currency, mine, his


def _of(month: Month) -> dict[str, Cell]:
    figures = month.figures
    return {
        "lines_sent": figures.shipped_lines,
        "wrong_rate": _share(figures.wrong_rate),
        "incidents": figures.incidents,
        "found_first": _share(figures.found_first),
        "stopped": _share(figures.stopped),
        "satisfaction": None if month.score is None else Decimal(format(month.score, ".2f")),
        "answers": month.answers,
    }


def _share(value: float | None) -> Share | None:
    return None if value is None else Share(Decimal(format(value, ".6f")))


def _mistakes(review: MonthlyReview, words: SheetWords) -> Iterator[Sequence[Cell]]:
    pairs: tuple[tuple[str, Sequence[tuple[StrEnum, int]], Sequence[tuple[StrEnum, int]]], ...] = (
        ("kind", review.found.kinds, review.before.kinds),
        ("cause", review.found.causes, review.before.causes),
    )
    for group, now, before in pairs:
        counts, was = dict(now), dict(before)
        for member in (*counts, *(gone for gone in was if gone not in counts)):
            yield words.heading(group), words.word(member), counts.get(member, 0), was.get(member, 0)


def _suppliers(review: MonthlyReview) -> Iterator[Sequence[Cell]]:
    grades = {graded.card.id: graded for graded in review.grades}
    for row in review.found.suppliers:
        yield (
            row.name, row.shipped, row.wrong, _share(row.rate), row.incidents, _share(row.found_first),
            *_grade(grades.get(row.supplier_id)),
        )  # fmt: skip


def _grade(graded: Graded | None) -> tuple[Cell, Cell]:
    if graded is None:
        return None, None
    now = graded.card.verdict.grade
    return (now.value if now else None), (graded.before.value if graded.before else None)


def _costs(review: MonthlyReview, words: SheetWords) -> Iterator[Sequence[Cell]]:
    for part in review.parts:
        yield words.heading(part.account.value), words.word(part.kind), part.amount, part.amount.currency


def _net_losses(review: MonthlyReview, words: SheetWords) -> Iterator[Sequence[Cell]]:
    for group, costs in (("supplier", review.found.supplier_costs), ("goods", review.found.goods_costs)):
        for cost in costs:
            code = cost.key if group == "goods" else None
            yield words.heading(group), cost.name, code, Money(cost.net_minor, cost.currency), cost.currency


def _action(one: DoneAction, words: SheetWords) -> Sequence[Cell]:
    row, effect = one.row, one.figures.effect if one.figures else None
    return (
        row.draft.text,
        row.draft.owner,
        row.next_on,
        words.word(row.state),
        row.verification,
        effect.days if effect else None,
        effect.before.part if effect else None,
        effect.before.whole if effect else None,
        effect.after.part if effect else None,
        effect.after.whole if effect else None,
    )


def _open(review: MonthlyReview, words: SheetWords) -> Iterator[Sequence[Cell]]:
    for row in review.still_open:
        yield (
            row.number, row.discovered_at, words.word(row.kind), row.supplier_name, words.word(row.progress),
            row.due_at,
        )  # fmt: skip
