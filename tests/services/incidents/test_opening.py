"""Opening incidents: numbers, lines, parcels, clocks; from findings and in swapped pairs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.data.models import AuditEntry, Finding, Incident
from app.domain.errors import DomainError
from app.domain.statuses import (
    ClockKind,
    DiscoveredBy,
    FindingKind,
    FindingState,
    MismatchKind,
    OrderStatus,
    ParcelState,
    Progress,
)
from app.services.incidents import SentLine
from tests.services.incidents.desk import Desk


def test_it_opens_with_number_lines_parcel_and_clocks(desk: Desk) -> None:
    order = desk.order()
    parcel = desk.parcel(order)
    detail = desk.services.incidents.get(desk.incident(order))
    assert detail.row.number == "CF-26-0001"
    assert detail.row.progress is Progress.TO_VERIFY
    assert (detail.lines[0].ordered_spec, detail.lines[0].sent_spec) == ("黑色 / XL", "藏青色 / XL")
    assert [p.tracking_no for p in detail.parcels] == [parcel.tracking_no]
    assert {d.clock for d in detail.deadlines} == {
        ClockKind.FIRST_REPLY,
        ClockKind.TELL_SUPPLIER,
        ClockKind.INTERCEPT,
        ClockKind.INSPECTION,
    }
    assert detail.next_step.code == "confirm"
    assert detail.timeline[0].kind == "opened"


def test_numbers_rise_and_begin_anew_with_the_year_of_the_business_zone(desk: Desk) -> None:
    desk.incident(desk.order("1"))
    desk.incident(desk.order("2"))
    desk.clock.moment = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)  # half past midnight in Shanghai
    third = desk.incident(desk.order("3"))
    numbers = [row.number for row in desk.services.incidents.load_rows([1, 2, third])]
    assert numbers == ["CF-26-0001", "CF-26-0002", "CF-27-0001"]


def test_opening_leaves_audit_rows_in_the_same_operation(desk: Desk) -> None:
    desk.incident()
    entries = AuditEntry.select().where(AuditEntry.operation == "incident.open")
    assert {"incident", "incident_line", "incident_parcel", "deadline", "liability"} <= {
        e.entity for e in entries
    }
    assert len({e.operation_no for e in entries}) == 1


def test_one_of_three_pieces_wrong_touches_only_one(desk: Desk) -> None:
    order = desk.order()
    line = SentLine(order.lines[0].id, "加绒连帽卫衣", "藏青色", ordered_quantity=1)
    opened = desk.services.incidents.open_from_order(
        order.id, MismatchKind.WRONG_COLOUR, [line], DiscoveredBy.BUYER
    )
    detail = desk.services.incidents.get(opened.value)
    assert (detail.lines[0].ordered_quantity, detail.lines[0].sent_quantity) == (1, 1)
    assert detail.options[0].remedy is not None
    assert max(o.cost_minor for o in detail.options if o.remedy.value.endswith("refund")) == 4_500


def test_a_second_incident_on_the_same_line_is_refused(desk: Desk) -> None:
    order = desk.order()
    desk.incident(order)
    with pytest.raises(DomainError) as refused:
        desk.incident(order)
    assert refused.value.code == "incident_exists"
    assert refused.value.params["number"] == "CF-26-0001"
    assert Incident.select().count() == 1


@pytest.mark.parametrize(
    "quantity,code", [(3, "quantity_invalid"), (-1, "quantity_invalid"), (None, "line_of_other_order")]
)
def test_wrong_lines_are_refused(desk: Desk, quantity: int | None, code: str) -> None:
    order, other = desk.order("1"), desk.order("2")
    source = order if quantity is not None else other
    line = SentLine(source.lines[0].id, "x", ordered_quantity=quantity)
    with pytest.raises(DomainError) as refused:
        desk.services.incidents.open_from_order(order.id, MismatchKind.SHORT, [line], DiscoveredBy.US)
    assert refused.value.code == code
    assert Incident.select().count() == 0


@pytest.mark.parametrize(
    "status,expected",
    [(OrderStatus.TO_SHIP, ParcelState.NOT_PUSHED), (OrderStatus.DONE, ParcelState.DELIVERED)],
)
def test_without_a_parcel_the_order_s_status_says_where_the_goods_are(
    desk: Desk, status: OrderStatus, expected: ParcelState
) -> None:
    order = desk.order(status=status)
    line = SentLine(order.lines[0].id)
    opened = desk.services.incidents.open_from_order(
        order.id, MismatchKind.WRONG_ITEM, [line], DiscoveredBy.US
    )
    assert desk.services.incidents.get(opened.value).row.parcel_state is expected


def test_a_finding_becomes_an_incident_with_what_the_sheet_says(desk: Desk) -> None:
    order = desk.order()
    parcel = desk.parcel(order)
    finding = desk.finding(
        order, FindingKind.WRONG_SPEC, parcel=parcel, order_line=order.lines[0], actual="藏青色 XL"
    )
    opened = desk.services.incidents.open_from_finding(finding.id).value
    detail = desk.services.incidents.get(opened.incident_ids[0])
    assert detail.row.kind is MismatchKind.WRONG_SPEC
    assert detail.row.sent == "藏青色 XL"
    assert detail.row.supplier_name == "义乌暖衣坊"
    assert Finding.get_by_id(finding.id).state is FindingState.INCIDENT
    assert desk.services.incidents.open_from_finding(finding.id).value.already_open == opened.incident_ids


def test_a_swap_makes_two_incidents_that_know_each_other(desk: Desk) -> None:
    first, second = desk.order("A1"), desk.order("B2")
    line = second.lines[0]
    line.spec = "藏青色 / XL"
    line.save()
    half = desk.finding(first, FindingKind.SWAPPED, with_order_no="B2")
    desk.finding(second, FindingKind.SWAPPED, with_order_no="A1")
    opened = desk.services.incidents.open_from_finding(half.id).value
    rows = desk.services.incidents.load_rows(list(opened.incident_ids))
    assert [r.partner_number for r in rows] == ["CF-26-0002", "CF-26-0001"]
    assert [r.sent for r in rows] == ["加绒连帽卫衣 · 藏青色 / XL", "加绒连帽卫衣 · 黑色 / XL"]
    detail = desk.services.incidents.get(rows[0].id)
    assert detail.proposal is not None
    assert detail.proposal.remedy == "stop_both"


def test_findings_of_one_order_are_one_incident(desk: Desk) -> None:
    order = desk.order()
    ids = [
        desk.finding(order, FindingKind.SHORT, order_line=order.lines[0], actual="1").id,
        desk.finding(order, FindingKind.EXTRA_LINE, actual="围巾 ×1").id,
    ]
    opened = desk.services.incidents.open_from_findings(ids).value
    assert len(opened.incident_ids) == 1
    lines = desk.services.incidents.get(opened.incident_ids[0]).lines
    assert [(x.ordered_quantity, x.sent_quantity) for x in lines] == [(2, 1), (0, 1)]


@pytest.mark.parametrize("kind", [FindingKind.NOT_SHIPPED, FindingKind.UNMAPPED])
def test_what_is_no_wrong_shipment_is_refused(desk: Desk, kind: FindingKind) -> None:
    finding = desk.finding(desk.order(), kind)
    with pytest.raises(DomainError) as refused:
        desk.services.incidents.open_from_finding(finding.id)
    assert refused.value.code == "finding_not_wrong"


def test_a_finding_without_an_order_is_refused(desk: Desk) -> None:
    finding = desk.finding(None, FindingKind.UNKNOWN_ORDER, order_no="999")
    with pytest.raises(DomainError) as refused:
        desk.services.incidents.open_from_finding(finding.id)
    assert refused.value.code == "finding_without_order"


def test_before_pickup_nobody_hurries_to_tell_the_buyer(desk: Desk) -> None:
    incident_id = desk.incident(state=ParcelState.PUSHED)
    clocks = {d.clock for d in desk.services.incidents.get(incident_id).deadlines}
    assert ClockKind.FIRST_REPLY not in clocks
    assert ClockKind.INTERCEPT not in clocks


def test_the_supplier_s_own_terms_stand_before_the_profile(desk: Desk) -> None:
    desk.supplier.inspection_days = 3
    desk.supplier.save()
    detail = desk.services.incidents.get(desk.incident())
    inspection = next(d for d in detail.deadlines if d.clock is ClockKind.INSPECTION)
    assert inspection.due_at - inspection.starts_at == timedelta(days=3)


def test_a_finding_about_a_line_that_has_an_incident_joins_it(desk: Desk) -> None:
    order = desk.order()
    known = desk.incident(order)
    finding = desk.finding(order, FindingKind.WRONG_SPEC, order_line=order.lines[0], actual="藏青")
    opened = desk.services.incidents.open_from_finding(finding.id).value
    assert (opened.incident_ids, opened.already_open) == ((), (known,))
    assert Finding.get_by_id(finding.id).incident_id == known
    assert Incident.select().count() == 1


def test_a_half_that_was_confirmed_right_is_not_drawn_in(desk: Desk) -> None:
    first, second = desk.order("A1"), desk.order("B2")
    half = desk.finding(first, FindingKind.SWAPPED, with_order_no="B2", actual="x")
    desk.finding(second, FindingKind.SWAPPED, with_order_no="A1", state=FindingState.RIGHT)
    assert len(desk.services.incidents.open_from_finding(half.id).value.incident_ids) == 1
