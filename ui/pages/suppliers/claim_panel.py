"""Claiming for one incident: suggested, claimed, next step; also on the incident's page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.domain.claim_suggestion import Ground, SuggestedClaim
from app.domain.claims import CLAIMABLE
from app.domain.errors import DomainError, MakegoodError
from app.domain.money import Money
from app.domain.statuses import ClaimItem, ClaimStatus, LiableParty
from app.services.build import Services
from app.services.claims import ClaimDraft, ClaimFilter
from app.services.costs import LedgerFilter
from ui import formats, labels
from ui.error_text import error_text
from ui.pages.suppliers.claims_box import ClaimsBox
from ui.pages.suppliers.costs_card import CostsCard
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import (
    Card,
    Chip,
    MoneyEdit,
    muted,
    primary,
    quiet,
    secondary,
    secondary_button,
    strong,
    toned,
)
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.panel_keys import panel_key


class _Line:
    """One item that can be ticked, with its amount."""

    def __init__(self, suggestion: SuggestedClaim, currency: str) -> None:
        self.suggestion = suggestion
        words = labels.words(suggestion.item)
        self.tick = QCheckBox(words)
        self.tick.setChecked(suggestion.amount is not None and not suggestion.is_negotiable)
        self.amount = MoneyEdit(suggestion.amount.currency if suggestion.amount else currency)
        self.amount.set_money(suggestion.amount)
        self.amount.setAccessibleName(words)
        self.amount.setFixedWidth(scaled(130))
        self.amount.textEdited.connect(lambda _text: self.tick.setChecked(True))


class ClaimPanel(Card):
    """`ClaimPanel(services, incident_id)`: plan, submit, note what is admitted and what came in.

    Emits `changed(Changes)` after each write, for the change bus, and `finished()` on Close or Esc.
    """

    changed = Signal(object)
    finished = Signal()

    def __init__(self, services: Services, incident_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._services, self._incident_id = services, incident_id
        self.set_title(self.tr("Claim"))
        self.head.addStretch(1)
        self.head.addWidget(quiet(self.tr("Close"), "", self.finished.emit))
        self.lines: list[_Line] = []
        self.box = ClaimsBox(services, "incident-claims", hidden=("incident_number", "received"))
        self.box.changed.connect(self._told)
        self._suggestions = Card(role="sunken")
        self.trouble = toned(strong(wrap=True), "bad")
        self.sums = muted(wrap=True)
        self.submit_all = secondary_button(
            self.tr("Submit all that is planned"), "send-outline", self._submit
        )
        self.costs = CostsCard(services, incident_id)
        self.costs.changed.connect(self._told)
        for widget in (self.sums, self.box, self._suggestions, self.trouble, self.costs):
            self.add(widget)
        row = QHBoxLayout()
        row.addWidget(self.submit_all)
        row.addStretch(1)
        self.body.insertLayout(2, row)
        self.body.addStretch(1)
        self.reload()

    def focus_first(self) -> None:
        """Put the cursor on the first thing that can be claimed."""
        first = self.lines[0].tick if self.lines else self.item
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read again."""
        self.trouble.hide()
        self._currency = self._services.compensations.choices(self._incident_id).currency
        self.box.set_filter(ClaimFilter(incident_id=self._incident_id))
        rows = self._services.claims.for_incident(self._incident_id)
        self.submit_all.setVisible(sum(row.status is ClaimStatus.PLANNED for row in rows) > 1)
        self._show_sums()
        self._show_suggestions()
        self.costs.reload(self._currency)

    def _show_sums(self) -> None:
        totals = self._services.claims.totals(ClaimFilter(incident_id=self._incident_id))
        parts = []
        for total in totals:
            text = self.tr("claimed {claimed} · admitted {admitted} · received {received}")
            amounts = {
                name: formats.money(Money(getattr(total, name), total.currency))
                for name in ("claimed", "admitted", "received")
            }
            parts.append(text.format(**amounts))
        for loss in self._services.ledger.whole(LedgerFilter(incident_id=self._incident_id)):
            parts.append(self.tr("net loss {amount}").format(amount=formats.money(loss.net)))
        self.sums.setText(" · ".join(parts))
        self.sums.setVisible(bool(parts))

    # What to claim

    def _show_suggestions(self) -> None:
        self._suggestions.clear()
        found = self._services.claims.suggest(self._incident_id)
        self.lines = [_Line(suggestion, self._currency) for suggestion in found.items]
        self._suggestions.set_title(self.tr("Not claimed yet"))
        if found.undecided_percent:
            text = self.tr("{percent} % of the responsibility is open: decide it first to see what to claim.")
            self._suggestions.add(
                toned(secondary(text.format(percent=found.undecided_percent), wrap=True), "warn")
            )
        if self.lines:
            self._suggestions.body.addLayout(self._grid())
        elif not found.undecided_percent:
            self._suggestions.add(secondary(self.tr("All that is on record is claimed."), wrap=True))
        self._suggestions.body.addLayout(self._another())
        self.plan = primary(self.tr("Plan what is ticked"), "check", self.submit)
        row = QHBoxLayout()
        row.addWidget(self.plan)
        row.addStretch(1)
        self._suggestions.body.addLayout(row)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for place, line in enumerate(self.lines):
            grid.addWidget(line.tick, place, 0)
            grid.addWidget(self._note(line.suggestion), place, 1)
            grid.addWidget(line.amount, place, 2)
        return grid

    def _note(self, suggestion: SuggestedClaim) -> QWidget:
        if suggestion.is_negotiable:
            return Chip(self.tr("to negotiate"), "warn", "handshake-outline")
        parts = [labels.words(suggestion.party)]
        if suggestion.share_percent < 100:
            parts.append(f"{suggestion.share_percent} %")
        if suggestion.amount is None:
            parts.append(self.tr("cost not on record: enter it"))
        if suggestion.ground is not None:
            parts.append(self._grounds()[suggestion.ground])
        return secondary(" · ".join(parts), wrap=True)

    def _grounds(self) -> dict[Ground, str]:
        """Why this amount."""
        return {
            Ground.GOODS_UNSETTLED: self.tr("paid for goods the buyer did not get"),
            Ground.GOODS_REFUNDED: self.tr("their price, at most what the buyer gets back"),
            Ground.RESHIP_FOR_GOODS: self.tr("instead of the goods' price: the buyer gets them after all"),
            Ground.LESS_CLAIMED: self.tr("less what is claimed for the same goods"),
        }

    def _another(self) -> QHBoxLayout:
        """An item that nothing on record suggests."""
        self.item = ChoiceBox(labels.options(ClaimItem), none=self.tr("Another item…"))
        self.party = ChoiceBox(labels.options(CLAIMABLE), LiableParty.SUPPLIER)
        self.amount = MoneyEdit(self._currency)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.item.setAccessibleName(self.tr("Another item…"))
        self.party.setAccessibleName(self.tr("From whom"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget, stretch in ((self.item, 2), (self.party, 1), (self.note, 2), (self.amount, 1)):
            row.addWidget(widget, stretch)
        return row

    def drafts(self) -> list[ClaimDraft]:
        """What is ticked or entered. Raises: DomainError for an amount that cannot be read."""
        found = [
            ClaimDraft(line.suggestion.item, _amount(line.amount), line.suggestion.party)
            for line in self.lines
            if line.tick.isChecked()
        ]
        if self.item.value() is not None:
            found.append(
                ClaimDraft(self.item.value(), _amount(self.amount), self.party.value(), self.note.text())
            )
        return found

    def submit(self) -> None:
        """Plan what is ticked; a refusal is told in the panel."""
        try:
            drafts = self.drafts()
            if not drafts:
                raise DomainError("nothing_to_claim")
            outcome = self._services.claims.plan(self._incident_id, drafts)
        except MakegoodError as error:
            self._tell(error)
            return
        self._told(outcome.changes)

    def _submit(self) -> None:
        rows = self._services.claims.for_incident(self._incident_id)
        planned = [row.id for row in rows if row.status is ClaimStatus.PLANNED]
        try:
            outcome = self._services.claims.submit(planned)
        except MakegoodError as error:
            self._tell(error)
            return
        self._told(outcome.changes)

    def _told(self, changes: object) -> None:
        self.reload()
        self.changed.emit(changes)

    def _tell(self, error: MakegoodError) -> None:
        self.trouble.setText(error_text(error))
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)


def _amount(field: MoneyEdit) -> Money:
    amount = field.money()
    if amount is None:
        raise DomainError("amount_unreadable", value=field.text())
    return amount
