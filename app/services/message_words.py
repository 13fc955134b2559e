"""Word lists by which messages are read, from resources/wordlists."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache

from app.domain.chat_reading import ChatWords
from app.domain.promises import PromiseWords
from app.domain.statuses import BuyerWish, MismatchKind, PromiseKind
from app.paths import resource


@cache
def promise_words() -> PromiseWords:
    """The words that make a promise, and those that unmake it."""
    data = tomllib.loads(resource("wordlists/promises.toml").read_text("utf-8"))
    return PromiseWords(
        kinds={PromiseKind(kind): _lower(words) for kind, words in data["kinds"].items()},
        blocked=_lower(data["not"]["words"]),
        excepted=_lower(data["not"]["except"]),
        past=_lower(data["not"]["past"]),
        condition=_lower(data["condition"]["words"]),
        own=_lower(data["own"]["words"]),
    )


def _lower(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


@cache
def chat_words() -> ChatWords:
    """The words by which a buyer's chat is read."""
    data = tomllib.loads(resource("wordlists/chats.toml").read_text("utf-8"))
    return ChatWords(
        kinds={MismatchKind(kind): _lower(words) for kind, words in data["kinds"].items()},
        damaged=_lower(data["complaints"]["damaged"]),
        wishes={BuyerWish(wish): _lower(words) for wish, words in data["wishes"].items()},
        refusing=_lower(data["not"]["words"]),
        denying=_lower(data["not"]["kinds"]),
    )
