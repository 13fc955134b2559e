"""Looks the data over and mends what can be mended, from the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.backups import Trouble
from app.services.build import Services
from app.services.mending import Mended
from ui.look_up import look_up
from ui.tasks import Operation
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import Card, ScrollPanel, heading, muted, primary, quiet, secondary, toned

_TROUBLES: dict[str, object] = {
    "database_damaged": QT_TRANSLATE_NOOP("Doctor", "The database is damaged: put back a backup."),
    "row_without_parent": QT_TRANSLATE_NOOP("Doctor", "A row belongs to nothing any more."),
    "ledger_unbalanced": QT_TRANSLATE_NOOP("Doctor", "A posting does not balance."),
    "ledger_counter_differs": QT_TRANSLATE_NOOP("Doctor", "A counter-entry differs from its entry."),
    "ledger_disagrees": QT_TRANSLATE_NOOP("Doctor", "The journal says another sum than the rows."),
    "lines_sent_differ": QT_TRANSLATE_NOOP("Doctor", "The count of lines sent is wrong."),
    "evidence_missing": QT_TRANSLATE_NOOP("Doctor", "A file of evidence is gone."),
    "evidence_changed": QT_TRANSLATE_NOOP("Doctor", "A file of evidence was changed."),
    "backup_damaged": QT_TRANSLATE_NOOP("Doctor", "A backup is damaged."),
    "backup_foreign": QT_TRANSLATE_NOOP("Doctor", "Among the backups is a file of another program."),
    "mended_indexes": QT_TRANSLATE_NOOP("Doctor", "Indexes were made anew."),
    "mended_derived": QT_TRANSLATE_NOOP("Doctor", "Counts and the search were made anew."),
    "mended_evidence_back": QT_TRANSLATE_NOOP("Doctor", "Evidence was brought back."),
    "mended_evidence_aside": QT_TRANSLATE_NOOP("Doctor", "Files that nothing names were set aside."),
    "mended_copies_aside": QT_TRANSLATE_NOOP("Doctor", "Damaged backups were set aside."),
}
_SHOWN = 50


class DoctorDialog(QDialog):
    """Begins to look when it is opened."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("Look the data over"))
        self.resize(scaled(640), scaled(460))
        set_role(self, "page")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(heading(self.tr("Look the data over")))
        self.words = muted(self.tr("Being looked over…"), wrap=True)
        column.addWidget(self.words)
        self._panel = ScrollPanel()
        column.addWidget(self._panel, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addStretch(1)
        row.addWidget(quiet(self.tr("Close"), "", self.accept))
        self.mend_button = primary(self.tr("Mend what can be mended"), "wrench-outline", self.mend)
        self.mend_button.setEnabled(False)
        row.addWidget(self.mend_button)
        column.addLayout(row)
        self.look()

    def look(self) -> None:
        """Examine all of it in the worker thread."""
        backups = self._services.backups
        Operation(self, lambda job: backups.examine(), title=self.tr("Look the data over")).on_success(
            self._looked
        ).start()

    def mend(self) -> None:
        """After a backup."""
        self.mend_button.setEnabled(False)
        mending = self._services.mending
        Operation(self, lambda job: mending.mend(), title=self.tr("Mending")).on_success(self._mended).start()

    def _looked(self, troubles: Sequence[Trouble]) -> None:
        self.mend_button.setEnabled(True)
        self._show(troubles)

    def _mended(self, mended: Mended) -> None:
        self._show(mended.left)
        card = Card(self.tr("Mended"))
        for code, count in mended.done:
            card.add(secondary(f"{trouble_words(code)} ({count})", wrap=True))
        self._panel.add(card)

    def _show(self, troubles: Sequence[Trouble]) -> None:
        count = QCoreApplication.translate(
            "DoctorDialog", "%n thing(s) are not as they should be.", "", len(troubles)
        )
        self.words.setText(count if troubles else self.tr("All is as it should be."))
        toned(self.words, "bad" if troubles else "ok")
        self._panel.clear()
        for trouble in troubles[:_SHOWN]:
            self._panel.add(secondary(f"{trouble_words(trouble.code)} {trouble.detail}", wrap=True))


def trouble_words(code: str) -> str:
    """The sentence of a code; the code itself where it has none."""
    found = _TROUBLES.get(code)
    return look_up("Doctor", found) if found is not None else code
