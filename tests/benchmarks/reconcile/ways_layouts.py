"""Ways to lay a shipping sheet out: the goods in plain words, the rows and columns as suppliers draw them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tests.benchmarks.reconcile.shop import Case, Sent
from tests.benchmarks.reconcile.ways import CHINESE_COUNTS, Cells, Way, base, columns, nick
from tests.benchmarks.reconcile.ways_tools import couriers, dress, in_own_order, told

Rows = list[list[Any]]
Draw = Callable[[list[Case], random.Random], Any]
ALL = columns(
    "订单号:order_no 收件人:recipient 电话:phone 地址:address 商品:title 数量:qty 快递:courier 快递单号:tracking"
)
PLACES = ("一", "二", "三", "四", "五")


@dataclass(frozen=True)
class Drawn(Way):
    """A sheet that is drawn as a whole; several sheets where `draw` names them."""

    draw: Draw | None = None

    def table(self, cases: Sequence[Case], rng: random.Random) -> Any:
        """The sheet's rows, or sheets by their names."""
        assert self.draw is not None
        return self.draw([case for case in cases if case.sent], rng)


def goods(s: Sent, rng: random.Random) -> str:
    """What was sent without its pieces."""
    return f"{nick(s, rng)} {' '.join(in_own_order(s, rng))}"


def counted(s: Sent, rng: random.Random) -> str:
    """What was sent with its pieces."""
    return f"{goods(s, rng)}*{s.pieces}"


def plain(s: Sent, rng: random.Random) -> Cells:
    """Goods and pieces in two columns."""
    return {"title": goods(s, rng), "qty": s.pieces}


def in_one(s: Sent, rng: random.Random) -> Cells:
    """Goods and pieces in one."""
    return {"title": counted(s, rng)}


def parcels(case: Case) -> list[list[Sent]]:
    """What the order's parcels hold."""
    return [list(group) for _, group in groupby(case.sent, key=lambda s: s.tracking_no)]


def rows_of(cases: list[Case], rng: random.Random, *, joined: str | None = None) -> Iterator[Cells]:
    """A row for each goods, or each parcel."""
    return told(plain if joined is None else in_one, couriers, joined=joined)(cases, rng)


def under(heads: Sequence[tuple[str, str]], rows: Iterator[Cells]) -> Rows:
    """The rows under their headings."""
    return [[h for h, _ in heads], *([cells.get(f, "") for _, f in heads] for cells in rows)]


def _transposed(cases: list[Case], rng: random.Random) -> Rows:
    """Labels down the first column, an order in each further one."""
    return [list(row) for row in zip(*under(ALL, rows_of(cases, rng, joined="；")), strict=True)]


def _records(cases: list[Case], rng: random.Random) -> Rows:
    """订单号：… 收件人：… a line each, a blank line after each parcel."""
    out: Rows = []
    for cells in rows_of(cases, rng, joined="、"):
        out += [[f"{label}：{cells[name]}"] for label, name in ALL if name != "qty"]
        out.append([""])
    return out


def _cards(cases: list[Case], rng: random.Random) -> Rows:
    """Label and value in two cells, two pairs a row."""
    out: Rows = []
    for cells in rows_of(cases, rng, joined="\n"):
        out.append(["订单编号", cells["order_no"], "快递公司", cells["courier"]])
        out.append(["收件人", cells["recipient"], "手机", cells["phone"]])
        out.append(["运单号", cells["tracking"], "收货地址", cells["address"]])
        out.append(["商品明细", cells["title"], "", ""])
        out.append([])
    return out


def _twins(cases: list[Case], rng: random.Random) -> Rows:
    """The second half beside the first."""
    heads = columns(
        "订单号:order_no 姓名:recipient 电话:phone 地址:address 货品:title 件数:qty 快递:courier 运单号:tracking"
    )
    body = list(rows_of(cases, rng))
    half = (len(body) + 1) // 2
    left, right = under(heads, iter(body[:half])), under(heads, iter(body[half:]))
    right += [[""] * len(heads)] * (len(left) - len(right))
    return [[*a, "", *b] for a, b in zip(left, right, strict=True)]


def _tab_a_courier(cases: list[Case], rng: random.Random) -> dict[str, Rows]:
    """A sheet for each courier, named after it."""
    heads = columns(
        "订单号:order_no 收件人:recipient 电话:phone 地址:address 商品:title 数量:qty 单号:tracking"
    )
    rows = sorted(told(plain)(cases, rng), key=lambda cells: str(cells["courier"]))
    return {
        name: under(heads, iter(list(group)))
        for name, group in groupby(rows, key=lambda cells: str(cells["courier"]))
    }


def _goods_below(cases: list[Case], rng: random.Random) -> Rows:
    """A row of the parcel, then a row for each goods."""
    out: Rows = [["订单号", "收件人", "手机", "地址", "快递公司", "快递单号", "品名", "数量"]]
    for case in cases:
        for parcel in parcels(case):
            cells = base(case, parcel[0])
            out.append(
                [
                    *(cells[n] for n in ("order_no", "recipient", "phone", "address", "courier", "tracking")),
                    "",
                    "",
                ]
            )
            out += [["", "", "", "", "", "", goods(s, rng), s.pieces] for s in parcel]
    return out


def _titled(cases: list[Case], rng: random.Random) -> Rows:
    """A line of words for the order, its goods below, its parcel last."""
    out: Rows = [["2026-11-22 发货清单", "", ""], ["品名", "规格", "数量"]]
    for case in cases:
        for parcel in parcels(case):
            cells = base(case, parcel[0])
            out.append(
                [
                    f"订单号：{cells['order_no']}　收件人：{cells['recipient']}　电话：{cells['phone']}　地址：{cells['address']}"
                ]
            )
            out += [[nick(s, rng), " ".join(in_own_order(s, rng)), s.pieces] for s in parcel]
            out.append([f"快递：{cells['courier']}　单号：{cells['tracking']}"])
    return out


def _bare(cases: list[Case], rng: random.Random) -> Rows:
    """No headings."""
    heads = columns("a:date b:order_no c:recipient d:phone e:address f:title g:qty h:courier i:tracking")
    return under(heads, rows_of(cases, rng))[1:]


def _chat(cases: list[Case], rng: random.Random) -> Rows:
    """A line of text for each parcel, as copied from a chat."""
    return [
        [f"{c['order_no']} {c['recipient']} {c['phone']} {c['address']} {c['title']} {c['courier']} {c['tracking']}"]
        for c in rows_of(cases, rng, joined="+")
    ]  # fmt: skip


def _crosstab(cases: list[Case], rng: random.Random) -> Rows:
    """A column for each goods, the pieces in it."""
    things = list(dict.fromkeys(s.thing for case in cases for s in case.sent))
    names = [f"{t.product.nicks[0]} {' '.join(t.values)}" for t in things]
    out: Rows = [["订单号", "收件人", "电话", "地址", *names, "快递", "快递单号"]]
    for case in cases:
        for parcel in parcels(case):
            cells, count = base(case, parcel[0]), {s.thing: s.pieces for s in parcel}
            who = [cells[n] for n in ("order_no", "recipient", "phone", "address")]
            out.append([*who, *(count.get(t, "") for t in things), cells["courier"], cells["tracking"]])
    return out


def side_by_side(cases: list[Case], rng: random.Random, most: int = 4) -> Iterator[tuple[Cells, list[Any]]]:
    """What a parcel's row says beside its goods, and name, values and pieces of each."""
    for case in cases:
        for parcel in parcels(case):
            cells: list[Any] = []
            for s in parcel:
                cells += [nick(s, rng), "，".join(in_own_order(s, rng)), s.pieces]
            (dressed,) = dress([base(case, parcel[0])], parcel[0].tracking_no, [couriers])
            yield dressed, [*cells, *[""] * (3 * most - len(cells))]


def _beside(cases: list[Case], rng: random.Random, heads: list[str], above: list[str] | None = None) -> Rows:
    out: Rows = [] if above is None else [["", "", "", "", *above, "", ""]]
    out.append(["订单编号", "收货人", "联系电话", "收货地址", *heads, "快递公司", "运单号"])
    for cells, parcel in side_by_side(cases, rng):
        who = [cells[n] for n in ("order_no", "recipient", "phone", "address")]
        out.append([*who, *parcel, cells["courier"], cells["tracking"]])
    return out


def _beside_numbered(cases: list[Case], rng: random.Random) -> Rows:
    return _beside(cases, rng, [f"{h}{p}" for p in PLACES[:4] for h in ("货品", "规格", "数量")])


def _beside_same(cases: list[Case], rng: random.Random) -> Rows:
    return _beside(cases, rng, ["商品名称", "规格", "数量"] * 4)


def _beside_grouped(cases: list[Case], rng: random.Random) -> Rows:
    above = [t for p in PLACES[:4] for t in (f"商品{p}", "", "")]
    return _beside(cases, rng, ["名称", "颜色规格", "件数"] * 4, above)


def _one_courier(cases: list[Case], rng: random.Random) -> Rows:
    """The courier stands in the heading of its numbers; several such tables below each other."""
    rows = sorted(told(plain)(cases, rng), key=lambda cells: str(cells["courier"]))
    out: Rows = []
    for name, group in groupby(rows, key=lambda cells: str(cells["courier"])):
        heads = columns(
            f"订单号:order_no 收件人:recipient 电话:phone 地址:address 商品:title 数量:qty {name[:2]}单号:tracking"
        )
        out += [[f"{name}发货明细"], *under(heads, iter(list(group))), []]
    return out


def _ditto(cases: list[Case], rng: random.Random) -> Rows:
    """同上 in what the rows of a parcel share."""
    out: Rows = [[h for h, _ in ALL]]
    for case in cases:
        for parcel in parcels(case):
            for place, s in enumerate(parcel):
                cells = {**base(case, s), **plain(s, rng)}
                if place:
                    cells |= dict.fromkeys(
                        ("order_no", "recipient", "phone", "address", "courier", "tracking"), "同上"
                    )
                out.append([cells[f] for _, f in ALL])
    return out


def _parcels_beside(cases: list[Case], rng: random.Random) -> Rows:
    """The order's parcels side by side: what is in them, courier and number."""
    out: Rows = [
        [
            "订单号",
            "收件人",
            "电话",
            "地址",
            *(f"包裹{i}{h}" for i in (1, 2) for h in ("内容", "快递", "单号")),
        ]
    ]
    for case in cases:
        cells: list[Any] = [
            base(case, case.sent[0])[n] for n in ("order_no", "recipient", "phone", "address")
        ]
        for parcel in parcels(case):
            cells += ["；".join(counted(s, rng) for s in parcel), parcel[0].courier, parcel[0].tracking_no]
        out.append([*cells, *[""] * (10 - len(cells))])
    return out


def _ticked(cases: list[Case], rng: random.Random) -> Rows:
    """A tick under the courier, the number in one column."""
    names = ("中通", "圆通", "顺丰", "极兔", "申通", "韵达", "邮政", "德邦")
    out: Rows = [["订单号", "姓名", "电话", "地址", "品名", "数量", *names, "单号"]]
    for cells in told(plain)(cases, rng):
        ticks = ["√" if str(cells["courier"]).startswith(name) else "" for name in names]
        who = [cells[n] for n in ("order_no", "recipient", "phone", "address", "title", "qty")]
        out.append([*who, *ticks, cells["tracking"]])
    return out


def _number_among_words(cases: list[Case], rng: random.Random) -> Rows:
    """The order's number with what was to be said of it: #…, …（2件）, 11.22-…, …_1."""
    out: Rows = [[h for h, _ in ALL]]
    for cells in rows_of(cases, rng):
        no = cells["order_no"]
        written = rng.choice((f"#{no}", f"{no}（急）", f"抖店 {no}", f"单号:{no}", f"{no}_1", f"{no} A", no))
        out.append([{**cells, "order_no": written}[f] for _, f in ALL])
    return out


def _labelled(cases: list[Case], rng: random.Random) -> Rows:
    """Three columns, in each several labelled lines."""
    out: Rows = [["订单信息", "发货内容", "物流"]]
    for c in rows_of(cases, rng, joined="\n"):
        order = f"订单号：{c['order_no']}\n收件人：{c['recipient']}\n电话：{c['phone']}\n地址：{c['address']}"
        out.append([order, c["title"], f"快递公司：{c['courier']}\n快递单号：{c['tracking']}"])
    return out


def _abroad(cases: list[Case], rng: random.Random) -> Rows:
    """Order ID, Ship To as on a label, Items as 2 x goods, Carrier / Tracking."""
    out: Rows = [["Order ID", "Ship To", "Items", "Carrier / Tracking #"]]
    for case in cases:
        for parcel in parcels(case):
            c = base(case, parcel[0])
            items = "\n".join(f"{s.pieces} x {goods(s, rng)}" for s in parcel)
            out.append(
                [
                    c["order_no"],
                    f"{c['recipient']}\n{c['phone']}\n{c['address']}",
                    items,
                    f"{c['courier']} {c['tracking']}",
                ]
            )
    return out


def _subtotals(cases: list[Case], rng: random.Random) -> Rows:
    """What the rows of a parcel share stands once; 小计 below each, 本页合计 now and then."""
    heads = ["序号", "订单号", "收货人", "电话", "地址", "物流", "运单编号", "货名", "数量"]
    out: Rows = [["某某工厂 代发出库单"], ["日期：2026-11-22", "", "制单：小王"], heads]
    number = 0
    for case in cases:
        for parcel in parcels(case):
            number += 1
            c = base(case, parcel[0])
            shared = [
                number,
                *(c[n] for n in ("order_no", "recipient", "phone", "address", "courier", "tracking")),
            ]
            for place, s in enumerate(parcel):
                out.append(
                    [*(shared if not place else [""] * 7), goods(s, rng), f"{CHINESE_COUNTS[s.pieces]}件"]
                )
            out.append(["", "", "", "", "", "", "", "小计", f"{sum(s.pieces for s in parcel)}件"])
            if number % 30 == 0:
                out += [["本页合计", "", "", "", "", "", "", "", 45], heads]
    return out


WAYS = tuple(
    Drawn(name, ALL, plain, draw=draw)
    for name, draw in (
        ("transposed", _transposed), ("label：value lines", _records), ("cards of two pairs", _cards),
        ("two tables side by side", _twins), ("a tab a courier", _tab_a_courier),
        ("goods below their parcel", _goods_below), ("a line of words, goods, parcel", _titled),
        ("no headings", _bare), ("lines of a chat", _chat), ("a column each goods", _crosstab),
        ("货品一规格一数量一", _beside_numbered), ("the same three headings", _beside_same),
        ("商品一 over three", _beside_grouped), ("tables by courier", _one_courier), ("同上", _ditto),
        ("parcels side by side", _parcels_beside), ("a tick a courier", _ticked),
        ("number among words", _number_among_words), ("labelled lines in cells", _labelled),
        ("Ship To, Items", _abroad), ("小计 and pages", _subtotals),
    )
)  # fmt: skip
