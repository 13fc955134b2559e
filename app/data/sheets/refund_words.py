"""What printed words of after-sales sheets mean."""

from __future__ import annotations

from functools import lru_cache

from app.data.sheets.headings import synonyms
from app.data.sheets.statuses import refund_state as order_refund_state
from app.data.sheets.vocabulary import Vocabulary, load_vocabulary
from app.domain.statuses import RefundKind, RefundState

NO_CASE = "none"
"""The row says that there is no after-sales case."""
_SHARED = ("order_no", "sub_order_no", "title", "sku_code", "spec", "quantity", "shop", "buyer", "currency",
           "paid_amount")  # fmt: skip
_WITHOUT_MONEY = frozenset({RefundKind.EXCHANGE, RefundKind.RESEND})


@lru_cache(maxsize=1)
def refund_vocabulary() -> Vocabulary:
    """The word list, read once."""
    return load_vocabulary("_refunds", {name: synonyms().fields[name] for name in _SHARED})


@lru_cache(maxsize=2_048)
def refund_state(printed: str | None, kind: str | None = None) -> str | None:
    """A `RefundState` or `NO_CASE`; None where nothing is printed.

    A word nobody knows is `RefundState.UNKNOWN`. Of an exchange or a second parcel no money goes back.
    """
    if not printed:
        return None
    norm = _first("state", printed)
    if norm == RefundState.REFUNDED and kind in _WITHOUT_MONEY:
        return RefundState.SETTLED.value
    return norm or RefundState.UNKNOWN.value


@lru_cache(maxsize=2_048)
def refund_kind(printed: str | None, needs_return: str | None = None) -> str | None:
    """A `RefundKind`; None where nothing is printed. `needs_return` is a yes or no of a column of its own."""
    if printed:
        return _first("kind", printed) or RefundKind.UNKNOWN.value
    answers = refund_vocabulary().plain["needs_return"]
    lowered = (needs_return or "").strip().lower()
    if lowered in answers["yes"]:
        return RefundKind.RETURN.value
    return RefundKind.REFUND.value if lowered in answers["no"] else None


def _first(table: str, printed: str) -> str | None:
    lowered = printed.strip().lower()
    for group in refund_vocabulary().plain[table]:
        if any(word in lowered for word in group.get("except", ())):
            continue
        if lowered in group.get("whole", ()) or any(word in lowered for word in group["words"]):
            return str(group["norm"])
    return None


def written_text(state: str, printed: str) -> str:
    """The word for a line whose refund is "underway" or "done", with what the sheet printed of its case.

    `app.data.sheets.statuses.refund_state` reads it back as `state`, whatever was printed.
    """
    chinese, other = refund_vocabulary().plain["written"][state]
    word = chinese if not printed or not printed.isascii() else other
    whole = f"{word} · {printed}" if printed and printed != word else word
    return whole if order_refund_state(whole) == state else word
