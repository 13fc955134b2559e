"""The evidence pack of an incident: preview, PDF, or a zip with the originals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.progress import Job
from app.services.evidence_pack import EvidencePack, PackOut
from ui import ask
from ui.notices import notify
from ui.pages.incidents.step_panel import StepPanel
from ui.printing.report_printer import preview_pack, write_pack_pdf
from ui.sheet_words import TranslatedWords
from ui.tasks.operation import Operation
from ui.widgets.buttons import secondary_button


class EvidencePackPanel(StepPanel):
    """Nothing is written but the file that is chosen; it is made beside the window's thread."""

    def panel_title(self) -> str:
        return self.tr("Evidence pack")

    def button_words(self) -> str:
        return self.tr("Save with originals…")

    def build(self) -> None:
        self.shows_personal = QCheckBox(self.tr("Show names, phones and addresses"))
        hint = self.tr("Only where a platform or a court asks for them; otherwise the texts are masked.")
        self.form.add(self.tr("Personal &data"), self.shows_personal, hint=hint)

    def more_buttons(self) -> Sequence[QWidget]:
        return (
            secondary_button(self.tr("Preview"), "printer-outline", self.preview),
            secondary_button(self.tr("Save as PDF…"), "file-pdf-box", self.save_pdf),
        )

    def preview(self) -> None:
        """Show the pages; the dialog prints and saves."""
        self._run(self._gathered(), self._preview)

    def save_pdf(self) -> None:
        """Only the printed pack."""
        name = self._file_name("pdf")
        path = ask.save_file(self, self.tr("Save the evidence pack"), name, self.tr("PDF files (*.pdf)"))
        if path is None:
            return
        gather = self._gathered()

        def work(job: Job) -> PackOut:
            pack = gather(job)
            write_pack_pdf(pack, path)
            return PackOut(path, pack)

        self._run(work, self._saved)

    def submit(self) -> None:
        """The printed pack, the originals, an index and their sums in one zip."""
        name = self._file_name("zip")
        path = ask.save_file(self, self.tr("Save the evidence pack"), name, self.tr("Zip files (*.zip)"))
        if path is None:
            return
        gather, packs, words = self._gathered(), self.services.evidence_packs, TranslatedWords()

        def work(job: Job) -> PackOut:
            return packs.write_zip(gather(job), path, write_pack_pdf, words, job)

        self._run(work, self._saved)

    def _file_name(self, suffix: str) -> str:
        return f"{self.detail.row.number} {self.tr('Evidence pack')}.{suffix}"

    def _gathered(self) -> Callable[[Job], EvidencePack]:
        packs, number, shows = self.services.evidence_packs, self.detail.id, self.shows_personal.isChecked()
        return lambda job: packs.gather(number, shows_personal=shows, job=job)

    def _run(self, work: Callable[[Job], Any], then: Callable[[Any], object]) -> None:
        self.trouble.hide()
        title = self.tr("Making the evidence pack")
        Operation(self, work, title=title).on_success(then).on_failure(self.refuse).start()

    def _preview(self, pack: EvidencePack) -> None:
        preview_pack(pack, self)

    def _saved(self, out: PackOut) -> None:
        """Say where it is, and which originals are not as they were filed."""
        path: Path = out.path
        text = self.tr("The evidence pack is saved as {name}.").format(name=path.name)
        n = len(out.pack.not_as_filed)
        if n:
            text += " " + self.tr("%n original(s) missing or changed: the pack names them.", "", n)
        notify(self, text, "warn" if n else "ok")
        self.finished.emit()


def pack_words() -> str:
    """What the menu and the card call it."""
    return QCoreApplication.translate("EvidencePackPanel", "Evidence pack for a dispute…")
