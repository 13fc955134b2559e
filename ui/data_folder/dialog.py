"""The dialog that shows the data's folder and offers to move it, or to delete the copy left behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services import data_folder
from ui import ask
from ui.error_text import error_text
from ui.notices import notify
from ui.open_outside import open_outside
from ui.single_instance import InstanceLock
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.words import card_title, fact, muted, strong

_NAME = "Makegood"


class DataFolderDialog(QDialog):
    """`move_wanted(target)` asks the window to close its data and move it.

    Only the owner's own data moves: not the sample shop, not a folder named on the command line.
    """

    move_wanted = Signal(object)

    def __init__(self, folder: Path, *, is_own: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Where my data is"))
        self.setMinimumWidth(scaled(560))
        set_role(self, "page")
        self._folder = folder
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self._column.setSpacing(SPACE_M)
        self._column.addWidget(card_title(self.windowTitle()))
        self._add_place(is_own)
        self._left = self._left_part()
        self._column.addWidget(self._left)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._column.addWidget(buttons)

    def _add_place(self, is_own: bool) -> None:
        words = self.tr(
            "Orders, incidents, evidence, backups and logs are in this folder of this computer. Removing "
            "the program leaves it as it is."
        )
        self._column.addWidget(fact(str(self._folder)))
        self._column.addWidget(muted(words, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(secondary_button(self.tr("Open"), "folder-open-outline", self._open))
        self.move_button = secondary_button(self.tr("Move…"), "folder-move-outline", self._choose)
        self.move_button.setEnabled(is_own)
        row.addWidget(self.move_button)
        row.addStretch(1)
        self._column.addLayout(row)
        if not is_own:
            why = self.tr("Only your own shop moves: not the sample shop, nor a folder named at start.")
            self._column.addWidget(muted(why, wrap=True))

    def _left_part(self) -> QWidget:
        """The old copy, as long as there is one."""
        part = QWidget()
        left = data_folder.left_behind()
        part.setVisible(left is not None)
        if left is not None:
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(strong(self.tr("The old copy is still there")))
            column.addWidget(fact(str(left)))
            words = self.tr("It is as it was when the data was moved, and is not used any more.")
            column.addWidget(muted(words, wrap=True))
            self.delete_button = quiet(self.tr("Delete the old copy…"), "trash-can-outline", self._delete)
            column.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _open(self) -> None:
        open_outside(self, self._folder)

    def _choose(self) -> None:
        chosen = ask.folder(self, self.tr("Choose the folder to move the data into"))
        if chosen is None:
            return
        target = self._target_in(chosen)
        try:
            data_folder.check_target(self._folder, target)
        except MakegoodError as error:
            notify(self.parentWidget(), error_text(error), "bad")
            return
        question = self.tr("Move the data to {path}?").format(path=target)
        detail = self.tr(
            "The window closes for a moment. Every file is copied and compared, then the new folder is used; "
            "the old one stays until you delete it here."
        )
        if ask.confirm(self, self.windowTitle(), question, self.tr("Move"), detail):
            self.accept()
            self.move_wanted.emit(target)

    @staticmethod
    def _target_in(chosen: Path) -> Path:
        """An empty folder itself; in another one, a folder of our own."""
        is_empty = not any(chosen.iterdir())
        return chosen if is_empty else chosen / _NAME

    def _delete(self) -> None:
        left = data_folder.left_behind()
        if left is None:
            return
        question = self.tr("Delete the old copy in {path}?").format(path=left)
        detail = self.tr("Look first whether all is there in the new folder. This cannot be undone.")
        if not ask.confirm(self, self.windowTitle(), question, self.tr("Delete it"), detail):
            return
        try:
            with InstanceLock(left):
                pass  # nobody has it open
            data_folder.remove_left()
        except MakegoodError as error:
            notify(self.parentWidget(), error_text(error), "bad")
            return
        self._left.hide()
        notify(self.parentWidget(), self.tr("The old copy was deleted."), "ok")
