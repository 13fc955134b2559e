"""What the supplier can still send, and which two incidents got each other's goods."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import NotFound
from app.services.incidents import IncidentFilter
from app.services.incidents.results import IncidentRow
from ui.pages.incidents.columns import goods_words
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox

_MOST = 200


class RightGoodsPanel(StepPanel):
    """Where he has none of what was ordered, nothing of it is promised: the guide goes on to the refund."""

    def panel_title(self) -> str:
        return self.tr("Has the supplier the right goods?")

    def build(self) -> None:
        answers = [(self.tr("Yes, he can send them"), True), (self.tr("No, sold out or discontinued"), False)]
        self.are_there = ChoiceBox(answers, self.detail.has_right_goods)
        self.note = QLineEdit()
        self.form.add(self.tr("&Right goods"), self.are_there)
        self.form.add(self.tr("&Note"), self.note, hint=self.tr("Who said so."))

    def apply(self) -> None:
        self.keep(
            self.incidents.set_right_goods(
                self.detail.id, are_there=self.are_there.value(), note=self.note.text()
            )
        )


class SwapPanel(StepPanel):
    """Two incidents become one case; those of the same supplier are offered. Or they were no pair."""

    def panel_title(self) -> str:
        return self.tr("Swapped with another")

    def build(self) -> None:
        partner = self.detail.row.partner_number
        none = self.tr("With none: no swap after all") if partner else self.tr("Choose…")
        options = [(_line(row), row.id) for row in self._others()]
        self.other = ChoiceBox(options, self.detail.partner_id, none=none)
        hint = self.tr("Open incidents of the same supplier. Make one for the other order first.")
        self.form.add(self.tr("&The other"), self.other, hint=hint)

    def _others(self) -> list[IncidentRow]:
        wanted = IncidentFilter(is_open=True, supplier_id=self.detail.row.supplier_id)
        rows = self.services.incidents.load_rows(self.services.incidents.find_ids(wanted)[:_MOST])
        return [row for row in rows if row.order_id != self.detail.row.order_id]

    def fields(self) -> Mapping[str, QWidget]:
        return dict.fromkeys(("partner_same", "partner_taken", "not_found"), self.other)

    def apply(self) -> None:
        other = self.other.value()
        if other is not None:
            self.keep(self.incidents.link_partner(self.detail.id, other))
        elif self.detail.partner_id is not None:
            self.keep(self.incidents.unlink_partner(self.detail.id))
        else:
            raise NotFound(kind="incident", id="")


def _line(row: IncidentRow) -> str:
    return " · ".join((row.number, goods_words(row), row.order_no))
