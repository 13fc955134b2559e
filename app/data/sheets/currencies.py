"""What currency the amounts of a sheet are in, where its lines do not say so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from app.data.sheets import values
from app.data.sheets.abroad import Country, country_named, country_of_phone
from app.data.sheets.found import Recognised
from app.domain.money import decimals
from app.domain.sheet_line import SheetLine

HOME = "CNY"
_ABROAD = "USD"
_LINES = 2_000
_AMOUNTS = ("unit_price", "line_amount", "paid_amount", "shipping_fee", "merchant_amount")
_AT_HOME = frozenset({"cn", "chn", "china", "中国", "中国大陆"})
_PLATFORMS_ABROAD = frozenset(
    {"tiktok", "shopee", "lazada", "amazon", "ebay", "etsy", "shopify", "aliexpress", "temu", "woocommerce"}
)
_CODE = re.compile(r"\b([A-Z]{3})\b")
_CODES = frozenset(
    {
        "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "JPY", "KRW", "SGD", "MYR", "THB", "VND", "IDR", "PHP",
        "CNY", "TWD", "HKD", "BRL", "MXN", "CLP", "COP", "INR", "AED", "SAR", "TRY", "ILS", "PLN",
        "SEK", "CHF",
    }
)  # fmt: skip


def told_currency(found: Recognised, lines: Sequence[SheetLine]) -> str | None:
    """The one currency that the layout, the lines or the headings of amounts name; None without one."""
    if found.layout.currency:
        return found.layout.currency
    named = {line.currency for line in islice(lines, _LINES)} - {None} or set(_in_headings(found))
    return next(iter(named)) if len(named) == 1 else None


def store_currency(found: Recognised, lines: Sequence[SheetLine]) -> str:
    """For a store that is not known yet: the currency of the country all goes to, dollars for other places
    abroad, yuan at home.
    """
    some = list(islice(lines, _LINES))
    countries = set(_countries(some))
    is_abroad = bool(countries) or found.layout.platform in _PLATFORMS_ABROAD or _names_abroad(some)
    if not is_abroad:
        return HOME
    codes = {country.currency for country in countries}
    likely = next(iter(codes)) if len(codes) == 1 else _ABROAD
    return likely if all(_has_decimals(amount, likely) for amount in _amounts(some)) else _ABROAD


def is_in_doubt(told: str | None, store: str, lines: Sequence[SheetLine]) -> bool:
    """True when nothing but the country says what the amounts are in."""
    unsaid = (line for line in islice(lines, _LINES) if line.currency is None)
    return told is None and store != HOME and any(True for _ in _amounts(unsaid))


def _in_headings(found: Recognised) -> Iterator[str]:
    for name in _AMOUNTS:
        for option in found.mapping.columns.get(name, ()):
            for index in option:
                printed = found.heading.printed[index]
                yield from (code for code in _CODE.findall(printed) if code in _CODES)
                code = values.currency_of(printed)
                if code:
                    yield code


def _countries(lines: Iterable[SheetLine]) -> Iterator[Country]:
    for line in lines:
        country = country_named(line.country) or country_of_phone(line.phone)
        if country is not None:
            yield country


def _names_abroad(lines: Iterable[SheetLine]) -> bool:
    return any(line.country and line.country.casefold() not in _AT_HOME for line in lines)


def _amounts(lines: Iterable[SheetLine]) -> Iterator[str]:
    return (amount for line in lines for name in _AMOUNTS if (amount := getattr(line, name)))


def _has_decimals(amount: str, currency: str) -> bool:
    """Whether an amount can be one of that currency: nobody has a part of a dong."""
    return len(amount.partition(".")[2].rstrip("0")) <= decimals(currency)
