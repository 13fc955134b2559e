"""Inputs for what was really sent, one block for each line of the incident."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.goods.shown import shown_variant
from app.services.incidents.results import IncidentDetail, LineView
from ui.pages.incidents.step_panel import StepPanel
from ui.theme import SPACE_S
from ui.widgets.form import Form
from ui.widgets.line_edit import LineEdit
from ui.widgets.number_box import NumberBox

translate = QCoreApplication.translate


@dataclass
class SentFields:
    """The inputs of one line."""

    line: LineView
    title: QLineEdit
    spec: QLineEdit
    sku_code: QLineEdit
    quantity: NumberBox
    row: QWidget

    def is_changed(self) -> bool:
        """Whether anything differs from what is on record."""
        line = self.line
        before = (line.sent_title, line.sent_spec, line.sent_sku_code, line.sent_quantity)
        return self.values() != before

    def values(self) -> tuple[str, str, str, int]:
        """Title, variant, code, pieces."""
        texts = (field.text().strip() for field in (self.title, self.spec, self.sku_code))
        title, spec, code = texts
        return title, spec, code, self.quantity.value()


def add_sent_fields(form: Form, detail: IncidentDetail) -> list[SentFields]:
    """Append a row for each line: what was ordered as the label, what was sent as inputs."""
    found = []
    for line in detail.lines:
        fields = _fields(line)
        name = translate("SentFields", "Sent instead of {goods}").format(goods=_ordered(line))
        form.add(translate("SentFields", "Sent"), fields.row, hint=name)
        found.append(fields)
    return found


def write_sent(panel: StepPanel, fields: list[SentFields]) -> None:
    """Write the lines that changed. Raises: MakegoodError."""
    for field in fields:
        if field.is_changed():
            title, spec, code, quantity = field.values()
            panel.keep(
                panel.incidents.set_sent(
                    panel.detail.id, field.line.id, title=title, spec=spec, sku_code=code, quantity=quantity
                )
            )


def _ordered(line: LineView) -> str:
    parts = (line.ordered_title, shown_variant(line.ordered_spec), line.ordered_sku_code)
    goods = " ".join(filter(None, parts))
    return f"{goods} ×{line.ordered_quantity}" if line.ordered_quantity else "—"


def _fields(line: LineView) -> SentFields:
    names = (
        (translate("SentFields", "Goods"), line.sent_title or line.ordered_title),
        (translate("SentFields", "Variant"), line.sent_spec),
        (translate("SentFields", "Code"), line.sent_sku_code),
    )
    title, spec, code = (LineEdit(value, name) for name, value in names)
    quantity = NumberBox(line.sent_quantity)
    quantity.setAccessibleName(translate("SentFields", "Pieces"))
    return SentFields(line, title, spec, code, quantity, _row(title, spec, code, quantity))


def _row(title: QLineEdit, spec: QLineEdit, code: QLineEdit, quantity: NumberBox) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACE_S)
    for widget, stretch in ((title, 3), (spec, 2), (code, 2), (quantity, 0)):
        layout.addWidget(widget, stretch)
    row.setFocusProxy(spec)
    return row
