"""What each sheet was recognised as, how sure that is, and the way to its columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.statuses import SheetKind
from app.services.order_import import ImportPlan
from ui import formats, labels
from ui.pages.orders.import_words import problem_words
from ui.sheet_rows import place_words, tabs_of
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets import clear_layout, quiet, secondary, toned
from ui.widgets.words import tip

Sheet = tuple[Path, ImportPlan]
_SHOWN = 3
_TOLD_REMARKS = 20
_SURE = 0.995


class RecognisedAs(QWidget):
    """A line for each of the first sheets; `columns_wanted(path)` where its button is pressed."""

    columns_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_XS)
        self._texts: list[str] = []

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Tell of these."""
        clear_layout(self._column)
        self._texts = []
        for path, plan in sheets[:_SHOWN]:
            words = self._words(plan)
            self._add(f"{path.name}: {words}" if len(sheets) > 1 else words, path, plan)
        if (more := len(sheets) - _SHOWN) and more > 0:
            words = QCoreApplication.translate("RecognisedAs", "and %n more sheet(s)", "", more)
            self._column.addWidget(secondary(words))

    def text(self) -> str:
        """All that is told."""
        return "\n".join(self._texts)

    def _add(self, words: str, path: Path, plan: ImportPlan) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        label = secondary(words, wrap=True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        toned(label, "" if plan.has_news else "warn")
        remarks, tabs = plan.remarks[:_TOLD_REMARKS], tabs_of(plan.parsed)
        label.setToolTip(tip("\n".join(f"{place_words(r.row, tabs)}: {problem_words(r)}" for r in remarks)))
        button = quiet(self.tr("Columns…"), "table-column", partial(self.columns_wanted.emit, path))
        button.setToolTip(tip(self._columns_tip(plan)))
        button.setAccessibleName(self.tr("Columns of {file}").format(file=path.name))
        row.addWidget(label, 1)
        row.addWidget(button)
        self._column.addLayout(row)
        self._texts.append(words)

    def _words(self, plan: ImportPlan) -> str:
        parts = [
            self.tr("Recognised as {platform} {kind}").format(
                platform=labels.platform(plan.platform), kind=labels.words(SheetKind(plan.kind))
            ),
            self._certainty(plan),
            self._place(plan),
            self._news(plan),
        ]
        if plan.remarks:
            parts.append(QCoreApplication.translate("RecognisedAs", "%n remark(s)", "", len(plan.remarks)))
        return " · ".join(part for part in parts if part)

    def _certainty(self, plan: ImportPlan) -> str:
        if plan.parsed.confidence >= _SURE:
            return self.tr("all columns understood")
        share = formats.percent(plan.parsed.confidence, 0)
        return self.tr("{share} of its columns understood").format(share=share)

    def _place(self, plan: ImportPlan) -> str:
        """Where the headings are; nothing where that goes without saying."""
        parsed = plan.parsed
        if parsed.sheet_name and parsed.heading_row:
            words = self.tr("headings in row {row} of tab “{tab}”")
            return words.format(row=formats.number(parsed.heading_row), tab=parsed.sheet_name)
        if parsed.heading_row > 1:
            return self.tr("headings in row {row}").format(row=formats.number(parsed.heading_row))
        return ""

    def _news(self, plan: ImportPlan) -> str:
        if plan.has_news:
            return ""
        if plan.imported_before_at is not None:
            at = formats.moment(plan.imported_before_at)
            return self.tr("imported already on {moment}, nothing has changed").format(moment=at)
        return self.tr("nothing new in it")

    def _columns_tip(self, plan: ImportPlan) -> str:
        unused = [reading.heading for reading in plan.parsed.readings if reading.field is None]
        if not unused:
            return self.tr("What each column was taken for")
        names = ", ".join(unused[:_TOLD_REMARKS])
        return self.tr("What each column was taken for. Not used: {headings}").format(headings=names)
