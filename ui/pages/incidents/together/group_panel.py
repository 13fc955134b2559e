"""Several incidents worked as one: what they wait for, one step for all, what came of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.next_step import NextStep
from app.services.incidents.groups import GroupResult
from app.services.incidents.results import IncidentRow
from ui import labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents import guide_words
from ui.pages.incidents.columns import goods_words
from ui.pages.incidents.step_panel import StepPanel
from ui.pages.incidents.together import steps
from ui.pages.incidents.together.group_desk import GroupDesk
from ui.pages.incidents.together.refused_card import RefusedCard
from ui.pages.incidents.together.tell_queue import TellQueue
from ui.tasks import Operation
from ui.theme import SPACE_M, SPACE_S
from ui.widgets.buttons import primary, quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import muted, secondary

_NAMED = 8


class GroupPanel(QWidget):
    """`GroupPanel(context, ids)`; Esc leaves. Raises: MakegoodError when they are gone.

    Emits `request_wanted(ids)`, `stop_wanted(ids)`, `incident_wanted(id)` and `finished`.
    """

    request_wanted = Signal(object)
    stop_wanted = Signal(object)
    incident_wanted = Signal(object)
    finished = Signal()

    def __init__(self, context: PageContext, ids: Sequence[int]) -> None:
        super().__init__()
        self.context, self.ids = context, list(ids)
        self.step: QWidget | None = None
        self._waiting: dict[str, list[int]] = {}
        self.head = Card(QCoreApplication.translate("GroupPanel", "%n incident(s) as one", "", len(self.ids)))
        self.what, self.numbers = muted(wrap=True), secondary(wrap=True)
        self.buttons = Flow(spacing=SPACE_S)
        self.result = RefusedCard()
        self.result.incident_wanted.connect(self.incident_wanted)
        self._host = QVBoxLayout()
        self._lay_out()
        self.read_again()

    def _lay_out(self) -> None:
        self.head.head.addStretch(1)
        self.head.head.addWidget(quiet(self.tr("Close"), "", self.finished.emit))
        for widget in (self.what, self.numbers, self.buttons):
            self.head.add(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.head)
        column.addLayout(self._host)
        column.addWidget(self.result)
        self.result.hide()

    # What they wait for

    def read_again(self) -> None:
        """What each of them waits for now, beside the window's thread."""
        incidents, ids = self.context.services.incidents, list(self.ids)
        self._show_rows(incidents.load_rows(ids))
        Operation(
            self, lambda job: incidents.next_steps(ids), title=self.tr("Reading the incidents")
        ).on_success(self._show_steps).start()

    def _show_rows(self, rows: Sequence[IncidentRow]) -> None:
        first = rows[0]
        same = [first.supplier_name, labels.words(first.kind), goods_words(first)]
        is_same = all((row.supplier_id, row.kind) == (first.supplier_id, first.kind) for row in rows)
        self.what.setText(" · ".join(filter(None, same)) if is_same else self.tr("Of different kinds"))
        shown = self.tr(", ").join(row.number for row in rows[:_NAMED])
        self.numbers.setText(f"{shown} …" if len(rows) > _NAMED else shown)

    def _show_steps(self, found: dict[int, NextStep]) -> None:
        self._waiting = {}
        for number, step in found.items():
            self._waiting.setdefault(step.action, []).append(number)
        most = [action for action, _ in steps.wanted(found.values()) if steps.can_take(action)]
        made: list[QWidget] = [self._button(action, is_first=not place) for place, action in enumerate(most)]
        self.more = secondary_button(self.tr("Another step…"), "", self._open_menu)
        self.buttons.set_widgets([*made, self.more])
        if self.isVisible() and self.step is None:
            self.focus_first()

    def _button(self, action: str, *, is_first: bool) -> QPushButton:
        ids = self._waiting[action]
        words = f"{guide_words.action_words(action)} ({len(ids)})"
        make = primary if is_first else secondary_button
        return make(words, "arrow-right" if is_first else "", lambda: self.open_step(action, ids))

    def focus_first(self) -> None:
        """Onto the step that most of them wait for."""
        button = self.buttons.findChild(QPushButton)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in steps.ANY_TIME:
            entry = menu.addAction(guide_words.action_words(action))
            entry.triggered.connect(lambda _checked=False, a=action: self.open_step(a, self.ids))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    # One step for all

    def open_step(self, action: str, ids: Sequence[int]) -> None:
        """Ask for it once, for all of `ids`."""
        self.close_step()
        self.result.hide()
        if action == "stop_now":
            self.stop_wanted.emit(list(ids))
        elif action in ("submit_request", "chase_supplier"):
            self.request_wanted.emit(list(ids))
        elif action == "tell_buyer":
            self._tell(ids)
        else:
            self._open_panel(action, ids)

    def _tell(self, ids: Sequence[int]) -> None:
        queue = TellQueue(self.context)
        self._put(queue)
        queue.done.connect(self._told)
        queue.show_buyers(self.context.services.incidents.load_rows(list(ids)))

    def _told(self) -> None:
        self.close_step()
        self.read_again()

    def _open_panel(self, action: str, ids: Sequence[int]) -> None:
        try:
            first = self.context.services.incidents.get(ids[0])
        except MakegoodError as error:
            notify(self, error_text(error), "bad")
            return
        desk = GroupDesk(self.context.services.incidents, list(ids))
        panel = steps.PANELS[action](self.context, steps.as_group(first), desk=desk)
        panel.finished.connect(lambda: self._run(desk))
        self._put(panel)
        panel.focus_first()

    def _put(self, panel: QWidget) -> None:
        self.step = panel
        self._host.addWidget(panel)
        panel.show()

    def close_step(self) -> None:
        """Put the open panel away."""
        if self.step is not None:
            self.step.hide()
            self.step.deleteLater()
            self.step = None

    def _run(self, desk: GroupDesk) -> None:
        """What the panel wants, for all; nothing when it was left."""
        self.close_step()
        if desk.calls:
            Operation(self, desk.run, title=self.tr("Working on the incidents")).on_success(
                lambda outcome: self._ran(outcome.value)
            ).start()

    def _ran(self, result: GroupResult) -> None:
        self.result.show_result(result)
        self.read_again()

    # Keys

    def submit(self) -> None:
        """Ctrl+Enter: the open step's button, else the first of the steps."""
        if isinstance(self.step, StepPanel | TellQueue):
            self.step.submit()
        elif (button := self.buttons.findChild(QPushButton)) is not None:
            button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.step is not None:
            self.close_step()
        else:
            self.finished.emit()
