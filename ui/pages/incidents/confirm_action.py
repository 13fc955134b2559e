"""Confirm the error: kind, what was sent, where the parcel is; and filling in the lines alone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.statuses import BuyerWish, DiscoveredBy, MismatchKind, ParcelState
from ui import labels
from ui.pages.incidents.line_fields import add_sent_fields, write_sent
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox


class ConfirmPanel(StepPanel):
    """All that the guard of "confirmed" and the decision guide need."""

    def panel_title(self) -> str:
        return self.tr("Confirm the error")

    def button_words(self) -> str:
        return self.tr("Confirm")

    def build(self) -> None:
        row = self.detail.row
        self.kind = ChoiceBox(labels.options(MismatchKind), row.kind)
        self.parcel = ChoiceBox(labels.options(ParcelState), row.parcel_state, none=self.tr("Choose…"))
        self.found_by = ChoiceBox(labels.options(DiscoveredBy), row.discovered_by)
        self.wish = ChoiceBox(labels.options(BuyerWish), self.detail.buyer_wish)
        self.form.add(self.tr("&Kind"), self.kind)
        self.lines = add_sent_fields(self.form, self.detail)
        self.form.add(
            self.tr("&Parcel"), self.parcel, hint=self.tr("Where it is now; the plan depends on it.")
        )
        self.form.add(self.tr("Found &by"), self.found_by)
        self.form.add(self.tr("Buyer &wants"), self.wish)

    def fields(self) -> Mapping[str, QWidget]:
        first = {"guard_lines": self.lines[0].row} if self.lines else {}
        return {
            "guard_kind": self.kind,
            "guard_parcel": self.parcel,
            "guard_source": self.found_by,
            **first,
        }

    def apply(self) -> None:
        number = self.detail.id
        write_sent(self, self.lines)
        state = self.parcel.value()
        if state is not None and state is not self.detail.row.parcel_state:
            reason = self.tr("Corrected when confirming")
            self.keep(self.incidents.set_parcel(number, state=state, reason=reason))
        if self.wish.value() is not self.detail.buyer_wish:
            self.keep(self.incidents.set_buyer_wish(number, self.wish.value()))
        self.keep(self.incidents.confirm(number, kind=self.kind.value(), discovered_by=self.found_by.value()))


class LinesPanel(StepPanel):
    """What was sent, at any time."""

    def panel_title(self) -> str:
        return self.tr("Ordered and sent")

    def build(self) -> None:
        self.kind = ChoiceBox(labels.options(MismatchKind), self.detail.row.kind)
        self.found_by = ChoiceBox(labels.options(DiscoveredBy), self.detail.row.discovered_by)
        self.form.add(self.tr("&Kind"), self.kind)
        self.lines = add_sent_fields(self.form, self.detail)
        self.form.add(self.tr("Found &by"), self.found_by)

    def fields(self) -> Mapping[str, QWidget]:
        return {"quantity_invalid": self.lines[0].row} if self.lines else {}

    def apply(self) -> None:
        write_sent(self, self.lines)
        if self.kind.value() is not self.detail.row.kind:
            self.keep(self.incidents.set_kind(self.detail.id, self.kind.value()))
        if self.found_by.value() is not self.detail.row.discovered_by:
            self.keep(self.incidents.set_discovered_by(self.detail.id, self.found_by.value()))
