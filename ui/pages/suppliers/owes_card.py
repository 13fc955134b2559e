"""What a supplier owes: by state, by age, claim by claim."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from app.domain.statuses import ClaimStatus, LiableParty
from app.services.claims import ClaimFilter
from app.services.suppliers import AGES, Owes, SupplierDetail
from ui import formats
from ui.pages.base import Page
from ui.pages.suppliers.claims_box import ClaimsBox
from ui.pages.suppliers.letter_action import write_letter
from ui.theme import SPACE_L, SPACE_XS
from ui.widgets import Card, muted, secondary, secondary_button, strong, toned
from ui.widgets.clearing import clear_layout

_UNANSWERED = frozenset({ClaimStatus.PLANNED, ClaimStatus.SUBMITTED})
_SHOWN = frozenset(set(ClaimStatus) - {ClaimStatus.VOIDED})


class OwesCard(Card):
    """Figures by currency, then the claims with the next step of the chosen one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Owes me"))
        self._page = page
        self._supplier_id: int | None = None
        self.nothing = muted(self.tr("Nothing was claimed from this supplier."))
        self.add(self.nothing)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE_L)
        self._grid.setVerticalSpacing(SPACE_XS)
        self.body.addLayout(self._grid)
        self.box = ClaimsBox(page.services, "supplier-claims", hidden=("party", "received"))
        self.box.changed.connect(page.context.bus.publish)
        self.add(self.box)
        self.letter = secondary_button(self.tr("Letter of claim…"), "email-outline", self._write_letter)
        self.letter.setToolTip(self.tr("What he has not answered yet, as a letter to print or send as PDF"))
        row = QHBoxLayout()
        row.addWidget(self.letter)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self._supplier_id = detail.id
        clear_layout(self._grid)
        self.nothing.setVisible(not detail.owes)
        for place, owes in enumerate(detail.owes):
            self._add_figures(2 * place, owes)
        wanted = ClaimFilter(supplier_id=detail.id, party=LiableParty.SUPPLIER, statuses=_SHOWN)
        self.box.set_filter(wanted)
        unanswered = ClaimFilter(supplier_id=detail.id, party=LiableParty.SUPPLIER, statuses=_UNANSWERED)
        self.letter.setVisible(bool(self._page.services.claims.find_ids(unanswered, None)))

    def _write_letter(self) -> None:
        assert self._supplier_id is not None
        write_letter(self._page, self._supplier_id)

    def _add_figures(self, row: int, owes: Owes) -> None:
        pairs = [
            (self.tr("Claimed"), owes.claimed, ""),
            (self.tr("Admitted"), owes.admitted, ""),
            (self.tr("Received"), owes.received, "ok" if owes.received.minor else ""),
            (self.tr("Still owed"), owes.outstanding, "warn" if owes.outstanding.minor else ""),
            (self.tr("Overdue"), owes.overdue, "bad" if owes.overdue.minor else ""),
        ]
        for column, (name, amount, tone) in enumerate(pairs):
            self._grid.addWidget(self._cell(name, formats.money(amount), tone), row, column)
        ages = [
            self.tr("{ages}: {amount}").format(ages=words, amount=formats.money(amount))
            for words, amount in zip(self._ages(), owes.by_age, strict=True)
            if amount.minor
        ]
        if ages:
            text = self.tr("By age: {list}").format(list=" · ".join(ages))
            self._grid.addWidget(secondary(text, wrap=True), row + 1, 0, 1, len(pairs) + 1)
        self._grid.setColumnStretch(len(pairs), 1)

    def _cell(self, name: str, amount: str, tone: str) -> QLabel:
        label = toned(strong(f"{name}\n{amount}"), tone)
        label.setAccessibleName(f"{name} {amount}")
        return label

    def _ages(self) -> list[str]:
        first, second, third = AGES
        return [
            self.tr("up to {days} days").format(days=first),
            self.tr("up to {days} days").format(days=second),
            self.tr("up to {days} days").format(days=third),
            self.tr("over {days} days").format(days=third),
        ]
