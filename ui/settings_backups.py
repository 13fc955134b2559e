"""The settings of backups: how often, before imports, and where they are kept a second time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain import settings
from app.services.build import Services
from app.services.whole_export import WholeExport
from ui import ask, formats
from ui.backups.doctor_dialog import DoctorDialog
from ui.notices import notify
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets import Card, Elided, quiet, secondary, secondary_button


class BackupsCard(Card):
    """Each takes effect at once."""

    def __init__(self, services: Services, fields: SettingFields) -> None:
        super().__init__(self.tr("Backups"))
        self._services, self._fields = services, fields
        form = SettingForm()
        self.hours = fields.number(settings.BACKUP_HOURS, 0, 168, self.tr(" h"))
        hint = self.tr(
            "A checked copy is made by itself when the newest is older and something was done since; "
            "0: never. 12 days, 10 weeks and 9 months are kept."
        )
        form.add(self.tr("&Back up every"), self.hours, hint)
        self.add(form)
        self.before = QCheckBox(self.tr("Back up before each &import"))
        self.before.setChecked(services.settings.get(settings.BACKUP_BEFORE_IMPORT))
        self.before.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.before.toggled.connect(self._switch_before)
        self.add(self.before)
        self.add(secondary(self.tr("As shipped: on.")))
        self.add(self._folder_row())
        hint = self.tr(
            "On another disk every backup, and the evidence files with it, outlives this one. "
            "As shipped: none."
        )
        self.add(secondary(hint, wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(secondary_button(self.tr("&Look the data over…"), "stethoscope", self.look_over))
        buttons.addWidget(secondary_button(self.tr("&Export everything…"), "package-down", self.export))
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._show()

    def look_over(self) -> None:
        """What is wrong with the data, and mending it."""
        DoctorDialog(self._services, self).open()

    def export(self) -> None:
        """The whole shop into one file that is read without this program."""
        title = self.tr("Export everything")
        path = ask.save_file(self, title, "makegood.zip", self.tr("Archives (*.zip)"))
        if path is not None:
            whole = self._services.whole_export
            Operation(self, lambda job: whole.write(path, job), title=title).on_success(
                self._exported
            ).start()

    def _exported(self, found: WholeExport) -> None:
        words = self.tr("Everything is in {path}: {rows} rows, {files} files of evidence.")
        rows, files = formats.number(found.rows), formats.number(found.files)
        notify(self, words.format(path=found.path, rows=rows, files=files), "ok")

    def _folder_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.folder = Elided()
        self.none = quiet(self.tr("None"), "", lambda: self._keep_folder(""))
        row.addWidget(self.folder, 1)
        row.addWidget(self.none)
        row.addWidget(secondary_button(self.tr("A se&cond folder…"), "folder-open-outline", self.choose))
        return holder

    def choose(self) -> None:
        """Ask for the folder on another disk."""
        chosen = ask.folder(self, self.tr("Where backups are kept a second time"))
        if chosen is not None:
            self._keep_folder(str(chosen))

    def _switch_before(self, is_on: bool) -> None:
        self._fields.keep(settings.BACKUP_BEFORE_IMPORT, is_on)

    def _keep_folder(self, value: str) -> None:
        self._fields.keep(settings.BACKUP_FOLDER, value)
        self._show()

    def _show(self) -> None:
        chosen = self._services.settings.get(settings.BACKUP_FOLDER)
        self.folder.setText(str(Path(chosen)) if chosen else self.tr("No second folder"))
        self.none.setVisible(bool(chosen))
