"""A new incident on an order: which lines, what is wrong, what was sent instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.chat_reading import ChatRead
from app.domain.errors import MakegoodError
from app.domain.goods.shown import shown_variant
from app.domain.statuses import DiscoveredBy, MismatchKind, ParcelState
from app.services.incidents import SentLine
from app.services.order_detail import DetailLine, OrderDetail
from ui import labels
from ui.error_text import error_text
from ui.pages.base import PageContext
from ui.pages.incidents.begin.chat_fields import ChatFields
from ui.theme import SPACE_S
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.elided_check import ElidedCheck
from ui.widgets.form import Form
from ui.widgets.line_edit import LineEdit
from ui.widgets.number_box import NumberBox
from ui.widgets.panel_keys import panel_key
from ui.widgets.words import muted, strong, toned
from ui.widgets.words_edit import WordsEdit

_SAME_GOODS = frozenset(
    {MismatchKind.SHORT, MismatchKind.OVER, MismatchKind.DUPLICATE, MismatchKind.WRONG_ADDRESS}
)
_NOTHING = frozenset({MismatchKind.MISSING_LINE, MismatchKind.EMPTY_OR_FALSE})


@dataclass
class _LineFields:
    """The inputs of one order line."""

    line: DetailLine
    chosen: QCheckBox
    row: QWidget
    title: QLineEdit
    spec: QLineEdit
    code: QLineEdit
    quantity: NumberBox

    def sent(self) -> SentLine:
        """What was sent for it."""
        return SentLine(
            self.line.id,
            sent_title=self.title.text().strip(),
            sent_spec=self.spec.text().strip(),
            sent_sku_code=self.code.text().strip(),
            sent_quantity=self.quantity.value(),
        )


class NewIncidentPanel(Card):
    """`NewIncidentPanel(context, order_id, line_id=…)`; emits `opened(incident id)` and `finished()`.

    Esc cancels, Ctrl+Enter opens. Raises: MakegoodError when the order is gone.
    """

    opened = Signal(object)
    finished = Signal()

    def __init__(
        self,
        context: PageContext,
        order_id: int,
        *,
        line_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.context = context
        self.order: OrderDetail = context.services.orders.get(order_id)
        self.set_title(self.tr("New incident on order {number}").format(number=self.order.order_no))
        self.form = Form()
        self.kind = ChoiceBox(labels.options(MismatchKind), MismatchKind.WRONG_SPEC)
        self.by = ChoiceBox(labels.options(DiscoveredBy), DiscoveredBy.US)
        self.parcel = ChoiceBox(labels.options(ParcelState), None, none=self.tr("As the order says"))
        self.note = WordsEdit(lines=2)
        self.chat = ChatFields(context.services, self.order)
        self.chat.read.connect(self._take_chat)
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self.lines = [self._line(line) for line in self.order.lines]
        self._lay_out()
        self._choose_line(line_id)  # a row that is shown before it has its place is a window of its own
        self.kind.currentIndexChanged.connect(self._kind_changed)

    def _lay_out(self) -> None:
        self.form.add(self.tr("Buyer's &chat"), self.chat.text)
        self.form.add("", self.chat.told)
        self.form.add(self.tr("&Kind"), self.kind)
        self.form.add(self.tr("Buyer &wants"), self.chat.wish)
        self.form.add(self.tr("Found &by"), self.by)
        self.form.add(self.tr("&Parcel"), self.parcel)
        self.form.add(self.tr("&Note"), self.note)
        self.add(self.form)
        self.add(muted(self.tr("Which goods, and what was sent instead:")))
        for fields in self.lines:
            self.add(fields.chosen)
            self.add(fields.row)
        self.add(self.trouble)
        self.go = primary(self.tr("Open the incident"), "check", self.submit)
        self.go.setToolTip(self.tr("Open the incident (Ctrl+Enter)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go)
        buttons.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def _line(self, line: DetailLine) -> _LineFields:
        goods = " ".join(filter(None, (line.title, shown_variant(line.spec), line.sku_code)))
        chosen = ElidedCheck(f"{goods} ×{line.quantity}")
        title = LineEdit(line.title, self.tr("Goods sent"))
        spec, code = LineEdit("", self.tr("Variant sent")), LineEdit("", self.tr("Code sent"))
        quantity = NumberBox(line.quantity)
        quantity.setAccessibleName(self.tr("Pieces sent"))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(24, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        for widget, stretch in ((title, 3), (spec, 2), (code, 2), (quantity, 0)):
            layout.addWidget(widget, stretch)
        chosen.toggled.connect(row.setVisible)
        row.setVisible(False)
        return _LineFields(line, chosen, row, title, spec, code, quantity)

    def _take_chat(self, said: ChatRead) -> None:
        """Propose what the buyer's words say; the owner may choose otherwise."""
        self.by.choose(DiscoveredBy.BUYER)
        if said.kind is not None:
            self.kind.choose(said.kind.value)

    def _choose_line(self, line_id: int | None) -> None:
        for fields in self.lines:
            fields.chosen.setChecked(fields.line.id == line_id or len(self.lines) == 1)

    def _kind_changed(self) -> None:
        """Where the kind says that the goods are right, or that there are none, fill that in."""
        kind = self.kind.value()
        for fields in self.lines:
            if kind in _SAME_GOODS and not fields.spec.text():
                fields.spec.setText(fields.line.spec)
                fields.code.setText(fields.line.sku_code)
            if kind in _NOTHING:
                fields.quantity.setValue(0)
            elif fields.quantity.value() == 0:
                fields.quantity.setValue(fields.line.quantity)

    def fields(self) -> Mapping[str, QWidget]:
        """Which input answers which refusal."""
        first = self.lines[0].chosen if self.lines else self.kind
        return {"incident_lines_missing": first, "quantity_invalid": first, "incident_exists": first}

    def submit(self) -> None:
        """Open it; a refusal is told here."""
        self.trouble.hide()
        chosen = [fields.sent() for fields in self.lines if fields.chosen.isChecked()]
        try:
            outcome = self.context.services.incidents.open_from_order(
                self.order.id,
                self.kind.value(),
                chosen,
                self.by.value(),
                parcel_state=self.parcel.value(),
                note=self.note.words(),
                chat=self.chat.text.words(),
                wish=self.chat.wish.value(),
            )
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            self.fields().get(error.code, self.kind).setFocus()
            return
        self.context.bus.publish(outcome.changes)
        self.opened.emit(outcome.value)
        self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)
