"""An address is taken apart alike, whatever addresses came before it."""

from __future__ import annotations

import random

from app.data.sheets import addresses

_PARTS = (
    ("", " "),
    (
        "浙江省",
        "浙江",
        "北京市",
        "北京",
        "吉林省",
        "吉林",
        "内蒙古自治区",
        "广西壮族自治区",
        "上海",
        "河南",
        "",
    ),
    ("", "", " ", "-"),
    (
        "杭州市",
        "吉林市",
        "市辖区",
        "上海市",
        "北京市",
        "锡林郭勒盟",
        "省直辖县级行政区划",
        "苏州市",
        "县",
        "",
    ),
    ("", "", " ", "，"),
    (
        "余杭区",
        "浦东新区",
        "工业园区",
        "苏州工业园区",
        "路北区",
        "余杭",
        "定安县",
        "自治县",
        "高新园区",
        "街道",
    ),
    ("", "", " ", "  "),
    ("平安街道文一路1号", "市场街", "新区大道5号", "区府路", "县前街3号", "旗舰店", "小区", "市北区x", ""),
)


def test_what_was_seen_before_changes_nothing() -> None:
    rng = random.Random(7)
    printed = ["".join(map(rng.choice, _PARTS)) for _ in range(4_000)]
    alone = []
    for text in printed:
        addresses._seen().clear()
        alone.append(addresses.split_address(text))
    assert [addresses.split_address(text) for text in printed] == alone
    assert len(addresses._seen().found) > 100
