"""A chart's own menu: the rows behind a bar, the chart as a picture, its figures as a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPoint
from PySide6.QtWidgets import QMenu

from app.services.lists import Cell, ShownList
from ui import icons
from ui.notices import notify
from ui.pages.insights.charts import Chart
from ui.sheet_export import LIST_PATTERNS, ask_for_sheet, tell_written
from ui.tasks import Operation

_PICTURES = QT_TRANSLATE_NOOP("ChartMenu", "Pictures (*.png)")
translate = QCoreApplication.translate


def show_menu(page: Any, chart: Chart, at: QPoint) -> None:
    """Offer what can be done with a chart."""
    menu = QMenu(chart)
    picture = menu.addAction(icons.icon("image-outline"), translate("ChartMenu", "Save as a picture…"))
    picture.triggered.connect(lambda: save_picture(page, chart))
    sheet = menu.addAction(icons.icon("table"), translate("ChartMenu", "Save the figures as a sheet…"))
    sheet.triggered.connect(lambda: save_figures(page, chart))
    menu.popup(chart.mapToGlobal(at))


def save_picture(page: Any, chart: Chart) -> None:
    """Ask where to, then write what is seen."""
    name = f"{chart.accessibleName()} {{day}}.png"
    path = ask_for_sheet(page, translate("ChartMenu", "Save as a picture"), name, _PICTURES)
    if path is None:
        return
    if chart.grab().save(str(path)):
        tell_written(page, path)
    else:
        words = translate("ChartMenu", "{name} could not be written there. Choose another folder.")
        notify(page, words.format(name=path.name), "bad")


def save_figures(page: Any, chart: Chart) -> None:
    """Ask where to, then write every bar with its value."""
    title = translate("ChartMenu", "Save the figures as a sheet")
    path = ask_for_sheet(page, title, f"{chart.accessibleName()} {{day}}.xlsx", LIST_PATTERNS)
    if path is None:
        return
    shown, lists = shown_figures(chart), page.services.lists
    work = Operation(page, lambda job: lists.write(path, shown, job), title=title)
    work.on_success(lambda written: tell_written(page, path)).start()


def shown_figures(chart: Chart) -> ShownList:
    """The bars as rows of a sheet."""
    headings = [
        translate("ChartMenu", "Name"),
        translate("ChartMenu", "Value"),
        translate("ChartMenu", "In words"),
    ]
    rows: list[list[Cell]] = [
        [bar.name, Decimal(format(bar.value or 0.0, ".10g")), bar.words] for bar in chart.bars()
    ]

    def cells(places: Sequence[int]) -> Iterator[list[Cell]]:
        return (rows[place] for place in places)

    return ShownList(chart.accessibleName(), headings, range(len(rows)), cells)
