"""The line at the foot: where the data is, how old the last backup is, how many incidents are open."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStatusBar, QWidget

from app.domain.errors import MakegoodError
from app.services.build import Services
from ui import formats
from ui.widgets.words import plain, tip


class StatusLine(QStatusBar):
    """Read again with `refresh()`."""

    def __init__(self, services: Services, *, is_sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._is_sample = services, is_sample
        self.setSizeGripEnabled(False)
        self._data, self._backup, self._open = plain(), plain(), plain()
        for label in (self._data, self._backup, self._open):
            self.addWidget(label)

    def refresh(self) -> None:
        """Show the state of now."""
        place = self.tr("sample shop") if self._is_sample else self.tr("this computer")
        self._data.setText(self.tr("Data: {place}").format(place=place))
        self._data.setToolTip(tip(str(self._services.folder)))
        self._backup.setText(self._backup_words(self._services.backups.latest()))
        self._open.setText(self._open_words())

    def _backup_words(self, latest: Path | None) -> str:
        if self._services.backups.failure is not None:
            return self.tr("Backup: the last one failed")
        if latest is None:
            return self.tr("Backup: none yet")
        made_at = datetime.fromtimestamp(latest.stat().st_mtime, UTC)
        age = self._services.clock.now() - made_at
        return self.tr("Backup: {time} ago").format(time=formats.duration(age))

    def _open_words(self) -> str:
        try:
            count, overdue = self._services.today.open_incidents()
        except MakegoodError:
            return ""
        words = QCoreApplication.translate("StatusLine", "%n incident(s) open", "", count)
        if not overdue:
            return words
        late = QCoreApplication.translate("StatusLine", "%n overdue", "", overdue)
        return self.tr("{open}, {overdue}").format(open=words, overdue=late)
