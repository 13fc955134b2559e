"""Whether the owner can be told: a sentence for a code, in both languages, with nothing left open in it."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.errors import MakegoodError
from ui.error_text import SENTENCES, error_text
from ui.look_up import language_without_window

LANGUAGES = ("zh_CN", "en")
_seen: dict[tuple[str, frozenset[str], str], bool] = {}


def without_sentence(refusals: Iterable[MakegoodError]) -> set[str]:
    """The codes among `refusals` that cannot be told in one of the languages."""
    return {refusal.code for refusal in refusals if not _is_told(refusal)}


def _is_told(refusal: MakegoodError) -> bool:
    key = (refusal.code, frozenset(refusal.params), str(refusal.params.get("reason", ""))[:20])
    if key not in _seen:
        _seen[key] = refusal.code in SENTENCES and all(_in(language, refusal) for language in LANGUAGES)
    return _seen[key]


def _in(language: str, refusal: MakegoodError) -> bool:
    with language_without_window(language):
        told = error_text(refusal)
        bare = error_text(MakegoodError(refusal.code))
    is_chinese = any("\u4e00" <= sign <= "\u9fff" for sign in bare)
    return bool(told.strip()) and is_chinese == (language == "zh_CN")
