"""The card of a row that is left out: why, and the row as it stands on the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.domain.masking import HIDDEN, mask_address, mask_name, mask_phone, mask_within
from app.domain.sheet_line import ParsedSheet
from ui.pages.orders.import_rows import PreviewRow
from ui.pages.orders.import_words import problem_words
from ui.theme import SPACE_S
from ui.widgets import Card, clear_layout, fact, muted, secondary, toned

_MOST_CELLS = 60
_MAIL = re.compile(r"[^\s@]+(?=@)")
_MASKS: Mapping[str, Callable[[str], str]] = {
    "buyer": mask_name,
    "recipient": mask_name,
    "first_name": mask_name,
    "last_name": mask_name,
    "phone": mask_phone,
    "address": mask_address,
    "full_address": mask_address,
    "contact": lambda text: HIDDEN,
}


class LeftOutCard(Card):
    """The reasons, then heading and cell of each filled column; the cell that is wrong is marked."""

    def __init__(self) -> None:
        super().__init__(self.tr("Left out"))
        self.reasons = muted(wrap=True)
        toned(self.reasons, "bad")
        self.add(self.reasons)
        self.hint = secondary(
            self.tr("Save the rows left out, correct them there and drop that sheet on the window."),
            wrap=True,
        )
        self.add(self.hint)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SPACE_S * 2)
        self.grid.setVerticalSpacing(SPACE_S)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)

    def show_row(self, row: PreviewRow, parsed: ParsedSheet, *, is_masked: bool) -> None:
        """Show a row of the sheet `parsed`."""
        self.reasons.setText("\n".join(dict.fromkeys(problem_words(problem) for problem in row.problems)))
        clear_layout(self.grid)
        cells = parsed.rejected_cells.get(row.row, ())
        fields = {reading.index: reading.field or "" for reading in parsed.readings}
        wrong = {problem.column for problem in row.problems if problem.column}

        def is_wrong(column: int) -> bool:
            # The reader names the heading, the import the field.
            return parsed.headings[column] in wrong or fields.get(column, "") in wrong

        filled = [(i, text) for i, text in enumerate(cells) if text.strip() and i < len(parsed.headings)]
        filled.sort(key=lambda cell: not is_wrong(cell[0]))
        for place, (i, text) in enumerate(filled[:_MOST_CELLS]):
            name = secondary(parsed.headings[i], wrap=True)
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            shown = fact(_masked(fields.get(i, ""), text) if is_masked else text)
            if is_wrong(i):
                toned(shown, "bad")
                shown.setAccessibleName(self.tr("To be corrected: {cell}").format(cell=shown.text()))
            self.grid.addWidget(name, place, 0)
            self.grid.addWidget(shown, place, 1)


def _masked(field: str, text: str) -> str:
    """A cell without what names somebody; of unknown columns at least mobile numbers and mail are hidden."""
    mask = _MASKS.get(field)
    return mask(text) if mask is not None else _MAIL.sub(HIDDEN, mask_within(text))
