"""Labels with what they say: 订单号：2608…　收件人：…, in one cell or in two beside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.data.sheets.cells import plain
from app.data.sheets.straight.families import field_of

Pair = tuple[str, str]
"""A label and its value."""

GOODS = frozenset({"title", "spec", "sku_code", "quantity", "unit_price", "line_amount"})
_LINE = re.compile(r"\s*([^:：\n]{1,24}?)\s*[:：]\s*")
_STOPS = r"\s:：,，;；|/、"
_WORD = rf"[^{_STOPS}\d][^{_STOPS}]{{0,11}}"
_INSIDE = re.compile(
    rf"(?:^|(?<=[{_STOPS}]))((?<=\s\s)[A-Za-z][A-Za-z .]{{1,20}}|{_WORD})\s*[:：]\s*", re.MULTILINE
)
_BRACKETED = re.compile(r"【([^】\n]{1,12})】[:：]?")
_BETWEEN = " \t\r\n,，;；|/、　"
_LONGEST_LABEL = 16


def pairs_in(text: str) -> list[Pair]:
    """The labels of a text with their values; none where it does not begin with a label that is known."""
    text = _BRACKETED.sub(r" \1：", text).strip() if text.startswith("【") else text
    if ":" not in text and "：" not in text:
        return []
    first = _LINE.match(text)
    if first is None or not is_label(first[1]):
        return []
    starts = [(first.start(), first.end(), first[1])]
    for found in _INSIDE.finditer(text, first.end()):
        # Colour and size after a colon belong to the goods before them.
        if is_label(found[1]) and (field_of(found[1]) not in GOODS - {"title", "quantity"}):
            starts.append((found.start(), found.end(), found[1]))
    ends = [*(start for start, _, _ in starts[1:]), len(text)]
    return [
        (label.strip(), text[end:stop].strip(_BETWEEN))
        for (_, end, label), stop in zip(starts, ends, strict=True)
    ]


@lru_cache(maxsize=4_096)
def is_label(text: str) -> bool:
    """Whether a short text without a number in it is the name of a field."""
    bare = text.strip().rstrip(":：").strip()
    is_short = 0 < len(bare) <= _LONGEST_LABEL and not any(c.isdigit() for c in bare)
    return is_short and bool(field_of(bare))


def pairs_of_row(cells: Sequence[str]) -> list[Pair]:
    """The pairs of a row that holds nothing else; none for any other row."""
    texts = [plain(cell).strip() for cell in cells]
    told = [text for text in texts if text]
    if not told:
        return []
    found = [pairs_in(text) for text in told]
    if all(found):
        return [pair for pairs in found for pair in pairs]
    return _beside(texts)


def _beside(texts: Sequence[str]) -> list[Pair]:
    """Label, value, label, value: no value is a label, or it would be a row of headings."""
    found: list[Pair] = []
    label = ""
    for text in texts:
        if text and is_label(text):
            if label:
                found.append((label, ""))
            label = text.rstrip(":：")
        elif text and not label:
            return []
        elif text:
            found.append((label, text))
            label = ""
    found += [(label, "")] if label else []
    told = sum(bool(value) for _, value in found)
    return found if told and 2 * told >= len(found) else []


def is_row_of_labels(cells: Sequence[str]) -> bool:
    """Whether a row names goods and their pieces: headings of the rows that follow."""
    texts = [text for cell in cells if (text := plain(cell).strip())]
    fields = {field_of(text) for text in texts if is_label(text)}
    is_short = all(len(text) <= _LONGEST_LABEL and not any(map(str.isdigit, text)) for text in texts)
    return is_short and "title" in fields and len(fields & GOODS) > 1
