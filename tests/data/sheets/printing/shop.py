"""Orders of a shop as they really are, before any platform prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from hypothesis import strategies as st

from tests.data.sheets.printing.words import TEXTS, as_name

STATUSES = (
    ("等待买家付款", "unpaid"),
    ("买家已付款，等待卖家发货", "to_ship"),
    ("待发货", "to_ship"),
    ("卖家已发货，等待买家确认", "shipped"),
    ("已发货，待签收", "shipped"),
    ("交易成功", "done"),
    ("交易关闭", "closed"),
    ("退款中", "refunding"),
    ("某种新状态", None),
)
_PLACES = (
    ("江苏省", "苏州市", "昆山市"),
    ("北京市", "北京市", "朝阳区"),
    ("广东省", "深圳市", "龙岗区"),
    ("新疆维吾尔自治区", "伊犁哈萨克自治州", "霍城县"),
)
_STREETS = (
    ("玉山镇", "拾光路124号13栋914室"),
    ("", "环湖东路8号"),
    ("花桥", "3-2-101"),
    ("", "创业园A座****"),
)
_ABROAD = (
    ("US", "CA", "Los Angeles", "00501"),
    ("TH", "Bangkok", "Bang Rak", "10500"),
    ("KW", "", "Kuwait", "15000"),
)
_PEOPLE = (
    ("朱清越", "18600003207"),
    ("李**", "138****1234"),
    ("欧阳娜娜", "17531103964_6603"),
    ("阿不都热依木·买买提", "0512-65881234"),
    ("Summer O'Neil", "4155550100"),
)
CURRENCIES = {"CNY": 2, "USD": 2, "EUR": 2, "JPY": 0, "KWD": 3}
"""Currency → its decimals."""
COURIERS = ("顺丰速运", "中通", "韵达快递", "YTO")


@dataclass(frozen=True)
class Goods:
    """One line of an order."""

    sub_order_no: str
    title: str
    sku_code: str
    spec: str | None
    quantity: int
    unit_price: Decimal
    line_amount: Decimal
    own_paid: Decimal
    """The line's part of what was paid, where a platform prints that."""


@dataclass(frozen=True)
class Order:
    """One order, whole."""

    order_no: str
    goods: tuple[Goods, ...]
    status: tuple[str, str | None]
    shop: str
    buyer: str
    recipient: str | None
    phone: str | None
    place: tuple[str, str, str]
    street: tuple[str, str]
    abroad: tuple[str, str, str, str]
    """Country, province, city, postcode of an order that goes abroad."""
    currency: str
    paid: Decimal
    shipping: Decimal
    ordered_at: datetime
    paid_at: datetime | None
    courier: str | None
    tracking_no: str | None
    buyer_message: str | None
    seller_note: str | None


def _digits(size: int) -> st.SearchStrategy[str]:
    """A number that cannot be taken for a rounded one: its last digit is no zero."""
    return st.integers(10 ** (size - 1), 10**size - 1).map(lambda n: str(n - n % 10 + 1 + n % 9))


ORDER_NUMBERS = st.one_of(
    _digits(19), _digits(18), _digits(15), _digits(20),
    _digits(15).map(lambda n: f"260517-{n}"), _digits(12).map(lambda n: f"E{n}"),
    _digits(4).map(lambda n: f"#{n}"), _digits(14).map(lambda n: f"00{n}"),
)  # fmt: skip
TRACKING = st.one_of(
    _digits(13).map(lambda n: f"SF{n}"), _digits(14), _digits(15), _digits(13).map(lambda n: f"YT{n}")
)
SKUS = st.sampled_from(
    ("A1", "0012", "=A1", "-5", "1E5", "3.0", "BW04-白", "a b", "+X", "@y", "12345678901234567")
)
_MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)).map(  # noqa: DTZ001 - as a sheet prints it
    lambda at: at.replace(hour=at.hour or 9, second=at.second or 12, microsecond=0)
)


Texts = st.SearchStrategy[str]


@st.composite
def _goods(draw: st.DrawFn, currency: str, texts: Texts) -> Goods:
    places = CURRENCIES[currency]
    amount = st.decimals(Decimal(1).scaleb(-places), 2_000_000, places=places)
    return Goods(
        sub_order_no=draw(_digits(19)),
        title=draw(texts),
        sku_code=draw(SKUS),
        spec=draw(st.none() | texts),
        quantity=draw(st.integers(1, 9) | st.sampled_from((10, 144, 1_000))),
        unit_price=draw(amount),
        line_amount=draw(amount),
        own_paid=draw(amount),
    )


@st.composite
def orders(draw: st.DrawFn, currency: str = "CNY", texts: Texts = TEXTS) -> Order:
    """One order in `currency`; `texts` are what buyers and sellers write."""
    amount = st.decimals(0, 3_000_000, places=CURRENCIES[currency])
    person = draw(st.none() | st.sampled_from(_PEOPLE) | texts.map(lambda t: (as_name(t), "13800138000")))
    ordered_at = draw(_MOMENTS)
    parcel = draw(st.none() | st.tuples(st.sampled_from(COURIERS), TRACKING))
    return Order(
        order_no=draw(ORDER_NUMBERS),
        goods=tuple(draw(st.lists(_goods(currency, texts), min_size=1, max_size=3, unique_by=_apart))),
        status=draw(st.sampled_from(STATUSES)),
        shop=draw(st.sampled_from(("云栖百货", "Second shop")) | texts),
        buyer=draw(st.just("tb_朱") | texts),
        recipient=person[0] if person else None,
        phone=person[1] if person else None,
        place=draw(st.sampled_from(_PLACES)),
        street=draw(st.sampled_from(_STREETS)),
        abroad=draw(st.sampled_from(_ABROAD)),
        currency=currency,
        paid=draw(amount),
        shipping=draw(amount),
        ordered_at=ordered_at,
        paid_at=draw(st.none() | _MOMENTS),
        courier=parcel[0] if parcel else None,
        tracking_no=parcel[1] if parcel else None,
        buyer_message=draw(st.none() | texts),
        seller_note=draw(st.none() | texts),
    )


def _apart(goods: Goods) -> Decimal:
    """Lines of an order differ in what was paid for them: alike, they would look like the order's sum."""
    return goods.own_paid


def shops(currency: str = "CNY", texts: Texts = TEXTS) -> st.SearchStrategy[list[Order]]:
    """Some orders with numbers of their own."""
    return st.lists(orders(currency, texts), min_size=1, max_size=4, unique_by=lambda order: order.order_no)
