"""Invents orders: the same seed and moment give the same orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

from app.services.sample_shop.catalogue import SampleSku, SampleStore, shop_data, skus, stores, supplier

SEED = 20_260_313
_ORDERS_A_DAY = (6, 11)
_BUSY_DAYS = timedelta(days=2)
_BUSY_ORDERS = (26, 34)
"""The last two days are busier, so that there is something to check and to ship."""
SHIPPED_AFTER = timedelta(hours=30)
_DONE_AFTER = timedelta(days=7)


@dataclass(frozen=True)
class SampleLine:
    """Goods on an order."""

    sku: SampleSku
    quantity: int
    sub_order_no: str


@dataclass(frozen=True)
class SampleOrder:
    """One invented order; what a platform shows of it depends on the moment."""

    store: SampleStore
    order_no: str
    lines: tuple[SampleLine, ...]
    buyer: str
    recipient: str
    phone: str
    place: tuple[str, str, str, str]
    """Province, city, district, town."""
    street: str
    ordered_at: datetime
    paid_at: datetime
    tracking_no: str
    courier: str
    wants_refund: bool
    """The buyer asks for his money back before it is shipped."""

    def status(self, now: datetime) -> str:
        """ "waiting", "shipped", "done" or "refunding" at `now`."""
        age = now - self.ordered_at
        if self.wants_refund:
            return "refunding"
        if age < SHIPPED_AFTER:
            return "waiting"
        return "done" if age > _DONE_AFTER else "shipped"

    @property
    def paid(self) -> Decimal:
        """What the buyer paid: goods, freight is free."""
        return sum((line.sku.price * line.quantity for line in self.lines), Decimal(0))

    @property
    def supplier(self) -> str:
        """Key of the supplier; an order has goods of one."""
        return self.lines[0].sku.supplier


def invent_orders(first: datetime, until: datetime, seed: int = SEED) -> list[SampleOrder]:
    """Orders placed from `first` to before `until` (aware times), the oldest first."""
    # Seeded by the span, not by the date: the shop is the same whenever it is made.
    random = Random(f"{seed}/{(until - first).days}")
    found = []
    day = first
    while day < until:
        counts = _BUSY_ORDERS if until - day <= _BUSY_DAYS else _ORDERS_A_DAY
        moments = [moment for moment in sorted(_moments(random, day, counts)) if moment < until]
        found += [_order(random, moment, until) for moment in moments]
        day += timedelta(days=1)
    return found


def _moments(random: Random, day: datetime, counts: tuple[int, int]) -> list[datetime]:
    count = random.randint(*counts)
    return [day + timedelta(seconds=random.randrange(0, 22 * 3600)) for _ in range(count)]


def _order(random: Random, moment: datetime, until: datetime) -> SampleOrder:
    store = random.choices(stores(), [s.share for s in stores()])[0]
    number = _order_no(random, store, moment)
    lines = _lines(random, number)
    if store.platform == "pdd":
        lines = lines[:1]  # this platform has one kind of goods to an order
    name, place, street = _person(random)
    key = lines[0].sku.supplier
    # The first platform's sheet does not tell of refunds asked for.
    may_refund = store.platform != "taobao" and until - moment < SHIPPED_AFTER
    return SampleOrder(
        store=store,
        order_no=number,
        lines=lines,
        buyer=f"sample_{random.randrange(10_000, 99_999)}",
        recipient=name,
        phone=f"1990000{random.randrange(1000, 9999)}",
        place=place,
        street=street,
        ordered_at=moment,
        paid_at=moment + timedelta(minutes=random.randint(1, 40)),
        tracking_no=tracking_no(random, key),
        courier=str(supplier(key)["courier"]),
        wants_refund=random.random() < 0.1 and may_refund,
    )


def _order_no(random: Random, store: SampleStore, moment: datetime) -> str:
    if store.platform == "pdd":
        return f"{moment:%y%m%d}-{random.randrange(10**14, 10**15)}"
    head = "99" if store.platform == "taobao" else "69"
    return f"{head}{random.randrange(10**16, 10**17)}"


def _lines(random: Random, number: str) -> tuple[SampleLine, ...]:
    first = random.choice(skus())
    same = [sku for sku in skus() if sku.supplier == first.supplier and sku.title != first.title]
    chosen = [first, *([random.choice(same)] if random.random() < 0.15 else [])]
    single = len(chosen) == 1
    return tuple(
        SampleLine(sku, random.choices((1, 2, 3), (80, 15, 5))[0], number if single else f"{number[:-1]}{i}")
        for i, sku in enumerate(chosen, 1)
    )


def tracking_no(random: Random, supplier_key: str) -> str:
    """A number in the form of the supplier's courier, in a range that is not given out."""
    data = supplier(supplier_key)
    return f"{data['prefix']}{random.randrange(10 ** data['digits']):0{data['digits']}d}"


def _person(random: Random) -> tuple[str, tuple[str, str, str, str], str]:
    data = shop_data()
    name = random.choice(data["people"]["surnames"]) + random.choice(data["people"]["given"])
    place = random.choice(data["places"])
    streets = data["streets"]
    street = f"{random.choice(streets['names'])}{random.randint(1, 399)}号"
    house = f"{random.choice(streets['estates'])}{random.randint(1, 18)}栋{random.randint(101, 2805)}室"
    four = (place["province"], place["city"], place["district"], place["town"])
    return name, four, street + house
