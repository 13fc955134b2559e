"""Ways in which suppliers write their shipping sheets."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.domain.reconcile import ShippedLine
from tests.domain.reconcile.shop import Case, Sent, Thing

_ENGLISH = {
    "黑色": "Black", "白色": "White", "灰色": "Grey", "紫色": "Purple", "深灰": "dark grey",
    "浅灰": "light grey", "深蓝色": "dark blue",
    "浅蓝色": "light blue", "黄色": "yellow", "卡其": "khaki", "透明": "Clear",
    "米白色": "off-white", "香辣": "spicy", "原味": "original", "樱花粉": "sakura", "象牙白": "ivory",
    "Navy": "藏青", "White": "白色", "Pink": "粉", "Black": "黑", "Grey": "灰色", "Dark Grey": "深灰",
    "Silver": "银色", "Green": "绿", "Purple": "紫色", "Sky Blue": "天蓝", "Khaki": "卡其色",
}  # fmt: skip
_OTHER_WORDS = {
    "2XL": "XXL", "1L": "1000ml", "1.5米": "150cm", "2米": "200cm", "500g": "1斤", "10000毫安": "10000mAh",
    "20000毫安": "20000mAh", "三层": "3层", "四层": "4层", "五层": "5层", "3双装": "三双装",
    "5双装": "五双装", "10片装": "10张装", "藏青色": "藏蓝", "350ml": "350毫升", "450ml": "0.45L",
    "宝蓝色": "宝石蓝", "雾霾蓝": "雾蓝", "40*60cm": "400x600mm", "50*80cm": "80x50", "1片装": "单片装",
    "250g": "0.25kg",
}  # fmt: skip


@dataclass(frozen=True)
class Writing:
    """A way of writing, and what the sheet says at all."""

    name: str
    write: Callable[[Sequence[Case], random.Random], list[ShippedLine]]
    has_goods: bool = True
    has_variant: bool = True
    has_product: bool = True
    has_quantity: bool = True
    has_recipient: bool = True
    has_order_no: bool = True


def short_value(value: str, rng: random.Random) -> str:
    """A value as people type it: 色 left out, a synonym, another unit."""
    if value in _OTHER_WORDS and rng.random() < 0.6:
        return _OTHER_WORDS[value]
    if value.endswith("色") and len(value) > 2 and rng.random() < 0.6:
        return value[:-1]
    if value.isdigit() and rng.random() < 0.4:
        return f"{value}码"
    return value


def shuffled(thing: Thing, rng: random.Random, *, change: bool = True) -> list[str]:
    """The values in any order."""
    values = [short_value(v, rng) if change else v for v in thing.values]
    rng.shuffle(values)
    return values


def _line(case: Case, sent: Sent, row: int, **changes: object) -> ShippedLine:
    base = {
        "row": row, "order_no": case.order.order_no, "recipient": case.recipient, "phone": case.phone,
        "full_address": case.address, "courier": sent.courier, "tracking_no": sent.tracking_no,
    }  # fmt: skip
    return ShippedLine(**{**base, **changes})  # type: ignore[arg-type]


def _each(
    text: Callable[[Sent, random.Random], dict[str, object]],
) -> Callable[[Sequence[Case], random.Random], list[ShippedLine]]:
    """One row for each goods."""

    def write(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
        pairs = [(case, sent) for case in cases for sent in case.sent]
        return [_line(c, s, row, **text(s, rng)) for row, (c, s) in enumerate(pairs, 2)]

    return write


def _joined(
    between: str, text: Callable[[Sent, random.Random], str]
) -> Callable[[Sequence[Case], random.Random], list[ShippedLine]]:
    """One row for each parcel, its goods in one cell."""

    def write(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
        lines = []
        for case in cases:
            for _, group in groupby(case.sent, key=lambda s: s.tracking_no):
                parcel = list(group)
                cell = between.join(text(s, rng) for s in parcel)
                lines.append(_line(case, parcel[0], len(lines) + 2, title=cell))
        return lines

    return write


def _full(s: Sent, rng: random.Random) -> dict[str, object]:
    spec = ";".join(f"{k}:{v}" for k, v in zip(s.thing.made.slots, s.thing.values, strict=True))
    return {"title": s.thing.made.title, "spec": spec, "quantity": s.pieces}


def _short(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"title": s.thing.made.nick, "spec": " ".join(shuffled(s.thing, rng)), "quantity": s.pieces}


def _cut(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"title": s.thing.made.title[:9], "spec": ",".join(shuffled(s.thing, rng)), "quantity": s.pieces}


def _code_and_variant(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"sku_code": s.thing.made.code, "spec": "/".join(shuffled(s.thing, rng)), "quantity": s.pieces}


def _code_in_text(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"title": "-".join([s.thing.made.code, *shuffled(s.thing, rng)]), "quantity": s.pieces}


def _foreign(s: Sent, rng: random.Random) -> dict[str, object]:
    values = [_ENGLISH.get(v, v) for v in s.thing.values]
    return {"title": s.thing.made.nick, "spec": " / ".join(values), "quantity": s.pieces}


def _variant_only(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"spec": " ".join(shuffled(s.thing, rng)), "quantity": s.pieces}


def _no_quantity(s: Sent, rng: random.Random) -> dict[str, object]:
    return {"title": s.thing.made.nick, "spec": ";".join(shuffled(s.thing, rng, change=False))}


def _wide(s: Sent, rng: random.Random) -> dict[str, object]:
    spec = "，".join(s.thing.values)
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in spec)
    return {"title": f"【现货】{s.thing.made.title}", "spec": wide.upper(), "quantity": s.pieces}


def _masked(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    lines = _each(_short)(cases, rng)
    return [
        ShippedLine(
            **{**vars(li), "recipient": li.recipient[0] + "**", "phone": f"{li.phone[:3]}****{li.phone[7:]}"}
        )
        for li in lines
    ]


def _unnumbered(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    return [ShippedLine(**{**vars(li), "order_no": ""}) for li in _each(_short)(cases, rng)]


def _own_numbers(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    lines = _each(_short)(cases, rng)
    return [ShippedLine(**{**vars(li), "order_no": f"CG{10000 + li.row}"}) for li in lines]


def _without_people(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    lines = _each(_short)(cases, rng)
    return [ShippedLine(**{**vars(li), "recipient": "", "phone": "", "full_address": ""}) for li in lines]


def _numbers_only(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    seen: dict[tuple[str, str], ShippedLine] = {}
    for line in _each(lambda s, r: {})(cases, rng):
        seen.setdefault((line.order_no, line.tracking_no), line)
    return list(seen.values())


def _unit_rows(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    """A row for each piece."""
    lines = []
    for case in cases:
        for sent in case.sent:
            for _ in range(sent.pieces):
                text = {**_short(sent, rng), "quantity": 1}
                lines.append(_line(case, sent, len(lines) + 2, **text))
    return lines


def _parcel_for_each(cases: Sequence[Case], rng: random.Random) -> list[ShippedLine]:
    """The second goods of an order travels in a parcel of its own."""
    lines = []
    for case in cases:
        for place, sent in enumerate(case.sent):
            line = _line(case, sent, len(lines) + 2, **_short(sent, rng))
            own = place and sent.tracking_no == case.sent[0].tracking_no
            number = f"{sent.tracking_no[:-2]}{(int(sent.tracking_no[-2:]) + 37) % 100:02d}"
            lines.append(replace(line, tracking_no=number) if own else line)
    return lines


def _glued(s: Sent, rng: random.Random) -> str:
    """Nothing between name and values, as only Chinese can be written."""
    between = " " if s.thing.made.nick.isascii() else ""
    return between.join([s.thing.made.nick, *shuffled(s.thing, rng)]) + f"*{s.pieces}"


def _cell(s: Sent, rng: random.Random, form: str) -> str:
    values = shuffled(s.thing, rng)
    joined = {"-": "-", "/": "/", " ": " ", "": ""}[form[0] if form[0] in "-/ " else ""].join(values)
    return form[1:].format(nick=s.thing.made.nick, values=joined, n=s.pieces)


WRITINGS = (
    Writing("full", _each(_full)),
    Writing("short names", _each(_short)),
    Writing("cut titles", _each(_cut)),
    Writing("code and variant", _each(_code_and_variant)),
    Writing("code in text", _each(_code_in_text)),
    Writing("other language", _each(_foreign)),
    Writing("variant only", _each(_variant_only), has_product=False),
    Writing("no quantity", _each(_no_quantity), has_quantity=False),
    Writing("wide letters", _each(_wide)),
    Writing("masked people", _masked),
    Writing("no order number", _unnumbered, has_order_no=False, has_recipient=False),
    Writing("own numbers", _own_numbers, has_order_no=False, has_recipient=False),
    Writing("no people", _without_people, has_recipient=False),
    Writing("numbers only", _numbers_only, has_goods=False),
    Writing("cell star", _joined("；", lambda s, r: _cell(s, r, " {nick} {values}*{n}"))),
    Writing("cell plus", _joined("+", lambda s, r: _cell(s, r, "/{nick} {values} x{n}"))),
    Writing("cell lines", _joined("\n", lambda s, r: _cell(s, r, " {n}件 {nick} {values}"))),
    Writing("cell commas", _joined("、", lambda s, r: _cell(s, r, "-{nick}({values}) {n}件"))),
    Writing("cell brackets", _joined(" / ", lambda s, r: _cell(s, r, " 【{nick}】{values}【{n}】"))),
    Writing("cell glued", _joined("；", _glued)),
    Writing("cell times", _joined("，", lambda s, r: _cell(s, r, "/{n}×{nick} {values}"))),
    Writing("row for each piece", _unit_rows),
    Writing("parcel for each goods", _parcel_for_each),
    Writing("variant first", _joined("；", lambda s, r: _cell(s, r, " {values} {nick}*{n}"))),
)
