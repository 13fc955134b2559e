"""The settings of the watched folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain import settings
from app.domain.errors import MakegoodError
from app.services.build import Services
from ui import ask
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.theme import SPACE_S
from ui.widgets import Card, Elided, secondary, secondary_button, toned


class WatchCard(Card):
    """On or off, and which folder; each takes effect at once."""

    def __init__(self, services: Services, bus: ChangeBus) -> None:
        super().__init__(self.tr("Watched folder"))
        self._services, self._bus = services, bus
        self.is_on = QCheckBox(self.tr("Take in new &sheets from a folder by themselves"))
        self.is_on.setChecked(services.settings.get(settings.WATCH_ON))
        self.is_on.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.is_on.clicked.connect(self._switch)
        self.add(self.is_on)
        self.add(
            secondary(
                self.tr(
                    "Only sheets that are understood in full and leave no row out; others wait for a look. "
                    "Nothing in the folder is changed. As shipped: off."
                ),
                wrap=True,
            )
        )
        self.add(self._folder_row())
        self.trouble = secondary(wrap=True)
        toned(self.trouble, "bad")
        self.add(self.trouble)
        self._show()

    def _folder_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.folder = Elided()
        self.choose_button = secondary_button(
            self.tr("Choose the f&older…"), "folder-open-outline", self.choose
        )
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose_button)
        return holder

    def choose(self) -> bool:
        """Ask for the folder; false when none was chosen."""
        chosen = ask.folder(self, self.tr("The folder to watch"))
        return chosen is not None and self._keep(settings.WATCH_FOLDER, str(chosen))

    def _switch(self, is_on: bool) -> None:
        has_folder = bool(self._services.settings.get(settings.WATCH_FOLDER))
        if is_on and not has_folder and not self.choose():
            self._show()
            return
        self._keep(settings.WATCH_ON, is_on)

    def _keep(self, declared: settings.Declared[Any], value: Any) -> bool:
        self.trouble.setText("")
        try:
            outcome = self._services.settings.set(declared, value)
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            return False
        finally:
            self._show()
        self._bus.publish(outcome.changes)
        return True

    def _show(self) -> None:
        chosen = self._services.settings.get(settings.WATCH_FOLDER)
        self.is_on.setChecked(self._services.settings.get(settings.WATCH_ON))
        self.folder.setText(str(Path(chosen)) if chosen else self.tr("No folder chosen"))
        self.trouble.setVisible(bool(self.trouble.text()))
