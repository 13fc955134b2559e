"""Every template with each of its places there and missing, in both languages; and what a real case fills."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.data.models import Compensation, Incident, Order, Parcel, SupplierClaim
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    Party,
)
from app.domain.working_time import WorkCalendar
from app.services import message_templates
from app.services.message_templates import LANGUAGES, PLACE, MessageTemplate, list_templates, place_names
from app.services.message_variables import Variables, told_before
from tests.services.incidents.desk import Desk

BOTH = (Party.BUYER, Party.SUPPLIER)


def places_of(template: MessageTemplate) -> list[str]:
    found = dict.fromkeys(PLACE.findall(template.body + template.line))
    return [key for key in found if key != "lines"]


CASES = [
    pytest.param(language, template, missing, id=f"{language}-{template.key}-{missing or 'all'}")
    for language in LANGUAGES
    for template in message_templates._shipped(language).values()
    for missing in ("", *places_of(template))
]


@pytest.mark.parametrize("language,template,missing", CASES)
def test_each_place_is_filled_or_shown_by_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, language: str, template: MessageTemplate, missing: str
) -> None:
    values = {key: f"«{key}»" for key in places_of(template) if key != missing}
    monkeypatch.setattr(Variables, "all", lambda self: {missing: "", **values} if missing else values)
    message = desk.services.messages.render(template.key, 1, language)
    for value in values.values():
        assert value in message.body
    assert message.missing == ((missing,) if missing else ())
    assert set(PLACE.findall(message.body)) == ({place_names(language)[missing]} if missing else set())


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The desk with the incident that the texts are filled for."""
    desk.supplier.return_address, desk.supplier.return_name = "浙江省义乌市福田街道 8 号", "退货组"
    desk.supplier.save()
    order = desk.order()
    desk.parcel(order)
    assert desk.incident(order) == 1
    return desk


def settle(desk: Desk) -> None:
    """Everything a text may speak of: a reship, a gift, a refund, a claim, a return."""
    now = desk.clock.now()

    def compensation(kind: CompensationKind, minor: int, **values: Any) -> None:
        Compensation.create(
            incident=1, order=Order.get(), kind=kind, status=CompensationStatus.APPROVED, amount_minor=minor,
            currency="CNY", planned_at=now, **values,
        )  # fmt: skip

    compensation(CompensationKind.RESHIP, 3_000, courier="中通快递", tracking_no="ZT1234567890123")
    compensation(CompensationKind.GIFT, 500, what="袜子一双")
    compensation(CompensationKind.PRICE_DIFFERENCE, 1_250)
    SupplierClaim.create(
        incident=1, supplier=desk.supplier, item=ClaimItem.RESHIP, status=ClaimStatus.SUBMITTED,
        amount_minor=3_000, currency="CNY", planned_at=now, due_on=(now + timedelta(days=7)).date(),
    )  # fmt: skip
    parcel = desk.services.incidents.get(1).parcels[0]
    Parcel.update(return_tracking_no="YT0000000000001").where(Parcel.id == parcel.id).execute()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_with_everything_fills_all_but_what_only_the_owner_knows(desk: Desk, language: str) -> None:
    settle(desk)
    for party in BOTH:
        for template in list_templates(party, language):
            missing = desk.services.messages.render(template.key, 1, language).missing
            allowed = {"pickup_code"} if template.key == "buyer.return_guide" else set()
            assert set(missing) <= allowed, template.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_case_names_what_it_lacks(desk: Desk, language: str) -> None:
    lacks = {
        template.key: set(desk.services.messages.render(template.key, 1, language).missing)
        for party in BOTH
        for template in list_templates(party, language)
    }
    assert {key: names for key, names in lacks.items() if names} == {
        "buyer.stopped_reshipped": {"new_courier", "new_tracking_no"},
        "buyer.reshipped": {"new_courier", "new_tracking_no"},
        "buyer.return_guide": {"pickup_code"},
        "buyer.refund_submitted": {"amount"},
        "buyer.partial_refund": {"amount"},
        "buyer.coupon_or_gift": {"extra"},
        "buyer.before_platform": {"amount"},
        "supplier.claim": {"claim_items", "claim_total", "claim_due"},
        "supplier.return_check": {"return_tracking_no"},
    }


@pytest.mark.parametrize("hours", range(0, 24, 3))
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_to_answer_at_night(desk: Desk, hours: int, language: str) -> None:
    desk.clock.advance(timedelta(hours=hours))
    values = Variables(
        desk.services.messages._context, desk.services.messages._context.incident(1), language, Party.SUPPLIER
    ).all()
    hour = int(values["answer_by"].split()[-1].split(":")[0])
    assert 8 <= hour <= 20, values["answer_by"]


def test_of_two_swapped_neither_reads_of_the_other(desk: Desk) -> None:
    order = desk.order(
        "3792439168251500799", recipient="王小二", phone="18800001234", full_address="上海市徐汇区 9 号"
    )
    desk.parcel(order)
    other = desk.incident(order)
    Incident.update(partner=other).where(Incident.id == 1).execute()
    found = desk.services.messages.check("您的在王小二那里，电话 18800001234", Party.BUYER, 1)
    assert [(w.code, w.found) for w in found] == [
        ("message_personal_data", "王小二"),
        ("message_personal_data", "18800001234"),
    ]
    assert desk.services.messages.check("您的在另一位买家那里", Party.BUYER, 1) == ()


@pytest.mark.parametrize(
    "due,named",
    [
        ("2026-03-14 15:00", "2026-03-14 15:00"),
        ("2026-03-14 23:30", "2026-03-14 18:00"),
        ("2026-03-15 03:00", "2026-03-14 18:00"),  # a Saturday: the buyer waits on weekends too
        ("2026-03-13 12:30", "2026-03-13 12:30"),
        ("2026-03-13 07:00", "2026-03-13 07:00"),  # the closing before is past: nothing later is named
    ],
)
def test_the_buyer_is_told_no_hour_of_the_night_and_none_too_late(due: str, named: str) -> None:
    zone = ZoneInfo("Asia/Shanghai")
    now = datetime(2026, 3, 12, 20, 0, tzinfo=zone)
    told = told_before(datetime.fromisoformat(due).replace(tzinfo=zone), now, WorkCalendar(zone))
    assert f"{told.astimezone(zone):%Y-%m-%d %H:%M}" == named
