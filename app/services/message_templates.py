"""Message templates: files under resources, overridden by what the owner changed."""

from __future__ import annotations

import re
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
# A place to be filled: {buyer}, or as the owner reads it, {买家称呼}, {pick-up code}.
PLACE = re.compile(r"\{([^{}\n]{1,40})\}")


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


def place_names(language: str) -> Mapping[str, str]:
    """What the window calls the places of a template, by their {key}."""
    names: Mapping[str, str] = words(language)["variable"]
    return names


def places(party: Party) -> tuple[str, ...]:
    """Keys of the places a template for `party` may have: those the shipped ones have, in their order."""
    found: dict[str, None] = {}
    for template in _shipped(LANGUAGES[0]).values():
        if template.party is party:
            found.update(dict.fromkeys(PLACE.findall(template.body + template.line)))
    return tuple(found)


def with_names(text: str, language: str) -> str:
    """`text` with its {keys} as the owner reads them: {buyer} is {买家称呼}."""
    names = place_names(language)
    return PLACE.sub(lambda match: f"{{{names.get(match.group(1), match.group(1))}}}", text)


def with_keys(text: str, language: str) -> str:
    """`text` with its {names} as they are kept; keys may stand in it too."""
    keys = {name: key for key, name in place_names(language).items()}
    return PLACE.sub(lambda match: f"{{{keys.get(match.group(1).strip(), match.group(1))}}}", text)


def _changed(shipped: MessageTemplate, row: Template) -> MessageTemplate:
    return MessageTemplate(shipped.key, shipped.party, row.title, row.body, row.line or shipped.line, True)
