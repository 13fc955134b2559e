"""A parcel came back: scan or paste its label, find whose it is, or keep it until somebody knows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.strays import Stray, StrayMatch
from ui.pages.base import Page
from ui.pages.incidents.strays.columns import CONTEXT, KEPT_COLUMNS, MATCH_COLUMNS, ground_words
from ui.tables import ListSource, RecordModel, RecordTable
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import Card, EmptyState, heading, icon_button, muted, primary, secondary_button
from ui.widgets.words import secondary

_TYPING_MS = 200


class StraysView(Page):
    """`back_wanted` goes to the incidents, `incident_wanted(id)` and `order_wanted(id)` to what was found."""

    page_id = "strays"
    watches = frozenset({"stray_parcel", "incident", "parcel", "order"})
    back_wanted = Signal()
    incident_wanted = Signal(int)
    order_wanted = Signal(int)

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self._stray: int | None = None
        self.column.addLayout(self._head())
        self.column.addWidget(self._asking())
        halves = QHBoxLayout()
        halves.setSpacing(SPACE_M)
        halves.addWidget(self._found(), 3)
        halves.addWidget(self._keeping(), 2)
        self.column.addLayout(halves, 1)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.look)
        self.label.textChanged.connect(self._typed)
        QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Back to the incidents (Esc)"), self.back_wanted.emit)
        row.addWidget(self.back)
        row.addWidget(heading(self.tr("Returned parcels")))
        row.addWidget(muted(self.tr("A parcel came back, and nobody knows whose it is")))
        row.addStretch(1)
        return row

    def _asking(self) -> QWidget:
        self.label = QLineEdit()
        self.label.setPlaceholderText(
            self.tr("Scan its number, or paste what is on the label: number, name, phone, goods")
        )
        self.label.setAccessibleName(self.tr("What is on the label"))
        self.label.setClearButtonEnabled(True)
        self.label.returnPressed.connect(self._entered)
        return self.label

    def _found(self) -> QWidget:
        self._matches = ListSource()
        self.model = RecordModel(self._matches, MATCH_COLUMNS, context=CONTEXT)
        self.model.setParent(self)
        self.empty = EmptyState("package-variant", "", "")
        self.table = RecordTable("stray_matches", self.model, empty=self.empty, many=False)
        self.table.setAccessibleName(self.tr("Whose it may be"))
        self.table.row_selected.connect(self._show_match)
        self.table.row_opened.connect(self._open)
        self.told = secondary(wrap=True)
        self.receive_button = primary(self.tr("It is this one: received"), "check", self.receive)
        self.open_button = secondary_button("", "", lambda: self._open(self.table.current_row()))
        self.keep_button = secondary_button(self.tr("Nobody knows: keep it"), "archive-outline", self.keep)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for button in (self.receive_button, self.open_button, self.keep_button):
            row.addWidget(button)
        row.addStretch(1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(row)
        return holder

    def _keeping(self) -> QWidget:
        card = Card(self.tr("Kept until somebody knows"))
        self.card = card
        self._kept = ListSource()
        self.kept_model = RecordModel(self._kept, KEPT_COLUMNS, context=CONTEXT)
        self.kept_model.setParent(self)
        empty = EmptyState("check-circle-outline", self.tr("No parcel waits for its owner"))
        self.kept = RecordTable("strays", self.kept_model, empty=empty, many=False)
        self.kept.setAccessibleName(self.tr("Kept until somebody knows"))
        self.kept.setMinimumWidth(scaled(300))
        self.kept.row_opened.connect(self._take_up)
        self.kept.menu_wanted.connect(self._fill_menu)
        card.body.addWidget(self.kept, 1)
        return card

    # Reading

    def reload(self) -> None:
        """Read the kept ones again, and look anew for what is typed."""
        try:
            rows = self.services.strays.strays(settled=True)
        except MakegoodError as error:
            self.tell(error)
            return
        self._kept.set_rows(rows)
        self.kept_model.reload()
        waiting = sum(1 for row in rows if row.settled_at is None)
        words = QCoreApplication.translate("StraysView", "%n waiting", "", waiting)
        self.card.set_count(words, "warn" if waiting else "neutral")
        self.look()

    def _typed(self) -> None:
        self._stray = None
        self._typing.start()

    def _entered(self) -> None:
        """A scanner ends with Enter: look at once."""
        self._typing.stop()
        self.look()

    def look(self) -> None:
        """Whose it may be, by what is typed."""
        text = self.label.text().strip()
        try:
            rows = self.services.strays.find(text)
        except MakegoodError as error:
            self.tell(error)
            return
        self._matches.set_rows(rows)
        self.model.reload()
        title = self.tr("Nobody's number, name or goods fit") if text else self.tr("Scan or paste a label")
        self.empty.title.setText(title)
        self.keep_button.setEnabled(bool(text))
        if self.model.ids:
            self.table.select_id(self.model.ids[0])
        self._show_match(self.table.current_row())

    def _show_match(self, row: StrayMatch | None) -> None:
        self.receive_button.setVisible(row is not None and row.incident_id is not None)
        self.open_button.setVisible(row is not None)
        if row is None:
            self.told.setText("")
            return
        known = row.incident_id is not None
        self.open_button.setText(self.tr("Open the incident") if known else self.tr("Open the order"))
        words = self.tr("{number} by {grounds}").format(
            number=row.incident_number or row.order_no, grounds=ground_words(row)
        )
        if not known:
            words += " · " + self.tr("no incident yet: open the order and begin one, then receive it")
        self.told.setText(words)

    # Doing

    def receive(self) -> None:
        """The parcel is back: with the incident selected."""
        row = self.table.current_row()
        if row is None or row.incident_id is None:
            return
        incident, text, stray = row.incident_id, self.label.text(), self._stray
        if self.do(lambda: self.services.strays.receive(incident, text, stray_id=stray)) is None:
            return
        self.label.clear()
        self._entered()
        words = self.tr("{number}: the parcel is back").format(number=row.incident_number)
        self.notify(words, "ok", self.tr("Open"), lambda: self.incident_wanted.emit(incident))
        self.label.setFocus()

    def keep(self) -> None:
        """Nobody knows whose it is."""
        text = self.label.text()
        if self.do(lambda: self.services.strays.keep(text)) is not None:
            self.label.clear()
            self.notify(self.tr("Kept. It is looked for again whenever you open it."), "ok")

    def _open(self, row: StrayMatch | None) -> None:
        if row is None:
            return
        if row.incident_id is not None:
            self.incident_wanted.emit(row.incident_id)
        else:
            self.order_wanted.emit(row.id)

    def _take_up(self, row: Stray | None) -> None:
        """Look for a kept one again: what came in since may tell whose it is."""
        if row is None:
            return
        self.label.setText(row.text)
        self._typing.stop()
        self._stray = row.id if row.settled_at is None else None
        self.look()

    def _fill_menu(self, menu: QMenu, ids: list[int]) -> None:
        row = self.kept.current_row()
        if row is None:
            return
        strays = self.services.strays
        menu.addAction(self.tr("Look for it again"), lambda: self._take_up(row))
        if row.settled_at is None:
            menu.addAction(self.tr("Put aside"), self._doing(lambda: strays.settle(row.id)))
            if (match := self.table.current_row()) is not None:
                words = self.tr("It belongs to {order}").format(order=match.order_no)
                menu.addAction(words, self._doing(lambda: strays.settle(row.id, order_id=match.id)))
        else:
            menu.addAction(self.tr("Whose is open again"), self._doing(lambda: strays.reopen(row.id)))

    def _doing(self, write: Callable[[], Any]) -> Callable[[], None]:
        return lambda: self.do(write)
