"""Loads the word lists and courier patterns that ship as files into the domain's values."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from app.domain.couriers import Courier, CourierBook, CourierNames
from app.domain.goods.lexicon import Family, Lexicon, Measure, ModelWords
from app.domain.goods.text import fold
from app.domain.stop_answers import AnswerWords
from app.domain.stop_sheet import ANSWERS
from app.paths import resource


@cache
def load_lexicon() -> Lexicon:
    """The attribute families, measures, models and words of `resources/attributes.toml`."""
    return lexicon_from(_read("attributes.toml"))


@cache
def load_couriers() -> CourierBook:
    """The couriers of `resources/couriers.toml`."""
    return CourierBook(tuple(_courier(entry) for entry in _read("couriers.toml")["courier"]))


@cache
def load_courier_names() -> dict[str, CourierNames]:
    """Platform → what it calls the couriers, from `resources/courier_names.toml`."""
    return {name: _names(entry) for name, entry in _read("courier_names.toml").items()}


@cache
def load_answer_words() -> AnswerWords:
    """What suppliers say of parcels to stop, from `resources/stop_answers.toml`."""
    lists = {name: tuple(map(fold, some)) for name, some in _read("stop_answers.toml").items()}
    said = {state: lists.pop(state.value) for state in ANSWERS}
    return AnswerWords(said=said, **lists)


def _names(entry: dict[str, Any]) -> CourierNames:
    codes = entry.get("codes", {})
    return CourierNames(
        names=entry.get("names", {}),
        codes=codes if isinstance(codes, dict) else {},
        code_set=codes if isinstance(codes, str) else "",
        other_code=entry.get("other_code", ""),
    )


def _read(name: str) -> dict[str, Any]:
    with resource(name).open("rb") as file:
        return tomllib.load(file)


def lexicon_from(data: dict[str, Any]) -> Lexicon:
    """A lexicon from the tables of a word list file."""
    return Lexicon(
        families=tuple(_family(entry) for entry in data["family"]),
        measures=tuple(_measure(entry) for entry in data["measure"]),
        models=ModelWords(_tuples(data["models"]["series"]), _tuples(data["models"]["suffixes"])),
        counting=tuple(data["counting"]["words"]),
        pack_marks=tuple(data["counting"]["pack_marks"]),
        pack_words={int(count): tuple(words) for count, words in data["counting"]["pack_words"].items()},
        grades=tuple(data["counting"]["grades"]),
        same_words=tuple(tuple(group) for group in data["words"]["same"]),
        gifts=tuple(data["words"]["gifts"]),
        noise=tuple(data["words"]["noise"]),
        advice=tuple(data["words"]["advice"]),
    )


def _measure(entry: dict[str, Any]) -> Measure:
    bare = {unit: (float(factor), float(most)) for unit, (factor, most) in entry.get("bare", {}).items()}
    return Measure(entry["id"], entry["units"], bare)


def _family(entry: dict[str, Any]) -> Family:
    return Family(
        id=entry["id"],
        values=_tuples(entry["values"]),
        suffixes=tuple(entry.get("suffixes", ())),
        broader=entry.get("broader", {}),
        same=entry.get("same", {}),
        needs_suffix=frozenset(entry.get("needs_suffix", ())),
        shades=entry.get("shades", {}),
    )


def _tuples(table: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(words) for key, words in table.items()}


def _courier(entry: dict[str, Any]) -> Courier:
    return Courier(
        code=entry["code"],
        name=entry["name"],
        aliases=tuple(entry["aliases"]),
        patterns=tuple(entry["patterns"]),
        prefixes=tuple(entry["prefixes"]),
        kuaidi100=entry["kuaidi100"],
    )
