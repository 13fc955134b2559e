"""How the bars of the charts are named, so that a click finds the rows behind."""

from __future__ import annotations

import json

AGES = (0, 3, 7, 14, 30)
"""Days since an open incident was found at which its age group begins."""


def pair_key(supplier_id: int, ordered_title: str, ordered_spec: str, sent_title: str, sent_spec: str) -> str:
    """One pair of goods that a supplier mixed up."""
    return json.dumps([supplier_id, ordered_title, ordered_spec, sent_title, sent_spec], ensure_ascii=False)


def pair_of(key: str) -> dict[str, object]:
    """The parts of a `pair_key`, by name."""
    names = ("supplier", "ordered_title", "ordered_spec", "sent_title", "sent_spec")
    return dict(zip(names, json.loads(key), strict=True))


def cost_key(first: str, currency: str) -> str:
    """A month's postings in one currency; `first` is its first day."""
    return f"{first} {currency}"
