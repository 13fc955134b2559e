"""What the sample shop sells, whom it buys from and who buys: read from resources/sample."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from app.paths import resource


@dataclass(frozen=True)
class SampleSku:
    """One variant. `options`: axis and value, as a platform prints them."""

    supplier: str
    title: str
    word: str
    code: str
    options: tuple[tuple[str, str], ...]
    price: Decimal
    cost: Decimal
    weight_g: int

    @property
    def spec(self) -> str:
        """The values alone: "黑色;XL"."""
        return ";".join(value for _, value in self.options)


@dataclass(frozen=True)
class SampleStore:
    """A shop on a platform, and the sheet it exports."""

    platform: str
    name: str
    share: int
    layout: str
    file: str


@cache
def shop_data() -> Mapping[str, Any]:
    """Everything in shop.toml."""
    return tomllib.loads(resource("sample/shop.toml").read_text("utf-8"))


def talk(key: str) -> str:
    """What people say in the sample shop."""
    return str(shop_data()["talk"][key])


@cache
def stores() -> tuple[SampleStore, ...]:
    """The shops."""
    return tuple(SampleStore(**entry) for entry in shop_data()["stores"])


def supplier(key: str) -> Mapping[str, Any]:
    """One supplier by key."""
    found: Mapping[str, Any] = next(s for s in shop_data()["suppliers"] if s["key"] == key)
    return found


@cache
def skus() -> tuple[SampleSku, ...]:
    """Every variant of every product."""
    return tuple(sku for product in shop_data()["products"] for sku in _variants(product))


def _variants(product: Mapping[str, Any]) -> list[SampleSku]:
    second = [(product["axis2"], value) for value in product["values2"]] if "axis2" in product else [None]
    found = []
    for letter, value in product["values"].items():
        for other in second:
            options = [(product["axis"], value), *([other] if other else [])]
            found.append(_sku(product, letter, tuple(options)))
    return found


def _sku(product: Mapping[str, Any], letter: str, options: tuple[tuple[str, str], ...]) -> SampleSku:
    size = options[1][1].replace("ml", "") if len(options) > 1 else ""
    return SampleSku(
        supplier=product["supplier"],
        title=product["title"],
        word=product["word"],
        code=f"{product['code']}-{letter}{size}",
        options=options,
        price=Decimal(product["price"]),
        cost=Decimal(product["cost"]),
        weight_g=product["weight_g"],
    )
