"""The list of copies with a look inside; put one back, save what can be read, or begin anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.services.copy_shelf import Copy, CopyShelf, Inside, Looked
from app.services.rescue import Salvage, save_what_can_be_read
from ui import ask
from ui.backups.look_inside import LookInside
from ui.backups.words import reason_words, size_words, state_label
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable, Sort
from ui.tasks import Operation, Reading
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import EmptyState, heading, muted, primary, quiet, secondary, secondary_button, toned


@dataclass(frozen=True)
class _Row:
    id: int
    copy: Copy


COLUMNS = (
    Column("copy.made_at", QT_TRANSLATE_NOOP("BackupColumns", "Made"), Kind.MOMENT, width=140),
    Column(
        "reason",
        QT_TRANSLATE_NOOP("BackupColumns", "Why"),
        value=lambda row: reason_words(row.copy),
        stretch=True,
    ),
    Column(
        "size",
        QT_TRANSLATE_NOOP("BackupColumns", "Size"),
        Kind.DIGITS,
        width=90,
        value=lambda row: size_words(row.copy.size_bytes),
    ),
    Column(
        "state",
        QT_TRANSLATE_NOOP("BackupColumns", "State"),
        Kind.CHIP,
        width=110,
        value=lambda row: state_label(row.copy),
    ),
)


class BackupsDialog(QDialog):
    """`chosen` is the copy to put back once it was accepted; `begins_anew` that none is wanted.

    `trouble`: why the shop cannot be opened; then what can be read may be saved, or the owner begins anew.
    """

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        now: Inside | None = None,
        trouble: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._clock, self._shelf = folder, clock, CopyShelf(folder)
        self.chosen: Path | None = None
        self.begins_anew = False
        self._others: list[Copy] = []
        self._wanted: Path | None = None
        self._numbers: dict[Path, int] = {}
        self._salvaged: Salvage | None = None
        self.setWindowTitle(self.tr("Backups"))
        self.resize(scaled(980), scaled(620))
        set_role(self, "page")
        self._reading = Reading(self)
        self._reading.arrived.connect(self._looked)
        self.inside = LookInside(now)
        self._source = ListSource()
        self._model = RecordModel(self._source, COLUMNS, context="BackupColumns", sort=Sort(""))
        empty = EmptyState("content-save-outline", self.tr("No backup yet"))
        self.table = RecordTable("backups", self._model, empty=empty, many=False)
        self.table.setAccessibleName(self.windowTitle())
        self.table.row_selected.connect(self._look)
        self._lay_out(trouble)
        self._fill()

    def _lay_out(self, trouble: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(heading(self.tr("The data is damaged") if trouble else self.tr("Backups")))
        if trouble:
            self.trouble = toned(muted(trouble, wrap=True), "bad")
            column.addWidget(self.trouble)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_M)
        middle.addWidget(self.table, 3)
        middle.addWidget(self.inside, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(middle, 1)
        self.space = secondary("", wrap=True)
        column.addWidget(self.space)
        column.addLayout(self._buttons(is_damaged=bool(trouble)))

    def _buttons(self, *, is_damaged: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(quiet(self.tr("Another file…"), "folder-open-outline", self._choose_file))
        self.salvage = secondary_button(self.tr("Save what can be read"), "lifebuoy", self.save_readable)
        self.anew = quiet(self.tr("Begin anew…"), "", self._begin_anew)
        for button in (self.salvage, self.anew):
            # Shown before it has a parent, a button would be a window of its own for a moment.
            if not is_damaged:
                button.hide()
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(quiet(self.tr("Quit") if is_damaged else self.tr("Close"), "", self.reject))
        self.put_back = primary(self.tr("Put it back"), "backup-restore", self._accept)
        self.put_back.setEnabled(False)
        row.addWidget(self.put_back)
        return row

    def _fill(self, wanted: Path | None = None) -> None:
        found = [*self._others, *self._shelf.listed()]
        rows = [_Row(self._number(copy.path), copy) for copy in found]
        self._source.set_rows(rows)
        self._model.reload()
        for row in rows:
            if wanted is not None and row.copy.path == wanted:
                self.table.select_id(row.id)
        self.space.setText(self._space_words())

    def _number(self, path: Path) -> int:
        """The same for a file as long as the dialog is open: what is selected stays what it was."""
        return self._numbers.setdefault(path, len(self._numbers) + 1)

    def _space_words(self) -> str:
        space = self._shelf.space()
        count = QCoreApplication.translate("BackupsDialog", "%n backup(s)", "", space.count)
        words = self.tr("{count} take {used}; {free} are free on their disk. They are in {folder}")
        return words.format(
            count=count,
            used=size_words(space.used_bytes),
            free=size_words(space.free_bytes),
            folder=self._shelf.folder,
        )

    # One of them

    def _look(self, row: Any) -> None:
        self.put_back.setEnabled(False)
        self._wanted = row.copy.path if row is not None else None
        if row is None:
            self._reading.forget()
            return
        path, shelf = row.copy.path, self._shelf
        self.inside.show_reading()
        self._reading.ask(lambda: shelf.look(path))

    def _looked(self, looked: Looked) -> None:
        if looked.path == self._wanted:
            self.inside.show_looked(looked)
            if self._salvaged is not None and looked.path == self._salvaged.path:
                self.inside.show_salvage(self._salvaged)
            self.put_back.setEnabled(looked.inside is not None)

    def _choose_file(self) -> None:
        patterns = self.tr("Backups (*.db)")
        for path in ask.open_files(self, self.tr("Choose the backup to put back"), patterns)[:1]:
            self._others = [copy for copy in CopyShelf.at(path.parent).listed() if copy.path == path]
            self._fill(path)

    def _accept(self) -> None:
        if self._wanted is None:
            return
        question = self.tr("Put back the backup {name}?").format(name=self._wanted.name)
        detail = self.tr(
            "Everything entered since that backup is set aside: today's data is kept in a file "
            "beside it and is not deleted."
        )
        if ask.confirm(self, self.tr("Restore"), question, self.tr("Put it back"), detail):
            self.chosen = self._wanted
            self.accept()

    # The other ways out

    def save_readable(self) -> None:
        """Read the damaged data row by row into a new backup."""
        folder, clock = self._folder, self._clock
        Operation(
            self,
            lambda job: save_what_can_be_read(folder, clock, job),
            title=self.tr("Saving what can be read"),
        ).on_success(self._saved).start()

    def _saved(self, found: Salvage) -> None:
        self._salvaged = found
        self._fill(found.path)

    def _begin_anew(self) -> None:
        question = self.tr("Begin with an empty shop?")
        detail = self.tr("What is left of the damaged data is set aside and kept; backups stay as they are.")
        if ask.confirm(self, self.tr("Begin anew"), question, self.tr("Begin anew"), detail):
            self.begins_anew = True
            self.accept()
