"""A box to tick whose words are cut where there is no room; the tooltip then has them whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from ui.widgets.words import tip


class ElidedCheck(QCheckBox):
    """Words are shown as they are: an ampersand names no key."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(tip(words))
        self.setAccessibleName(words)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 12), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        mode, flag = Qt.TextElideMode.ElideRight, Qt.TextFlag.TextShowMnemonic
        option.text = self.fontMetrics().elidedText(self.text(), mode, room.width(), flag.value)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)
