"""The invented goods of a half of the generator: products, their variants and how suppliers write them."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Product:
    """A product with the values of each of its slots; each value with other ways to write it."""

    title: str
    nicks: tuple[str, ...]
    code: str
    unit: str
    slots: dict[str, dict[str, tuple[str, ...]]]

    def __hash__(self) -> int:
        return hash(self.code)


@dataclass(frozen=True)
class Thing:
    """A product in one variant."""

    product: Product
    values: tuple[str, ...]

    @property
    def spec(self) -> str:
        """As most platforms print it."""
        return ";".join(f"{k}:{v}" for k, v in zip(self.product.slots, self.values, strict=True))

    @property
    def code(self) -> str:
        """The code of this very variant."""
        places = (list(s).index(v) + 1 for s, v in zip(self.product.slots.values(), self.values, strict=True))
        return "-".join([self.product.code, *(f"{place:02d}" for place in places)])

    def written(self, rng: random.Random, *, often: float = 0.6) -> list[str]:
        """The values as a person types them: many in another way."""
        found = []
        for slot, value in zip(self.product.slots.values(), self.values, strict=True):
            others = slot[value]
            found.append(rng.choice(others) if others and rng.random() < often else value)
        return found


@cache
def products(half: str) -> tuple[Product, ...]:
    """The goods of one of the sets, such as `development`."""
    with (HERE / f"{half}.toml").open("rb") as file:
        return tuple(_product(entry) for entry in tomllib.load(file)["product"])


def _product(entry: dict[str, str]) -> Product:
    title, nicks, code, unit = entry["goods"].split("|")
    slots = {slot: _values(text) for slot, text in entry.items() if slot != "goods"}
    return Product(title, tuple(nicks.split(",")), code, unit, slots)


def _values(text: str) -> dict[str, tuple[str, ...]]:
    pairs = (part.strip().partition("=") for part in text.split(";"))
    return {value: tuple(o for o in others.split(",") if o) for value, _, others in pairs}


def any_thing(rng: random.Random, half: str) -> Thing:
    """Any goods in any variant."""
    product = rng.choice(products(half))
    return Thing(product, tuple(rng.choice(list(values)) for values in product.slots.values()))


def other_variant(rng: random.Random, thing: Thing) -> Thing:
    """The same product, one value another."""
    slots = [list(values) for values in thing.product.slots.values()]
    place = rng.choice([i for i, values in enumerate(slots) if len(values) > 1])
    value = rng.choice([v for v in slots[place] if v != thing.values[place]])
    return Thing(thing.product, (*thing.values[:place], value, *thing.values[place + 1 :]))


def other_product(rng: random.Random, thing: Thing, half: str) -> Thing:
    """Another product."""
    while (other := any_thing(rng, half)).product is thing.product:
        pass
    return other
