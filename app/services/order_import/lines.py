"""Which line of a known order a line of a sheet is, and what it adds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.services.order_import.drafts import LineDraft, Values

_DEFAULTS: Values = {
    "sub_order_no": "",
    "title": "",
    "sku_code": "",
    "spec": "",
    "quantity": 1,
    "unit_price_minor": None,
    "line_minor": None,
    "paid_minor": None,
    "refund_text": "",
    "status_text": "",
}
COLUMNS = tuple(_DEFAULTS)
Stored = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LineMerge:
    """`known` is the position of the line already there, None for a new one."""

    known: int | None
    draft: LineDraft
    values: Values


def merged_lines(
    stored: Sequence[Stored], is_placeholder: bool, drafts: Sequence[LineDraft]
) -> list[LineMerge]:
    """Lines to write. `is_placeholder`: what is stored is one line of joined titles.

    A placeholder is replaced by real lines; real lines never by a placeholder. Lines the sheet does
    not carry stay as they are.
    """
    is_joined = any(draft.is_joined for draft in drafts)
    if stored and not is_placeholder and (is_joined or _is_summary(stored, drafts)):
        return []
    if is_placeholder and not is_joined:
        return [_replacing(position, stored, draft) for position, draft in enumerate(drafts)]
    found = _matched(stored, drafts)
    return [_merge(found.get(position), stored, draft) for position, draft in enumerate(drafts)]


def _is_summary(stored: Sequence[Stored], drafts: Sequence[LineDraft]) -> bool:
    """Fewer lines than are known, without a code or variant: a total of them, not one of them."""
    names = ("sub_order_no", "sku_code", "spec")
    return len(drafts) < len(stored) and not any(name in draft.values for draft in drafts for name in names)


def _replacing(position: int, stored: Sequence[Stored], draft: LineDraft) -> LineMerge:
    """The placeholder's row becomes the first real line, so what points at it stays."""
    return LineMerge(position if position < len(stored) else None, draft, {**_DEFAULTS, **draft.values})


def _merge(known: int | None, stored: Sequence[Stored], draft: LineDraft) -> LineMerge:
    before = _DEFAULTS if known is None else {name: stored[known][name] for name in COLUMNS}
    return LineMerge(known, draft, {**before, **draft.values})


def _matched(stored: Sequence[Stored], drafts: Sequence[LineDraft]) -> dict[int, int]:
    """Position of a draft → position of the stored line it is; the surest ground first."""
    found: dict[int, int] = {}
    free = list(range(len(stored)))
    for is_same in (_same_in_all, _same_number, _same_goods, _same_code, _compatible):
        _pair(stored, drafts, found, free, is_same)
    left = [position for position in range(len(drafts)) if position not in found]
    pairs = list(zip(left, free, strict=False))
    # As many as are missing: the shop changed what the line says.
    if len(left) == len(free) and not any(_numbers_differ(stored[k], drafts[p].values) for p, k in pairs):
        found.update(pairs)
    return found


def _pair(
    stored: Sequence[Stored],
    drafts: Sequence[LineDraft],
    found: dict[int, int],
    free: list[int],
    is_same: Callable[[Stored, Stored], bool],
) -> None:
    for position, draft in enumerate(drafts):
        if position in found:
            continue
        match = next((known for known in free if is_same(stored[known], draft.values)), None)
        if match is not None:
            found[position] = match
            free.remove(match)


def _same_in_all(old: Stored, new: Stored) -> bool:
    """Number and goods alike: where one number stands on two lines, each finds its own."""
    return all(old[name] == new.get(name, "") for name in ("sub_order_no", "sku_code", "spec", "title"))


def _same_number(old: Stored, new: Stored) -> bool:
    return bool(old["sub_order_no"]) and old["sub_order_no"] == new.get("sub_order_no")


def _numbers_differ(old: Stored, new: Stored) -> bool:
    return bool(old["sub_order_no"] and new.get("sub_order_no"))


def _same_goods(old: Stored, new: Stored) -> bool:
    if _numbers_differ(old, new):
        return False
    return all(old[name] == new.get(name, "") for name in ("sku_code", "spec", "title"))


def _same_code(old: Stored, new: Stored) -> bool:
    if _numbers_differ(old, new) or not old["sku_code"] or old["sku_code"] != new.get("sku_code"):
        return False
    return not (old["spec"] and new.get("spec") and old["spec"] != new["spec"])


def _compatible(old: Stored, new: Stored) -> bool:
    """Nothing said by both differs, and something is said by both."""
    if _numbers_differ(old, new):
        return False
    both = [(old[n], new[n]) for n in ("title", "sku_code", "spec") if old[n] and new.get(n)]
    return bool(both) and all(a == b for a, b in both)
