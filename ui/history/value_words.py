"""What changed in a record, line by line: "State: planned → approved"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.masking import mask_address, mask_name, mask_phone, mask_within
from app.domain.money import Money
from app.domain.settings import CURRENCY
from app.services.history import HistoryEntry, HistoryPart, ValueChange
from ui import formats, labels
from ui.history.field_names import FIELDS
from ui.history.kind_names import KINDS, SETTINGS
from ui.look_up import look_up

_MOST_LINES = 12
_MOST_VALUES = 6
_LONGEST = 80
_OF_BUYERS: Mapping[str, Callable[[str], str]] = {
    "buyer": mask_name,
    "recipient": mask_name,
    "phone": mask_phone,
    "address": mask_address,
    "full_address": mask_address,
}
_SUPPLIERS = frozenset({"supplier", "return_address"})
"""Whose names and addresses are business."""


def lines_of(entry: HistoryEntry) -> list[str]:
    """All that an operation changed in a record; of very much only the beginning."""
    counted = Counter(line for part in entry.parts for line in _part_lines(part))
    lines = [_times(line, count) for line, count in counted.items()]
    if len(lines) > _MOST_LINES:
        more = QCoreApplication.translate("History", "and {count} more").format(
            count=len(lines) - _MOST_LINES
        )
        return [*lines[:_MOST_LINES], more]
    return lines


def _times(line: str, count: int) -> str:
    if count == 1:
        return line
    return QCoreApplication.translate("History", "{change} (×{count})").format(change=line, count=count)


def _part_lines(part: HistoryPart) -> Iterator[str]:
    kind = look_up("HistoryKind", KINDS.get(part.kind, part.kind))
    whose = f"{kind} {part.name}".strip()
    if part.kind == "setting":
        yield from _setting_lines(part)
        return
    if part.is_itself and part.manner == "made":
        return  # what it says stands above
    if part.manner == "changed":
        for change in part.values:
            yield _change(part.kind, change) if part.is_itself else f"{whose} · {_change(part.kind, change)}"
        return
    pattern = (
        QCoreApplication.translate("History", "{record}: new")
        if part.manner == "made"
        else QCoreApplication.translate("History", "{record}: removed")
    )
    values = [_single(part, change) for change in part.values[:_MOST_VALUES]]
    words = pattern.format(record=whose)
    yield f"{words} ({', '.join(values)})" if values else words


def _setting_lines(part: HistoryPart) -> Iterator[str]:
    """A setting is called by its own name; its first value takes the place of the shipped one."""
    name = look_up("HistorySetting", SETTINGS[part.name]) if part.name in SETTINGS else part.name
    for change in part.values:
        if change.column == "value":
            shipped = QCoreApplication.translate("History", "as shipped")
            before = shipped if part.manner == "made" else _setting_words(part.name, change.before)
            yield f"{name}: {before} → {_setting_words(part.name, change.after)}"


def _setting_words(key: str, value: object) -> str:
    if key.endswith("_minor") and isinstance(value, int):
        value = Money(value, CURRENCY)
    return value_words("setting", "value", value)


def _change(kind: str, change: ValueChange) -> str:
    before, after = (value_words(kind, change.column, v) for v in (change.before, change.after))
    return f"{field_words(change.column)}: {before} → {after}"


def _single(part: HistoryPart, change: ValueChange) -> str:
    value = change.after if part.manner == "made" else change.before
    return f"{field_words(change.column)} {value_words(part.kind, change.column, value)}"


def field_words(column: str) -> str:
    """What a column is called; one without a name is shown by its own."""
    return look_up("HistoryField", FIELDS.get(column, column))


def value_words(kind: str, column: str, value: object) -> str:
    """A value as the owner's language writes it, personal data masked; a dash for nothing."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        yes = QCoreApplication.translate("History", "yes")
        return yes if value else QCoreApplication.translate("History", "no")
    if isinstance(value, StrEnum):
        return _enum_words(value)
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, int):
        return formats.number(value)
    if isinstance(value, list | tuple):
        return ", ".join(value_words(kind, column, item) for item in value) or "—"
    return _text(kind, column, str(value))


def _enum_words(value: StrEnum) -> str:
    try:
        return labels.words(value)
    except KeyError:  # an enum that is shown nowhere else
        return value.value


def _text(kind: str, column: str, text: str) -> str:
    if column == "platform":
        return labels.platform(text)
    mask = None if kind in _SUPPLIERS else _OF_BUYERS.get(column)
    shown = mask(text) if mask is not None else mask_within(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
