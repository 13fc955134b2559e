"""Message templates: files under resources, overridden by what the owner changed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.data.models import Template
from app.domain.errors import NotFound
from app.domain.message_check import WordList
from app.domain.statuses import Party
from app.paths import resource

PARTIES = (Party.BUYER, Party.SUPPLIER)
LANGUAGES = ("zh_CN", "en")


@dataclass(frozen=True)
class MessageTemplate:
    """A text with {variables}. `line` is repeated for each incident in place of {lines}."""

    key: str
    party: Party
    title: str
    body: str
    line: str = ""
    is_changed: bool = False
    """Whether the owner changed it."""


@cache
def _shipped(language: str) -> Mapping[str, MessageTemplate]:
    found: dict[str, MessageTemplate] = {}
    for party in PARTIES:
        path = resource(f"templates/{language}/{party.value}.toml")
        for name, entry in tomllib.loads(path.read_text("utf-8")).items():
            key = f"{party.value}.{name}"
            body = entry["body"].strip()
            found[key] = MessageTemplate(key, party, entry["title"], body, entry.get("line", ""))
    return found


@cache
def words(language: str) -> Mapping[str, Any]:
    """Words that the templates put in: remedies, days, currencies."""
    return tomllib.loads(resource(f"templates/{language}/words.toml").read_text("utf-8"))


@cache
def word_lists() -> tuple[WordList, ...]:
    """The lists that messages are checked against."""
    data = tomllib.loads(resource("wordlists/messages.toml").read_text("utf-8"))
    return tuple(
        WordList(code, Party(e["to"]) if e["to"] else None, e["source"], tuple(e["words"]))
        for code, e in data.items()
    )


def find_template(key: str, language: str) -> MessageTemplate:
    """The template in force. Raises: NotFound."""
    shipped = _shipped(language).get(key)
    if shipped is None:
        raise NotFound(kind="template", id=key)
    row = Template.get_or_none(Template.key == key, Template.language == language)
    return shipped if row is None else _changed(shipped, row)


def list_templates(party: Party, language: str) -> tuple[MessageTemplate, ...]:
    """Every template for `party` in force, in the order of the file."""
    rows = {row.key: row for row in Template.select().where(Template.language == language)}
    shipped = [t for t in _shipped(language).values() if t.party is party]
    return tuple(_changed(t, rows[t.key]) if t.key in rows else t for t in shipped)


def _changed(shipped: MessageTemplate, row: Template) -> MessageTemplate:
    return MessageTemplate(shipped.key, shipped.party, row.title, row.body, shipped.line, True)
