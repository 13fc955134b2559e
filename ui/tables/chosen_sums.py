"""At the foot of a list: how many rows are selected, and what their amounts make together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from app.domain.money import Money
from ui import formats
from ui.tables.columns import Column, Kind
from ui.tables.record_table import RecordTable
from ui.tasks import Reading
from ui.theme import set_role

MOST = 20_000
"""So many rows are added up; more are a filter's business, whose sums stand beneath."""
_AT_ONCE = 1_000
Sums = dict[str, dict[str, int]]
"""Column → currency → minor units."""


class ChosenSums(QLabel):
    """Hidden for fewer than two; the amounts are read in the background."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__()
        set_role(self, "secondary")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._table = table
        self._reading = Reading(self)
        self._reading.arrived.connect(self._show_sums)
        self._columns = [column for column in table.model().columns if column.kind is Kind.MONEY]  # type: ignore[attr-defined]
        self._count = 0
        table.selectionModel().selectionChanged.connect(self._changed)
        self.hide()

    def _changed(self) -> None:
        chosen = self._table.selectionModel().selection()
        parts = [chosen.at(i) for i in range(chosen.count())]
        spans = [(part.top(), part.bottom()) for part in parts]
        self._count = sum(bottom - top + 1 for top, bottom in spans)
        self._reading.forget()
        self.setVisible(self._count > 1)
        if self._count < 2:
            return
        self.setText(self._counted())
        if self._columns and self._count <= MOST:
            model, columns = self._table.model(), self._columns
            # By spans: a million rows asked for one by one would hold up the window.
            ids = [one for top, bottom in spans for one in model.ids[top : bottom + 1]]  # type: ignore[attr-defined]
            self._reading.ask(lambda: sums_of(model.source, columns, ids))  # type: ignore[attr-defined]

    def _counted(self) -> str:
        words = QCoreApplication.translate("ChosenSums", "%n row(s) selected", "", self._count)
        if self._count > MOST:
            many = QCoreApplication.translate(
                "ChosenSums", "too many to add up; the sums of the filter stand below"
            )
            return f"{words} · {many}"
        return words

    def _show_sums(self, sums: Sums) -> None:
        parts = [self._counted()]
        for place, column in enumerate(self._table.model().columns):  # type: ignore[attr-defined]
            if found := sums.get(column.key):
                sums_shown = (formats.money(Money(minor, code)) for code, minor in sorted(found.items()))
                amounts = " + ".join(sums_shown)
                parts.append(f"{self._table.heading_of(place)} {amounts}")
        self.setText(" · ".join(parts))


def sums_of(source: object, columns: Sequence[Column], ids: Sequence[int]) -> Sums:
    """The amounts of the rows, by column and currency; nothing where a row has none."""
    found: Sums = defaultdict(lambda: defaultdict(int))
    for start in range(0, len(ids), _AT_ONCE):
        for row in source.load_rows(ids[start : start + _AT_ONCE]):  # type: ignore[attr-defined]
            for column in columns:
                value = column.value_of(row)
                if isinstance(value, Money):
                    found[column.key][value.currency] += value.minor
    return found
