"""The sentence over each chart, from the codes of `app.services.insights`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.money import Money
from app.services.insights import Chart, Cost, Insights, Reading, Score
from ui import formats, labels
from ui.look_up import look_up
from ui.pages.insights.bars import FEW_ANSWERS

SENTENCES: dict[str, object] = {
    "rate_none": QT_TRANSLATE_NOOP("Readings", "No order line has been shipped yet."),
    "rate_first": QT_TRANSLATE_NOOP("Readings", "{rate} of the lines shipped in {month} were wrong."),
    "rate_same": QT_TRANSLATE_NOOP(
        "Readings", "{rate} of the lines shipped in {month} were wrong, as in {before_month}."
    ),
    "rate_up": QT_TRANSLATE_NOOP(
        "Readings", "{rate} of the lines shipped in {month} were wrong, up from {before} in {before_month}."
    ),
    "rate_down": QT_TRANSLATE_NOOP(
        "Readings", "{rate} of the lines shipped in {month} were wrong, down from {before} in {before_month}."
    ),
    "found_none": QT_TRANSLATE_NOOP("Readings", "No incident was found yet."),
    "found_most": QT_TRANSLATE_NOOP(
        "Readings", "You found {share} of the incidents of {month} before the buyer did."
    ),
    "found_few": QT_TRANSLATE_NOOP(
        "Readings",
        "You found only {share} of the incidents of {month} before the buyer did. Hold shipping sheets "
        "against the orders on the same day.",
    ),
    "suppliers_none": QT_TRANSLATE_NOOP("Readings", "There are too few lines yet to compare suppliers."),
    "suppliers_worst": QT_TRANSLATE_NOOP(
        "Readings",
        "{name} sends {rate} wrong, {times} times the average of {average}. Ask for packing photos, or "
        "put him on hold.",
    ),
    "suppliers_even": QT_TRANSLATE_NOOP(
        "Readings", "{name} is the highest with {rate}; the average is {average}. Nobody stands out."
    ),
    "causes_none": QT_TRANSLATE_NOOP(
        "Readings", "No cause is named yet. Name it when an incident is closed."
    ),
    "causes_empty": QT_TRANSLATE_NOOP("Readings", "Nothing in this period."),
    "causes_open": QT_TRANSLATE_NOOP(
        "Readings", "{open} of {whole} incidents have no cause named yet. Name it when an incident is closed."
    ),
    "causes_most": QT_TRANSLATE_NOOP("Readings", "{cause} is behind {share} of the incidents. Begin there."),
    "costs_none": QT_TRANSLATE_NOOP("Readings", "Nothing was paid or collected yet."),
    "scores_none": QT_TRANSLATE_NOOP("Readings", "No buyer was asked yet. Ask when an incident is settled."),
    "scores_first": QT_TRANSLATE_NOOP("Readings", "Buyers gave {score} of 5 in {month}."),
    "scores_same": QT_TRANSLATE_NOOP(
        "Readings", "Buyers gave {score} of 5 in {month}, as in {before_month}."
    ),
    "scores_up": QT_TRANSLATE_NOOP(
        "Readings", "Buyers gave {score} of 5 in {month}, up from {earlier} in {before_month}."
    ),
    "scores_down": QT_TRANSLATE_NOOP(
        "Readings", "Buyers gave {score} of 5 in {month}, down from {earlier} in {before_month}."
    ),
    "costs_sum": QT_TRANSLATE_NOOP(
        "Readings", "Mistakes cost {paid} in a year; {received} came back, {net} is yours."
    ),
}
_SHARES = frozenset({"rate", "before", "share", "average"})
_SCORES = frozenset({"score", "earlier"})
_AMOUNTS = frozenset({"paid", "received", "net"})


def reading_words(reading: Reading) -> str:
    """The sentence with its figures written in the owner's language."""
    values = {name: _word(name, value, reading) for name, value in reading.params.items()}
    words = look_up("Readings", SENTENCES[reading.code]).format_map(values)
    few = reading.params.get("few")
    if not isinstance(few, int):
        return words
    return words + QCoreApplication.translate("Readings", " Only %n line(s): too few to judge by.", "", few)


def _word(name: str, value: object, reading: Reading) -> str:
    if isinstance(value, date):
        return formats.month_name(value)
    if name in _SHARES and isinstance(value, float):
        return formats.percent(value)
    if name in _AMOUNTS and isinstance(value, int):
        return formats.money(Money(value, str(reading.params["currency"])))
    if (name in _SCORES or name == "times") and isinstance(value, float):
        return formats.decimal(value, 1)
    if name == "cause":
        return labels.words(value)  # type: ignore[arg-type]
    return str(value)


def plain_words(chart: Chart, found: Insights) -> str:
    """The sentence over a ranking that nothing is read into: what leads it, or that it is empty."""
    translate = QCoreApplication.translate
    match chart:
        case Chart.KINDS if found.kinds:
            return translate("Readings", "%n incident(s) in this period.", "", sum(n for _, n in found.kinds))
        case Chart.SUPPLIER_COSTS if found.supplier_costs:
            return _dearest(found.supplier_costs)
        case Chart.GOODS_COSTS if found.goods_costs:
            return _dearest(found.goods_costs)
        case Chart.SUPPLIER_SCORES if found.supplier_scores:
            return _least_liked(found.supplier_scores)
        case Chart.GOODS_SCORES if found.goods_scores:
            return _least_liked(found.goods_scores)
        case Chart.AGES if not any(n for _, n in found.ages):
            return translate("Readings", "No incident is open.")
        case Chart.AGES:
            return translate("Readings", "%n incident(s) open.", "", sum(n for _, n in found.ages))
        case Chart.PAIRS if found.pairs:
            words = translate("Readings", "Most often: {pair}. Warn the supplier before his next dispatch.")
            return words.format(pair=found.pairs[0].name)
    return translate("Readings", "Nothing in this period.")


def _dearest(costs: Sequence[Cost]) -> str:
    words = QCoreApplication.translate("Readings", "{name} cost most: {amount} after what came back.")
    return words.format(
        name=costs[0].name, amount=formats.money(Money(costs[0].net_minor, costs[0].currency))
    )


def _least_liked(scores: Sequence[Score]) -> str:
    """The lowest of those with enough answers; where nobody has enough, nobody is named."""
    known = [score for score in scores if score.answers >= FEW_ANSWERS]
    if not known:
        return QCoreApplication.translate("Readings", "Too few buyers answered to compare.")
    words = QCoreApplication.translate("Readings", "Lowest: {name} with {score} of 5.")
    return words.format(name=known[0].name, score=formats.decimal(known[0].mean, 1))
