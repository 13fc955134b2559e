"""Money in whole minor units of one currency; never a float."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from app.domain.errors import DomainError

# Currencies whose minor unit is not a hundredth. Source: ISO 4217 table A.1.
_DECIMALS = {
    "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0,
    "RWF": 0, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
    "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3, "CLF": 4, "UYW": 4,
}  # fmt: skip


class MixedCurrency(DomainError):
    """Amounts of two currencies were about to be added or compared."""

    code = "mixed_currency"


class AmountProblem(DomainError):
    """An amount cannot be read, or has more decimals than its currency."""

    code = "amount_unreadable"


CURRENCIES = (
    "CNY", "USD", "EUR", "GBP", "HKD", "TWD", "JPY", "KRW", "SGD", "MYR", "THB", "VND", "IDR", "PHP", "AUD",
    "CAD", "NZD", "BRL", "MXN", "CLP", "COP", "INR", "AED", "SAR", "TRY", "ILS", "PLN", "SEK", "CHF",
)  # fmt: skip
"""What a shop may sell in; those of most shops first."""


def decimals(currency: str) -> int:
    """How many decimals `currency` (ISO 4217 letters) has."""
    return _DECIMALS.get(currency, 2)


@dataclass(frozen=True, order=False)
class Money:
    """`minor` whole minor units (分, cents) of `currency`."""

    minor: int
    currency: str

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Read "12.50". Raises: AmountProblem when unreadable or with too many decimals."""
        try:
            value = Decimal(text.strip())
        except InvalidOperation:
            raise AmountProblem(value=text) from None
        if not value.is_finite():
            raise AmountProblem(value=text)
        scaled = value.scaleb(decimals(currency))
        if scaled != scaled.to_integral_value():
            raise AmountProblem("amount_decimals", value=text, currency=currency)
        return cls(int(scaled), currency)

    def as_decimal(self) -> Decimal:
        """The amount in major units, with the currency's decimals."""
        return Decimal(self.minor).scaleb(-decimals(self.currency))

    def plain(self) -> str:
        """ "12.50": for sheets and `--json`, no grouping, no sign of currency."""
        return f"{self.as_decimal():.{decimals(self.currency)}f}"

    def _check(self, other: Money) -> None:
        if self.currency != other.currency:
            raise MixedCurrency(first=self.currency, second=other.currency)

    def __add__(self, other: Money) -> Money:
        self._check(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._check(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._check(other)
        return self.minor < other.minor

    def __le__(self, other: Money) -> bool:
        self._check(other)
        return self.minor <= other.minor

    def times(self, factor: Decimal) -> Money:
        """The amount times `factor`, rounded half up once."""
        exact = Decimal(self.minor) * factor
        return Money(int(exact.quantize(Decimal(1), ROUND_HALF_UP)), self.currency)


def total(amounts: Iterable[Money], currency: str) -> Money:
    """Sum of amounts of one currency; zero of `currency` for none. Raises: MixedCurrency."""
    result = Money(0, currency)
    for amount in amounts:
        result = result + amount
    return result


def split(minor: int, weights: Sequence[int]) -> list[int]:
    """Parts of `minor` in proportion to `weights` that sum to it exactly (largest remainder).

    All weights zero means equal shares. Ties go to the earlier part.
    """
    if not weights:
        return []
    if minor < 0:
        return [-part for part in split(-minor, weights)]
    base = list(weights) if any(weights) else [1] * len(weights)
    whole = sum(base)
    parts = [minor * weight // whole for weight in base]
    by_remainder = sorted(range(len(base)), key=lambda i: (-(minor * base[i] % whole), i))
    for i in by_remainder[: minor - sum(parts)]:
        parts[i] += 1
    return parts
