"""The panel of one incident: the cards in their order, and the small panel of the step being taken."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.domain.statuses import OfferAnswer, Progress
from app.services.incidents.results import EvidenceView, IncidentDetail
from ui.error_text import error_text
from ui.history.card import HistoryCard
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.actions import PANELS
from ui.pages.incidents.evidence_action import EvidencePanel, Source, pasted
from ui.pages.incidents.evidence_card import EvidenceCard
from ui.pages.incidents.goods_card import GoodsCard
from ui.pages.incidents.head import IncidentHead
from ui.pages.incidents.menu import incident_menu
from ui.pages.incidents.money_card import MoneyCard
from ui.pages.incidents.money_panels import MONEY_PANELS, money_panel
from ui.pages.incidents.next_card import NextStepCard
from ui.pages.incidents.offers_card import OffersCard
from ui.pages.incidents.prevention_card import PreventionCard
from ui.pages.incidents.proof.photo_flow import Split, split_photos
from ui.pages.incidents.reason_actions import ReopenPanel, StepBackPanel
from ui.pages.incidents.settle_action import SettlePanel
from ui.pages.incidents.story_card import StoryCard
from ui.pages.incidents.together.banner import TogetherBanner
from ui.pages.incidents.tracks_card import TracksCard
from ui.prevention.buyer_note import BuyerNoteLine
from ui.theme import SPACE_M
from ui.widgets.laying_out import laid_out_once
from ui.widgets.scroll import ScrollPanel


class IncidentPanel(QWidget):
    """Shows one `IncidentDetail`; emits what only the page can do."""

    print_wanted = Signal()
    request_print_wanted = Signal()
    return_print_wanted = Signal()
    report_save_wanted = Signal()
    order_wanted = Signal()
    evidence_opened = Signal(object)
    together_wanted = Signal(object)
    stop_wanted = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.detail: IncidentDetail | None = None
        self.step: QWidget | None = None
        self.head = IncidentHead()
        self.next, self.tracks, self.goods = NextStepCard(), TracksCard(), GoodsCard()
        self.evidence, self.money, self.story = EvidenceCard(), MoneyCard(), StoryCard()
        self.evidence.check_with(context.services.evidence_packs.state_of)
        self.banner, self.offers, self.prevention = TogetherBanner(), OffersCard(), PreventionCard()
        self.history = HistoryCard(context.services.history)
        self.buyer_note = BuyerNoteLine(context)
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
        self.area.add(self.banner)
        self.area.add(self.buyer_note)
        self.area.add(self.next)
        self.area.column.addLayout(self._host)
        cards = (self.tracks, self.goods, self.evidence, self.offers, self.money, self.prevention, self.story)
        for card in cards:
            self.area.add(card)
        self.area.add(self.history)

    def _connect(self) -> None:
        self.head.print_wanted.connect(self.print_wanted)
        self.head.order_wanted.connect(self.order_wanted)
        self.head.more_wanted.connect(self._open_menu)
        self.next.wanted.connect(self.open_step)
        self.tracks.parcel_wanted.connect(self._open_parcel)
        self.tracks.clocks_wanted.connect(self._open_clocks)
        self.tracks.move_wanted.connect(self.open_step)
        self.banner.together_wanted.connect(self.together_wanted)
        self.banner.incident_wanted.connect(self._show_other)
        self.offers.wanted.connect(self.open_step)
        self.offers.answered.connect(self._answer_offer)
        self.prevention.wanted.connect(self.open_step)
        self.prevention.done.connect(self._finish_action)
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
        with laid_out_once(self.area.inside):
            self._fill(detail)

    def _fill(self, detail: IncidentDetail) -> None:
        now = self.context.services.clock.now()
        self.buyer_note.show_order(detail.row.order_id)
        self.next.show_incident(detail, now)
        self.tracks.show_clocks(detail, now)
        self.offers.show_incident(detail, now)
        self.prevention.show_incident(detail, now)
        self._show_banner(detail)
        for card in (self.head, self.tracks, self.goods, self.evidence, self.money, self.story):
            card.show_incident(detail)  # type: ignore[attr-defined]
        self.history.show_record("incident", detail.id)

    def _show_banner(self, detail: IncidentDetail) -> None:
        incidents = self.context.services.incidents
        partners = incidents.load_rows([detail.partner_id]) if detail.partner_id is not None else []
        group = [] if partners else incidents.group_of(detail.id)
        self.banner.show_incident(detail, partners[0] if partners else None, group)

    # Steps

    def open_step(self, action: str, target: Progress | None = None) -> None:
        """Open the small panel of an action, in place of the one that is open.

        `target`: the state that was asked for, where the panel leaves a choice.
        """
        if self.detail is None:
            return
        if action == "stop_now":
            self.stop_wanted.emit(self._pair(self.detail))
            return
        self.close_step()
        if action in MONEY_PANELS:
            self._put(money_panel(action, self.context, self.detail))
        elif action in PANELS:
            panel = PANELS[action](self.context, self.detail)
            if isinstance(panel, StepBackPanel | ReopenPanel) and target is not None:
                panel.target.choose(target)
            self._put(panel)

    def _pair(self, detail: IncidentDetail) -> list[int]:
        """This one, and the other half of a swap: whoever stops one parcel stops both."""
        return [detail.id] if detail.partner_id is None else [detail.id, detail.partner_id]

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

    def _open_clocks(self) -> None:
        self.open_step("clocks")

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
        if self.detail is None or len(paths) < 2:
            self._ask_kinds([(path.name, path) for path in paths])
            return
        photos = self.context.services.label_photos
        split_photos(self, photos, paths, self.detail.id, self._ask_for_the_rest)

    def _ask_for_the_rest(self, found: Split) -> None:
        self._ask_kinds([(path.name, path) for path in found.rest], found.labels)

    def _take_picture(self, image: QImage) -> None:
        if not image.isNull():
            self._ask_kinds([pasted(image, self.tr("pasted picture") + ".png")])

    def _ask_kinds(self, sources: list[Source], waybills: Collection[Path] = ()) -> None:
        if self.detail is not None and sources:
            self.close_step()
            self._put(EvidencePanel(self.context, self.detail, sources, waybills))

    def _open_evidence(self, item: EvidenceView) -> None:
        self.evidence_opened.emit(item)

    def _write_note(self, text: str) -> None:
        if self.detail is not None:
            number = self.detail.id
            self._do(lambda: self.context.services.incidents.add_note(number, text))

    def _answer_offer(self, offer_id: int, answer: OfferAnswer) -> None:
        self._do(lambda: self.context.services.incidents.answer_offer(offer_id, answer))

    def _finish_action(self, action_id: int) -> None:
        self._do(lambda: self.context.services.actions.finish(action_id))

    def _do(self, write: Callable[[], Outcome[int]]) -> None:
        """One short write; a refusal is told at the foot of the window."""
        try:
            outcome = write()
        except MakegoodError as error:
            notify(self, error_text(error), "bad")
            return
        self.context.bus.publish(outcome.changes)

    # The menu

    def menu(self) -> QMenu:
        """All that can be done with this incident now."""
        return incident_menu(self, self.detail, self._chosen)

    def _chosen(self, name: str) -> None:
        elsewhere = {
            "partner": self._show_partner,
            "print_request": self.request_print_wanted.emit,
            "save_report": self.report_save_wanted.emit,
            "print_return": self.return_print_wanted.emit,
        }
        elsewhere.get(name, lambda: self.open_step(name))()

    def _show_partner(self) -> None:
        if self.detail is not None:
            self._show_other(self.detail.partner_id)

    def _show_other(self, number: int | None) -> None:
        self.context.go("incidents", number)

    def _open_menu(self) -> None:
        menu = self.menu()
        button = self.head.more
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
