"""Where a parcel is, how stopping it stands, how the goods come back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.statuses import InterceptState, ParcelState, ReturnState
from app.services.incidents.results import ParcelView
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox


class ParcelPanel(StepPanel):
    """One parcel at a time; a correction backwards needs a reason."""

    def panel_title(self) -> str:
        return self.tr("Parcel")

    def build(self) -> None:
        parcels = self.detail.parcels
        self.parcel = ChoiceBox([(_name(parcel), parcel) for parcel in parcels])
        self.state = ChoiceBox(labels.options(ParcelState))
        self.intercept = ChoiceBox(labels.options(InterceptState))
        self.back = ChoiceBox(labels.options(ReturnState))
        self.number = QLineEdit()
        self.reason = QLineEdit()
        self.form.add(self.tr("Parce&l"), self.parcel)
        self.form.add(self.tr("&Where it is"), self.state)
        self.form.add(self.tr("&Interception"), self.intercept)
        self.form.add(self.tr("&Return"), self.back)
        self.form.add(self.tr("Return tracking &no."), self.number)
        self.form.add(self.tr("R&eason"), self.reason, hint=self.tr("Needed to correct a state backwards."))
        self.form.set_row_visible(self.parcel, len(parcels) > 1)
        self.parcel.currentIndexChanged.connect(self._show)
        self._show()

    def _show(self) -> None:
        parcel: ParcelView | None = self.parcel.value()
        if parcel is not None:
            self.state.choose(parcel.state)
            self.intercept.choose(parcel.intercept_state)
            self.back.choose(parcel.return_state)
            self.number.setText(parcel.return_tracking_no)

    def fields(self) -> Mapping[str, QWidget]:
        stops = ("intercept_before_pickup", "intercept_after_delivery", "intercept_not_possible")
        found: dict[str, QWidget] = dict.fromkeys(stops, self.intercept)
        return {**found, "track_move_needs_reason": self.reason, "return_before_arrival": self.back}

    def apply(self) -> None:
        parcel: ParcelView | None = self.parcel.value()
        self.keep(
            self.incidents.set_parcel(
                self.detail.id,
                parcel_id=None if parcel is None else parcel.id,
                state=self.state.value(),
                intercept=self.intercept.value(),
                goods_return=self.back.value(),
                return_tracking_no=self.number.text(),
                reason=self.reason.text(),
            )
        )


def _name(parcel: ParcelView) -> str:
    number = " ".join(filter(None, (parcel.courier, parcel.tracking_no)))
    return number or labels.words(parcel.state)
