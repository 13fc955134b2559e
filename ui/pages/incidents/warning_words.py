"""What the look over a message found, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.message_check import MessageWarning
from ui.look_up import look_up

_WORDS: dict[str, object] = {
    "void_clause": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: such a clause is void, leave it out."),
    "absolute_promise": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: promise only what you can keep, it is binding."
    ),
    "blame": QT_TRANSLATE_NOOP(
        "MessageWarning", "“{found}”: to the buyer the shop answers, not the supplier."
    ),
    "threat": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” reads like a threat."),
    "cold": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” reads cold."),
    "paid_praise": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: no money or gifts for reviews."),
    "marketing": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: no advertising without consent."),
    "amount_not_approved": QT_TRANSLATE_NOOP("MessageWarning", "“{found}” is more than was approved."),
    "full_phone": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: a full phone number does not belong here."),
    "full_name": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: the full name does not belong here."),
    "full_address": QT_TRANSLATE_NOOP("MessageWarning", "“{found}”: the full address does not belong here."),
}


def warning_words(warning: MessageWarning) -> str:
    """One sentence."""
    return look_up("MessageWarning", _WORDS[warning.code]).format(found=warning.found)
