"""Who is responsible, in percent."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.statuses import LiableParty
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.number_box import NumberBox
from ui.widgets.words import secondary, toned


class LiabilityPanel(StepPanel):
    """Shares that come to 100; "not decided yet" takes what is left."""

    def panel_title(self) -> str:
        return self.tr("Who is responsible")

    def build(self) -> None:
        shares = {share.party: share for share in self.detail.liabilities}
        self.boxes: dict[LiableParty, NumberBox] = {}
        for party in LiableParty:
            value = shares[party].share_percent if party in shares else 0
            box = NumberBox(value, 0, 100, " %")
            box.setSingleStep(10)
            box.valueChanged.connect(self._sum)
            self.boxes[party] = box
            self.form.add(labels.words(party), box)
        reason = next((share.reason for share in shares.values() if share.reason), "")
        self.reason = QLineEdit(reason)
        self.form.add(
            self.tr("&Because"), self.reason, hint=self.tr("What shows it: which evidence, which words.")
        )
        self.total = secondary()
        self.add(self.total)
        self._sum()

    def _sum(self) -> None:
        total = sum(box.value() for box in self.boxes.values())
        self.total.setText(self.tr("Together {total} %").format(total=total))
        toned(self.total, "" if total == 100 else "bad")

    def fields(self) -> Mapping[str, QWidget]:
        return {"liability_sum": self.boxes[LiableParty.SUPPLIER]}

    def apply(self) -> None:
        shares = {party: box.value() for party, box in self.boxes.items()}
        self.keep(self.incidents.set_liability(self.detail.id, shares, self.reason.text()))
