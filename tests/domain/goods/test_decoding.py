"""A goods cell read as the cheapest explanation of all its words."""

from __future__ import annotations

import pytest

from app.data.lexicons import load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.goods.quantities import QuantityReader
from app.domain.reconcile.goods import GoodsDesk

SHOES = "儿童魔术贴运动鞋男童女童网面透气跑步鞋"
SHEET = "全棉斜纹印花床笠罩席梦思床垫保护套"
CREAM = "防晒霜清爽不油腻隔离紫外线面部"
GOODS = [
    *(Goods(SHOES, f"颜色:{c};鞋码:{s}码内长{s / 2 + 3.5}cm") for c in ("白粉", "全黑") for s in (28, 30)),
    *(Goods(SHEET, f"花型:{p};尺寸:{s}*200cm") for p in ("小雏菊", "英伦格") for s in (150, 180)),
    *(Goods(CREAM, f"规格:{v};版本:{k}") for v in ("50ml", "50ml*2支") for k in ("清爽型", "滋润型")),
]


def read(text: str, quantity: int | None = None) -> list[tuple[str, tuple[str, ...], int | None]]:
    """Each goods of a text: the beginning of its title, its values, its pieces."""
    desk = GoodsDesk((), {}, load_lexicon(), GOODS)
    found = next(iter(desk._reader.decode(text, "", "", quantity, frozenset())), None)
    assert found is not None
    return [(_title(desk, item.decoded), _values(desk, item.decoded), item.pieces) for item in found]


def _title(desk: GoodsDesk, goods: object) -> str:
    return desk.catalogue.products[goods.product].title[:4]  # type: ignore[attr-defined]


def _values(desk: GoodsDesk, goods: object) -> tuple[str, ...]:
    dimensions = desk._matcher._evidence.dimensions(goods.product)  # type: ignore[attr-defined]
    masks = goods.masks  # type: ignore[attr-defined]
    return tuple(
        "|".join(v.text for bit, v in enumerate(d.values) if (mask or 0) >> bit & 1)
        for d, mask in zip(dimensions, masks, strict=True)
    )


@pytest.mark.parametrize(
    "text, values, pieces",
    [
        ("童鞋-白粉-28-3", ("白粉", "28码内长17.5cm"), 3),
        ("3/运动鞋/30码/全黑", ("全黑", "30码内长18.5cm"), 3),
        ("床笠 英伦格 1.5*2米*2", ("英伦格", "150*200cm"), 2),
        ("小雏菊床笠1.8米床 两件", ("小雏菊", "180*200cm"), 2),
        ("防晒霜 滋润 50ml*2支 x1", ("50ml*2支", "滋润型"), 1),
        ("《清爽防晒》滋润·50毫升 x 2", ("50ml", "滋润型"), 2),
        ("(A03-2)防晒霜 清爽型 50ml x2", ("50ml", "清爽型"), 2),
    ],
)
def test_every_word_and_number_has_one_meaning(text: str, values: tuple[str, ...], pieces: int) -> None:
    assert [(v, n) for _, v, n in read(text)] == [(values, pieces)]


def test_several_goods_in_a_cell_are_told_apart() -> None:
    found = read("童鞋-全黑-28-1，床笠-小雏菊-1.8米床-2，童鞋-白粉-30码-1")
    assert [(title, pieces) for title, _, pieces in found] == [
        ("儿童魔术", 1),
        ("全棉斜纹", 2),
        ("儿童魔术", 1),
    ]


def test_a_code_alone_is_held_against_goods_without_variants() -> None:
    """The code begins like one of ours, and there is no variant it could stand for."""
    ours = Goods("保温饭盒", "", "BW-1004")
    desk = GoodsDesk((), {}, load_lexicon(), [ours, Goods("雨伞", "颜色:黑", "YS-1")])
    (item,) = desk.read("", "", "BW-1005", 1)
    assert desk.compare_goods(item, ours).differences == ()


def test_what_follows_a_decimal_point_is_no_pieces() -> None:
    assert list(QuantityReader(("床",), ("装",)).glued("床笠1.5床")) == []
