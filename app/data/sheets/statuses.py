"""What a printed status means to an order: to ship, shipped, done, closed, unpaid or refunding."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from app.domain.goods.traditional import TO_SIMPLIFIED
from app.paths import resource


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    return tomllib.loads(resource("layouts/_statuses.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=4_096)
def normal_status(
    status: str | None, pay_status: str | None = None, refund_status: str | None = None
) -> str | None:
    """The one of our six words that fits the printed texts best; None when nothing is known."""
    norm = _first(_rules()["status"], status)
    if norm in (None, "to_ship"):
        norm = _first(_rules()["pay"], pay_status) or norm
    refund = refund_state(refund_status)
    if norm == "to_ship" and refund != "none":
        return "closed" if refund == "done" else "refunding"
    return norm


def _first(groups: list[dict[str, Any]], printed: str | None) -> str | None:
    if not printed:
        return None
    lowered = printed.lower().translate(TO_SIMPLIFIED)
    for group in groups:
        if any(word in lowered for word in group.get("except", ())):
            continue
        if lowered.strip() in group.get("whole", ()) or any(word in lowered for word in group["words"]):
            return str(group["norm"])
    return None


@lru_cache(maxsize=1_024)
def refund_state(refund_status: str | None) -> str:
    """ "none", "underway" or "done", from what the platform prints about a refund."""
    lowered = (refund_status or "").lower().translate(TO_SIMPLIFIED)
    rules = _rules()["refund"]
    for state in ("none", "done", "underway"):
        if any(word in lowered for word in rules[state]):
            return state
    return "none"
