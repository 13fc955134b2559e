"""What a sheet itself teaches of its supplier's words, and words that may be read in two ways."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.data.lexicons import load_couriers, load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder, ShippedLine, reconcile
from app.domain.statuses import FindingKind as K

TROUSERS, KNIFE = "男士休闲直筒工装裤多口袋", "家用切片斩切两用菜刀厨房刀具"
COFFEE = "意式拼配咖啡豆深度烘焙可现磨"
APPLES, SOCKS, WASH = "山东烟台红富士苹果新鲜水果", "Hiking Socks Merino Wool", "车用玻璃水冬季防冻雨刮水"
GLOSS, RUG, BIB = "小样口红滋润哑光雾面", "加厚羊羔绒沙发垫坐垫套罩", "Silicone Baby Bib Waterproof"
Row = tuple[str, str, str, int]


def kinds(rows: Sequence[Row], sold: Sequence[tuple[str, str]] = ()) -> list[K]:
    """The findings about rows, each an order: title, variant, what the sheet writes, pieces ordered."""
    orders, lines = [], []
    for place, (title, spec, written, pieces) in enumerate(rows):
        goods = OrderedLine(place, Goods(title, spec), pieces)
        orders.append(OrderedOrder(f"26{place:08d}", (goods,), recipient=f"王{place}"))
        number = f"YT{7125366466000 + place}"
        lines.append(
            ShippedLine(place, f"26{place:08d}", title=written, courier="圆通速递", tracking_no=number)
        )
    known = [Goods(title, spec) for title, spec in sold]
    found = reconcile(orders, lines, {}, load_lexicon(), load_couriers(), known_goods=known).findings
    return [finding.kind for finding in found]


def test_a_word_that_stands_for_one_value_again_and_again_accuses_where_another_was_ordered() -> None:
    sand = [(TROUSERS, "颜色:卡其;尺码:L", "工装裤 大漠 L 1条", 1)] * 3
    black = [(TROUSERS, "颜色:黑色;尺码:L", "工装裤 黑 L 1条", 1)] * 3
    assert kinds([*sand, *black]) == []
    assert kinds([*sand, *black, (TROUSERS, "颜色:黑色;尺码:L", "工装裤 大漠 L 1条", 1)]) == [K.WRONG_SPEC]


def test_two_orders_are_told_swapped_by_a_word_that_the_sheet_teaches() -> None:
    rows = [(TROUSERS, "颜色:卡其;尺码:L", "工装裤 大漠 L 1条", 1)] * 3
    rows += [(TROUSERS, "颜色:黑色;尺码:L", "工装裤 黑 L 1条", 1)] * 3
    rows += [(TROUSERS, "颜色:黑色;尺码:L", "工装裤 大漠 L 1条", 1)]
    rows += [(TROUSERS, "颜色:卡其;尺码:L", "工装裤 黑 L 1条", 1)]
    assert kinds(rows) == [K.SWAPPED, K.SWAPPED]


KNIVES = [(KNIFE, f"款式:{v}") for v in ("切片刀", "斩切刀", "斩骨刀")]
GROUND = [(COFFEE, f"研磨度:{v};规格:1kg") for v in ("手冲粉", "意式机粉", "法压粉")]
FRUIT = [(APPLES, f"果径:{v};重量:9斤") for v in ("75mm中果", "80-85mm大果", "85mm以上特大果")]
SIZES = [(SOCKS, f"Color:Navy;Size:{v}") for v in ("US 6-9", "US 9-12")]
CANS = [(WASH, f"温度:{t};数量:{n}") for t in ("0℃", "-25℃") for n in ("1桶", "2桶")]
SHADES = [(GLOSS, f"色号:{v}") for v in ("#01豆沙", "#02烂番茄")]
RUGS = [(RUG, f"颜色:{v};尺寸:70*120cm") for v in ("焦糖棕", "奶茶色", "燕麦白")]
PACKS = [(BIB, f"Pattern:Whale;Pack:{v}") for v in ("1 Pack", "2 Pack", "3 Pack")]


@pytest.mark.parametrize(
    "sold, ordered, written, pieces, found",
    [
        (KNIVES, "款式:切片刀", "斩切刀(切片刀) 1把", 1, []),
        (KNIVES, "款式:斩骨刀", "斩切刀(切片刀) 1把", 1, [K.WRONG_SPEC]),
        (GROUND, "研磨度:手冲粉;规格:1kg", "意式咖啡豆，1kg 意式机粉，共一包", 1, [K.WRONG_SPEC]),
        (FRUIT, "果径:85mm以上特大果;重量:9斤", "烟台苹果-大果-9斤-3", 3, [K.WRONG_SPEC]),
        (FRUIT, "果径:80-85mm大果;重量:9斤", "烟台苹果-大果-9斤-3", 3, []),
        (SIZES, "Color:Navy;Size:US 9-12", "Hiking Socks1件（6-9，Navy）", 1, [K.WRONG_SPEC]),
        (CANS, "温度:0℃;数量:2桶", "车用玻璃水 0度 2桶 2桶", 1, [K.OVER]),
        (SHADES, "色号:#02烂番茄", "哑光口红-烂番茄-2", 1, [K.OVER]),
        (SHADES, "色号:#02烂番茄", "小样口红 01豆沙 1支", 1, [K.WRONG_SPEC]),
        (RUGS, "颜色:焦糖棕;尺寸:70*120cm", "沙发垫 焦糖 70*120 2片", 2, []),
        (PACKS, "Pattern:Whale;Pack:1 Pack", "Baby Bib Whale single 2pcs", 2, []),
        (PACKS, "Pattern:Whale;Pack:2 Pack", "Baby Bib Whale single 2pcs", 2, [K.WRONG_SPEC]),
    ],
)
def test_words_that_may_be_read_in_two_ways(
    sold: list[tuple[str, str]], ordered: str, written: str, pieces: int, found: list[K]
) -> None:
    assert kinds([(sold[0][0], ordered, written, pieces)], sold) == found


MILK = [
    (f"宠物羊奶粉{w}", f"对象:{v};规格:{s}")
    for w, v in (("幼犬专用", "犬猫通用"), ("通用型", "大型犬"))
    for s in ("400g", "400g*2罐")
]


@pytest.mark.parametrize(
    "written, found",
    [
        ("[A3-15-4] 羊奶粉幼犬 通用/400g *1 1.89kg", []),
        ("[A3-15-4] 羊奶粉幼犬 通用/400克x2罐 *1 2.76kg", [K.WRONG_SPEC]),
        ("犬猫通用，400g 1罐", []),
    ],
)
def test_a_measure_that_nobody_sells_beside_one_that_is_sold_is_the_parcels(
    written: str, found: list[K]
) -> None:
    assert kinds([(*MILK[0], written, 1)], MILK) == found


def test_a_code_where_the_value_should_stand_is_asked_even_on_a_row_alone() -> None:
    sold = [(TROUSERS, f"颜色:{colour};尺码:{size}") for colour in ("卡其", "黑色") for size in ("L", "M")]
    assert kinds([(*sold[0], "工装裤 G7-3 1条", 1)], sold) == [K.UNMAPPED]
    assert kinds([(*sold[0], "工装裤 卡其 L G7-3 1条", 1)], sold) == []


def test_a_code_typed_again_with_other_separators_is_the_code() -> None:
    sold = [Goods(TROUSERS, f"颜色:卡其;尺码:{size}", f"GZK-04-{i:02d}") for i, size in enumerate("SML")]
    orders = [OrderedOrder("26000001", (OrderedLine(1, sold[1], 1),), recipient="王")]
    written = {"GZK/04/01": [], "gzk_04_01": [], "GZK 04 02": [K.WRONG_SPEC]}
    for code, kind in written.items():
        line = ShippedLine(
            1, "26000001", title="工装裤", sku_code=code, quantity=1, tracking_no="YT7125366466000"
        )
        found = reconcile(orders, [line], {}, load_lexicon(), load_couriers(), known_goods=sold).findings
        assert [finding.kind for finding in found] == kind
