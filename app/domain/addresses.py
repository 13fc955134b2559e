"""Comparing addresses by their parts, not by their letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.domain.goods.text import fold, small_number, squash

PROVINCES = [
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "台湾",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
]
_PROVINCE_TAIL = re.compile(r"(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$")
_REGION_TAIL = re.compile(r"(自治州|自治县|自治旗|地区|新区|林区|市|州|盟|区|县|旗)$")
_NATIONS = re.compile(
    r"(?:(?:土家|柯尔克孜|哈萨克|朝鲜|布依|哈尼|傈僳|景颇|蒙古|拉祜|仫佬|仡佬|毛南|达斡尔|鄂温克|鄂伦春|撒拉|东乡|保安|"
    r"[藏回彝苗侗傣白羌壮瑶畲黎满佤怒水锡])族?)+$"
)
"""The peoples in the name of an autonomous prefecture, often left out: 昌吉回族自治州 is 昌吉州."""
_NO_REGION = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
_PREFECTURES = (
    "阿坝|甘孜|凉山|恩施|湘西|黔东南|黔南|黔西南|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆|临夏|甘南|海北|黄南|海南|果洛|"
    "玉树|海西|昌吉|博尔塔拉|巴音郭楞|克孜勒苏|伊犁|延边"
)
"""Autonomous prefectures, that may be called by these and 州 alone."""
_CITY = re.compile(rf"^(?:市辖区|(?:{_PREFECTURES})州|[一-鿿]{{2,8}}?(?:市|自治州|地区|盟))")
_DISTRICT = re.compile(r"^[一-鿿]{1,7}?(?:新区|自治县|(?<![小社园])区|县|旗|市)")
_TOWN = re.compile(r"^[一-鿿]{1,6}?(?:街道办事处|街道|镇|乡)")
_ROAD = re.compile(r"[一-鿿]{1,8}?(?:大道|大街|公路|路|街|巷|弄|胡同|村|小区|花园|广场|大厦|公寓|苑)")
_CHINESE_COUNT = re.compile(r"([一二两三四五六七八九十]{1,3})(?=号|栋|幢|座|楼|单元|室|层|期|组|队)")
_MASK = re.compile(r"[*＊●•xX×]{2,}")


class AddressPart(StrEnum):
    """A part of an address, from large to small."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    DETAIL = "detail"


@dataclass(frozen=True)
class Address:
    """An address in parts, suffixes and spaces dropped; "" where not known."""

    province: str = ""
    city: str = ""
    district: str = ""
    detail: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.province or self.city or self.district or self.detail)


@lru_cache(maxsize=20_000)
def short_region(name: str) -> str:
    """A region's name without what may be left out: 广东省 → 广东, 西湖区 → 西湖."""
    plain = squash(name)
    if plain in _NO_REGION:
        return ""
    short = _PROVINCE_TAIL.sub("", plain)
    short = next((p for p in PROVINCES if short.startswith(p) and len(short) - len(p) < 3), short)
    cut = _REGION_TAIL.sub("", short)
    bare = _NATIONS.sub("", cut) if short.endswith("自治州") else cut
    return bare if len(bare) >= 2 else cut if len(cut) >= 2 else short


@lru_cache(maxsize=200_000)
def parse_address(text: str) -> Address:
    """An address line in parts. Chinese addresses are read by their suffixes; others become detail."""
    rest = squash(_MASK.sub(" ", text))
    province, rest = _take_province(rest)
    city, rest = _take(rest, _CITY)
    if province in ("北京", "天津", "上海", "重庆"):
        city = short_region(city) or province
        rest = rest.removeprefix(province + "市").removeprefix(province)
    district, rest = _take(rest, _DISTRICT)
    return Address(province, short_region(city), short_region(district), rest)


@lru_cache(maxsize=200_000)
def address_of(province: str, city: str, district: str, detail: str, full: str) -> Address:
    """An address from the columns of a sheet; `full` is read where columns are missing."""
    whole = parse_address(full) if full else Address()
    return Address(
        short_region(province) or whole.province,
        short_region(city) or whole.city,
        short_region(district) or whole.district,
        _detail_only(detail) if detail else whole.detail,
    )


def _detail_only(detail: str) -> str:
    """The detail column; some sheets print the regions in it once more."""
    return (
        parse_address(detail).detail
        if squash(detail).startswith(tuple(PROVINCES))
        else squash(_MASK.sub(" ", detail))
    )


def _take_province(text: str) -> tuple[str, str]:
    name = next((p for p in PROVINCES if text.startswith(p)), "")
    if not name:
        return "", text
    rest = text[len(name) :]
    for tail in ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省"):
        rest = rest.removeprefix(tail)
    if name in ("北京", "天津", "上海", "重庆"):
        rest = rest.removeprefix("市")
    return name, rest


def _take(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    match = pattern.match(text)
    return (match.group(), text[match.end() :]) if match else ("", text)


@lru_cache(maxsize=200_000)
def differing_parts(ours: Address, theirs: Address) -> tuple[AddressPart, ...]:
    """The parts in which two addresses truly differ; a part that one side leaves out never differs."""
    found = []
    for part, a, b in (
        (AddressPart.PROVINCE, ours.province, theirs.province),
        (AddressPart.CITY, ours.city, theirs.city),
        (AddressPart.DISTRICT, ours.district, theirs.district),
    ):
        if a and b and a != b and not (a in b or b in a) and not _holds(theirs, a) and not _holds(ours, b):
            found.append(part)
    if _details_differ(ours, theirs):
        found.append(AddressPart.DETAIL)
    return tuple(found)


def _holds(address: Address, region: str) -> bool:
    """Whether a region's name stands somewhere else in the address (written in another order)."""
    return region in address.province + "/" + address.city + "/" + address.district + "/" + address.detail


def _details_differ(ours: Address, theirs: Address) -> bool:
    if ours.detail in theirs.detail or theirs.detail in ours.detail:
        return False  # one of them is cut short or masked: 望月湖街道****
    a, b = _bare_detail(ours, theirs), _bare_detail(theirs, ours)
    if not a or not b or a in b or b in a:
        return False
    if _numbers_differ(a, b) or _roads_differ(a, b):
        return True
    return not re.search(r"\d", a + b) and _likeness(a, b) < 0.3


def _bare_detail(address: Address, other: Address) -> str:
    """The detail without town and without region names the other side knows."""
    detail = address.detail
    for region in (other.province, other.city, other.district):
        if region and detail.startswith(region):
            detail = re.sub(rf"^{re.escape(region)}(省|市|区|县|自治州|地区)?", "", detail)
    town = _TOWN.match(detail)
    detail = detail[town.end() :] if town and len(detail) > town.end() else detail
    return _CHINESE_COUNT.sub(lambda m: str(small_number(m.group(1)) or m.group(1)), fold(detail))


def _numbers_differ(a: str, b: str) -> bool:
    """House, building and room numbers: one side may leave some out, but not write others."""
    ours, theirs = re.findall(r"\d+", a), re.findall(r"\d+", b)
    if not ours or not theirs:
        return False
    fewer, more = sorted((ours, theirs), key=len)
    remaining = list(more)
    for number in fewer:
        if number not in remaining:
            return "".join(ours) != "".join(theirs)
        remaining.remove(number)
    return False


def _roads_differ(a: str, b: str) -> bool:
    ours, theirs = set(_ROAD.findall(a)), set(_ROAD.findall(b))
    if not ours or not theirs:
        return False
    return not any(x.endswith(y) or y.endswith(x) or x in b or y in a for x in ours for y in theirs)


def _likeness(a: str, b: str) -> float:
    """Share of character pairs that two texts have in common, 0..1."""
    pairs_a, pairs_b = {a[i : i + 2] for i in range(len(a) - 1)}, {b[i : i + 2] for i in range(len(b) - 1)}
    total = len(pairs_a) + len(pairs_b)
    return 2 * len(pairs_a & pairs_b) / total if total else 1.0
