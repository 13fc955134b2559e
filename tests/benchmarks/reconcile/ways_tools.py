"""What the ways of writing from the eleventh on share: how couriers, people and places are written."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import Cells, Text, base

Dress = Callable[[Cells, random.Random], Cells]
Rows = Callable[[list[Case], random.Random], Iterator[Cells]]

NO_PEOPLE = frozenset({"goods", "pieces", "numbers", "orders"})
_COURIERS = {
    "中通快递": ("中通", "ZTO", "ZTO中通", "中通速递"),
    "圆通速递": ("圆通", "YTO", "圆通快递", "圓通速遞"),
    "顺丰速运": ("顺丰", "SF", "顺丰快递", "顺丰标快"),
    "极兔速递": ("极兔", "J&T", "极兔快递", "J&T极兔"),
    "申通快递": ("申通", "STO", "STO申通", "申通速递"),
    "韵达速递": ("韵达", "YUNDA", "韵达快递", "韵达速递"),
    "邮政快递包裹": ("邮政", "中国邮政", "邮政快包", "邮政小包"),
    "德邦快递": ("德邦", "德邦物流", "DEPPON"),
}
_REGIONS = (("内蒙古自治区", "内蒙古"), ("新疆维吾尔自治区", "新疆"), ("回族自治州", "州"))


def unit(s: Sent) -> str:
    """The counting word."""
    return "件" if s.thing.product.unit == "pcs" else s.thing.product.unit


def in_own_order(s: Sent, rng: random.Random, often: float = 0.6) -> list[str]:
    """The values freely written, in the order of the slots."""
    return s.thing.written(rng, often=often)


def glue(*parts: str) -> str:
    """The parts without anything between them, but where letters or digits would run together."""
    text = ""
    for part in parts:
        meet = text[-1:] + part[:1]
        text += (" " if re.fullmatch(r"[A-Za-z0-9.]{2}", meet) else "") + part
    return text


def grams(s: Sent) -> str:
    """What the parcel weighs: it always does the same for the same goods."""
    return f"{random.Random(s.thing.code).randrange(15, 320) * s.pieces / 100:.2f}"


def shelf(s: Sent) -> str:
    """Where the goods lie."""
    rng = random.Random(s.thing.code)
    return f"{rng.choice('ABCD')}{rng.randrange(1, 9)}-{rng.randrange(1, 25):02d}-{rng.randrange(1, 5)}"


def told(text: Text, *dresses: Dress, joined: str | None = None) -> Rows:
    """Rows of goods, each parcel dressed in one way; `joined`: one row for a parcel's goods."""

    def rows(cases: list[Case], rng: random.Random) -> Iterator[Cells]:
        for case in cases:
            for number, group in groupby(case.sent, key=lambda s: s.tracking_no):
                parcel = list(group)
                found = [{**base(case, s), **text(s, rng)} for s in parcel]
                if joined is not None:
                    cell = joined.join(_numbered(each["title"], i) for i, each in enumerate(found, 1))
                    found = [{**found[0], "title": cell}]
                yield from dress(found, number, dresses)

    return rows


def _numbered(cell: str, place: int) -> str:
    return cell.replace("{i}", str(place)).replace("{a}", chr(64 + place))


def dress(rows: Sequence[Cells], number: str, dresses: Sequence[Dress]) -> Iterator[Cells]:
    """The rows of one parcel, all dressed alike."""
    for cells in rows:
        for each in dresses:
            cells = {**cells, **each(cells, random.Random(number))}
        yield cells


def couriers(cells: Cells, rng: random.Random) -> Cells:
    """Couriers as they come to mind."""
    return {"courier": rng.choice((cells["courier"], *_COURIERS[cells["courier"]]))}


def bare_address(cells: Cells, rng: random.Random) -> Cells:
    """陕西西安雁塔区… for 陕西省西安市雁塔区…"""
    return {"address": bare(cells["address"], "")}


def spaced_address(cells: Cells, rng: random.Random) -> Cells:
    """陕西 西安 雁塔区…"""
    return {"address": bare(cells["address"], " ")}


def bare(address: str, between: str) -> str:
    """Province and city without what they are; 天津 once."""
    for long, short in _REGIONS:
        address = address.replace(long, f"{short}{between}")
    address = re.sub(r"^(\w{2,3}?)省(\w{2,3}?)市", rf"\1{between}\2{between}", address)
    address = re.sub(r"^(\w+?)市\1市", rf"\1市{between}", address)
    return address.replace("  ", " ")


def marked_address(cells: Cells, rng: random.Random) -> Cells:
    """收货人：…，手机：…，地址：… in one cell."""
    name, phone, address = cells["recipient"], cells["phone"], cells["address"]
    return {
        "contact": rng.choice(
            (f"收货人：{name}，手机：{phone}，地址：{address}", f"{name}，{phone}，{address}")
        )
    }


def grouped_phone(cells: Cells, rng: random.Random) -> Cells:
    """138 1234 5678, 138-1234-5678, +86 …"""
    p = cells["phone"]
    forms = (f"{p[:3]} {p[3:7]} {p[7:]}", f"{p[:3]}-{p[3:7]}-{p[7:]}", f"+86 {p}", f"86-{p}", p)
    return {"phone": rng.choice(forms)}


def masks(cells: Cells, rng: random.Random) -> Cells:
    """Name, phone and address as platforms hide them."""
    name, phone = cells["recipient"], cells["phone"]
    hidden = name[0] + "*" * (len(name) - 1)
    return {
        "recipient": hidden, "phone": f"{phone[:3]}****{phone[-4:]}",
        "address": re.sub(r"(街道|镇).*", r"\1****", cells["address"]),
    }  # fmt: skip


def grouped_number(cells: Cells, rng: random.Random) -> Cells:
    """YT 1234 5678 90123, or with the day it was taken."""
    number = cells["tracking"]
    letters = re.match("[A-Z]*", number)
    head = letters.group() if letters else ""
    digits = number[len(head) :]
    parts = [head, *(digits[i : i + 4] for i in range(0, len(digits), 4))]
    return {"tracking": rng.choice((number, " ".join(p for p in parts if p)))}
