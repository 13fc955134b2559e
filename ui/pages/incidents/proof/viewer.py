"""Evidence, large: pictures to zoom and leaf through; anything else is opened outside or saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QKeyEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.incidents.results import EvidenceView
from ui import formats, labels
from ui.pages.incidents.proof.outside import is_shown_outside, open_copy, save_copy
from ui.pages.incidents.proof.zoom_view import ZoomView
from ui.printing.pictures import read_picture
from ui.tasks.reading import Reading
from ui.theme import SPACE_M, SPACE_S, set_role
from ui.widgets.buttons import icon_button, secondary_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.words import secondary, strong

# Enough for the small print of a waybill; a larger picture is opened outside.
_SIDE_PX = 4000


class EvidenceViewer(QDialog):
    """Left and right leaf, + and - zoom, 0 fits, Esc closes."""

    def __init__(self, items: Sequence[EvidenceView], at: int, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_role(self, "page")
        self._items, self._at, self._page = list(items), at, page
        self.picture = ZoomView()
        self.nothing = EmptyState("file-outline", "", "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.picture)
        self.stack.addWidget(self.nothing)
        self.name, self.facts = strong(wrap=True), secondary(wrap=True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._reading = Reading(self)
        self._reading.arrived.connect(self._arrived)
        self._lay_out()
        self._add_keys()
        self._show()

    def _lay_out(self) -> None:
        self.back = icon_button("chevron-left", self.tr("Previous (left arrow)"), lambda: self.leaf(-1))
        self.on = icon_button("chevron-right", self.tr("Next (right arrow)"), lambda: self.leaf(1))
        self.place = secondary()
        zoom_in = icon_button("magnify-plus-outline", self.tr("Larger (+)"), self.picture.larger)
        zoom_out = icon_button("magnify-minus-outline", self.tr("Smaller (-)"), self.picture.smaller)
        fit = icon_button("fit-to-page-outline", self.tr("Whole picture (0)"), self.picture.fit)
        self.out = secondary_button(self.tr("&Open outside"), "open-in-new", self._open)
        self.save = secondary_button(self.tr("&Save a copy…"), "content-save-outline", self._save)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget in (self.back, self.place, self.on, zoom_out, fit, zoom_in):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.out)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        column.addWidget(self.name)
        column.addWidget(self.stack, 1)
        column.addWidget(self.facts)
        column.addLayout(row)

    def _add_keys(self) -> None:
        view = self.picture
        for keys, slot in (("+", view.larger), ("=", view.larger), ("-", view.smaller), ("0", view.fit)):
            QShortcut(keys, self, slot)

    @property
    def item(self) -> EvidenceView:
        """What is shown."""
        return self._items[self._at]

    def leaf(self, step: int) -> None:
        """To the next or the one before; at the ends it stays."""
        at = min(max(self._at + step, 0), len(self._items) - 1)
        if at != self._at:
            self._at = at
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1}
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.leaf(step)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        item = self.item
        self.setWindowTitle(f"{labels.words(item.kind)} · {item.file_name}")
        self.name.setText(" · ".join(filter(None, (labels.words(item.kind), item.note))))
        size = formats.number(item.size_bytes)
        came = self.tr("{name}, {size} bytes, filed {moment}").format(
            name=item.file_name, size=size, moment=formats.full_moment(item.added_at)
        )
        self.facts.setText(f"{came} · {origin_words(item)}\nSHA-256 {item.sha256}")
        place = self.tr("{number} of {count}")
        self.place.setText(place.format(number=self._at + 1, count=len(self._items)))
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at + 1 < len(self._items))
        self.out.setEnabled(is_shown_outside(item))
        self.picture.clear()
        path = item.path
        self._reading.ask(lambda: read_picture(path, _SIDE_PX))

    def _arrived(self, image: QImage | None) -> None:
        if image is None:
            self.nothing.title.setText(self.tr("No picture"))
            self.nothing.sentence.setText(self._why_not())
            self.stack.setCurrentWidget(self.nothing)
            return
        self.picture.show_image(image, labels.words(self.item.kind))
        self.stack.setCurrentWidget(self.picture)

    def _why_not(self) -> str:
        if is_shown_outside(self.item):
            return self.tr("Open it outside to look at it.")
        return self.tr("This kind of file is not opened here, since it could do harm. Save a copy of it.")

    def _open(self) -> None:
        open_copy(self._page, self.item)

    def _save(self) -> None:
        save_copy(self._page, self.item)


def origin_words(item: EvidenceView) -> str:
    """How it came in, and how old its file was."""
    words = [labels.words(item.origin)]
    if item.original_at is not None:
        written = QCoreApplication.translate("EvidenceViewer", "file of {moment}")
        words.append(written.format(moment=formats.full_moment(item.original_at)))
    return " · ".join(filter(None, words))


def show_evidence(item: EvidenceView, items: Sequence[EvidenceView], page: QWidget) -> EvidenceViewer:
    """Show `item` over the window; the others are leafed to."""
    shown = list(items) if item in items else [item]
    dialog = EvidenceViewer(shown, shown.index(item), page)
    dialog.resize(page.window().size() * 0.85)
    dialog.open()
    return dialog
