"""Values written as suppliers do: several at a time, sets by what they add, and what is not there."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.goods.products import Fit
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedLine, ShippedLine

POT, LINE, BRUSH, WIPER = "麦饭石不粘锅家用炒锅", "尼龙钓鱼线主线", "化妆刷套装初学者", "汽车雨刮器无骨静音"
BOOTS, PENS, CELLS = "Men's Hiking Boots Waterproof Leather", "儿童水彩笔可水洗画笔", "充电锂电池18650大容量"
BRAKE, WIG, PHONE = "汽车刹车片陶瓷静音", "13x4 Lace Front Wig Human Hair", "安卓手机全网通学生机"
SOLD = {
    POT: ("配置", ("单锅", "锅+盖", "锅+盖+铲")),
    LINE: ("长度", ("50米", "100米", "100米*2卷", "500克3袋")),
    BRUSH: ("收纳", ("不带包", "带收纳包", "带收纳筒")),
    WIPER: ("尺寸", ("16寸400mm", "18寸450mm", "20寸500mm")),
    BRAKE: ("位置", ("前轮", "后轮", "前轮+后轮")),
    WIG: ("Color", ("#1B Natural Black", "#4 Chocolate Brown", "#27 Honey Blonde")),
    BOOTS: ("Color", ("Dark Brown", "Brown", "Black")),
    PENS: ("配置", ("单彩笔", "彩笔+涂色本", "彩笔+涂色本+收纳包")),
    CELLS: ("数量", ("2节", "4节", "2节+充电器", "4节+充电器")),
    PHONE: ("套餐", ("官方标配", "官方标配+耳机", "官方标配+手环")),
}
DESK_GOODS = [Goods(title, f"{slot}:{value}") for title, (slot, values) in SOLD.items() for value in values]


@pytest.fixture(scope="module")
def desk() -> GoodsDesk:
    return GoodsDesk((), {}, load_lexicon(), DESK_GOODS)


def told(desk: GoodsDesk, title: str, written: str, value: str) -> tuple[bool, int | None]:
    """Whether goods as written are not said to be another variant than `value`, and their pieces."""
    line = OrderedLine(1, Goods(title, f"{SOLD[title][0]}:{value}"), 1)
    (item,) = desk.explained(ShippedLine(row=2, title=written), [line])
    comparison = desk.compare(item, line)
    assert comparison.fit is Fit.YES
    return not comparison.differences and not comparison.silent, item.pieces


@pytest.mark.parametrize(
    "title, written, meant",
    [
        (POT, "不粘锅 带盖 1口", "锅+盖"),
        (POT, "不粘锅 带盖带铲 1口", "锅+盖+铲"),
        (LINE, "尼龙线 100m两卷 *1", "100米*2卷"),
        (LINE, "尼龙线 100米x2卷 *1", "100米*2卷"),
        (LINE, "尼龙线 500g*3 *1", "500克3袋"),
        (LINE, "尼龙线 1500g *1", "500克3袋"),
        (BRUSH, "化妆刷 带包 *1", "带收纳包"),
        (BRUSH, "化妆刷 不带包 *1", "不带包"),
        (WIPER, "雨刮器 450mm *1", "18寸450mm"),
        (WIPER, "雨刮器 18寸 *1", "18寸450mm"),
        (BRAKE, "刹车片 前后轮 *1", "前轮+后轮"),
        (BRAKE, "刹车片 前后 *1", "前轮+后轮"),
        (WIG, "Lace Wig Honey Blonde *1", "#27 Honey Blonde"),
        (WIG, "Lace Wig #4 *1", "#4 Chocolate Brown"),
        (BOOTS, "Hiking Boots dk brown *1", "Dark Brown"),
        (BOOTS, "Hiking Boots brown *1", "Brown"),
        (PENS, "水彩笔 带涂色本收纳包 *1", "彩笔+涂色本+收纳包"),
        (PENS, "水彩笔 加涂色本 *1", "彩笔+涂色本"),
        (CELLS, "锂电池 四节带充电器 *1", "4节+充电器"),
        (PHONE, "学生机 标配加手环 *1", "官方标配+手环"),
        (PHONE, "学生机标配加耳机*1", "官方标配+耳机"),
    ],
)
def test_a_value_is_that_variant_and_no_other(desk: GoodsDesk, title: str, written: str, meant: str) -> None:
    for value in SOLD[title][1]:
        assert told(desk, title, written, value) == (value == meant, 1)


def test_of_readings_as_likely_as_each_other_the_ordered_one_counts() -> None:
    tea = "福鼎白茶饼寿眉"
    desk = GoodsDesk((), {}, load_lexicon(), [Goods(tea, f"净含量:{v}") for v in ("350克", "350克*2饼")])
    for value, pieces in (("350克", 2), ("350克*2饼", 1)):
        line = OrderedLine(1, Goods(tea, f"净含量:{value}"), pieces)
        (item,) = desk.explained(ShippedLine(row=2, title="白茶饼 350克 两饼"), [line])
        assert desk.compare(item, line).is_right
        assert item.pieces in (None, pieces)
