"""What each shop can tell its platform now, and every number that stays here with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from app.domain.changes import Outcome
from app.services.bulk_shipping import BulkFilter, BulkLot, LeftOut
from app.services.dispatches import SheetOut, file_part
from ui import ask, formats, labels
from ui.open_outside import open_outside
from ui.out_forms import ask_for_form
from ui.pages.base import Page
from ui.pages.orders.uploads.columns import COLUMNS, CONTEXT
from ui.tables import ListSource, RecordModel, RecordTable
from ui.tasks import Operation
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import (
    Card,
    Elided,
    EmptyState,
    ScrollPanel,
    heading,
    hline,
    icon_button,
    muted,
    secondary,
    secondary_button,
)


class UploadsView(Page):
    """Reads in the background when shown or when orders, parcels or findings change."""

    page_id = "uploads"
    watches = frozenset({"order", "parcel", "finding", "incident", "out_layout", "upload"})
    back_wanted = Signal()
    order_wanted = Signal(int)

    def build(self) -> None:
        self._lots: tuple[BulkLot, ...] = ()
        self._source = ListSource()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._head())
        self.column.addWidget(self._middle(), 1)
        QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Back to the orders (Esc)"), self.back_wanted.emit)
        row.addWidget(self.back)
        row.addWidget(heading(self.tr("Numbers for the platforms")))
        row.addStretch(1)
        self._told = secondary("")
        row.addWidget(self._told)
        return row

    def _middle(self) -> QWidget:
        self._model = RecordModel(self._source, COLUMNS, context=CONTEXT)
        self._model.setParent(self)
        empty = EmptyState("check-circle-outline", self.tr("Nothing is left out"))
        self.table = RecordTable("uploads", self._model, empty=empty)
        self.table.setAccessibleName(self.tr("Numbers left out"))
        self.table.row_opened.connect(self._open_order)
        self.table.menu_wanted.connect(self._fill_menu)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        words = self.tr("These numbers are not told to their platforms yet:")
        column.addWidget(secondary(words))
        column.addWidget(self.table, 1)
        self.ready = Card(self.tr("Ready for the platforms"))
        panel = ScrollPanel()
        panel.add(self.ready)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(panel)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.setStretchFactor(0, 1)
        split.setSizes([scaled(900), scaled(370)])
        return split

    # Reading

    def reload(self) -> None:
        """Look again in the background."""
        bulk = self.services.bulk_shipping
        Operation(self, lambda job: bulk.waiting(), title=self.tr("Looking for numbers")).on_success(
            self._show
        ).start()

    def _show(self, lots: tuple[BulkLot, ...]) -> None:
        self._lots = lots
        left = [row for lot in lots for row in lot.left_out]
        self._source.set_rows([replace(row, id=number) for number, row in enumerate(left, 1)])
        self._model.reload()
        told = QCoreApplication.translate("UploadsView", "%n number(s) left out", "", len(left))
        self._told.setText(told if left else "")
        self._show_shops(lots)

    def _show_shops(self, lots: Sequence[BulkLot]) -> None:
        self.ready.clear()
        self.buttons: list[QWidget] = []
        orders = sum(lot.orders for lot in lots)
        self.ready.set_count(formats.number(orders), "ok" if orders else "neutral")
        for lot in lots:
            self.ready.add(hline())
            self.ready.body.addLayout(self._shop(lot))
        if not lots:
            self.ready.add(muted(self.tr("No parcel waits to be told to a platform."), wrap=True))

    def _shop(self, lot: BulkLot) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(lot.store or labels.platform(lot.platform), "strong"))
        count = QCoreApplication.translate("UploadsView", "%n order(s)", "", lot.orders)
        words.addWidget(secondary(f"{labels.platform(lot.platform)} · {count}"))
        form = icon_button(
            "table-cog",
            self.tr("Use {platform}'s own form").format(platform=labels.platform(lot.platform)),
            partial(self._hand_over, lot.platform),
        )
        button = secondary_button(self.tr("Write form…"), "upload-outline", partial(self._write, lot))
        button.setAccessibleName(self.tr("Write the form for {name}").format(name=lot.store))
        button.setEnabled(bool(lot.orders))
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        row.addWidget(form)
        row.addWidget(button)
        return row

    # Doing

    def _write(self, lot: BulkLot) -> None:
        """Ask where to, then write what is right in the platform's form."""
        today = self.services.clock.now().astimezone(self.services.settings.zone()).date()
        stem = self.tr("{shop} bulk shipping {day}").format(shop=lot.store, day=today.isoformat())
        patterns = self.tr("Sheets (*{ending})").format(ending=lot.suffix)
        path = ask.save_file(self, self.tr("Bulk-shipping form"), file_part(stem) + lot.suffix, patterns)
        if path is None:
            return
        bulk, wanted = self.services.bulk_shipping, BulkFilter(store_id=lot.store_id)
        Operation(
            self, lambda job: bulk.export(path, wanted, job=job), title=self.tr("Writing the form")
        ).on_success(self._written).start()

    def _written(self, outcome: Outcome[SheetOut]) -> None:
        out = outcome.value
        words = QCoreApplication.translate("UploadsView", "%n order(s) written to {name}.", "", out.orders)
        open_it = partial(open_outside, self, out.path)
        self.notify(words.format(name=out.path.name), "ok", self.tr("Open"), open_it)

    def _hand_over(self, platform: str) -> None:
        path = ask_for_form(self)
        if path is not None:
            self.context.go("suppliers", None, form=path, platform=platform)

    def _open_order(self, row: LeftOut | None) -> None:
        if row is not None:
            self.order_wanted.emit(row.order_id)

    def _fill_menu(self, menu: QMenu, ids: list[int]) -> None:
        row = self.table.current_row()
        if row is not None:
            menu.addAction(self.tr("Open the order"), partial(self._open_order, row))

    def save_state(self) -> dict[str, Any]:
        return {}
