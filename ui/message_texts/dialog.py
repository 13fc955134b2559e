"""The owner's own wording of every message: changed, tried on an incident, and put back as shipped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.statuses import Party
from app.services.build import Services
from ui import ask
from ui.change_bus import ChangeBus
from ui.message_texts.editor import WordingEditor
from ui.message_texts.listing import TemplateList
from ui.theme import SPACE_L, SPACE_M, scaled, set_role
from ui.translations import language_of_window
from ui.widgets.buttons import secondary_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.words import secondary

PARTIES = (Party.BUYER, Party.SUPPLIER)


class TemplatesDialog(QDialog):
    """`saved(key)` after each change. What was typed and not saved stays until the dialog closes."""

    saved = Signal(str)

    def __init__(
        self, services: Services, bus: ChangeBus, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._bus = services, bus
        self._drafts: dict[tuple[str, str], tuple[str, str, str]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Message texts"))
        self.resize(scaled(960), scaled(720))
        set_role(self, "page")
        self.language = ChoiceBox((("中文", "zh_CN"), ("English", "en")), language_of_window())
        self.language.setAccessibleName(self.tr("Language of the texts"))
        self.list = TemplateList()
        self.editor = WordingEditor(services)
        self._lay_out()
        self.language.currentIndexChanged.connect(self._language_changed)
        self.list.chosen.connect(self._show)
        self.editor.changed.connect(self._keep_draft)
        self.editor.save_wanted.connect(self.save)
        self.editor.reset_wanted.connect(self.reset)
        self._fill_list(key)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_M)
        left.addWidget(self.language)
        left.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addLayout(left, 2)
        row.addWidget(self.editor, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        words = self.tr(
            "What stands in braces is filled in for each incident; what cannot be filled is marked."
        )
        column.addWidget(secondary(words, wrap=True))
        column.addLayout(row, 1)
        column.addWidget(secondary_button(self.tr("Close"), "", self.reject), 0, Qt.AlignmentFlag.AlignRight)

    # Reading

    @property
    def _language(self) -> str:
        return str(self.language.value())

    def _fill_list(self, key: str) -> None:
        messages = self._services.messages
        groups = [(party, messages.templates(party, self._language)) for party in PARTIES]
        unsaved = {name for name, language in self._drafts if language == self._language}
        self.list.fill(groups, unsaved, key)

    def _language_changed(self) -> None:
        self._fill_list(self.list.key())

    def _show(self, key: str) -> None:
        template = self._services.messages.wording(key, self._language)
        draft = self._drafts.get((key, self._language))
        self.editor.show_template(template, self._language, draft)

    # Writing

    def _keep_draft(self, typed: tuple[str, str, str]) -> None:
        place = (self.list.key(), self._language)
        now = self._services.messages.wording(*place)
        if typed == (now.title, now.body, now.line):
            self._drafts.pop(place, None)
        else:
            self._drafts[place] = typed
        self.list.mark_unsaved(place[0], place in self._drafts)

    def save(self) -> None:
        """Keep what was typed; a refusal is told at the text."""
        key, language = self.list.key(), self._language
        outcome = self.editor.try_to(
            lambda: self._services.messages.save_template(key, language, *self.editor.typed())
        )
        if outcome is not None:
            self._written(key, outcome.changes)

    def reset(self) -> None:
        """Back to the wording shipped; the owner's is gone, so he is asked."""
        key, language = self.list.key(), self._language
        question = self.tr("Put the shipped wording back?")
        detail = self.tr("Your own wording of this text is not kept.")
        if ask.confirm(self, self.tr("Shipped wording"), question, self.tr("Put it back"), detail):
            self._written(key, self._services.messages.reset_template(key, language).changes)

    def _written(self, key: str, changes: object) -> None:
        self._drafts.pop((key, self._language), None)
        self._bus.publish(changes)  # type: ignore[arg-type]
        self._fill_list(key)
        self.editor.tell_saved()
        self.saved.emit(key)

    def reject(self) -> None:
        """Esc, the button and the frame's cross come here: what is not saved is asked about."""
        n = len(self._drafts)
        question = QCoreApplication.translate("TemplatesDialog", "%n text(s) are not saved.", "", n)
        yes = self.tr("Close without saving")
        if n and not ask.confirm(self, self.tr("Message texts"), question, yes):
            return
        self._drafts.clear()
        super().reject()
