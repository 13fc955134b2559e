"""Each setting of the business, changed once: something the owner sees is another then.

A setting that is added without a line here fails the last test.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.data.models import Deadline, FollowUp, Order, OrderLine, Parcel, SheetImport
from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.settings import Declared
from app.domain.statuses import (
    BuyerWish,
    ClockKind,
    CompensationKind,
    DiscoveredBy,
    Escalation,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    MismatchKind,
    OrderStatus,
    ParcelState,
    SheetKind,
)
from app.services.compensations import CompensationDraft
from app.services.incidents import SentLine
from tests.services.incidents.desk import Desk, open_desk

Probe = Callable[[Desk], Any]
SENT = "藏青色 / XL"


def _delivered(desk: Desk, cost_minor: int = 4_000) -> int:
    """An incident at the buyer's, the goods of known cost."""
    desk.cost("黑色 / XL", cost_minor)
    desk.cost(SENT, cost_minor)
    incident_id = desk.incident(state=ParcelState.DELIVERED)
    desk.services.incidents.set_buyer_wish(incident_id, BuyerWish.RIGHT_GOODS)
    return incident_id


def zone(desk: Desk) -> Any:
    return desk.services.claims.today()


def owner_name(desk: Desk) -> Any:
    sheet = SheetImport.create(
        file_name="发货.xlsx", sha256="0", kind=SheetKind.SHIPMENTS, imported_at=desk.clock.now()
    )
    desk.services.reconciliation.sign_off(sheet.id)
    return SheetImport.get_by_id(sheet.id).signed_off_by


def goodwill(desk: Desk) -> Any:
    order = desk.order(paid_minor=500_000)
    return desk.services.compensations.headroom(desk.incident(order)).goodwill


def approved_at_once(desk: Desk) -> Any:
    draft = CompensationDraft(CompensationKind.REFUND, Money(1_000, "CNY"))
    return desk.services.compensations.plan(desk.incident(), draft).value.status


def worth(desk: Desk) -> Any:
    return desk.services.incidents.get(_delivered(desk)).recoverable_minor


def reason_for_goods_hardly_worth_it(desk: Desk) -> Any:
    proposal = desk.services.incidents.get(_delivered(desk, 1_500)).proposal
    return None if proposal is None else proposal.reason


def stop_answer(desk: Desk) -> Any:
    return desk.services.stop_sheets.due_from_now()


def _following(desk: Desk) -> int:
    incident_id = desk.incident(state=ParcelState.NOT_PUSHED)
    incidents = desk.services.incidents
    incidents.confirm(incident_id)
    incidents.set_liability(incident_id, {LiableParty.SHOP: 100})
    proposal = incidents.get(incident_id).proposal
    assert proposal is not None
    incidents.agree_plan(incident_id, proposal.remedy, FreightPayer.NONE, GoodsHolder.SUPPLIER)
    incidents.handle_directly(incident_id)
    incidents.tell_buyer(incident_id, "已改正")
    incidents.finish_buyer_side(incident_id)
    return incident_id


def care_call(desk: Desk) -> Any:
    return FollowUp.get(FollowUp.incident == _following(desk)).due_on


def second_call(desk: Desk) -> Any:
    incident_id = _following(desk)
    desk.clock.advance(timedelta(days=3))
    desk.services.incidents.record_follow_up(incident_id, FollowUpOutcome.NOT_REACHED)
    return FollowUp.get(FollowUp.incident == incident_id).due_on


def authority(desk: Desk) -> Any:
    """Seven working days from a Friday."""
    incident_id = desk.incident()
    desk.services.incidents.escalate(incident_id, Escalation.AUTHORITY)
    return Deadline.get(Deadline.clock == ClockKind.AUTHORITY).due_at


def _waiting(desk: Desk, **values: Any) -> Order:
    usual: dict[str, Any] = {
        "status": OrderStatus.TO_SHIP,
        "buyer": values.get("order_no", "t"),
        "full_address": "江苏省苏州市昆山市拾光路1号13栋914室",
        "province": "江苏省",
        "city": "苏州市",
        "district": "昆山市",
        "address": "拾光路1号13栋914室",
    }
    return desk.order(**{**usual, **values})


def checks(desk: Desk) -> Any:
    """What is said of two orders of one buyer, fifteen hours apart, and of a line of two pieces."""
    desk.cost("黑色 / XL", 4_000)
    now = desk.clock.now()
    _waiting(desk, order_no="101", buyer="t", ordered_at=now)
    _waiting(desk, order_no="102", buyer="t", ordered_at=now - timedelta(hours=15))
    return sorted((row.order_no, row.code) for row in desk.services.checks.run().rows)


def confused(desk: Desk) -> Any:
    desk.incident(desk.order("201", status=OrderStatus.DONE))
    _waiting(desk, order_no="202")
    return sorted(row.code for row in desk.services.checks.run().rows)


def _sold(desk: Desk, wrong: int) -> None:
    """A hundred lines that left ten hours after payment, some of them wrong."""
    now = desk.clock.now()
    paid_at = now - timedelta(days=3)
    for number in range(100):
        order = desk.order(f"{30_000 + number}", paid_at=paid_at, ordered_at=paid_at)
        parcel = desk.parcel(order, ParcelState.DELIVERED)
        Parcel.update(shipped_at=paid_at + timedelta(hours=10)).where(Parcel.id == parcel.id).execute()
        if number < wrong:
            line = OrderLine.get(OrderLine.order == order)
            sent = [SentLine(line.id, "加绒连帽卫衣", SENT)]
            kind, by = MismatchKind.WRONG_COLOUR, DiscoveredBy.US
            desk.services.incidents.open_from_order(order.id, kind, sent, by)
    desk.clock.advance(timedelta(hours=2))


def grade_of(wrong: int) -> Probe:
    def probe(desk: Desk) -> Any:
        _sold(desk, wrong)
        return desk.services.scorecards.read(desk.supplier.id, 30).verdict

    return probe


def on_time(desk: Desk) -> Any:
    _sold(desk, 0)
    return desk.services.scorecards.read(desk.supplier.id, 30).figures.on_time


def repeated(desk: Desk) -> Any:
    _sold(desk, 3)
    desk.clock.advance(timedelta(days=5))
    return desk.services.scorecards.repeated()


def watched(desk: Desk) -> Any:
    chosen = desk.services.settings
    if chosen.get(settings.WATCH_FOLDER) == "":
        chosen.set(settings.WATCH_FOLDER, "inbox")
    return desk.services.watched_folder.folder()


def watched_folder(desk: Desk) -> Any:
    desk.services.settings.set(settings.WATCH_ON, True)
    return desk.services.watched_folder.folder()


def buyer_noted(incidents: int, days: int = 0) -> Probe:
    """Whether so many incidents of one buyer are noted, so many days after."""

    def probe(desk: Desk) -> Any:
        who = {"buyer": "t-one", "phone": "13800138000", "recipient": "蒋一"}
        orders = [desk.order(f"{70_000 + number}", **who) for number in range(incidents)]
        for order in orders:
            desk.incident(order)
        desk.clock.advance(timedelta(days=days))
        return desk.services.buyer_notes.of_order(orders[0].id) is None

    return probe


def silent(desk: Desk) -> Any:
    """At ten in the morning."""
    return desk.services.reminders.is_silent()


def backup_due(desk: Desk) -> Any:
    """Two hours after the last copy something was done."""
    desk.services.backups.save()
    desk.clock.moment += timedelta(hours=2)
    desk.incident()
    return desk.services.backups.is_due()


def copied_before_import(desk: Desk) -> Any:
    desk.incident()
    return desk.services.backups.before_import() is not None


def second_folder(desk: Desk) -> Any:
    """The one chosen is not there, which a copy tells."""
    desk.incident()
    desk.services.backups.before_import()
    return desk.services.backups.failure is None


def retained(desk: Desk) -> Any:
    """Of an order four years old."""
    desk.order("80001", ordered_at=desk.clock.now() - timedelta(days=4 * 366), status=OrderStatus.DONE)
    return desk.services.personal_data.past_retention().orders


PROBES: dict[Declared[Any], tuple[Any, Probe]] = {
    settings.ZONE: ("America/New_York", zone),
    settings.OWNER_NAME: ("蒋一", owner_name),
    settings.GOODWILL_PERCENT: (1, goodwill),
    settings.GOODWILL_CAP_MINOR: (5_000, goodwill),
    settings.APPROVAL_LIMIT_MINOR: (1_000, approved_at_once),
    settings.RESALE_PERCENT: (40, worth),
    settings.RETURN_FREIGHT_MINOR: (1_200, worth),
    settings.HANDLING_MINOR: (900, worth),
    settings.RESHIP_FIRST_MINOR: (100, reason_for_goods_hardly_worth_it),
    settings.STOP_ANSWER_HOURS: (9, stop_answer),
    settings.FOLLOW_UP_DAYS: (5, care_call),
    settings.FOLLOW_UP_REMIND_DAYS: (10, second_call),
    settings.DAYS_OFF: ("2026-03-16", authority),
    settings.DAYS_WORKED: ("2026-03-14", authority),
    settings.DUPLICATE_HOURS: (9, checks),
    settings.ODD_QUANTITY: (2, checks),
    settings.LEAST_MARGIN_MINOR: (9_000, checks),
    settings.CONFUSED_TIMES: (1, confused),
    settings.SHORTEST_ADDRESS: (30, checks),
    settings.LEAST_LINES: (1_000, grade_of(1)),
    settings.WRONG_A: (100, grade_of(1)),
    settings.WRONG_B: (90, grade_of(1)),
    settings.WRONG_C: (190, grade_of(2)),
    settings.SHIP_HOURS: (9, on_time),
    settings.REPEAT_TIMES: (4, repeated),
    settings.REPEAT_DAYS: (2, repeated),
    settings.WATCH_ON: (True, watched),
    settings.WATCH_FOLDER: ("inbox", watched_folder),
    settings.BACKUP_HOURS: (1, backup_due),
    settings.BACKUP_BEFORE_IMPORT: (False, copied_before_import),
    settings.BACKUP_FOLDER: ("/there/is/no/such/disk", second_folder),
    settings.RETENTION_YEARS: (5, retained),
    settings.BUYER_NOTES: (False, buyer_noted(3)),
    settings.BUYER_NOTE_TIMES: (4, buyer_noted(3)),
    settings.BUYER_NOTE_DAYS: (5, buyer_noted(3, 9)),
    settings.REMIND_ON: (False, silent),
    settings.QUIET_FROM_HOUR: (9, silent),
    settings.QUIET_UNTIL_HOUR: (11, silent),
}


@pytest.mark.parametrize("setting", settings.ALL, ids=lambda setting: setting.key)
def test_a_setting_changed_changes_behaviour(
    setting: Declared[Any], tmp_path: Path, clock: FixedClock
) -> None:
    value, probe = PROBES[setting]
    assert value != setting.default
    seen = []
    for folder, chosen in (("as shipped", None), ("changed", value)):
        desk = open_desk(tmp_path / folder, FixedClock(clock.now()))
        if chosen is not None:
            desk.services.settings.set(setting, chosen)
        seen.append(probe(desk))
        desk.services.close_thread()
    assert seen[0] != seen[1], setting.key


def test_every_setting_has_its_probe() -> None:
    assert set(PROBES) == set(settings.ALL)


def test_the_owner_s_own_length_of_a_clock_holds(desk: Desk) -> None:
    """Those settings are one for each clock of each platform."""
    desk.services.settings.set(settings.clock_length("taobao", "first_reply", ""), "6 hours 1")
    desk.incident()
    reply = Deadline.get(Deadline.clock == ClockKind.FIRST_REPLY)
    assert (reply.due_at - reply.starts_at, reply.source) == (timedelta(hours=6), "owner")
