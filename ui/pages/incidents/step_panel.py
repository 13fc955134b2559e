"""What the small panel of each step has: a form, one button, and a refusal told where it can be answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.changes import Changes, Outcome
from app.domain.errors import MakegoodError
from app.services.incidents.results import IncidentDetail
from ui.error_text import error_text
from ui.pages.base import PageContext
from ui.theme import SPACE_S
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.form import Form
from ui.widgets.panel_keys import panel_key
from ui.widgets.words import strong, tip, toned

T = TypeVar("T")


class StepPanel(Card):
    """Subclasses give words, `build` and `apply`; `fields` says which field answers which refusal.

    Emits `finished` when done or cancelled. Esc cancels, Ctrl+Enter does it. `desk`: what is written to
    instead of the incident service, for a group of incidents.
    """

    finished = Signal()

    def __init__(
        self,
        context: PageContext,
        detail: IncidentDetail,
        parent: QWidget | None = None,
        *,
        desk: Any = None,
    ) -> None:
        super().__init__(self.panel_title(), parent=parent)
        self.context, self.services, self.detail = context, context.services, detail
        self.incidents = desk or context.services.incidents
        self._changes = Changes()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = Form()
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self.add(self.form)
        self.build()
        self.add(self.trouble)
        self.go = primary(self.button_words(), "check", self.submit)
        self.go.setToolTip(tip(f"{self.button_words()} (Ctrl+Enter)"))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE_S)
        self.buttons.addWidget(self.go)
        for button in self.more_buttons():
            self.buttons.addWidget(button)
        self.buttons.addWidget(
            quiet(QCoreApplication.translate("StepPanel", "Cancel"), "", self.finished.emit)
        )
        self.buttons.addStretch(1)
        self.body.addLayout(self.buttons)

    # What a step says and does

    def panel_title(self) -> str:
        """The words at the top."""
        raise NotImplementedError

    def button_words(self) -> str:
        """The words of the button."""
        return QCoreApplication.translate("StepPanel", "Save")

    def more_buttons(self) -> Sequence[QWidget]:
        """Quieter buttons beside the one that does it."""
        return ()

    def build(self) -> None:
        """Put inputs into `self.form`."""

    def apply(self) -> None:
        """Write, each write through `self.keep`. Raises: MakegoodError, told in the panel."""
        raise NotImplementedError

    def fields(self) -> Mapping[str, QWidget]:
        """Which input answers a refusal, by its code."""
        return {}

    # What they share

    def keep(self, outcome: Outcome[T]) -> T:
        """Remember what a write touched; gives its value."""
        self._changes = self._changes | outcome.changes
        return outcome.value

    def submit(self) -> None:
        """Do it; a refusal is shown and the focus goes to what is missing."""
        self.trouble.hide()
        self.form.clear_errors()
        try:
            self.apply()
        except MakegoodError as error:
            self._publish()
            self.refuse(error)
            return
        self._publish()
        self.finished.emit()

    def refuse(self, error: MakegoodError) -> None:
        """Tell why not."""
        text = error_text(error)
        field = self.fields().get(error.code)
        if field is not None:
            self.form.set_error(field, text)
            return
        self.trouble.setText(text)
        self.trouble.show()

    def focus_first(self) -> None:
        """Put the cursor into the first input."""
        field = self.form.nextInFocusChain()
        for _ in range(200):
            if field is None or not self.isAncestorOf(field):
                break
            if field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isVisibleTo(self):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            field = field.nextInFocusChain()
        self.go.setFocus()

    def _publish(self) -> None:
        changes, self._changes = self._changes, Changes()
        self.context.bus.publish(changes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)
