"""The evidence strip: thumbnails, a place to drop or paste more, and what is still missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.evidence_duty import FileState
from app.domain.statuses import Party
from app.services.incidents.results import EvidenceView, IncidentDetail
from ui import ask, labels
from ui.pages.incidents.evidence_tiles import TILE, AddTile, EvidenceTile
from ui.pages.incidents.proof.pack_panel import pack_words
from ui.theme import SPACE_M, SPACE_XS, scaled
from ui.thumbnails import Thumbnails
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.words import secondary, toned


class EvidenceCard(Card):
    """Emits `files_given(list[Path])`, `picture_pasted(QImage)`, `opened(EvidenceView)`, `pack_wanted`."""

    files_given = Signal(object)
    picture_pasted = Signal(object)
    opened = Signal(object)
    pack_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAcceptDrops(True)
        self.tiles: list[EvidenceTile] = []
        self._evidence: tuple[EvidenceView, ...] = ()
        self.thumbnails = Thumbnails(2 * TILE.width(), parent=self)
        self.thumbnails.ready.connect(self._thumbnail_ready)
        self.strip = Flow(spacing=8)
        self.count = Chip("")
        self.missing = secondary(wrap=True)
        self.missing.setMinimumWidth(scaled(150))
        self.harmed = toned(secondary(wrap=True), "bad")
        self.harmed.hide()
        right = QVBoxLayout()
        right.setSpacing(SPACE_XS)
        right.addWidget(self.count)
        right.addWidget(self.missing)
        right.addWidget(quiet(pack_words(), "folder-zip-outline", self.pack_wanted.emit))
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.strip, 3)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.add(self.harmed)

    def check_with(self, state_of: Callable[[str], FileState]) -> None:
        """Ask `state_of(sha256)` of each file shown whether it is as it was filed."""
        self.thumbnails.check_with(state_of)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in; the pictures come when they are read."""
        self._evidence = detail.evidence
        self.tiles = [self._tile(item) for item in detail.evidence]
        self.adder = AddTile(self.tr("Drop or paste"))
        self.adder.clicked.connect(self.choose)
        self.strip.set_widgets([*self.tiles, self.adder])
        self._show_checklist(detail)
        self.thumbnails.want([(item.path, item.sha256) for item in detail.evidence])
        self._show_harmed()

    def _show_checklist(self, detail: IncidentDetail) -> None:
        there = sum(item.is_there for item in detail.checklist)
        n = len(detail.checklist)
        tone, icon = ("ok", "clipboard-check-outline") if there == n else ("warn", "clipboard-list-outline")
        self.count.set_label(self.tr("{have} of {wanted} there").format(have=there, wanted=n), tone, icon)
        lines = []
        for party, pattern in (
            (Party.SELF, self.tr("Missing, yours to prove: {kinds}")),
            (Party.BUYER, self.tr("Missing, the buyer's to prove: {kinds}")),
        ):
            missing = [item for item in detail.checklist if not item.is_there and item.by is party]
            if missing:
                kinds = self.tr(", ").join(labels.words(item.kind) for item in missing)
                lines.append(pattern.format(kinds=kinds))
        self.missing.setText("\n".join(lines))
        self.missing.setVisible(bool(lines))

    # Adding

    def choose(self) -> None:
        """Ask for files."""
        files = ask.open_files(self, self.tr("Add evidence"), self.tr("All files") + " (*)")
        if files:
            self.files_given.emit(files)

    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        self._take(QGuiApplication.clipboard().mimeData())

    def _take(self, data: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.files_given.emit(files)
        elif data.hasImage():
            self.picture_pasted.emit(QImage(data.imageData()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(event.mimeData())

    # Showing

    def _tile(self, item: EvidenceView) -> EvidenceTile:
        tile = EvidenceTile(item)
        if (known := self.thumbnails.get(item.sha256)) is not None:
            tile.set_thumbnail(known)
        tile.clicked.connect(lambda _checked=False: self.opened.emit(item))
        return tile

    def _thumbnail_ready(self, sha256: str) -> None:
        known = self.thumbnails.get(sha256)
        if known is not None:
            for tile in self.tiles:
                if tile.item.sha256 == sha256:
                    tile.set_thumbnail(known)
            self._show_harmed()

    def _show_harmed(self) -> None:
        """Name the files that are gone or were changed since they were filed."""
        found = [(item, self.thumbnails.get(item.sha256)) for item in self._evidence]
        harmed = [item for item, known in found if known is not None and known.state is not FileState.SAME]
        names = self.tr(", ").join(item.file_name for item in harmed)
        words = self.tr("No longer as filed: {names}. File the original again, it is put right.")
        self.harmed.setText(words.format(names=names))
        self.harmed.setVisible(bool(harmed))
