"""The monthly review's sections: a heading, what is read into the figures, and the tables."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.domain.scorecard import Grade
from app.services.insights import Chart
from app.services.insights.results import Month
from app.services.monthly_review import Graded, MonthlyReview
from ui import formats, labels
from ui.printing import review_words
from ui.printing.cells import Cell, Heading, Table, right
from ui.printing.review_costs import cost_section, goods_section
from ui.printing.review_left import actions_section, open_section
from ui.printing.review_section import Section

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def sections(review: MonthlyReview) -> list[Section]:
    """From the whole to what is left to do."""
    return [
        _in_short(review),
        _wrong(review),
        _suppliers(review),
        goods_section(review),
        cost_section(review),
        actions_section(review),
        open_section(review),
    ]


def _in_short(review: MonthlyReview) -> Section:
    now, before = review.found.months[-1], review.found.months[-2]
    columns = (
        Heading(translate("MonthlyReview", "Figure"), 40),
        Heading(translate("MonthlyReview", "This month"), 30, "right"),
        Heading(translate("MonthlyReview", "Month before"), 30, "right"),
    )
    rows = [(Cell(name), right(mine), right(his)) for name, mine, his in _figures(now, before)]
    rows += [
        (
            Cell(translate("MonthlyReview", "Net loss in {currency}").format(currency=currency)),
            right(formats.money(Money(months[-1].net_minor, currency)), "strong"),
            right(formats.money(Money(months[-2].net_minor, currency))),
        )
        for currency, months in review.found.costs.items()
        if any((m.paid_minor or m.cost_minor or m.received_minor) for m in months[-2:])
    ]
    heading = translate("MonthlyReview", "The month in short")
    return Section(heading, tuple(review_words.summary(review)), (Table("", columns, tuple(rows)),))


def _figures(now: Month, before: Month) -> list[tuple[str, str, str]]:
    def of(month: Month) -> tuple[str, ...]:
        figures = month.figures
        return (
            formats.number(figures.shipped_lines),
            formats.percent(figures.wrong_rate),
            formats.number(figures.incidents),
            formats.percent(figures.found_first),
            formats.percent(figures.stopped),
            _score(month),
        )

    names = (
        translate("MonthlyReview", "Order lines sent"),
        translate("MonthlyReview", "Sent wrong"),
        translate("MonthlyReview", "Incidents found"),
        translate("MonthlyReview", "Found before the buyer"),
        translate("MonthlyReview", "Parcels stopped, of those tried"),
        translate("MonthlyReview", "Satisfaction of 5"),
    )
    return list(zip(names, of(now), of(before), strict=True))


def _score(month: Month) -> str:
    if month.score is None:
        return "—"
    answers = translate("MonthlyReview", "%n answer(s)", "", month.answers)
    return f"{formats.decimal(month.score, 1)} · {answers}"


def _wrong(review: MonthlyReview) -> Section:
    words = [*review_words.reading(review.found, Chart.CAUSES)] if review.found.causes else []
    return Section(
        translate("MonthlyReview", "What went wrong, and why"),
        tuple(words or [translate("MonthlyReview", "No incident was found in this month.")]),
        (
            _counted(translate("MonthlyReview", "By kind"), review.found.kinds, review.before.kinds),
            _counted(translate("MonthlyReview", "By cause"), review.found.causes, review.before.causes),
        ),
    )


def _counted(name: str, now: Sequence[tuple[StrEnum, int]], before: Sequence[tuple[StrEnum, int]]) -> Table:
    """How often each, its share, and how often the month before; what is gone altogether too."""
    counts, was = dict(now), dict(before)
    whole = sum(counts.values())
    columns = (
        Heading(translate("MonthlyReview", "What"), 46),
        Heading(translate("MonthlyReview", "Incidents"), 18, "right"),
        Heading(translate("MonthlyReview", "Share"), 18, "right"),
        Heading(translate("MonthlyReview", "Month before"), 18, "right"),
    )
    rows = tuple(
        (
            Cell(labels.words(member)),
            right(formats.number(counts.get(member, 0))),
            right(formats.percent(counts.get(member, 0) / whole, 0) if whole else "—"),
            right(formats.number(was.get(member, 0))),
        )
        for member in (*counts, *(gone for gone in was if gone not in counts))
    )
    return Table(name, columns, rows)


def _suppliers(review: MonthlyReview) -> Section:
    grades = {graded.card.id: graded for graded in review.grades}
    columns = (
        Heading(translate("MonthlyReview", "Supplier"), 26),
        Heading(translate("MonthlyReview", "Sent"), 10, "right"),
        Heading(translate("MonthlyReview", "Wrong"), 10, "right"),
        Heading(translate("MonthlyReview", "Rate"), 10, "right"),
        Heading(translate("MonthlyReview", "Incidents"), 10, "right"),
        Heading(translate("MonthlyReview", "Found before the buyer"), 14, "right"),
        Heading(translate("MonthlyReview", "Grade"), 10),
        Heading(translate("MonthlyReview", "Before"), 10),
    )
    rows = tuple(
        (
            Cell(row.name),
            right(formats.number(row.shipped)),
            right(formats.number(row.wrong)),
            right(formats.percent(row.rate)),
            right(formats.number(row.incidents)),
            right(formats.percent(row.found_first)),
            *_grades(grades.get(row.supplier_id)),
        )
        for row in review.found.suppliers
    )
    words = review_words.grade_words(review)
    if review.store and rows:
        words.append(
            translate("MonthlyReview", "Grades are over all shops; the other figures are this shop's.")
        )
    readings = review_words.reading(review.found, Chart.SUPPLIERS) if rows else []
    nobody = [translate("MonthlyReview", "No supplier sent anything in this month.")]
    heading = translate("MonthlyReview", "Suppliers")
    return Section(heading, tuple([*readings, *words] if rows else nobody), (Table("", columns, rows),))


def _grades(graded: Graded | None) -> tuple[Cell, Cell]:
    if graded is None:
        return Cell("—"), Cell("—")
    now, before = graded.card.verdict.grade, graded.before
    is_worse = now is not None and before is not None and now > before
    return Cell(_grade(now), mark="wrong" if is_worse else "strong" if now else ""), Cell(_grade(before))


def _grade(grade: Grade | None) -> str:
    return grade.value if grade else translate("MonthlyReview", "too few")
