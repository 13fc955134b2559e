"""The sentence for each trouble that `app` tells by a code: what happened, what was not changed, what to
do.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.domain.statuses import (
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    FindingKind,
    InterceptState,
    LiableParty,
    ParcelState,
    Progress,
    Remedy,
    ReturnState,
)
from app.services.history import Step
from app.services.past_imports import OrderUse
from ui import formats, labels
from ui.error_sentences import (
    data_folder,
    desk,
    findings,
    general,
    history,
    incidents,
    ledger,
    messages,
    money,
    outgoing,
    own_layouts,
    prevention,
    refunds,
    sheet_rows,
    sheets,
    storage,
    suppliers,
    views,
)
from ui.history.step_words import step_words
from ui.label_words.import_uses import use_words
from ui.look_up import language_without_window, look_up
from ui.sheet_rows import row_number, sheet_words

SENTENCES: dict[str, object] = {
    **general.SENTENCES,
    **sheets.SENTENCES,
    **sheet_rows.SENTENCES,
    **storage.SENTENCES,
    **data_folder.SENTENCES,
    **money.SENTENCES,
    **ledger.SENTENCES,
    **incidents.SENTENCES,
    **desk.SENTENCES,
    **suppliers.SENTENCES,
    **prevention.SENTENCES,
    **messages.SENTENCES,
    **outgoing.SENTENCES,
    **findings.SENTENCES,
    **own_layouts.SENTENCES,
    **views.SENTENCES,
    **refunds.SENTENCES,
    **history.SENTENCES,
}

_AMOUNTS = frozenset({"amount", "limit", "paid", "refunded", "pending", "minimum"})

# Which enum a plain value belongs to, by code and parameter; values that are enum members need no entry.
_ENUMS: dict[str, tuple[type[StrEnum], ...]] = {
    "kind": (CompensationKind,),
    "source": (Progress, InterceptState, ReturnState, ParcelState),
    "target": (Progress, InterceptState, ReturnState, ParcelState),
    "parcel": (ParcelState,),
    "current": (CompensationStatus, ClaimStatus),
    "wanted": (CompensationStatus, ClaimStatus),
    "status": (ClaimStatus,),
    "party": (LiableParty,),
    "finding": (FindingKind,),
    "proposed": (Remedy,),
    "chosen": (Remedy,),
}


def error_text(error: MakegoodError) -> str:
    """The sentence for `error` in the language in force, its places filled."""
    sentence = look_up("Error", SENTENCES.get(error.code, SENTENCES["error"]))
    told = sentence.format_map(_Values(error))
    # A sentence that quotes another one leaves it to that to say which sheet the row is on.
    return told if "{row}" not in sentence or "{trouble}" in sentence else _on_its_sheet(error, told)


def _on_its_sheet(error: MakegoodError, told: str) -> str:
    row = error.params.get("row")
    sheet = sheet_words(row) if isinstance(row, int) else ""
    return f"{sheet} · {told}" if sheet else told


def explain_without_window(error: MakegoodError, language: str | None) -> str:
    """The same sentence where no application object runs, for commands; `language` None = the system's."""
    from ui.translations import system_language

    with language_without_window(language or system_language()):
        return error_text(error)


class _Values(dict[str, str]):
    """An error's parameters as words; a place nobody fills stays empty rather than failing the sentence."""

    def __init__(self, error: MakegoodError) -> None:
        currency = str(error.params.get("currency", ""))
        super().__init__({name: _words(name, value, currency) for name, value in error.params.items()})
        self["code"] = error.code
        if trouble := error.params.get("trouble"):
            quoted = MakegoodError(trouble, **_without(error.params, "trouble"))
            sentence = look_up("Error", SENTENCES.get(quoted.code, SENTENCES["error"]))
            self["trouble"] = _on_its_sheet(quoted, sentence.format_map(_Values(quoted)))

    def __missing__(self, name: str) -> str:
        return ""


def _without(params: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in params.items() if key != name}


def _words(name: str, value: Any, currency: str) -> str:
    if name == "row" and isinstance(value, int):
        return row_number(value)
    if isinstance(value, Money):
        return formats.money(value)
    if isinstance(value, StrEnum):
        return labels.words(value)
    if isinstance(value, Step):
        return step_words(value)
    if isinstance(value, OrderUse):
        return use_words(value)
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(_words(name, item, currency) for item in value)
    if name in _AMOUNTS and currency and isinstance(value, str):
        return formats.money(Money.parse(value, currency))
    for enum in _ENUMS.get(name, ()):
        if value in set(enum):
            return labels.words(enum(value))
    return formats.number(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)
