"""Further places goods go back to, beside the one that messages name."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.return_addresses import AddressDraft, AddressRow
from app.services.suppliers import SupplierDetail
from ui.error_text import error_text
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, Flow, Form, WordsEdit, clear_layout, muted, primary, quiet, secondary, strong
from ui.widgets.line_edit import LineEdit
from ui.widgets.panel_keys import panel_key


def address_words(draft: AddressDraft) -> str:
    """As it is pasted into a message: name, phone, address."""
    return " ".join(part for part in (draft.name, draft.phone, draft.address) if part)


class AddressesCard(Card):
    """Each can be copied, changed, removed, or take the place of the one in messages."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Further return addresses"))
        self._page, self._service = page, page.services.return_addresses
        self._supplier_id = 0
        self._id: int | None = None
        self.head.addStretch(1)
        self.new = quiet(self.tr("Add"), "plus", lambda: self._edit(None))
        self.head.addWidget(self.new)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        self.body.addLayout(self._rows)
        self._make_form()

    def _make_form(self) -> None:
        self.form_card = Card(role="sunken")
        self.label, self.name, self.phone = LineEdit(), LineEdit(), LineEdit()
        self.address = WordsEdit(lines=2)
        self.form = Form()
        self.form.add(self.tr("&For"), self.label, self.tr("Which warehouse, which goods."))
        self.form.add(self.tr("&Recipient"), self.name)
        self.form.add(self.tr("&Phone"), self.phone)
        self.form.add(self.tr("&Address"), self.address)
        self.form_card.add(self.form)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(primary(self.tr("Save"), "check", self._save))
        row.addWidget(quiet(self.tr("Cancel"), "", self.form_card.hide))
        row.addStretch(1)
        self.form_card.body.addLayout(row)
        self.add(self.form_card)
        self.form_card.hide()

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        if detail.id != self._supplier_id:
            self.form_card.hide()
        self._supplier_id = detail.id
        clear_layout(self._rows)
        rows = self._service.list(detail.id)
        if not rows:
            nothing = self.tr("None: everything goes back to the address above.")
            self._rows.addWidget(secondary(nothing, wrap=True))
        for row in rows:
            self._rows.addWidget(self._line(row))

    def _line(self, row: AddressRow) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if row.draft.label:
            column.addWidget(strong(row.draft.label, wrap=True))
        column.addWidget(muted(address_words(row.draft), wrap=True))
        buttons: list[QWidget] = []
        for words, icon, act in (
            (self.tr("Copy"), "content-copy", self._copy),
            (self.tr("Use in messages"), "swap-vertical", self._use),
            (self.tr("Change…"), "pencil-outline", self._edit),
            (self.tr("Remove"), "trash-can-outline", self._remove),
        ):
            button = quiet(words, icon, partial(act, row))
            button.setAccessibleName(f"{words} {row.draft.label or row.draft.address}")
            buttons.append(button)
        flow = Flow(spacing=SPACE_S)
        flow.set_widgets(buttons)
        column.addWidget(flow)
        return holder

    # Writing

    def _edit(self, row: AddressRow | None) -> None:
        self._id = row.id if row else None
        draft = row.draft if row else AddressDraft("")
        self.label.setText(draft.label)
        self.name.setText(draft.name)
        self.phone.setText(draft.phone)
        self.address.setPlainText(draft.address)
        self.form.clear_errors()
        self.form_card.show()
        self.label.setFocus()

    def _save(self) -> None:
        draft = AddressDraft(self.address.words(), self.label.text(), self.name.text(), self.phone.text())
        try:
            outcome = self._service.save(self._supplier_id, draft, self._id)
        except MakegoodError as error:
            self.form.set_error(self.address, error_text(error))
            return
        self.form_card.hide()
        self._page.context.bus.publish(outcome.changes)

    def _copy(self, row: AddressRow) -> None:
        QGuiApplication.clipboard().setText(address_words(row.draft))
        self._page.notify(self.tr("Return address copied"), "ok")

    def _use(self, row: AddressRow) -> None:
        if self._page.do(lambda: self._service.use_in_messages(row.id)) is not None:
            self._page.notify(self.tr("Messages name this address from now on."), "ok")

    def _remove(self, row: AddressRow) -> None:
        service = self._service
        removed = self._page.do(lambda: service.delete(row.id))
        if removed is not None:
            self._page.notify(
                self.tr("Address removed"),
                "ok",
                self.tr("Undo"),
                lambda: self._page.do(lambda: service.save(row.supplier_id, row.draft)),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.form_card.isHidden() or not panel_key(event, self._save, self.form_card.hide):
            super().keyPressEvent(event)
