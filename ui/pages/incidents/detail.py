"""The panel of one incident: the cards in their order, and the small panel of the step being taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.statuses import FollowUpOutcome, Progress
from app.services.incidents.results import EvidenceView, IncidentDetail
from ui.pages.base import PageContext
from ui.pages.incidents import guide_words
from ui.pages.incidents.actions import PANELS
from ui.pages.incidents.evidence_action import EvidencePanel, Source, pasted
from ui.pages.incidents.evidence_card import EvidenceCard
from ui.pages.incidents.goods_card import GoodsCard
from ui.pages.incidents.head import IncidentHead
from ui.pages.incidents.money_card import MoneyCard
from ui.pages.incidents.money_panels import MONEY_PANELS, money_panel
from ui.pages.incidents.next_card import NextStepCard
from ui.pages.incidents.proof.pack_panel import pack_words
from ui.pages.incidents.proof.return_action import return_words
from ui.pages.incidents.settle_action import SettlePanel
from ui.pages.incidents.story_card import StoryCard
from ui.pages.incidents.tracks_card import TracksCard
from ui.theme import SPACE_M
from ui.widgets.scroll import ScrollPanel

# In the menu at any time; the moves of the table come before them.
_ALWAYS = ("edit_lines", "set_parcel", "set_liability", "tell_buyer", "submit_request", "supplier_answered")
_AFTER = ("keep_commitment", "escalate")


class IncidentPanel(QWidget):
    """Shows one `IncidentDetail`; emits what only the page can do."""

    print_wanted = Signal()
    request_print_wanted = Signal()
    return_print_wanted = Signal()
    report_save_wanted = Signal()
    order_wanted = Signal()
    evidence_opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.detail: IncidentDetail | None = None
        self.step: QWidget | None = None
        self.head = IncidentHead()
        self.next, self.tracks, self.goods = NextStepCard(), TracksCard(), GoodsCard()
        self.evidence, self.money, self.story = EvidenceCard(), MoneyCard(), StoryCard()
        self.area = ScrollPanel()
        self._host = QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        self.area.add(self.next)
        self.area.column.addLayout(self._host)
        for card in (self.tracks, self.goods, self.evidence, self.money, self.story):
            self.area.add(card)

    def _connect(self) -> None:
        self.head.print_wanted.connect(self.print_wanted)
        self.head.order_wanted.connect(self.order_wanted)
        self.head.more_wanted.connect(self._open_menu)
        self.next.wanted.connect(self.open_step)
        self.tracks.parcel_wanted.connect(self._open_parcel)
        self.goods.edit_wanted.connect(self._open_lines)
        self.money.wanted.connect(self.open_step)
        self.story.wanted.connect(self.open_step)
        self.story.note_written.connect(self._write_note)
        self.evidence.files_given.connect(self.take_evidence)
        self.evidence.picture_pasted.connect(self._take_picture)
        self.evidence.opened.connect(self._open_evidence)
        self.evidence.pack_wanted.connect(self._open_pack)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in; a step being taken stays open while its incident does."""
        is_other = self.detail is None or self.detail.id != detail.id
        self.detail = detail
        if is_other:
            self.close_step()
            self.area.verticalScrollBar().setValue(0)
        now = self.context.services.clock.now()
        self.next.show_incident(detail, now)
        self.tracks.show_clocks(detail, now)
        for card in (self.head, self.tracks, self.goods, self.evidence, self.money, self.story):
            card.show_incident(detail)  # type: ignore[attr-defined]

    # Steps

    def open_step(self, action: str) -> None:
        """Open the small panel of an action, in place of the one that is open."""
        if self.detail is None:
            return
        self.close_step()
        if action in MONEY_PANELS:
            self._put(money_panel(action, self.context, self.detail))
        elif action in PANELS:
            self._put(PANELS[action](self.context, self.detail))

    def close_step(self) -> None:
        """Put the open panel away; what was typed in it is gone."""
        at = self.window().focusWidget()
        had_keyboard = self.step is not None and at is not None and self.step.isAncestorOf(at)
        if self.step is not None:
            self.step.hide()
            self.step.deleteLater()
            self.step = None
        self.next.set_taken(False)
        if had_keyboard:  # else it would go to the first tab of the window
            self.next.primary.setFocus()

    def submit_step(self) -> None:
        """Ctrl+Enter: the open panel's button, else the next step's."""
        submit = getattr(self.step, "submit", None)
        if submit is not None:
            submit()
        elif self.detail is not None:
            self.open_step(self.detail.next_step.action)

    def _put(self, panel: QWidget) -> None:
        self.step = panel
        self.next.set_taken(True)
        panel.finished.connect(self.close_step)  # type: ignore[attr-defined]
        self._host.addWidget(panel)
        panel.show()
        self.area.ensureWidgetVisible(panel)
        focus_first = getattr(panel, "focus_first", None)
        if focus_first is not None:
            focus_first()
        if isinstance(panel, SettlePanel):
            panel.refund_wanted.connect(self._plan_refund)

    def _plan_refund(self, draft: object) -> None:
        """A failed reship becomes a refund: its draft is proposed in the planning panel."""
        self.open_step("plan_compensation")
        propose = getattr(self.step, "prefill", None)
        if propose is not None:
            propose(draft)

    def _open_parcel(self) -> None:
        self.open_step("set_parcel")

    def _open_pack(self) -> None:
        self.open_step("evidence_pack")

    def _open_lines(self) -> None:
        self.open_step("edit_lines")

    # Evidence and notes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.evidence.paste()
        else:
            super().keyPressEvent(event)

    def take_evidence(self, paths: list[Path]) -> None:
        """Ask what each file shows, then keep it; a result being recorded takes them as its proof."""
        take = getattr(self.step, "take_files", None)
        if take is not None:
            take(paths)
            return
        self._ask_kinds([(path.name, path) for path in paths])

    def _take_picture(self, image: QImage) -> None:
        if not image.isNull():
            self._ask_kinds([pasted(image, self.tr("pasted picture") + ".png")])

    def _ask_kinds(self, sources: list[Source]) -> None:
        if self.detail is not None and sources:
            self.close_step()
            self._put(EvidencePanel(self.context, self.detail, sources))

    def _open_evidence(self, item: EvidenceView) -> None:
        self.evidence_opened.emit(item)

    def _write_note(self, text: str) -> None:
        if self.detail is not None:
            outcome = self.context.services.incidents.add_note(self.detail.id, text)
            self.context.bus.publish(outcome.changes)

    # The menu

    def menu(self) -> QMenu:
        """All that can be done with this incident now."""
        menu = QMenu(self)
        if self.detail is None:
            return menu
        moves = self._moves()
        for action in moves:
            self._add(menu, action)
        menu.addSeparator()
        if self.detail.row.closed_at is None:
            for action in (*_ALWAYS, *self._calls(), *_AFTER):
                if action not in moves:
                    self._add(menu, action)
        menu.addSeparator()
        if self.detail.partner_id is not None:
            partner = self.tr("Show {number}").format(number=self.detail.row.partner_number)
            other = menu.addAction(partner)
            other.triggered.connect(self._show_partner)
        printed = QAction(self.tr("Print the request to the supplier…"), menu)
        printed.triggered.connect(self.request_print_wanted)
        menu.addAction(printed)
        saved = QAction(self.tr("Save the report as PDF…"), menu)
        saved.triggered.connect(self.report_save_wanted)
        menu.addAction(saved)
        back = QAction(return_words(), menu)
        back.triggered.connect(self.return_print_wanted)
        menu.addAction(back)
        packed = QAction(pack_words(), menu)
        packed.triggered.connect(self._open_pack)
        menu.addAction(packed)
        return menu

    def _calls(self) -> tuple[str, ...]:
        """Who was not reached may be called again; the next step goes on meanwhile."""
        call = self.detail.follow_up if self.detail is not None else None
        return ("record_follow_up",) if call and call.outcome is FollowUpOutcome.NOT_REACHED else ()

    def _show_partner(self) -> None:
        if self.detail is not None:
            self.context.go("incidents", self.detail.partner_id)

    def _moves(self) -> list[str]:
        """Actions of the moves the table allows, each once, the way forward first."""
        if self.detail is None:
            return []
        ready = [view.move.action for view in self.detail.moves]
        is_ended = self.detail.row.progress in (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)
        return list(dict.fromkeys(["reopen"] if is_ended else ready))

    def _add(self, menu: QMenu, action: str) -> None:
        entry = QAction(guide_words.action_words(action), menu)
        entry.triggered.connect(lambda _checked=False: self.open_step(action))
        menu.addAction(entry)

    def _open_menu(self) -> None:
        menu = self.menu()
        button = self.head.more
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
