"""All suppliers side by side, by what is measured of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from app.domain.scorecard import Measure
from app.services.scorecards import WINDOWS, Scorecard
from ui.pages.base import Page
from ui.pages.suppliers.score_words import NAMES, TONES, grade_words, net_words, value_words
from ui.tables import Column, Kind, RecordModel, RecordTable, Sort
from ui.theme import SPACE_L, SPACE_M, scaled, set_role
from ui.widgets import FilterBar, secondary

CONTEXT = "ScoreWords"


def _grade_tone(card: Scorecard) -> str:
    grade = card.verdict.grade
    return TONES[grade] if grade else ""


def _tone(card: Scorecard, measure: Measure) -> str:
    grades = {reason.measure: reason.grade for reason in card.verdict.reasons}
    grade = grades.get(measure)
    return TONES[grade] if grade else ""


def _measure_column(measure: Measure) -> Column:
    return Column(
        measure.value,
        NAMES[measure],
        Kind.DIGITS,
        sort_key=measure.value,
        width=128,
        value=lambda card: value_words(card.figures, measure),
        tone=lambda card: _tone(card, measure),
    )


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("ScoreWords", "Name"), Kind.STRONG, sort_key="name", width=150),
    Column(
        "grade",
        QT_TRANSLATE_NOOP("ScoreWords", "Grade"),
        sort_key="grade",
        width=92,
        value=lambda card: grade_words(card.verdict.grade),
        tone=_grade_tone,
    ),
    *(_measure_column(measure) for measure in Measure),
    Column(
        "net",
        QT_TRANSLATE_NOOP("ScoreWords", "Net loss per 100 orders"),
        Kind.DIGITS,
        sort_key="net",
        width=120,
        value=lambda card: net_words(card.figures),
    ),
)


class CompareWindow(QDialog):
    """A window of its own beside the main one; a double click goes to the supplier."""

    def __init__(self, page: Page, days: int) -> None:
        super().__init__(page.window())
        self._page = page
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Suppliers compared"))
        self.resize(scaled(1180), scaled(520))
        set_role(self, "page")
        self.model = RecordModel(page.services.scorecards, COLUMNS, context=CONTEXT, sort=Sort(""))
        self.model.set_filter(days)
        self.table = RecordTable("scorecards", self.model, many=False)
        self.table.setAccessibleName(self.tr("Suppliers compared"))
        self.table.doubleClicked.connect(self._go)
        self.days = FilterBar()
        self.days.add("days", "", [(self.tr("last {days} days").format(days=n), n) for n in WINDOWS])
        self.days.restore({"days": days})
        self.days.changed.connect(lambda: self.model.set_filter(self.days.values()["days"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.days, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        note = self.tr("The worst first. Few cases are shown and not graded; the limits are in the settings.")
        column.addWidget(secondary(note, wrap=True))

    def _go(self) -> None:
        number = self.table.current_id()
        if number is not None:
            self._page.context.go("suppliers", number)
