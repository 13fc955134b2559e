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
_NO_DRAFT = LineDraft({})
# Lines that read almost alike may find a better place once the others are written; then it is quiet.
_ROUNDS = 5
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

    A placeholder is replaced by real lines, its row becoming the first of them, so what points at it stays;
    real lines are never replaced by a placeholder. Lines the sheet does not carry stay as they are.
    """
    is_joined = any(draft.is_joined for draft in drafts)
    if stored and not is_placeholder and (is_joined or _is_summary(stored, drafts)):
        return []
    lines: list[Values] = [{name: line[name] for name in COLUMNS} for line in stored]
    replaces = is_placeholder and not is_joined
    places: dict[int, int] = {}
    touched: set[int] = set()
    for _ in range(_ROUNDS if stored else 1):
        places = _places(lines, replaces, drafts)
        after = _written(lines, replaces, drafts, places)
        touched |= set(places.values())
        if after == lines:
            break
        lines, replaces = after, False
    owners = {place: drafts[position] for position, place in places.items()}
    return [
        LineMerge(place if place < len(stored) else None, owners.get(place, _NO_DRAFT), lines[place])
        for place in sorted(touched)
    ]


def _places(lines: Sequence[Stored], replaces: bool, drafts: Sequence[LineDraft]) -> dict[int, int]:
    """Position of each draft → its line, new ones behind those there."""
    if replaces:
        return {position: position for position in range(len(drafts))}
    found = _matched(lines, drafts)
    new = (position for position in range(len(drafts)) if position not in found)
    return found | {position: len(lines) + i for i, position in enumerate(new)}


def _written(
    lines: Sequence[Values], replaces: bool, drafts: Sequence[LineDraft], places: Mapping[int, int]
) -> list[Values]:
    after = list(lines)
    for position, place in sorted(places.items(), key=lambda pair: pair[1]):
        if place == len(after):
            after.append(dict(_DEFAULTS))
        before = _DEFAULTS if replaces else after[place]
        after[place] = {**before, **drafts[position].values}
    return after


def _is_summary(stored: Sequence[Stored], drafts: Sequence[LineDraft]) -> bool:
    """Fewer lines than are known, without a code or variant: a total of them, not one of them."""
    names = ("sub_order_no", "sku_code", "spec")
    return len(drafts) < len(stored) and not any(name in draft.values for draft in drafts for name in names)


def _matched(stored: Sequence[Stored], drafts: Sequence[LineDraft]) -> dict[int, int]:
    """Position of a draft → position of the stored line it is; the surest ground first."""
    found: dict[int, int] = {}
    free = list(range(len(stored)))
    for is_same in (_same_in_all, _same_number, _same_goods, _same_code, _compatible):
        _pair(stored, drafts, found, free, is_same)
    left = [position for position in range(len(drafts)) if position not in found]
    pairs = list(zip(left, free, strict=False))
    # As many as are missing: the shop changed what the line says.
    if len(left) == len(free) and not any(numbers_differ(stored[k], drafts[p].values) for p, k in pairs):
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


def numbers_differ(old: Stored, new: Stored) -> bool:
    """Both have a suborder number, and not the same."""
    return bool(old["sub_order_no"] and new.get("sub_order_no"))


def _same_goods(old: Stored, new: Stored) -> bool:
    if numbers_differ(old, new):
        return False
    return all(old[name] == new.get(name, "") for name in ("sku_code", "spec", "title"))


def _same_code(old: Stored, new: Stored) -> bool:
    if numbers_differ(old, new) or not old["sku_code"] or old["sku_code"] != new.get("sku_code"):
        return False
    return not (old["spec"] and new.get("spec") and old["spec"] != new["spec"])


def _compatible(old: Stored, new: Stored) -> bool:
    """Nothing said by both differs, and something is said by both."""
    if numbers_differ(old, new):
        return False
    both = [(old[n], new[n]) for n in ("title", "sku_code", "spec") if old[n] and new.get(n)]
    return bool(both) and all(a == b for a, b in both)
