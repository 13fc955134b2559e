"""What is read into a month's figures, in sentences: each says what was counted, and against what."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.services.insights import Chart, Insights
from app.services.insights.results import MonthCost
from app.services.monthly_review import MonthlyReview
from ui import formats
from ui.pages.insights.readings import plain_words, reading_words

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def nothing_words() -> str:
    """A month in which nothing happened at all."""
    return translate("MonthlyReview", "Nothing went out, went wrong or was paid in this month.")


def summary(review: MonthlyReview) -> list[str]:
    """The month in a few sentences."""
    month = review.found.months[-1]
    figures = month.figures
    told = [
        (Chart.RATE, figures.wrong_rate is not None),
        (Chart.FOUND, figures.found_first is not None),
        (Chart.SCORES, month.score is not None),
    ]
    sentences = [reading_words(review.found.readings[chart]) for chart, is_known in told if is_known]
    if not figures.shipped_lines:
        sentences.insert(0, translate("MonthlyReview", "No order line went out in this month."))
    return [*sentences, *cost_words(review)]


def cost_words(review: MonthlyReview) -> Iterator[str]:
    """One sentence for each currency in which something was paid or came back."""
    for currency, months in review.found.costs.items():
        if any((month.paid_minor, month.cost_minor, month.received_minor) for month in months[-1:]):
            yield _cost_sentence(currency, months[-1], months[-2])


def _cost_sentence(currency: str, now: MonthCost, before: MonthCost) -> str:
    def money(minor: int) -> str:
        return formats.money(Money(minor, currency))

    words = translate(
        "MonthlyReview",
        "Mistakes cost {net}: {paid} to buyers and {spent} besides, less {received} that came back; "
        "{before} in the month before.",
    )
    return words.format(
        net=money(now.net_minor),
        paid=money(now.paid_minor),
        spent=money(now.cost_minor),
        received=money(now.received_minor),
        before=money(before.net_minor),
    )


def reading(found: Insights, chart: Chart) -> list[str]:
    """The sentence that stands above a chart in the window."""
    known = found.readings.get(chart)
    return [reading_words(known) if known else plain_words(chart, found)]


def grade_words(review: MonthlyReview) -> list[str]:
    """Whose grade changed; that nobody's did. Grades are letters: the later in the alphabet, the worse."""
    pairs = [(g.card.name, g.before, g.card.verdict.grade) for g in review.grades]
    known = [(name, before, now) for name, before, now in pairs if before and now]
    worse = [name for name, before, now in known if now > before]
    better = [name for name, before, now in known if now < before]
    told = [
        (worse, translate("MonthlyReview", "Worse than the month before: {names}.")),
        (better, translate("MonthlyReview", "Better than the month before: {names}.")),
    ]
    separator = translate("MonthlyReview", ", ", "between names")
    changed = [words.format(names=separator.join(names)) for names, words in told if names]
    unchanged = translate("MonthlyReview", "No grade changed against the month before.")
    return changed or ([unchanged] if known else [])


def open_words(review: MonthlyReview) -> str:
    """How many of the month's incidents, and of those before, are worked on still."""
    count = len(review.still_open)
    return translate(
        "MonthlyReview", "%n incident(s) found until the end of the month are worked on still.", "", count
    )
