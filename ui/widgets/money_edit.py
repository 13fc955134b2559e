"""Amounts typed as text and read in whole minor units, never through a float."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import MakegoodError
from app.domain.money import Money
from ui import formats


def plain_amount(amount: Money | None) -> str:
    """As it is typed: bare digits with the language's decimal point; empty for none."""
    return "" if amount is None else amount.plain().replace(".", QLocale().decimalPoint())


class MoneyEdit(QLineEdit):
    """A field for an amount of one currency; `money()` is None while empty or unreadable."""

    money_changed = Signal(object)

    def __init__(self, currency: str = "CNY", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = currency
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setPlaceholderText(formats.money(Money(0, currency)))
        self.textEdited.connect(self._told)
        self.editingFinished.connect(self._tidy)

    def set_currency(self, currency: str) -> None:
        """Read amounts in another currency."""
        self._currency = currency
        self.setPlaceholderText(formats.money(Money(0, currency)))

    def set_money(self, amount: Money | None) -> None:
        """Show an amount; None empties the field."""
        if amount is not None:
            self._currency = amount.currency
        self.setText(plain_amount(amount))

    def money(self) -> Money | None:
        """The amount typed, or None."""
        try:
            return Money.parse(self._plain(), self._currency) if self._plain() else None
        except MakegoodError:
            return None

    def is_readable(self) -> bool:
        """Whether what was typed is empty or an amount of this currency."""
        return not self._plain() or self.money() is not None

    def _plain(self) -> str:
        text = self.text().translate(str.maketrans("０１２３４５６７８９．，", "0123456789.,")).strip()
        for sign in (
            "¥",
            "￥",
            "$",
            "€",
            "£",
            "元",
            self._currency,
            QLocale().groupSeparator(),
            " ",
            "\u00a0",
        ):
            text = text.replace(sign, "")
        return text.replace(QLocale().decimalPoint(), ".")

    def _told(self) -> None:
        self.setProperty("invalid", not self.is_readable())
        self.style().unpolish(self)
        self.style().polish(self)
        self.money_changed.emit(self.money())

    def _tidy(self) -> None:
        if (amount := self.money()) is not None:
            self.set_money(amount)
