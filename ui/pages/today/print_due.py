"""The list of what is due on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import formats
from ui.look_up import look_up
from ui.pages.today.items import LATER, NOW, TODAY, Item, bucket
from ui.printing import paper_format, template
from ui.printing.cells import Cell, Heading, Table
from ui.printing.paper import Sheet
from ui.printing.preview import preview

_HEADINGS = {
    NOW: QT_TRANSLATE_NOOP("DueList", "Now"),
    TODAY: QT_TRANSLATE_NOOP("DueList", "Today"),
    LATER: QT_TRANSLATE_NOOP("DueList", "This week"),
}
# Every Chinese font has this box; the one with a tick's name is missing from many.
_BOX = "□"


def _tr(text: object) -> str:
    return look_up("DueList", text)


def due_html(items: Sequence[Item], now: datetime) -> str:
    """The rows under their headings, each with a box to tick; everything from people is escaped."""
    rows = {name: [item for item in items if bucket(item, now) == name] for name in _HEADINGS}
    n = sum(len(found) for found in rows.values())
    lead = QCoreApplication.translate("DueList", "%n thing(s) to do", "", n)
    return template.render(
        "due.html.j2",
        title=_title(),
        lead=lead if n else _tr(QT_TRANSLATE_NOOP("DueList", "Nothing is due.")),
        tables=[_table(_tr(heading), rows[name], now) for name, heading in _HEADINGS.items()],
    )


def _title() -> str:
    return _tr(QT_TRANSLATE_NOOP("DueList", "What is due"))


def _table(heading: str, items: Sequence[Item], now: datetime) -> Table:
    """Percent of the line as widths, so that the tables under the headings stand in one column."""
    columns = (
        Heading("", 4),
        Heading(_tr(QT_TRANSLATE_NOOP("DueList", "Kind")), 12),
        Heading(_tr(QT_TRANSLATE_NOOP("DueList", "What")), 38),
        Heading(_tr(QT_TRANSLATE_NOOP("DueList", "Why")), 22),
        Heading(_tr(QT_TRANSLATE_NOOP("DueList", "When")), 24),
    )
    return Table(heading, columns, tuple(_row(item, now) for item in items))


def _row(item: Item, now: datetime) -> tuple[Cell, ...]:
    words = (item.label.words, item.title, item.reason)
    return (Cell(_BOX), *(Cell(each) for each in words), _when(item, now))


def _when(item: Item, now: datetime) -> Cell:
    """The moment, and how long it is overdue; what is left is no longer true when paper is read."""
    if item.due_at is None:
        return Cell("")
    left, tone = formats.time_left(item.due_at, now)
    shown = [paper_format.moment(item.due_at), left if item.due_at <= now else ""]
    return Cell(" · ".join(filter(None, shown)), mark="wrong" if tone == "bad" else "")


def due_sheet(items: Sequence[Item], now: datetime) -> Sheet:
    """The list between header and footer."""
    makegood = QCoreApplication.translate("MainWindow", "Makegood")
    today = formats.local(now).date()
    day = f"{paper_format.day(today)} {formats.weekday(today)}"
    foot = paper_format.printed_at(now)
    return Sheet(due_html(items, now), "", {}, f"{makegood} · {_title()}", day, foot)


def preview_due(items: Sequence[Item], now: datetime, parent: QWidget) -> None:
    """Show the pages before they are printed."""
    name = f"{_title()} {formats.local(now):%Y-%m-%d}"
    preview(due_sheet(items, now), name, parent)
