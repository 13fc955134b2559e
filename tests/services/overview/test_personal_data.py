"""A buyer is erased: nobody finds him any more, not even in the file; money, counts and seals stay."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.data.db import FILE_NAME
from app.data.models import AuditEntry, Commitment, Incident, Message, Order
from app.data.queries.orders import OrderFilter
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.domain.personal import REMOVED
from app.domain.statuses import Channel, Direction, OrderStatus, Party, Progress
from app.services.build import Services, build_services

PHONE, NAME, STREET = "13912345678", "欧阳娜娜子", "翠湖路九十九号月桂苑8栋1703室"


@pytest.fixture
def shop(sample_folder: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    shutil.copytree(sample_folder, tmp_path / "data")
    services = build_services(tmp_path / "data", clock)
    with services.undo._uow.begin("test.buyer") as tx:
        order = _order()
        tx.update(order, recipient=NAME, phone=PHONE, address=STREET, full_address=f"浙江省杭州市{STREET}")
        tx.update(order, buyer="tb_moon_5678", buyer_message="请打这个电话", status=OrderStatus.DONE)
        incident = Incident.get(Incident.order == order)
        tx.update(incident, progress=Progress.CONFIRMED, closed_at=None)
        said = {"incident": incident, "channel": Channel.WECHAT, "at": tx.at}
        words = f"{NAME}您好，寄到{STREET}，电话{PHONE}"
        tx.insert(Message, party=Party.BUYER, direction=Direction.OUT, body=words, **said)
        tx.insert(Message, party=Party.BUYER, direction=Direction.IN, body="我家门口的花店旁边", **said)
        tx.insert(Commitment, incident=incident, text=f"给{NAME}补发", due_at=tx.at)
        other = Incident.select().where(Incident.id != incident.id).first()
        tx.update(other, note=f"和 {PHONE} 是一家")
    yield services
    services.close()


def _order() -> Order:
    return Order.get_by_id(Incident.select().order_by(Incident.id).first().order_id)


def _end_incidents(services: Services) -> None:
    with services.undo._uow.begin("test.end") as tx:
        for incident in Incident.select().where(Incident.order == _order()):
            tx.update(incident, progress=Progress.WITHDRAWN, closed_at=tx.at)


def _books(services: Services) -> list[Any]:
    db = services._db
    sums = ("paid_minor", "refunded_minor", "shipping_minor")
    told = [db.execute_sql(f"SELECT SUM({name}), COUNT(*) FROM orders").fetchone() for name in sums]
    for table in ("journal_entry", "journal_line", "compensation", "supplier_claim"):
        told += db.execute_sql(f"SELECT * FROM {table} ORDER BY id").fetchall()
    told += db.execute_sql("SELECT id, operation, at, entity, entity_id FROM audit_entry").fetchall()
    return told


def test_a_buyer_is_erased_and_the_books_stay(shop: Services) -> None:
    _end_incidents(shop)
    seen = shop.personal_data.of_buyer(PHONE)
    assert (seen.orders, seen.under_way) == (1, ())
    assert seen.messages >= 2
    troubles, before = shop.backups.examine(), _books(shop)
    assert shop.personal_data.erase(seen.order_ids).value == 1
    assert _books(shop)[: len(before)] == before
    assert shop.backups.examine() == troubles
    assert shop.undo.broken_seals() == []
    order = _order()
    assert (order.recipient, order.phone, order.full_address, order.buyer) == (REMOVED, "", "", REMOVED)
    assert (order.province, order.order_no) != ("", "")
    bodies = [m.body for m in Message.select().order_by(Message.id.desc()).limit(2)]
    assert bodies == [REMOVED, f"{REMOVED}您好，寄到{REMOVED}，电话{REMOVED}"]
    assert [c.text for c in Commitment.select().order_by(Commitment.id.desc()).limit(1)] == [
        f"给{REMOVED}补发"
    ]
    assert Incident.select().where(Incident.note.contains(REMOVED)).count() == 1
    assert shop.orders.find_ids(OrderFilter(text=PHONE), None) == []
    assert AuditEntry.select().where(AuditEntry.erased_by.is_null(False)).count() >= 5
    shop.close()
    held = b"".join(path.read_bytes() for path in shop.folder.glob(f"{FILE_NAME}*"))
    assert [word for word in (PHONE, NAME, STREET, "tb_moon_5678", "花店") if word.encode() in held] == []


def test_it_cannot_be_taken_back_and_says_so(shop: Services) -> None:
    _end_incidents(shop)
    shop.personal_data.erase(shop.personal_data.of_buyer(NAME).order_ids)
    with pytest.raises(DomainError, match="undo_for_good"):
        shop.undo.undo()
    with pytest.raises(DomainError, match="buyer_unknown"):
        shop.personal_data.of_buyer(PHONE)


def test_who_is_still_waiting_is_not_erased(shop: Services) -> None:
    seen = shop.personal_data.of_buyer(PHONE)
    assert seen.under_way == (_order().order_no,)
    with pytest.raises(DomainError, match="buyer_under_way"):
        shop.personal_data.erase(seen.order_ids)
    assert _order().recipient == NAME


def test_what_is_older_than_the_law_asks_for(shop: Services, clock: FixedClock) -> None:
    assert shop.personal_data.past_retention().orders == 0
    clock.advance(timedelta(days=3 * 366))
    seen = shop.personal_data.past_retention()
    incidents = {incident.order_id for incident in Incident.select().where(Incident.closed_at.is_null())}
    assert seen.orders > 100
    assert incidents.isdisjoint(seen.order_ids)
    shop.personal_data.erase(seen.order_ids)
    assert shop.personal_data.past_retention().orders == 0
    assert shop.undo.broken_seals() == []
