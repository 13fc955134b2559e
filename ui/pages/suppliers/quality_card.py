"""Samples, goods and packing photos that were looked at: the log, and the form that adds to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.prevention import GoodsName
from app.domain.quality import QualityResult
from app.services.goods_holds import Goods
from app.services.quality_checks import QualityRow
from app.services.suppliers import SupplierDetail
from ui import ask, formats, labels
from ui.open_outside import open_outside
from ui.pages.base import Page
from ui.pages.suppliers.quality_form import QualityForm
from ui.prevention.words import goods_words
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Elided, Flow, clear_layout, quiet, secondary, secondary_button
from ui.widgets.words import tip

_SHOWN = 5
_LONGEST_NAME = 24


class QualityCard(Card):
    """The newest checks; what failed can be put on hold at once."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Quality checks and samples"))
        self._page = page
        self._supplier_id = 0
        self._is_unfolded = False
        self.head.addStretch(1)
        self.new = quiet(self.tr("Log a check"), "plus", self._start_new)
        self.head.addWidget(self.new)
        self.form = QualityForm(page)
        self.form.finished.connect(self.form.hide)
        self.form.hide()
        self.add(self.form)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        self.body.addLayout(self._rows)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        if detail.id != self._supplier_id:
            self.form.hide()
            self._is_unfolded = False
        self._supplier_id = detail.id
        clear_layout(self._rows)
        rows = self._page.services.quality_checks.list(detail.id)
        if not rows:
            nothing = self.tr("Nothing was looked at yet: a sample before the first order saves returns.")
            self._rows.addWidget(secondary(nothing, wrap=True))
        shown = rows if self._is_unfolded else rows[:_SHOWN]
        for row in shown:
            self._rows.addWidget(self._line(row))
        if len(shown) < len(rows):
            more = self.tr("Show {count} more").format(count=formats.number(len(rows) - len(shown)))
            self._rows.addWidget(quiet(more, "chevron-down", partial(self._unfold, detail)))

    def _unfold(self, detail: SupplierDetail) -> None:
        self._is_unfolded = True
        self.show_supplier(detail)

    def _line(self, row: QualityRow) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(SPACE_S)
        line.addWidget(Chip(labels.label(row.draft.result)))
        what = " · ".join(filter(None, (labels.words(row.draft.kind), goods_words(row.draft.goods))))
        line.addWidget(Elided(what), 1)
        line.addWidget(secondary(formats.day(row.draft.checked_on)))
        column.addLayout(line)
        if row.draft.note:
            column.addWidget(secondary(row.draft.note, wrap=True))
        buttons = Flow(spacing=SPACE_S)
        buttons.set_widgets(self._buttons(row))
        column.addWidget(buttons)
        return holder

    def _buttons(self, row: QualityRow) -> list[QWidget]:
        buttons = [
            quiet(_cut(photo.file_name), "image-outline", partial(open_outside, self, photo.path))
            for photo in row.photos
        ]
        for button, photo in zip(buttons, row.photos, strict=True):
            button.setToolTip(tip(photo.file_name))
        buttons.append(quiet(self.tr("Add photos…"), "paperclip", partial(self._add_photos, row)))
        buttons.append(quiet(self.tr("Change…"), "pencil-outline", partial(self._change, row)))
        if row.draft.result is QualityResult.FAILED and row.draft.goods.key and not self._is_held(row):
            hold = secondary_button(
                self.tr("Hold these goods"), "pause-circle-outline", partial(self._hold, row)
            )
            buttons.append(hold)
        for button in buttons:
            button.setAccessibleName(f"{button.text()} {goods_words(row.draft.goods)}".strip())
        return [*buttons]

    def _is_held(self, row: QualityRow) -> bool:
        return self._page.services.goods_holds.find(_goods(row.draft.goods)) is not None

    # Writing

    def _start_new(self) -> None:
        self.form.show()
        self.form.start(self._supplier_id)

    def _change(self, row: QualityRow) -> None:
        self.form.show()
        self.form.start(row.supplier_id, row)

    def _add_photos(self, row: QualityRow) -> None:
        files = ask.open_files(self, self.tr("Photos"), self.tr("Pictures and videos (*)"))
        if files:
            service = self._page.services.quality_checks
            self._page.do(lambda: service.add_photos(row.id, files))

    def _hold(self, row: QualityRow) -> None:
        words = self.tr("{kind} failed on {day}: {note}").format(
            kind=labels.words(row.draft.kind), day=formats.day(row.draft.checked_on), note=row.draft.note
        )
        holds = self._page.services.goods_holds
        held = self._page.do(lambda: holds.hold(_goods(row.draft.goods), words))
        if held is not None:
            self._page.notify(
                self.tr("These goods go out to nobody until released."),
                "ok",
                self.tr("Undo"),
                lambda: self._page.do(lambda: holds.release(held.value.id)),
            )


def _goods(goods: GoodsName) -> Goods:
    return Goods(goods.title, goods.spec, goods.sku_code)


def _cut(name: str) -> str:
    """A file's name as long as a button may be; the tool tip has the whole."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 8]}…{name[-7:]}"
