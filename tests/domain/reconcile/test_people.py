"""Recipients compared by what both sides show."""

from __future__ import annotations

import pytest

from app.domain.addresses import AddressPart, differing_parts, parse_address
from app.domain.reconcile.people import names_differ, phones_differ


@pytest.mark.parametrize(
    "ours, theirs",
    [
        ("13812345678", "138****5678"),
        ("13812345678", "138******78"),
        ("13812345678", "+86 138-1234-5678"),
        ("13812345678", "8613812345678"),
        ("13812345678", "13812345678.0"),
        ("17531103964-6603", "17531103964_6603"),
        ("13812345678", ""),
        ("##cipher==", "13812345678"),
    ],
)
def test_phones_that_may_be_the_same(ours: str, theirs: str) -> None:
    assert not phones_differ(ours, theirs)


@pytest.mark.parametrize(
    "ours, theirs",
    [("13812345678", "13812345679"), ("13812345678", "138****5679"), ("13812345678", "139****5678")],
)
def test_phones_that_differ(ours: str, theirs: str) -> None:
    assert phones_differ(ours, theirs)


@pytest.mark.parametrize(
    "ours, theirs",
    [
        ("李佳怡", "李**"),
        ("李佳怡", "*佳怡"),
        ("李佳怡", "李女士"),
        ("李佳怡", "李佳怡[6603]"),
        ("李佳怡", ""),
        ("李 佳怡", "李佳怡"),
    ],
)
def test_names_that_may_be_the_same(ours: str, theirs: str) -> None:
    assert not names_differ(ours, theirs)


@pytest.mark.parametrize("ours, theirs", [("李佳怡", "王**"), ("李佳怡", "李佳一"), ("李佳怡", "王女士")])
def test_names_that_differ(ours: str, theirs: str) -> None:
    assert names_differ(ours, theirs)


@pytest.mark.parametrize(
    "ours, theirs",
    [
        ("广东省 深圳市 龙岗区 坂田街道武兴路130号21幢2812室", "广东深圳龙岗坂田街道武兴路130号21幢2812室"),
        ("广东省深圳市龙岗区坂田街道武兴路130号21幢2812室", "武兴路130号21栋2812 深圳龙岗"),
        ("北京市 市辖区 朝阳区 望京街道文三路27号", "北京市北京市朝阳区文三路27号"),
        ("北京市朝阳区望京街道文三路27号", "北京朝阳文三路27号****"),
        ("浙江省杭州市余杭区阳光小区三栋二单元501室", "浙江省 杭州市 余杭区 阳光小区3栋2单元501"),
        ("云南省 大理白族自治州 大理市 下关镇人民路5号", "云南大理下关镇人民路5号"),
        ("湖北省武汉市洪山区关山街道东三路400号", "东三路400号"),
        ("广西壮族自治区南宁市青秀区新竹路1号", "广西南宁市青秀区新竹路1号"),
    ],
)
def test_addresses_written_otherwise_are_the_same(ours: str, theirs: str) -> None:
    assert differing_parts(parse_address(ours), parse_address(theirs)) == ()


@pytest.mark.parametrize(
    "ours, theirs, part",
    [
        ("广东省深圳市龙岗区武兴路130号", "江苏省苏州市姑苏区武兴路130号", AddressPart.PROVINCE),
        ("浙江省杭州市余杭区文一路1号", "浙江省宁波市鄞州区文一路1号", AddressPart.CITY),
        ("浙江省杭州市余杭区文一路1号", "浙江省杭州市西湖区文一路1号", AddressPart.DISTRICT),
        ("浙江省杭州市余杭区文一路1号3栋", "浙江省杭州市余杭区文二路1号3栋", AddressPart.DETAIL),
        ("浙江省杭州市余杭区文一路1号3栋502", "浙江省杭州市余杭区文一路1号3栋503", AddressPart.DETAIL),
    ],
)
def test_addresses_that_differ_say_where(ours: str, theirs: str, part: AddressPart) -> None:
    assert part in differing_parts(parse_address(ours), parse_address(theirs))


def test_an_address_masked_behind_its_town_is_the_same() -> None:
    ours = parse_address("湖南省长沙市岳麓区望月湖街道建设路454号7栋1单元1539室")
    assert not differing_parts(ours, parse_address("湖南省长沙市岳麓区望月湖街道****"))
    assert differing_parts(ours, parse_address("湖南省长沙市岳麓区望月湖街道建设路455号"))
