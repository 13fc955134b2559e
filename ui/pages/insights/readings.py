"""The sentence over each chart, from the codes of `app.services.insights`."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.money import Money
from app.services.insights import Reading
from ui import formats, labels
from ui.look_up import look_up

SENTENCES: dict[str, object] = {
    "rate_none": QT_TRANSLATE_NOOP("Readings", "No order line has been shipped yet."),
    "rate_first": QT_TRANSLATE_NOOP("Readings", "{rate} of the lines shipped were wrong."),
    "rate_same": QT_TRANSLATE_NOOP(
        "Readings", "{rate} of the lines shipped were wrong, as in the month before."
    ),
    "rate_up": QT_TRANSLATE_NOOP("Readings", "{rate} of the lines shipped were wrong, up from {before}."),
    "rate_down": QT_TRANSLATE_NOOP("Readings", "{rate} of the lines shipped were wrong, down from {before}."),
    "found_none": QT_TRANSLATE_NOOP("Readings", "No incident was found yet."),
    "found_most": QT_TRANSLATE_NOOP("Readings", "You found {share} of them before the buyer did."),
    "found_few": QT_TRANSLATE_NOOP(
        "Readings",
        "You found only {share} before the buyer did. Hold shipping sheets against the orders on the "
        "same day.",
    ),
    "suppliers_none": QT_TRANSLATE_NOOP("Readings", "There are too few lines yet to compare suppliers."),
    "suppliers_worst": QT_TRANSLATE_NOOP(
        "Readings",
        "{name} sends {rate} wrong, {times} times the average of {average}. Ask for packing photos, or "
        "put him on hold.",
    ),
    "suppliers_even": QT_TRANSLATE_NOOP(
        "Readings", "{name} is the highest with {rate}; the average is {average}. Nobody stands out."
    ),
    "causes_none": QT_TRANSLATE_NOOP(
        "Readings", "No cause is named yet. Name it when an incident is closed."
    ),
    "causes_open": QT_TRANSLATE_NOOP(
        "Readings", "{open} of {whole} incidents have no cause named yet. Name it when an incident is closed."
    ),
    "causes_most": QT_TRANSLATE_NOOP("Readings", "{cause} is behind {share} of the incidents. Begin there."),
    "costs_none": QT_TRANSLATE_NOOP("Readings", "Nothing was paid or collected yet."),
    "costs_sum": QT_TRANSLATE_NOOP(
        "Readings", "Mistakes cost {paid} in a year; {received} came back, {net} is yours."
    ),
}
_SHARES = frozenset({"rate", "before", "share", "average"})
_AMOUNTS = frozenset({"paid", "received", "net"})


def reading_words(reading: Reading) -> str:
    """The sentence with its figures written in the owner's language."""
    values = {name: _word(name, value, reading) for name, value in reading.params.items()}
    return look_up("Readings", SENTENCES[reading.code]).format_map(values)


def _word(name: str, value: object, reading: Reading) -> str:
    if name in _SHARES and isinstance(value, float):
        return formats.percent(value)
    if name in _AMOUNTS and isinstance(value, int):
        return formats.money(Money(value, str(reading.params["currency"])))
    if name == "times" and isinstance(value, float):
        return formats.decimal(value, 1)
    if name == "cause":
        return labels.words(value)  # type: ignore[arg-type]
    return str(value)
