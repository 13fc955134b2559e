"""How a supplier writes our goods: the list, and one form that adds or changes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from app.domain.errors import DomainError, MakegoodError
from app.domain.goods.shown import shown_variant
from app.services.supplier_skus import AliasDraft, AliasRow
from app.services.suppliers import SupplierDetail
from ui.chips import Label
from ui.error_text import error_text
from ui.pages.base import Page
from ui.tables import Column, Kind, RecordModel, RecordTable
from ui.tables.cell_edit import CellEdit, Editable
from ui.tables.source import ListSource
from ui.theme import ROW_HEIGHT, SPACE_S, scaled
from ui.widgets import Card, Form, MoneyEdit, primary, quiet, secondary, strong, toned
from ui.widgets.line_edit import LineEdit
from ui.widgets.money_edit import plain_amount
from ui.widgets.number_box import NumberBox

CONTEXT = "AliasColumns"
_MOST_ROWS = 6


def _confirmed(row: AliasRow) -> Label:
    if row.confirmed_at is None:
        return Label(QCoreApplication.translate("AliasColumns", "Learnt"), "warn", "help-circle-outline")
    return Label(QCoreApplication.translate("AliasColumns", "Confirmed"), "ok", "check")


COLUMNS = (
    Column(
        "draft.written",
        QT_TRANSLATE_NOOP("AliasColumns", "He writes"),
        Kind.STRONG,
        width=130,
    ),
    Column("draft.title", QT_TRANSLATE_NOOP("AliasColumns", "Product"), width=132, stretch=True),
    Column(
        "draft.spec",
        QT_TRANSLATE_NOOP("AliasColumns", "Variant"),
        width=100,
        value=lambda row: shown_variant(row.draft.spec),
    ),
    Column(
        "draft.sku_code",
        QT_TRANSLATE_NOOP("AliasColumns", "Code"),
        Kind.MUTED,
        width=92,
        is_optional=True,
    ),
    Column("draft.cost", QT_TRANSLATE_NOOP("AliasColumns", "Cost"), Kind.MONEY, width=72),
    Column(
        "draft.weight_g", QT_TRANSLATE_NOOP("AliasColumns", "Gram"), Kind.NUMBER, width=56, is_optional=True
    ),
    Column("state", QT_TRANSLATE_NOOP("AliasColumns", "Now"), Kind.CHIP, width=96, value=_confirmed),
)


class AliasesCard(Card):
    """Choosing a row opens it in the form beneath; nothing chosen: the form adds."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._service = page, page.services.supplier_skus
        self._supplier_id = 0
        self._editing: AliasRow | None = None
        self.set_title(self.tr("How he writes our goods"))
        self.head.addStretch(1)
        self.new = quiet(self.tr("Add"), "plus", lambda: self._edit(None))
        self.head.addWidget(self.new)
        self._source = ListSource()
        self.model = RecordModel(self._source, COLUMNS, context=CONTEXT)
        self.table = RecordTable("supplier-aliases", self.model, many=False)
        self.table.setAccessibleName(self.tr("How he writes our goods"))
        self.table.row_opened.connect(self._edit)
        self.table.row_selected.connect(self._chosen)
        self.cells = CellEdit(self.table, self._editable())
        self.add(self.table)
        self.hint = secondary(self.tr("Learnt when shipping sheets are checked, or added here."), wrap=True)
        self.add(self.hint)
        self._make_form()

    def _editable(self) -> dict[str, Editable]:
        """What can be typed over where it stands; the rest is in the form."""

        def saying(name: str) -> Editable:
            return Editable(
                lambda row: getattr(row.draft, name), lambda row, text: self._change(row, **{name: text})
            )

        return {
            "draft.written": saying("written"),
            "draft.title": saying("title"),
            "draft.sku_code": saying("sku_code"),
            "draft.cost": Editable(
                lambda row: plain_amount(row.draft.cost), lambda row, text: self._change_cost(row, text)
            ),
        }

    def _change_cost(self, row: AliasRow, text: str) -> None:
        typed = MoneyEdit("CNY" if row.draft.cost is None else row.draft.cost.currency)
        typed.setText(text)
        if typed.is_readable():
            self._change(row, cost=typed.money())
        else:
            self._page.tell(DomainError("amount_unreadable", value=text))
        typed.deleteLater()

    def _change(self, row: AliasRow, **values: object) -> None:
        self.form_card.hide()  # it may show the same row as it was
        draft, supplier_id = replace(row.draft, **values), self._supplier_id  # type: ignore[arg-type]
        outcome = self._page.do(lambda: self._service.save(supplier_id, draft, row.id))
        if outcome is not None:
            self._page.notify_done(self.tr("Changed: {written}").format(written=draft.written), outcome)

    def _make_form(self) -> None:
        self.form_card = Card(role="sunken")
        self.written, self.title, self.spec, self.code = (LineEdit() for _ in range(4))
        self.cost = MoneyEdit()
        self.weight = NumberBox(0, 0, 1_000_000, " g")
        self.form = Form()
        self.form.add(self.tr("He &writes"), self.written)
        self.form.add(self.tr("&Product"), self.title)
        self.form.add(self.tr("&Variant"), self.spec)
        self.form.add(self.tr("&Code"), self.code)
        self.form.add(self.tr("C&ost"), self.cost)
        self.form.add(self.tr("Wei&ght"), self.weight)
        self.form_card.add(self.form)
        self.trouble = toned(strong(wrap=True), "bad")
        self.form_card.add(self.trouble)
        self.save = primary(self.tr("Save"), "check", self._save)
        self.forget = quiet(self.tr("Forget it"), "trash-can-outline", self._forget)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.save)
        row.addWidget(quiet(self.tr("Cancel"), "", self.form_card.hide))
        row.addStretch(1)
        row.addWidget(self.forget)
        self.form_card.body.addLayout(row)
        self.add(self.form_card)
        self.form_card.hide()

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        if detail.id != self._supplier_id:
            self.form_card.hide()
        self._supplier_id = detail.id
        rows = self._service.list(detail.id)
        self._source.set_rows(rows)
        self.model.reload()
        self.table.setVisible(bool(rows))
        shown = min(max(len(rows), 1), _MOST_ROWS)
        self.table.setFixedHeight(scaled(ROW_HEIGHT) * shown + scaled(ROW_HEIGHT + 2) + 4)

    def _chosen(self, row: object) -> None:
        if self.table.hasFocus() and isinstance(row, AliasRow):
            self._edit(row)

    def _edit(self, row: AliasRow | None) -> None:
        self._editing = row
        draft = row.draft if row is not None else AliasDraft("")
        for field, text in (
            (self.written, draft.written),
            (self.title, draft.title),
            (self.spec, draft.spec),
            (self.code, draft.sku_code),
        ):
            field.setText(text)
        self.cost.set_money(draft.cost)
        self.weight.setValue(draft.weight_g or 0)
        self.forget.setVisible(row is not None)
        self.trouble.hide()
        self.form_card.show()
        if row is None:
            self.written.setFocus()

    def draft(self) -> AliasDraft:
        """What the form says. Raises: DomainError while the cost cannot be read."""
        if not self.cost.is_readable():
            raise DomainError("amount_unreadable", value=self.cost.text())
        return AliasDraft(
            written=self.written.text(),
            title=self.title.text(),
            spec=self.spec.text(),
            sku_code=self.code.text(),
            cost=self.cost.money(),
            weight_g=self.weight.value() or None,
        )

    def _save(self) -> None:
        was, supplier_id = self._editing, self._supplier_id
        try:
            outcome = self._service.save(supplier_id, self.draft(), was.id if was is not None else None)
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        self.form_card.hide()
        self._page.context.bus.publish(outcome.changes)
        if was is not None:
            self._page.notify_done(self.tr("Changed: {written}").format(written=was.draft.written), outcome)

    def _forget(self) -> None:
        assert self._editing is not None
        number = self._editing.id
        outcome = self._page.do(lambda: self._service.delete(number))
        if outcome is not None:
            self.form_card.hide()
            words = self.tr("Forgotten: {written}").format(written=outcome.value.draft.written)
            self._page.notify_done(words, outcome)
