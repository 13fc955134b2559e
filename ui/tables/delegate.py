"""Draws a cell: hairline below, selection, words cut with an ellipsis, or a chip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.chips import Label, chip_size, paint_chip
from ui.tables.columns import Span
from ui.tables.fitting import cut_words
from ui.tables.record_model import LabelRole, MarksRole
from ui.theme import ROW_HEIGHT, scaled, tokens

PAD = 10

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """The quiet look of the design; decides nothing."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._ground(painter, option, index)
        room = QRectF(option.rect).adjusted(PAD, 0, -PAD, -1)
        label = index.data(LabelRole)
        if isinstance(label, Label):
            if label.words:
                is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
                paint_chip(painter, room, label, on=tokens().accent_on if is_selected else "")
        else:
            self._words(painter, room, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = tokens(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(look.accent_on))
            if index.column() == 0 and option.state & QStyle.StateFlag.State_Active and self._has_focus():
                painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(look.primary))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(look.background))
        painter.setPen(QColor(look.sunken))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _has_focus(self) -> bool:
        view = self.parent()
        return bool(getattr(view, "hasFocus", lambda: False)())

    def _words(self, painter: QPainter, room: QRectF, index: Index) -> None:
        font = index.data(Qt.ItemDataRole.FontRole)
        if font is not None:
            painter.setFont(font)
        painter.setPen(index.data(Qt.ItemDataRole.ForegroundRole) or QColor(tokens().text))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "").replace("\n", " ")
        shown = cut_words(words, painter.fontMetrics(), int(room.width()))
        if marks := index.data(MarksRole):
            _draw_marked(painter, room, shown, marks)
        else:
            painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        label = index.data(LabelRole)
        if isinstance(label, Label):
            return QSize(chip_size(label).width() + 2 * PAD, scaled(ROW_HEIGHT))
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        return QSize(QFontMetrics(font).horizontalAdvance(words) + 2 * PAD + 4, scaled(ROW_HEIGHT))


def _draw_marked(painter: QPainter, room: QRectF, shown: str, marks: Sequence[Span]) -> None:
    """Words with some parts underlined and in the colour of what is wrong; cut parts stay cut."""
    plain, plain_font = painter.pen(), painter.font()
    underlined = QFont(plain_font)
    underlined.setUnderline(True)
    left = room.left()
    for text, is_marked in _pieces(shown, marks):
        painter.setFont(underlined if is_marked else plain_font)
        painter.setPen(QColor(tokens().bad) if is_marked else plain)
        width = painter.fontMetrics().horizontalAdvance(text)
        piece = QRectF(left, room.top(), width + 1, room.height())
        painter.drawText(piece, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        left += width


def _pieces(shown: str, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    at = 0
    for start, end in marks:
        if start >= len(shown):
            break
        yield shown[at:start], False
        yield shown[start:end], True
        at = end
    yield shown[at:], False
