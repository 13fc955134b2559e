"""The right side: one supplier, card by card."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.services.suppliers import SupplierDetail
from ui import labels
from ui.history.card import HistoryCard
from ui.pages.base import Page
from ui.pages.suppliers.addresses_card import AddressesCard
from ui.pages.suppliers.aliases_card import AliasesCard
from ui.pages.suppliers.cards import ContactsCard, TermsCard
from ui.pages.suppliers.hold_card import HoldCard
from ui.pages.suppliers.owes_card import OwesCard
from ui.pages.suppliers.prevention_card import SupplierPreventionCard
from ui.pages.suppliers.quality_card import QualityCard
from ui.pages.suppliers.score_card import ScoreCard
from ui.pages.suppliers.settlements_card import SettlementsCard
from ui.pages.suppliers.sheet_card import SheetCard
from ui.pages.suppliers.statement_card import StatementCard
from ui.theme import SPACE_S
from ui.widgets import Chip, Elided, ScrollPanel, secondary_button
from ui.widgets.clearing import clear_layout


class SupplierPanel(ScrollPanel):
    """Shows a supplier.

    Emits `edit_wanted(id)`, `form_wanted(id, path or None)`, `settlement_wanted(id, path)`.
    """

    edit_wanted = Signal(object)
    form_wanted = Signal(object, object)
    settlement_wanted = Signal(object, object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.supplier_id: int | None = None
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_S)
        self.column.addLayout(self._head)
        self.owes = OwesCard(page)
        self.contacts = ContactsCard()
        self.terms = TermsCard(page)
        self.addresses = AddressesCard(page)
        self.quality = QualityCard(page)
        self.score = ScoreCard(page)
        self.prevention = SupplierPreventionCard(page)
        self.statement = StatementCard(page)
        self.settlements = SettlementsCard(page)
        self.settlements.wanted.connect(lambda path: self.settlement_wanted.emit(self.supplier_id, path))
        self.sheet = SheetCard(page)
        self.sheet.form_wanted.connect(lambda path: self.form_wanted.emit(self.supplier_id, path))
        self.aliases = AliasesCard(page)
        self.hold = HoldCard(page)
        self.cards = (
            self.owes, self.statement, self.settlements, self.contacts, self.addresses, self.sheet,
            self.score, self.prevention, self.quality, self.terms, self.aliases, self.hold,
        )  # fmt: skip
        for card in self.cards:
            self.add(card)
        self.history = HistoryCard(page.services.history)
        self.add(self.history)
        self.column.addStretch(1)

    def show_supplier(self, supplier_id: int) -> None:
        """Read and show; another supplier starts at the top."""
        detail = self._page.services.suppliers.get(supplier_id)
        if supplier_id != self.supplier_id:
            self.verticalScrollBar().setValue(0)
        self.supplier_id = supplier_id
        self._show_head(detail)
        for card in self.cards:
            card.show_supplier(detail)
        self.history.show_record("supplier", supplier_id)

    def _show_head(self, detail: SupplierDetail) -> None:
        clear_layout(self._head)
        self._head.addWidget(Elided(detail.draft.name, "page"))
        self._head.addWidget(Chip(labels.label(detail.draft.kind)))
        if detail.is_held:
            self._head.addWidget(Chip(self.tr("On hold"), "bad", "pause-circle-outline"))
        self._head.addStretch(1)
        self.edit = secondary_button(
            self.tr("Edit"), "pencil-outline", lambda: self.edit_wanted.emit(detail.id)
        )
        self._head.addWidget(self.edit)
