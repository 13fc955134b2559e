"""A piece of evidence, large; anything that is no picture is opened by the system."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from app.services.incidents.results import EvidenceView
from ui import formats, labels
from ui.printing.pictures import read_picture
from ui.theme import SPACE_M
from ui.widgets.words import secondary


def show_evidence(item: EvidenceView, parent: QWidget) -> bool:
    """Show a picture over the window; False when it is none. Esc closes."""
    room = parent.window().size() * 0.85
    image = read_picture(item.path, max(room.width(), room.height()))
    if image is None:
        return False
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(f"{labels.words(item.kind)} · {item.file_name}")
    column = QVBoxLayout(dialog)
    column.setSpacing(SPACE_M)
    picture = QLabel()
    keep = Qt.AspectRatioMode.KeepAspectRatio
    picture.setPixmap(QPixmap.fromImage(image).scaled(room, keep, Qt.TransformationMode.SmoothTransformation))
    picture.setAccessibleName(labels.words(item.kind))
    column.addWidget(picture)
    words = (item.note, formats.full_moment(item.added_at), f"SHA-256 {item.sha256[:16]}…")
    column.addWidget(secondary(" · ".join(filter(None, words))))
    dialog.open()
    return True
