"""What was offered and what is agreed: each offer a row with its answer, the agreed plan beneath."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.money import Money
from app.domain.statuses import OfferAnswer
from app.services.incidents.results import IncidentDetail, OfferView
from ui import formats, labels
from ui.chips import Label
from ui.pages.incidents.story_words import side_words
from ui.theme import SPACE_S
from ui.widgets.buttons import icon_button, quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted, secondary, strong, tip, toned

translate = QCoreApplication.translate


class OffersCard(Card):
    """`show_incident(detail, now)`. Emits `answered(offer id, OfferAnswer)`, `wanted(action)`."""

    answered = Signal(object, object)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Offers and plan"))
        self.head.addStretch(1)
        self.head.addWidget(quiet(self.tr("Note an offer…"), "plus", lambda: self.wanted.emit("add_offer")))

    def show_incident(self, detail: IncidentDetail, now: datetime) -> None:
        """Fill in; hidden where nothing was offered or agreed."""
        clear_layout(self.body)
        for offer in detail.offers:
            self.add(self._row(offer, now))
        if (plan := plan_words(detail)) is not None:
            row = _line(Chip(Label(self.tr("Agreed"), "ok", "handshake-outline")), strong(plan, wrap=True))
            self.add(row)
        self.setVisible(bool(detail.offers) or plan is not None)

    def _row(self, offer: OfferView, now: datetime) -> QWidget:
        said = [offer.text.strip().replace("\n", " ")]
        if offer.freight_payer is not None:
            said.append(labels.words(offer.freight_payer))
        words = muted(" · ".join(filter(None, said)), wrap=True)
        words.setToolTip(tip(formats.full_moment(offer.made_at)))
        row = _line(secondary(side_words(offer.party)), words)
        layout = row.layout()
        assert isinstance(layout, QHBoxLayout)
        if offer.amount_minor is not None:
            layout.addWidget(strong(formats.money(Money(offer.amount_minor, offer.currency))))
        layout.addWidget(Chip(labels.label(offer.answer)))
        if offer.answer is OfferAnswer.OPEN:
            self._add_clock(layout, offer, now)
            self._add_buttons(layout, offer)
        return row

    def _add_clock(self, layout: QHBoxLayout, offer: OfferView, now: datetime) -> None:
        if offer.answer_due_at is not None:
            words, tone = formats.time_left(offer.answer_due_at, now)
            layout.addWidget(toned(strong(words), tone))

    def _add_buttons(self, layout: QHBoxLayout, offer: OfferView) -> None:
        ways = (
            (OfferAnswer.ACCEPTED, "check", self.tr("Accepted: {text}")),
            (OfferAnswer.REFUSED, "close", self.tr("Refused: {text}")),
        )
        for answer, icon, pattern in ways:
            name = pattern.format(text=offer.text.strip())
            layout.addWidget(icon_button(icon, name, partial(self.answered.emit, offer.id, answer)))


def _line(first: QWidget, words: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    layout.addWidget(first)
    layout.addWidget(words, 1)
    return row


def plan_words(detail: IncidentDetail) -> str | None:
    """Remedy, who pays the freight, where the goods end up, what the supplier bears; None before a plan."""
    plan = detail.plan
    if plan.agreed_at is None or plan.remedy is None:
        return None
    amount = None if plan.amount_minor is None else Money(plan.amount_minor, detail.row.currency)
    bears = translate("OffersCard", "supplier bears {amount}").format(amount=formats.money(amount))
    parts = (
        labels.words(plan.remedy),
        labels.words(plan.freight_payer),
        labels.words(plan.goods_holder),
        "" if amount is None else bears,
        plan.note.strip(),
    )
    return " · ".join(filter(None, parts))
