"""The templates as a list, those to buyers above those to suppliers."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.domain.statuses import Party
from app.services.message_templates import MessageTemplate
from ui import icons
from ui.theme import scaled

_KEY, _TITLE, _IS_CHANGED = (Qt.ItemDataRole.UserRole + place for place in range(3))


class TemplateList(QListWidget):
    """Emits `chosen(key)`; what was changed and what is not saved is said beside the title."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Texts"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(scaled(16), scaled(16)))
        self.currentItemChanged.connect(self._emit)

    def fill(
        self,
        groups: Sequence[tuple[Party, Sequence[MessageTemplate]]],
        unsaved: Collection[str],
        key: str,
    ) -> None:
        """Show these; `key` is chosen, else the first."""
        self.blockSignals(True)
        self.clear()
        for party, templates in groups:
            is_buyer = party is Party.BUYER
            head = QListWidgetItem(self.tr("To buyers") if is_buyer else self.tr("To suppliers"))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            font = head.font()
            font.setBold(True)
            head.setFont(font)
            self.addItem(head)
            for template in templates:
                self._append(template, template.key in unsaved)
        self.blockSignals(False)
        found = self._item(key) or self.item(1)
        self.setCurrentItem(found)
        self._emit(found)

    def key(self) -> str:
        """Of the template that is chosen."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def mark_unsaved(self, key: str, is_unsaved: bool) -> None:
        """Say beside the title whether something typed is not saved."""
        item = self._item(key)
        if item is not None:
            self._name(item, is_unsaved)

    def _append(self, template: MessageTemplate, is_unsaved: bool) -> None:
        item = QListWidgetItem()
        item.setData(_KEY, template.key)
        item.setData(_TITLE, template.title)
        item.setData(_IS_CHANGED, template.is_changed)
        self.addItem(item)
        self._name(item, is_unsaved)

    def _name(self, item: QListWidgetItem, is_unsaved: bool) -> None:
        title, is_changed = item.data(_TITLE), bool(item.data(_IS_CHANGED))
        pattern = "{title}"
        if is_unsaved:
            pattern = self.tr("{title} (not saved)")
        elif is_changed:
            pattern = self.tr("{title} (yours)")
        item.setText(pattern.format(title=title))
        item.setIcon(icons.icon("pencil-outline" if is_changed or is_unsaved else "message-text-outline"))

    def _item(self, key: str) -> QListWidgetItem | None:
        items = [self.item(row) for row in range(self.count())]
        return next((item for item in items if key and item.data(_KEY) == key), None)

    def _emit(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is not None and item.data(_KEY):
            self.chosen.emit(str(item.data(_KEY)))
