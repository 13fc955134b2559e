"""The list of what is due on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.look_up import look_up
from ui.pages.today.items import LATER, NOW, TODAY, Item, bucket
from ui.printing.paper import Sheet
from ui.printing.preview import preview

_HEADINGS = {
    NOW: QT_TRANSLATE_NOOP("DueList", "Now"),
    TODAY: QT_TRANSLATE_NOOP("DueList", "Today"),
    LATER: QT_TRANSLATE_NOOP("DueList", "This week"),
}

# Percent of the line; the tables under the headings stand in one column then.
_WIDTHS = (4, 11, 47, 24, 14)


def _tr(text: object) -> str:
    return look_up("DueList", text)


def due_html(items: Sequence[Item], now: datetime) -> str:
    """The rows under their headings, each with a box to tick; everything from people is escaped."""
    parts = []
    for name, heading in _HEADINGS.items():
        mine = [item for item in items if bucket(item, now) == name]
        if mine:
            rows = "".join(_row(item, now) for item in mine)
            parts.append(f"<h2>{escape(_tr(heading))}</h2><table width='100%' cellpadding='4'>{rows}</table>")
    return "".join(parts) or f"<p>{escape(_tr(QT_TRANSLATE_NOOP('DueList', 'Nothing is due.')))}</p>"


def _row(item: Item, now: datetime) -> str:
    when = formats.time_left(item.due_at, now)[0] if item.due_at is not None else ""
    cells = ("☐", item.label.words, item.title, item.reason, when)
    pairs = zip(_WIDTHS, cells, strict=True)
    return "<tr>" + "".join(f"<td width='{width}%'>{escape(cell)}</td>" for width, cell in pairs) + "</tr>"


def due_sheet(items: Sequence[Item], now: datetime) -> Sheet:
    """The list between header and footer."""
    title = _tr(QT_TRANSLATE_NOOP("DueList", "What is due"))
    today = formats.day(formats.local(now).date())
    html = f"<h1>{escape(title)}</h1>{due_html(items, now)}"
    return Sheet(html, "", {}, QCoreApplication.translate("MainWindow", "Makegood"), title, today)


def preview_due(items: Sequence[Item], now: datetime, parent: QWidget) -> None:
    """Show the pages before they are printed."""
    preview(due_sheet(items, now), _tr(QT_TRANSLATE_NOOP("DueList", "What is due")), parent)
