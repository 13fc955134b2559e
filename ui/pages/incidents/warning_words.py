"""What the look over a message found, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.message_check import MessageWarning
from ui.look_up import look_up

_WORDS: dict[str, object] = {
    "message_void_clause": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: such a clause is void, leave it out."
    ),
    "message_absolute_promise": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: promise only what you can keep, it is binding."
    ),
    "message_blames_supplier": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: to the buyer the shop answers, not the supplier."
    ),
    "message_threat": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” reads like a threat."),
    "message_cold": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” reads cold."),
    "message_review_bribe": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: no money or gifts for reviews."),
    "message_marketing": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: no advertising without consent."),
    "message_amount": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” is more than was approved."),
    "message_personal_data": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: the buyer's data does not belong into this message."
    ),
}


def warning_words(warning: MessageWarning) -> str:
    """One sentence."""
    return look_up("MessageWarning", _WORDS[warning.code]).format(found=warning.found)
