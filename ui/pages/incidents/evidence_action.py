"""File evidence: for each file given, what it shows."""

from __future__ import annotations

import mimetypes
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.changes import Outcome
from app.domain.progress import Job
from app.domain.statuses import EvidenceKind
from app.services.incidents.results import IncidentDetail
from ui import labels
from ui.pages.base import PageContext
from ui.pages.incidents.step_panel import StepPanel
from ui.tasks.operation import Operation
from ui.widgets.choice_box import ChoiceBox

Source = tuple[str, Path | bytes]


def pasted(image: QImage, name: str) -> Source:
    """A picture from the clipboard as a file to keep."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub asks for bytes, Qt for text
    return name, bytes(content.data())


class EvidencePanel(StepPanel):
    """Kinds are proposed from what is still missing; videos are copied beside the window's thread."""

    def __init__(
        self,
        context: PageContext,
        detail: IncidentDetail,
        sources: list[Source],
        waybills: Collection[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        self.sources, self._waybills = sources, waybills
        super().__init__(context, detail, parent)

    def panel_title(self) -> str:
        return self.tr("Add evidence")

    def button_words(self) -> str:
        return self.tr("Keep")

    def build(self) -> None:
        self.kinds: list[ChoiceBox] = []
        for (name, _), kind in zip(self.sources, self._proposed(), strict=True):
            box = ChoiceBox(labels.options(EvidenceKind), kind)
            self.form.add(name if len(name) <= 24 else name[:12] + "…" + name[-10:], box)
            self.kinds.append(box)
        self.note = QLineEdit()
        self.form.add(self.tr("&Note"), self.note, hint=self.tr("For instance the weight, or who sent it."))

    def _proposed(self) -> list[EvidenceKind]:
        """A waybill's photo is one, a video shows the unboxing; the others what is still missing, in turn."""
        kinds: dict[int, EvidenceKind] = {}
        for place, (name, source) in enumerate(self.sources):
            if source in self._waybills:
                kinds[place] = EvidenceKind.LABEL_PHOTO
            elif (mimetypes.guess_type(name)[0] or "").startswith("video/"):
                kinds[place] = EvidenceKind.UNBOXING_VIDEO
        left = [item.kind for item in self.detail.checklist if not item.is_there]
        waiting = iter([kind for kind in left if kind not in kinds.values()])
        return [kinds.get(n) or next(waiting, EvidenceKind.OTHER) for n in range(len(self.sources))]

    def submit(self) -> None:
        """Copy the files in the worker; the panel closes when they are safe."""
        chosen = [
            (name, source, box.value()) for (name, source), box in zip(self.sources, self.kinds, strict=True)
        ]
        number, note, incidents = self.detail.id, self.note.text(), self.incidents

        def work(job: Job) -> list[Outcome[int]]:
            done = []
            for place, (name, source, kind) in enumerate(chosen):
                job.raise_if_cancelled()
                job.progress(place, len(chosen), "saving")
                done.append(incidents.add_evidence(number, source, kind, file_name=name, note=note))
            return done

        self.go.setEnabled(False)
        operation = Operation(self, work, title=self.tr("Keeping evidence"))
        operation.on_success(self._kept).on_failure(self._failed).on_cancel(self._stopped).start()

    def _kept(self, outcomes: list[Outcome[int]]) -> None:
        for outcome in outcomes:
            self.keep(outcome)
        self._publish()
        self.finished.emit()

    def _failed(self, error: object) -> None:
        self.go.setEnabled(True)
        self.refuse(error)  # type: ignore[arg-type]

    def _stopped(self) -> None:
        self.go.setEnabled(True)
