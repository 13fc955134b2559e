"""The search index holds what the tables hold, whatever was written, and finds it whole or in part."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from app.data import search_index
from app.data.db import open_database
from app.data.models import BaseModel, Order, OrderLine, Parcel, ParcelLine, Store
from app.data.queries import orders as order_queries
from app.data.queries.orders import OrderFilter
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.clock import FixedClock

CLOCK = FixedClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))
WORDS = (
    "王伟",
    "蒋小明",
    "a",
    "",
    "3792439168251500705",
    "YT88",
    'x"y',
    "100%_",
    "Ärger",
    "纯棉 T恤",
    "\\n",
    "😀b",
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[SqliteDatabase]:
    database = open_database(tmp_path, CLOCK)
    yield database
    database.close()


@pytest.fixture
def uow(db: SqliteDatabase) -> UnitOfWork:
    uow = UnitOfWork(db, CLOCK)
    with uow.begin("store.add") as tx:
        tx.insert(Store, name="铺", platform="pdd", created_at=tx.at)
    return uow


class RandomWrites:
    """Writes of every kind to what is searched, by every way a transaction has."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._count = seed * 1000

    def some(self, tx: Transaction) -> None:
        """One to three of them."""
        ways: list[Callable[[Transaction], object]] = [
            self._order, self._order, self._lines, self._lines, self._columns, self._told, self._parcel,
            self._link, self._link, self._send, self._send, self._change, self._change, self._change_many,
            self._move, self._delete, self._delete_many,
        ]  # fmt: skip
        for way in self._chance.choices(ways, k=self._chance.randint(1, 3)):
            way(tx)

    def _word(self) -> str:
        return self._chance.choice(WORDS)

    def _any(self, model: type[BaseModel]) -> BaseModel | None:
        return self._chance.choice([*model.select()] or [None])

    def _order(self, tx: Transaction) -> None:
        self._count += 1
        at, number = tx.at, f"{self._word()}{self._count}"
        tx.insert(Order, store=1, order_no=number, recipient=self._word(), created_at=at, updated_at=at)

    def _lines(self, tx: Transaction) -> None:
        order = self._any(Order)
        if order is not None:
            self._count += 1
            first = self._count * 10_000
            rows = [{"order": order.id, "line_no": first + i, "title": self._word()} for i in range(2)]
            tx.insert_many(OrderLine, rows)

    def _columns(self, tx: Transaction) -> None:
        self._count += 2
        at = Order.created_at.db_value(tx.at)
        numbers = [f"C{self._count}", f"C{self._count - 1}"]
        columns = {"store_id": [1, 1], "order_no": numbers, "created_at": [at] * 2, "updated_at": [at] * 2}
        orders = tx.insert_columns(Order, columns, 2)
        goods = {"order_id": orders, "line_no": [1, 1], "spec": [self._word(), self._word()]}
        lines = tx.insert_columns(OrderLine, goods, 2)
        parcels = tx.insert_columns(Parcel, {"tracking_no": [self._word(), "SF1"]}, 2)
        tx.insert_columns(ParcelLine, {"parcel_id": parcels, "order_line_id": lines}, 2)

    def _told(self, tx: Transaction) -> None:
        """Orders whose texts the writer knows, as an import does; the second one has no parcel."""
        self._count += 2
        at = Order.created_at.db_value(tx.at)
        texts = {n: [self._word(), self._word()] for n in ("recipient", "buyer", "phone", "buyer_message")}
        own = {**texts, "order_no": [f"D{self._count}", f"D{self._count - 1}"], "seller_note": ["", "急"]}
        goods = {n: [self._word(), self._word()] for n in ("title", "spec", "sku_code", "sub_order_no")}
        columns = {"store_id": [1, 1], **own, "created_at": [at] * 2, "updated_at": [at] * 2}
        orders = tx.insert_columns(Order, columns, 2)
        lines = tx.insert_columns(OrderLine, {"order_id": orders, "line_no": [1, 1], **goods}, 2)
        number = f"ZT{self._count}"
        parcels = tx.insert_columns(Parcel, {"tracking_no": [number]}, 1)
        tx.insert_columns(ParcelLine, {"parcel_id": parcels, "order_line_id": lines[:1]}, 1)
        tx.index(orders, search_index.texts_of(own, goods, [number, None]))

    def _parcel(self, tx: Transaction) -> None:
        tx.insert(Parcel, tracking_no=self._word())

    def _link(self, tx: Transaction) -> None:
        parcel, line = self._any(Parcel), self._any(OrderLine)
        known = ParcelLine.select().where((ParcelLine.parcel == parcel) & (ParcelLine.order_line == line))
        if parcel is not None and line is not None and not known.exists():
            tx.insert(ParcelLine, parcel=parcel.id, order_line=line.id)

    def _send(self, tx: Transaction) -> None:
        """As a shipping sheet does it: new parcels for lines that are there."""
        lines = [line.id for line in OrderLine.select() if self._chance.random() < 0.3]
        numbers = [f"{self._word()}{line}" for line in lines]
        parcels = tx.insert_columns(Parcel, {"tracking_no": numbers}, len(lines))
        tx.insert_columns(ParcelLine, {"parcel_id": parcels, "order_line_id": lines}, len(lines))

    def _change(self, tx: Transaction) -> None:
        for model, name in ((Order, "phone"), (OrderLine, "sku_code"), (Parcel, "return_tracking_no")):
            row = self._any(model)
            if row is not None:
                tx.update(row, **{name: self._word()})

    def _change_many(self, tx: Transaction) -> None:
        rows = [
            (row.id, {"seller_note": row.seller_note}, {"seller_note": self._word()})
            for row in Order.select()
        ]
        tx.update_many(Order, rows[:3])

    def _move(self, tx: Transaction) -> None:
        line, order = self._any(OrderLine), self._any(Order)
        if line is not None and order is not None:
            self._count += 1
            tx.update(line, order=order.id, line_no=self._count * 1000 + 500)

    def _delete(self, tx: Transaction) -> None:
        row = self._any(self._chance.choice((Order, OrderLine, Parcel, ParcelLine)))
        if row is not None:
            tx.delete(row)

    def _delete_many(self, tx: Transaction) -> None:
        model = self._chance.choice((Order, OrderLine, Parcel, ParcelLine))
        tx.delete_many(model, [row.id for row in model.select().limit(2)])


def pieces(db: SqliteDatabase, table: str) -> set[tuple[str, int]]:
    """(piece, order) of an index, all of them: as far as texts go, for what follows a text is no matter."""
    db.execute_sql(f"CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', '{table}', 'instance')")
    held = db.execute_sql("SELECT DISTINCT term, doc FROM temp.held").fetchall()
    db.execute_sql("DROP TABLE temp.held")
    texts = ((term.partition("\n")[0], doc % search_index.BESIDE) for term, doc in held)
    return {(text, order) for text, order in texts if text}


def anew(db: SqliteDatabase) -> set[tuple[str, int]]:
    """The same of an index that is built of the tables as they are."""
    db.execute_sql("CREATE VIRTUAL TABLE anew USING fts5(text, tokenize='trigram', content='', detail=none)")
    db.execute_sql(f"INSERT INTO anew (rowid, text) SELECT o.id, {search_index.TEXT} FROM orders o")
    held = pieces(db, "anew")
    db.execute_sql("DROP TABLE anew")
    return held


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_written_is_what_the_index_holds(db: SqliteDatabase, uow: UnitOfWork, seed: int) -> None:
    writes = RandomWrites(seed)
    for _ in range(40):
        with uow.begin("test") as tx:
            writes.some(tx)
        assert pieces(db, "order_search") == anew(db)
    assert Order.select().count() > 2


def test_a_search_finds_what_a_look_at_every_order_finds(db: SqliteDatabase, uow: UnitOfWork) -> None:
    writes = RandomWrites(99)
    for _ in range(60):
        with uow.begin("test") as tx:
            writes.some(tx)
    texts = db.execute_sql(f"SELECT o.id, {search_index.TEXT} FROM orders o").fetchall()
    found_any = 0
    for word in {
        part for text in WORDS for at in range(len(text)) for part in (text[at:], text[at : at + 2])
    }:
        for one in word.split():
            found = set(order_queries.find_ids(OrderFilter(text=one), None))
            assert found == {row_id for row_id, text in texts if one.lower() in text.lower()}, one
            found_any += bool(found)
    assert found_any > 10


def test_what_is_rolled_back_is_not_found(db: SqliteDatabase, uow: UnitOfWork) -> None:
    def write_and_fail() -> None:
        with uow.begin("test") as tx:
            tx.insert(Order, store=1, order_no="GONE-1", created_at=tx.at, updated_at=tx.at)
            tx.catch_up()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert pieces(db, "order_search") == set()


def test_orders_of_before_the_index_are_in_it() -> None:
    """The step that makes the index fills it by the same text."""
    step = (Path(search_index.__file__).parent / "migrations" / "0005_search.py").read_text("utf-8")
    frozen = "".join(step.partition("SELECT o.id,")[2].partition("FROM orders o")[0].split())
    assert frozen == "".join(search_index.TEXT[1:-1].split())
