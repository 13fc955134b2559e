"""Forty orders with one mistake of one supplier: one transaction, a result for each incident."""

from __future__ import annotations

import pytest

from app.data.models import AuditEntry, Compensation, Evidence, Incident, Supplier
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    CompensationKind,
    CompensationStatus,
    EvidenceKind,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    MismatchKind,
    ParcelState,
    Progress,
    Remedy,
    RootCause,
    SupplierPart,
)
from app.services.compensations import CompensationDraft
from app.services.incidents import IncidentService
from tests.services.incidents.desk import Desk

FORTY = 40


def service(desk: Desk) -> IncidentService:
    return desk.services.incidents


def forty(desk: Desk, count: int = FORTY) -> list[int]:
    return [desk.incident(desk.order(f"{7_000 + n}")) for n in range(count)]


def states(ids: list[int]) -> set[Progress]:
    return {Incident.get_by_id(i).progress for i in ids}


def operations(name: str) -> set[int]:
    rows = AuditEntry.select(AuditEntry.operation_no).where(AuditEntry.operation == name)
    return {row.operation_no for row in rows}


def test_the_same_mistake_of_the_same_supplier_is_one_group(desk: Desk) -> None:
    ids = forty(desk, 3)
    desk.incident(desk.order("1"), sent="白色 / XL")
    desk.incident(desk.order("2"), kind=MismatchKind.WRONG_COLOUR)
    other = desk.incident(desk.order("3"))
    elsewhere = Supplier.create(name="杭州织造", created_at=desk.clock.now())
    Incident.update(supplier=elsewhere).where(Incident.id == other).execute()
    service(desk).withdraw(ids[2], "买家撤了")
    (group,) = service(desk).groups()
    assert group.incident_ids == tuple(ids[:2])
    assert group.supplier_name == "义乌暖衣坊"
    assert "藏青色" in group.sent
    assert service(desk).group_of(ids[0]) == tuple(ids[:2])
    assert service(desk).group_of(other) == (other,)
    assert service(desk).group_of(ids[2]) == ()


def test_forty_orders_are_worked_as_one_from_confirming_to_closing(desk: Desk) -> None:
    ids, incidents = forty(desk), service(desk)
    shares = {LiableParty.SUPPLIER: 100}
    remedy, plan = Remedy.INTERCEPT_AND_REFUND, (FreightPayer.SUPPLIER, GoodsHolder.SUPPLIER)
    incidents.confirm_all(ids)
    incidents.set_liability_all(ids, shares)
    incidents.submit_request_all(ids, Channel.WECHAT, "这批黑色都发成藏青了，请拦截", asks_stop=True)
    incidents.supplier_answered_all(ids, "都拦")
    incidents.agree_plan_all(ids, remedy, *plan, reason="买家都要退款")
    incidents.add_evidence_all(ids, b"trace", EvidenceKind.TRACKING_TRACE, file_name="t.png")
    incidents.record_result_all(ids, "success")
    incidents.tell_buyers({i: f"您好，第 {i} 单发错了" for i in ids})
    refund = CompensationDraft(CompensationKind.REFUND, Money(9_000, "CNY"))
    money = desk.services.group_money
    money.plan({i: [refund] for i in ids})
    money.approve(ids)
    money.pay(ids, proof_note="平台原路退回")
    incidents.finish_buyer_side_all(ids)
    incidents.record_follow_up_all(ids, FollowUpOutcome.SATISFIED)
    cause = (RootCause.SUPPLIER_PICKING, "打包拍照", SupplierPart.NOT_APPLICABLE)
    outcome = incidents.close_all(ids, *cause)
    assert outcome.value.done == tuple(ids)
    assert outcome.value.refused == ()
    assert states(ids) == {Progress.CLOSED}
    assert Evidence.select(Evidence.sha256).distinct().count() == 1
    assert sum(row.amount_minor for row in Compensation.select()) == FORTY * 9_000


def test_each_step_is_one_operation_of_the_audit(desk: Desk) -> None:
    ids = forty(desk, 3)
    service(desk).confirm_all(ids)
    assert len(operations("incident.confirm_all")) == 1
    assert not operations("incident.confirm")


def test_one_that_is_refused_stays_as_it_was_and_the_others_go_on(desk: Desk) -> None:
    ids = forty(desk, 3)
    late = desk.incident(desk.order("1"), state=ParcelState.DELIVERED)
    service(desk).confirm_all([*ids, late])
    before = AuditEntry.select().where(AuditEntry.entity_id == late, AuditEntry.entity == "incident").count()
    ask = service(desk).submit_request_all([ids[0], late, ids[1]], Channel.WECHAT, "请拦截", asks_stop=True)
    (refused,) = ask.value.refused
    assert ask.value.done == (ids[0], ids[1])
    assert (refused.incident_id, refused.code) == (late, "intercept_after_delivery")
    assert refused.number == Incident.get_by_id(late).number
    assert refused.error.params == refused.params
    assert states(ids[:2]) == {Progress.REQUESTED}
    assert states([late, ids[2]]) == {Progress.CONFIRMED}
    after = AuditEntry.select().where(AuditEntry.entity_id == late, AuditEntry.entity == "incident").count()
    assert after == before
    assert not service(desk).get(late).row.progress.value.startswith("requested")
    assert [entry.kind for entry in service(desk).get(late).timeline] == ["opened", "move"]


def test_what_is_no_refusal_takes_the_whole_group_back(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = forty(desk, 3)
    real = IncidentService.false_alarm

    def breaks(self: IncidentService, incident_id: int, reason: str) -> object:
        if incident_id == ids[2]:
            raise RuntimeError("a bug")
        return real(self, incident_id, reason)

    monkeypatch.setattr(IncidentService, "false_alarm", breaks)
    with pytest.raises(RuntimeError):
        service(desk).false_alarm_all(ids, "看错了")
    assert states(ids) == {Progress.TO_VERIFY}


def test_the_next_write_after_a_group_stands_for_itself(desk: Desk) -> None:
    ids = forty(desk, 2)
    service(desk).confirm_all(ids)
    service(desk).add_note(ids[0], "记一笔")
    assert operations("incident.add_note")


@pytest.mark.parametrize("operation", ["confirm_all", "finish_buyer_side_all"])
def test_nothing_selected_is_refused(desk: Desk, operation: str) -> None:
    with pytest.raises(DomainError) as refused:
        getattr(service(desk), operation)([])
    assert refused.value.code == "group_empty"


def test_a_step_back_of_the_group_voids_the_open_money_of_each(desk: Desk) -> None:
    ids = forty(desk, 3)
    service(desk).confirm_all(ids)
    refund = CompensationDraft(CompensationKind.REFUND, Money(9_000, "CNY"))
    desk.services.group_money.plan({i: [refund] for i in ids})
    service(desk).step_back_all(ids, Progress.TO_VERIFY, "再看一遍")
    assert {row.status for row in Compensation.select()} == {CompensationStatus.VOIDED}
    assert states(ids) == {Progress.TO_VERIFY}


def test_one_refund_above_what_was_paid_leaves_that_incident_without_any_row(desk: Desk) -> None:
    ids = forty(desk, 2)
    part = CompensationDraft(CompensationKind.REFUND, Money(6_000, "CNY"))
    outcome = desk.services.group_money.plan({ids[0]: [part, part], ids[1]: [part]})
    assert outcome.value.done == (ids[1],)
    assert [r.code for r in outcome.value.refused] == ["refund_above_paid"]
    assert [row.incident_id for row in Compensation.select()] == [ids[1]]
    paid = desk.services.group_money.pay(ids, proof_note="x")
    assert {r.code for r in paid.value.refused} == {"group_no_rows"}
