"""Goods texts against the goods that were ordered: what is the same, what differs, what cannot be told."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.goods.compare import Comparison
from app.domain.goods.mentions import AttributeReader
from app.domain.goods.products import Fit
from app.domain.reconcile import OrderedLine, OrderedOrder, ShippedLine
from app.domain.reconcile.goods import GoodsDesk

HOODIE = "秋冬加绒连帽卫衣女宽松韩版"
CASE = "手机壳防摔磨砂全包保护套"
SHOES = "小白鞋女百搭板鞋"
BOX = "可折叠收纳箱特大号"
CUP = "316不锈钢保温杯便携"
RAIN = "儿童卡通雨衣 男女童雨披"
BLANKET = "加厚法兰绒毛毯 午睡盖毯"
STAND = "桌面手机支架 可折叠/升降"
LIPSTICK = "哑光口红持久"
SNACK = "手撕牛肉干零食"


def compare(title: str, spec: str, written: str, *others: str, code: str = "", known: str = "") -> Comparison:
    """Hold the goods cell `written` against one ordered line; `others` are further variants on sale."""
    ordered = OrderedLine(1, Goods(title, spec, code))
    catalogue = [OrderedOrder("1", (ordered,))]
    catalogue += [
        OrderedOrder(str(n), (OrderedLine(n, Goods(title, o, code)),)) for n, o in enumerate(others, 2)
    ]
    for n, other in enumerate((HOODIE, CASE, SHOES, CUP), 100):
        catalogue.append(OrderedOrder(str(n), (OrderedLine(n, Goods(other, known)),)))
    desk = GoodsDesk(catalogue, {}, load_lexicon())
    items = desk.items(ShippedLine(1, title=written))
    assert len(items) == 1
    return desk.compare(items[0], ordered)


@pytest.mark.parametrize(
    "title, spec, written",
    [
        (HOODIE, "颜色分类:藏青色;尺码:2XL", "藏青XXL连帽卫衣"),
        (HOODIE, "颜色分类:藏青色;尺码:2XL", "卫衣 藏蓝/xxl"),
        (HOODIE, "颜色分类:藏青色;尺码:2XL", "连帽卫衣 navy 2XL"),
        (HOODIE, "白色,L【建议110-125斤】", "卫衣-L-白"),
        (CASE, "卡其色;iPhone 15 Pro", "IPHONE 15 Pro 卡其 手机壳"),
        (CASE, "卡其色;iPhone 15 Pro", "手机壳 苹果15pro 卡其色"),
        (CASE, "黑色;iPhone 15 Pro Max", "手机壳15promax黑"),
        (SHOES, "颜色分类:白色;鞋码:42", "小白鞋 白 42码"),
        (SHOES, "颜色分类:白色;鞋码:42", "小白鞋（白色）42"),
        (CUP, "黑色;500ml", "保温杯 500毫升/黑"),
        (CUP, "黑色;500ml", "保温杯0.5L黑色"),
        (BOX, "白色;2个装", "收纳箱 白 两只装"),
        (RAIN, "恐龙绿;110cm", "雨衣 恐龙绿 110"),
        (RAIN, "恐龙绿;110cm", "雨衣110码恐龙绿"),
        (BLANKET, "雾霾蓝;100*120cm", "毛毯 雾霾蓝 120x100"),
        (BLANKET, "奶茶色;150*200cm", "毛毯1.5m*2m奶茶"),
        (STAND, "黑色;加高款", "手机支架 加高 黑"),
        (LIPSTICK, "03枫叶红", "口红 #03枫叶红"),
        (SNACK, "香辣味;250g", "牛肉干香辣半斤"),
        ("Stainless Lunch Box (White)", "", "Lunch Box white"),
        ("Cat Water Fountain 2.5L", "Mint / US", "cat fountain US mint"),
    ],
)
def test_the_same_goods_in_other_words(title: str, spec: str, written: str) -> None:
    assert compare(title, spec, written).is_right


@pytest.mark.parametrize(
    "title, spec, written",
    [
        (HOODIE, "米白色;L", "卫衣 白 L"),
        (HOODIE, "白色;L", "卫衣 米白 L"),
        (HOODIE, "深灰色;L", "卫衣 浅灰 L"),
        (HOODIE, "黑色;L", "卫衣 黑 XL"),
        (HOODIE, "黑色;XL", "卫衣 黑 XXL"),
        (HOODIE, "藏青色;L", "连帽卫衣 black L"),
        (CASE, "黑色;iPhone 15 Pro", "手机壳 iPhone 15 Pro Max 黑"),
        (CASE, "黑色;iPhone 15", "手机壳 15 pro 黑"),
        (CASE, "黑色;小米14", "手机壳 小米13 黑"),
        (SHOES, "白色;42", "小白鞋 白 41"),
        (CUP, "黑色;500ml", "保温杯 750ml 黑"),
        (BOX, "白色;2个装", "收纳箱 白色 3个装"),
        (BLANKET, "奶茶色;150*200cm", "毛毯 奶茶色 100*120cm"),
        (SNACK, "香辣味;250g", "牛肉干 五香 250g"),
    ],
)
def test_another_variant_of_the_same_goods(title: str, spec: str, written: str) -> None:
    comparison = compare(title, spec, written)
    assert comparison.fit is Fit.YES
    assert len(comparison.differences) == 1


@pytest.mark.parametrize(
    "spec, other, written",
    [
        ("恐龙绿;110cm", "小黄鸭;110cm", "雨衣 小黄鸭 110cm"),
        ("恐龙绿;110cm", "恐龙绿;120cm", "雨衣 恐龙绿 120"),
        ("恐龙绿;加厚款", "恐龙绿;加厚升级款", "雨衣 恐龙绿 加厚升级款"),
    ],
)
def test_a_value_of_another_variant_on_sale_is_a_difference(spec: str, other: str, written: str) -> None:
    assert compare(RAIN, spec, written, other).differences


@pytest.mark.parametrize("text, phones", [("Mixed Colors", 0), ("小米X", 1), ("iphone xsmax", 1)])
def test_letters_within_a_word_are_no_phone(text: str, phones: int) -> None:
    """ "Mixed" was read as the phone "Mi X", and its X as a number: the whole sheet stopped."""
    found = [m for m in AttributeReader(load_lexicon()).read(text) if m.family == "model"]
    assert len(found) == phones
    assert not any(m.number for m in found)


def test_an_unknown_word_is_no_difference() -> None:
    assert compare(HOODIE, "黑色;L", "卫衣 新版 黑 L").is_right


def test_a_vague_colour_stands_for_the_finer_one_only_if_it_is_not_on_sale_itself() -> None:
    assert compare(HOODIE, "深灰色;L", "卫衣 灰 L").is_right
    assert compare(HOODIE, "深灰色;L", "卫衣 灰 L", "灰色;L").differences


def test_words_of_the_title_are_no_colours() -> None:
    assert compare(SHOES, "黑色;42", "小白鞋 黑色 42").is_right


def test_another_product_is_told_from_a_name_nobody_knows() -> None:
    assert compare(HOODIE, "黑色;L", "保温杯 黑 500ml").fit is Fit.NO
    assert compare(HOODIE, "黑色;L", "阿呆系列 黑 L").fit is Fit.UNSURE


@pytest.mark.parametrize(
    "written, pieces",
    [
        ("卫衣 黑 L*2", 2),
        ("卫衣 黑 L x2", 2),
        ("卫衣黑L 2件", 2),
        ("2件卫衣 黑 L", 2),
        ("卫衣 黑 L（2）", 2),
        ("卫衣 黑 L 各1", 1),
        ("卫衣 黑 L 共三件", 3),
        ("Qty: 4 hoodie black L", 4),
        ("卫衣 黑 L", None),
        ("收纳箱 2个装", None),
        ("收纳箱 2个装*3", 3),
        ("床上四件套 1.5m", None),
        ("地垫 40*60cm", None),
        ("地垫 40*60", None),
        ("小白鞋 42*2", 2),
        ("保温杯 500ml×2", 2),
    ],
)
def test_pieces_are_read_and_packs_are_not_pieces(written: str, pieces: int | None) -> None:
    desk = GoodsDesk([OrderedOrder("1", (OrderedLine(1, Goods(HOODIE, "黑色;L")),))], {}, load_lexicon())
    assert [item.pieces for item in desk.items(ShippedLine(1, title=written))] == [pieces]


@pytest.mark.parametrize(
    "written, count",
    [
        ("卫衣 黑 L*1；保温杯 黑 500ml*1", 2),
        ("卫衣 黑 L*1+保温杯 黑 500ml*1", 2),
        ("卫衣 黑/L*1/保温杯 黑 500ml*1", 2),
        ("卫衣 黑 L\n保温杯 黑 500ml", 2),
        ("卫衣 黑 L*1、白 M*1", 2),
        ("卫衣 黑,L", 1),
        ("桌面手机支架 可折叠/升降 黑色", 1),
        ("手机支架 静音款+3滤芯", 1),
    ],
)
def test_a_cell_is_taken_apart_into_its_goods(written: str, count: int) -> None:
    orders = [
        OrderedOrder(
            "1", (OrderedLine(1, Goods(HOODIE, "黑色;L")), OrderedLine(2, Goods(CUP, "黑色;500ml")))
        ),
        OrderedOrder("2", (OrderedLine(3, Goods(STAND, "静音款+3滤芯")),)),
    ]
    desk = GoodsDesk(orders, {}, load_lexicon())
    assert len(desk.items(ShippedLine(1, title=written))) == count
