"""The words of a scorecard: measures, their values, grades."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.money import Money
from app.domain.scorecard import ClaimFigures, Figures, Grade, Measure
from ui import formats
from ui.look_up import look_up

NAMES: dict[Measure, object] = {
    Measure.WRONG_RATE: QT_TRANSLATE_NOOP("ScoreWords", "Wrong lines"),
    Measure.FOUND_FIRST: QT_TRANSLATE_NOOP("ScoreWords", "Found before the buyer"),
    Measure.STOPPED: QT_TRANSLATE_NOOP("ScoreWords", "Parcels stopped"),
    Measure.FIRST_ANSWER: QT_TRANSLATE_NOOP("ScoreWords", "First answer"),
    Measure.ADMITTED: QT_TRANSLATE_NOOP("ScoreWords", "Claims admitted"),
    Measure.RECEIVED: QT_TRANSLATE_NOOP("ScoreWords", "Claims paid"),
    Measure.DAYS_TO_MONEY: QT_TRANSLATE_NOOP("ScoreWords", "Days to the money"),
    Measure.ON_TIME: QT_TRANSLATE_NOOP("ScoreWords", "Sent in time"),
    Measure.NO_EVIDENCE: QT_TRANSLATE_NOOP("ScoreWords", "Without evidence"),
}
TONES = {Grade.A: "ok", Grade.B: "info", Grade.C: "warn", Grade.D: "bad"}
translate = QCoreApplication.translate


def measure_name(measure: Measure) -> str:
    """What is measured."""
    return look_up("ScoreWords", NAMES[measure])


def value_words(figures: Figures, measure: Measure) -> str:
    """ "2.1 % · 4 of 190", "6.5 h · 12 answers", or a dash where nothing tells."""
    value = figures.value(measure)
    if value is None:
        return "—"
    match measure:
        case Measure.FIRST_ANSWER:
            said = translate("ScoreWords", "%n answer(s)", "", figures.answers)
            words = translate("ScoreWords", "{hours} h").format(hours=formats.decimal(value, 1))
            return f"{words} · {said}"
        case Measure.DAYS_TO_MONEY:
            return translate("ScoreWords", "{days} days").format(days=formats.decimal(value, 1))
        case Measure.ADMITTED | Measure.RECEIVED:
            return formats.percent(value)
    part, whole = _counts(figures, measure)
    counted = translate("ScoreWords", "{part} of {whole}")
    return (
        f"{formats.percent(value)} · {counted.format(part=formats.number(part), whole=formats.number(whole))}"
    )


def _counts(figures: Figures, measure: Measure) -> tuple[int, int]:
    return {
        Measure.WRONG_RATE: (figures.wrong.part, figures.wrong.whole),
        Measure.FOUND_FIRST: (figures.by_us, figures.incidents),
        Measure.STOPPED: (figures.stopped.part, figures.stopped.whole),
        Measure.ON_TIME: (figures.on_time.part, figures.on_time.whole),
        Measure.NO_EVIDENCE: (figures.without_evidence, figures.incidents),
    }[measure]


def claim_words(claims: ClaimFigures) -> str:
    """Claimed, admitted and received in one currency."""
    words = translate("ScoreWords", "claimed {claimed} · admitted {admitted} · received {received}")
    return words.format(
        claimed=formats.money(Money(claims.claimed, claims.currency)),
        admitted=formats.money(Money(claims.admitted, claims.currency)),
        received=formats.money(Money(claims.received, claims.currency)),
    )


def net_words(figures: Figures) -> str:
    """Net loss for a hundred orders, in each currency."""
    return " · ".join(formats.money(loss) for loss in figures.net_per_hundred) or "—"


def grade_words(grade: Grade | None) -> str:
    """ "Grade B"; too few to judge by."""
    if grade is None:
        return translate("ScoreWords", "Too few to grade")
    return translate("ScoreWords", "Grade {grade}").format(grade=grade.value)
