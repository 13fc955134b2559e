"""Record how the cancel, stop or return turned out, line by line, with its proof."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.goods.shown import shown_variant
from app.domain.statuses import EvidenceKind
from ui import ask, labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.buttons import secondary_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.number_box import NumberBox

_PROOF = (
    EvidenceKind.TRACKING_TRACE,
    EvidenceKind.SUPPLIER_CONFIRMATION,
    EvidenceKind.CHAT,
    EvidenceKind.SIGNATURE,
    EvidenceKind.PACKING_PHOTO,
)


class ResultPanel(StepPanel):
    """How many pieces of each line were stopped, and what shows it."""

    def panel_title(self) -> str:
        return self.tr("The result")

    def button_words(self) -> str:
        return self.tr("Record")

    def build(self) -> None:
        self.files: list[Path] = []
        results = [
            (self.tr("Succeeded"), "success"),
            (self.tr("Partly"), "partial"),
            (self.tr("Failed"), "failed"),
        ]
        self.result = ChoiceBox(results)
        self.form.add(self.tr("&Result"), self.result)
        self.stopped: dict[int, NumberBox] = {}
        for line in self.detail.lines:
            box = NumberBox(line.sent_quantity, 0, line.sent_quantity)
            goods = " ".join(filter(None, (line.sent_title, shown_variant(line.sent_spec))))
            self.form.add(
                self.tr("Stopped"),
                box,
                hint=self.tr("of {n} × {goods}").format(n=line.sent_quantity, goods=goods),
            )
            self.stopped[line.id] = box
        self.kind = ChoiceBox(labels.options(_PROOF))
        self.proof = secondary_button(self.tr("Choose a file…"), "paperclip", self._choose)
        self.form.add(self.tr("&Proof"), self.kind)
        self.form.add(self.tr("&File"), self.proof, hint=self.tr("A trace, a chat or the supplier's words."))
        self.result.currentIndexChanged.connect(self._result_changed)

    def _result_changed(self) -> None:
        result = self.result.value()
        for box in self.stopped.values():
            if result != "partial":
                box.setValue(box.maximum() if result == "success" else 0)
            box.setEnabled(result == "partial")

    def take_files(self, files: list[Path]) -> None:
        """Use these as the proof."""
        self.files = files
        self.proof.setText(", ".join(file.name for file in files))

    def _choose(self) -> None:
        if files := ask.open_files(self, self.tr("Proof"), self.tr("All files") + " (*)"):
            self.take_files(files)

    def fields(self) -> Mapping[str, QWidget]:
        found: dict[str, QWidget] = {"guard_result_proof": self.proof, "guard_result": self.result}
        if self.stopped:
            found["stopped_quantity"] = next(iter(self.stopped.values()))
        return found

    def apply(self) -> None:
        for file in self.files:
            self.keep(self.incidents.add_evidence(self.detail.id, file, self.kind.value()))
        self.files = []
        self.keep(
            self.incidents.record_result(
                self.detail.id,
                result=self.result.value(),
                stopped={number: box.value() for number, box in self.stopped.items()},
            )
        )
