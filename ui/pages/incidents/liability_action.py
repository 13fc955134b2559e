"""Who is responsible, in percent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.statuses import LiableParty
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet
from ui.widgets.flow import Flow
from ui.widgets.number_box import NumberBox
from ui.widgets.words import secondary, toned

_NAMED = tuple(party for party in LiableParty if party is not LiableParty.UNDECIDED)
_WHOLE = 100


class LiabilityPanel(StepPanel):
    """Shares that come to 100: "not decided yet" takes what the others leave, one press gives all to one."""

    def panel_title(self) -> str:
        return self.tr("Who is responsible")

    def build(self) -> None:
        shares = {share.party: share for share in self.detail.liabilities}
        self.boxes: dict[LiableParty, NumberBox] = {}
        self._add_whole()
        for party in LiableParty:
            value = shares[party].share_percent if party in shares else 0
            box = NumberBox(value, 0, _WHOLE, " %")
            box.setSingleStep(10)
            self.boxes[party] = box
            self.form.add(labels.words(party), box)
        for party in _NAMED:
            self.boxes[party].valueChanged.connect(self._leave_the_rest)
        self.boxes[LiableParty.UNDECIDED].valueChanged.connect(self._sum)
        reason = next((share.reason for share in shares.values() if share.reason), "")
        self.reason = QLineEdit(reason)
        self.form.add(
            self.tr("&Because"), self.reason, hint=self.tr("What shows it: which evidence, which words.")
        )
        self.total = secondary()
        self.add(self.total)
        self._sum()

    def _add_whole(self) -> None:
        row = Flow(spacing=SPACE_S)
        row.set_widgets(
            [
                quiet(
                    self.tr("All: {party}").format(party=labels.words(party)),
                    "",
                    partial(self.give_all, party),
                )
                for party in _NAMED
            ]
        )
        self.form.add("", row)

    def give_all(self, party: LiableParty) -> None:
        """The whole of it to one."""
        for other in _NAMED:
            self.boxes[other].setValue(_WHOLE if other is party else 0)
        self.reason.setFocus()

    def _leave_the_rest(self) -> None:
        """What nobody was given yet is not decided yet."""
        given = sum(self.boxes[party].value() for party in _NAMED)
        self.boxes[LiableParty.UNDECIDED].setValue(max(0, _WHOLE - given))
        self._sum()

    def _sum(self) -> None:
        total = sum(box.value() for box in self.boxes.values())
        self.total.setText(self._total_words(total))
        toned(self.total, "ok" if total == _WHOLE else "bad")

    def _total_words(self, total: int) -> str:
        if total > _WHOLE:
            return self.tr("Together {total} %: {n} too much").format(total=total, n=total - _WHOLE)
        if total < _WHOLE:
            return self.tr("Together {total} %: {n} missing").format(total=total, n=_WHOLE - total)
        return self.tr("Together {total} %").format(total=total)

    def fields(self) -> Mapping[str, QWidget]:
        return {"liability_sum": self.boxes[LiableParty.SUPPLIER]}

    def apply(self) -> None:
        shares = {party: box.value() for party, box in self.boxes.items()}
        self.keep(self.incidents.set_liability(self.detail.id, shares, self.reason.text()))
