"""Contacts, return address, terms, incidents: what is on record about a supplier."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.services.suppliers import SupplierDetail, SupplierDraft
from ui import ask, formats, labels
from ui.notices import notify
from ui.open_outside import open_outside
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Form, quiet, secondary_button
from ui.widgets.words import fact, plain, tip


def _facts(card: Card, pairs: list[tuple[str, str]]) -> None:
    form = Form()
    for name, value in pairs:
        if value:
            form.add(name, fact(value))
    card.add(form)


def return_words(draft: SupplierDraft) -> str:
    """The return address as it is pasted into a message: name, phone, address."""
    parts = (draft.return_name, draft.return_phone, draft.return_address)
    return " ".join(part for part in parts if part)


class ContactsCard(Card):
    """Who to talk to, and where goods go back to."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Contacts and return address"))

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self.clear()
        draft = detail.draft
        _facts(
            self,
            [
                (self.tr("Contact"), draft.contact_name),
                (self.tr("WeChat"), draft.wechat),
                (self.tr("Phone"), draft.phone),
                (self.tr("Email"), draft.email),
                (self.tr("Shop page"), draft.page_url),
                (self.tr("Courier accounts"), draft.couriers),
            ],
        )
        self._address = return_words(draft)
        if not self._address:
            text = self.tr("No return address yet: a wrong one is at the seller's risk.")
            self.add(Chip(text, "warn", "map-marker-alert-outline"))
            return
        self.copy = secondary_button(self.tr("Copy the return address"), "content-copy", self._copy)
        self.add(_wrapped(self._address))
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        notify(self, self.tr("Return address copied"), "ok")


def _wrapped(text: str) -> QLabel:
    label = plain(text)
    label.setWordWrap(True)
    return label


class TermsCard(Card):
    """What was agreed, with the contract itself."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("Terms"))
        self._page = page

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self.clear()
        self._id = detail.id
        draft = detail.draft
        wants = [
            words
            for words, is_wanted in (
                (self.tr("packing photo"), draft.requires_photo),
                (self.tr("weight"), draft.requires_weight),
            )
            if is_wanted
        ]
        _facts(
            self,
            [
                (self.tr("Inspection"), self.tr("{days} days to object").format(days=draft.inspection_days)),
                (self.tr("Answer"), self.tr("within {hours} hours").format(hours=draft.response_hours)),
                (self.tr("Payment"), self.tr("{days} days after admitting").format(days=draft.claim_days)),
                (self.tr("Freight of mistakes"), labels.words(draft.freight_payer)),
                (self.tr("Penalties"), draft.penalty_terms),
                (self.tr("Required"), ", ".join(wants)),
                (self.tr("Note"), draft.note),
            ],
        )
        self._show_contracts(detail)

    def _show_contracts(self, detail: SupplierDetail) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for contract in detail.contracts:
            opened = partial(open_outside, self, Path(contract.path))
            button = quiet(contract.file_name, "file-document-outline", opened)
            button.setToolTip(tip(formats.full_moment(contract.added_at)))
            row.addWidget(button)
        self.add_contract = secondary_button(self.tr("Add the contract…"), "paperclip", self._add)
        row.addWidget(self.add_contract)
        row.addStretch(1)
        self.body.addLayout(row)

    def _add(self) -> None:
        files = ask.open_files(self, self.tr("The contract"), self.tr("Documents and pictures (*)"))
        if files:
            service = self._page.services.suppliers
            self._page.do(lambda: service.add_contract(self._id, files[0]))
