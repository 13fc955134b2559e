"""What the search box offers, in groups: incidents, orders, suppliers, commands, and a pasted chat."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services.search import PASTED_FROM, Hit, HitKind
from ui import labels

translate = QCoreApplication.translate

_PAGES = {HitKind.ORDER: "orders", HitKind.INCIDENT: "incidents", HitKind.SUPPLIER: "suppliers"}
_ICONS = {  # in the order of the groups
    HitKind.INCIDENT: "alert-circle-outline",
    HitKind.ORDER: "package-variant-closed",
    HitKind.SUPPLIER: "factory",
}
_MOST_COMMANDS = 6


@dataclass(frozen=True)
class Command:
    """Something the window can do: how it is called, its keys, and how it is done."""

    words: str
    keys: str
    icon: str
    run: Callable[[], object]


@dataclass(frozen=True)
class Offer:
    """A line of the list; one without `choose` is the heading of those below it."""

    words: str
    icon: str = ""
    choose: Callable[[], object] | None = None


def offers(
    text: str, hits: Sequence[Hit], commands: Sequence[Command], go: Callable[..., object]
) -> list[Offer]:
    """All that fits `text`; `go(page_id, record_id, **hints)` shows a record."""
    found = [offer for kind in _ICONS for offer in _of_kind(kind, hits, go)]
    found += _commands(text, commands)
    if len(text.strip()) >= PASTED_FROM:
        words = translate("SearchPopup", "New incident from these words…")
        found.append(Offer(words, "plus", lambda: go("incidents", None, chat=text)))
    return found


def _of_kind(kind: HitKind, hits: Sequence[Hit], go: Callable[..., object]) -> Iterator[Offer]:
    mine = [hit for hit in hits if hit.kind is kind]
    if mine:
        yield Offer(_titles()[kind])
    for hit in mine:
        yield Offer(hit_words(hit), _ICONS[kind], partial(go, _PAGES[hit.kind], hit.id))


def _titles() -> dict[HitKind, str]:
    return {
        HitKind.INCIDENT: translate("Pages", "Incidents"),
        HitKind.ORDER: translate("Pages", "Orders"),
        HitKind.SUPPLIER: translate("Pages", "Suppliers"),
    }


def _commands(text: str, commands: Sequence[Command]) -> list[Offer]:
    wanted = _plain(text).split()
    if not wanted:
        return []
    fitting = [one for one in commands if all(word in _plain(one.words) for word in wanted)]
    lines = [Offer(_with_keys(one), one.icon, one.run) for one in fitting[:_MOST_COMMANDS]]
    return [Offer(translate("SearchPopup", "Commands")), *lines] if lines else []


def _with_keys(command: Command) -> str:
    return f"{command.words}  {command.keys}" if command.keys else command.words


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def hit_words(hit: Hit) -> str:
    """A record found, in one line."""
    parts = [hit.title]
    if hit.mismatch is not None:
        parts.append(labels.words(hit.mismatch))
    if hit.progress is not None:
        parts.append(labels.words(hit.progress))
    return " · ".join([*parts, hit.detail] if hit.detail else parts)
