"""Taking single steps back: their names, what keeps them, and that a restart changes nothing."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.data.models import (
    AuditEntry,
    Compensation,
    Incident,
    JournalEntry,
    Liability,
    Message,
    ParcelLine,
    Setting,
    SheetImport,
    TakenBack,
)
from app.data.queries.ledger_check import examine
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import DomainError, NotFound
from app.domain.journal import Event
from app.domain.money import Money
from app.domain.statuses import (
    Channel,
    CompensationKind,
    CompensationStatus,
    Direction,
    LiableParty,
    OfferAnswer,
    Party,
)
from app.services.build import build_services
from app.services.compensations import CompensationDraft
from app.services.history import RecordKey
from app.services.suppliers import SupplierDraft
from tests.services.history.acts import Acts
from tests.services.history.dump import dump, same
from tests.services.incidents.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = open_desk(tmp_path, FixedClock(datetime(2026, 3, 13, 2, tzinfo=UTC)))
    yield found
    found.services.close_thread()


def _refused(desk: Desk, number: int | None = None) -> DomainError:
    before = dump()
    with pytest.raises(DomainError) as refused:
        desk.services.undo.undo(number)
    same(before, dump())
    return refused.value


def test_nothing_done_is_nothing_to_take_back(desk: Desk) -> None:
    assert desk.services.undo.next_undo() is None
    assert desk.services.undo.next_redo() is None
    assert _refused(desk).code == "undo_nothing"
    with pytest.raises(DomainError, match="redo_nothing"):
        desk.services.undo.redo()


def test_a_step_is_named_after_what_it_was_done_to(desk: Desk) -> None:
    incident = desk.incident(desk.order("T-1"))
    desk.services.incidents.confirm(incident)
    step = desk.services.undo.next_undo()
    assert step is not None
    number = Incident.get_by_id(incident).number
    assert (step.operation, step.subject_kind, step.subject) == ("incident.confirm", "incident", number)
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    held = desk.services.undo.next_undo()
    assert held is not None
    assert (held.operation, held.subject) == ("supplier.hold", "义乌暖衣坊")


def test_several_of_a_kind_are_counted(desk: Desk) -> None:
    orders = [desk.order(str(number)).id for number in range(3)]
    desk.services.orders.assign_supplier(orders, None)
    step = desk.services.undo.next_undo()
    assert step is not None
    assert (step.subject_kind, step.subject, step.others) == ("order", "0", 2)


def test_steps_go_back_and_on_after_a_restart(desk: Desk, tmp_path: Path) -> None:
    incident = desk.incident(desk.order())
    opened = dump()
    desk.services.incidents.confirm(incident)
    confirmed = dump()
    desk.services.close_thread()
    again = build_services(tmp_path / "data", desk.clock)
    assert again.undo.undo().value.operation == "incident.confirm"
    same(opened, dump())
    redo = again.undo.next_redo()
    assert redo is not None
    assert redo.operation == "incident.confirm"
    again.undo.redo()
    same(confirmed, dump())


def test_what_was_done_since_is_named(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    opened = desk.services.undo.next_undo()
    desk.services.incidents.add_note(incident, "量过了")
    assert opened is not None
    error = _refused(desk, opened.number)
    assert error.code == "undo_changed_since"
    assert error.params["later"].operation == "incident.add_note"


def test_what_does_not_concern_it_does_not_keep_it(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.incidents.add_note(incident, "量过了")
    note = desk.services.undo.next_undo()
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    assert note is not None
    desk.services.undo.undo(note.number)
    assert not Message.select().exists()
    assert _refused(desk, note.number).code == "already_undone"


def test_something_new_ends_what_can_be_done_again(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.incidents.add_note(incident, "一")
    desk.services.undo.undo()
    desk.services.incidents.add_note(incident, "二")
    assert desk.services.undo.next_redo() is None


def test_money_that_was_paid_stays_paid(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    draft = CompensationDraft(CompensationKind.REFUND, Money(900, "CNY"))
    row = desk.services.compensations.plan(incident, draft).value.id
    desk.services.compensations.approve([row])
    desk.services.compensations.pay([row], proof_note="流水 1")
    assert _refused(desk).code == "undo_money_moved"


def test_an_approval_goes_back_in_the_journal_too_and_then_its_row(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    opened = dump()
    draft = CompensationDraft(CompensationKind.REFUND, Money(900, "CNY"))
    desk.services.compensations.plan(incident, draft)
    planned = dump()
    desk.services.compensations.approve([Compensation.get().id])
    desk.services.undo.undo()
    same(planned, dump())
    desk.services.undo.undo()
    same(opened, dump())
    assert [entry.event for entry in JournalEntry.select()] == [Event.APPROVED, Event.APPROVED]
    assert examine() == []
    desk.services.undo.redo()
    same(planned, dump())
    desk.services.undo.redo()
    assert [entry.event for entry in JournalEntry.select()] == [Event.APPROVED] * 3
    assert examine() == []


def test_a_payment_of_before_the_journal_stays(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.compensations.plan(incident, CompensationDraft(CompensationKind.REFUND, Money(900, "CNY")))
    entry = {"compensation": 1, "incident": incident, "event": Event.PAID, "currency": "CNY"}
    JournalEntry.create(**entry, at=desk.clock.now(), posted_at=desk.clock.now(), operation_no=0)
    assert _refused(desk).code == "undo_money_moved"


def test_a_shipping_sheet_is_no_import_of_orders(desk: Desk) -> None:
    acts = Acts(desk, lambda choices: choices[0])
    acts.take_shipments_in()
    with pytest.raises(NotFound):
        desk.services.order_import.undo(SheetImport.get().id)


def test_a_row_that_was_approved_when_it_was_made_is_countered(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    opened, now = dump(), desk.clock.now()
    order = Incident.get_by_id(incident).order
    with desk.services.undo._uow.begin("compensation.plan") as tx:
        tx.insert(
            Compensation, incident=incident, order=order, kind=CompensationKind.REFUND, amount_minor=900,
            status=CompensationStatus.APPROVED, approved_at=now, planned_at=now,
        )  # fmt: skip
    made = dump()
    desk.services.undo.undo()
    same(opened, dump())
    assert examine() == []
    desk.services.undo.redo()
    same(made, dump())


def test_an_operation_that_was_refused_in_every_part_leaves_its_number_to_the_next(desk: Desk) -> None:
    uow = desk.services.undo._uow
    with uow.begin("incident.confirm_all"), contextlib.suppress(DomainError), uow.begin("") as part:
        part.insert(Setting, key="business.owner_name", value="梅")
        raise DomainError("illegal_move")
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    assert desk.services.undo.undo().value.operation == "supplier.hold"


def test_a_row_changed_past_the_audit_is_not_overwritten(desk: Desk) -> None:
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    desk.supplier.update(hold_reason="别的").execute()
    assert _refused(desk).code == "undo_rows_differ"


def test_an_unknown_operation_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.services.undo.undo(77)


def test_steps_back_are_no_steps_themselves(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.incidents.add_note(incident, "一")
    desk.services.undo.undo()
    (back,) = TakenBack.select()
    with pytest.raises(NotFound):
        desk.services.undo.undo(back.operation_no)


def test_the_number_of_a_row_that_is_gone_is_not_given_anew(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    first = desk.services.incidents.add_offer(incident, Party.SUPPLIER, "退一半").value
    desk.services.undo.undo()
    second = desk.services.incidents.add_offer(incident, Party.SUPPLIER, "全退").value
    assert second > first


def test_a_deletion_says_what_went_along(desk: Desk) -> None:
    order = desk.order()
    parcel = desk.parcel(order)
    uow = UnitOfWork(desk.services._db, desk.clock)
    before = dump()
    with uow.begin("parcel.forget") as tx:
        tx.delete(parcel)
    assert not ParcelLine.select().exists()
    kinds = [entry.entity for entry in AuditEntry.select().where(AuditEntry.operation == "parcel.forget")]
    assert sorted(kinds) == ["parcel", "parcel_line"]
    desk.services.undo.undo()
    after = dump() | {"search": before["search"]}  # the order was put there past the index
    same(before, after)


def test_recent_steps_leave_out_what_was_taken_back(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    offer = desk.services.incidents.add_offer(incident, Party.SUPPLIER, "退一半").value
    desk.services.incidents.answer_offer(offer, OfferAnswer.ACCEPTED)
    desk.services.undo.undo()
    steps = desk.services.undo.recent()
    assert [step.operation for step in steps] == ["incident.add_offer", "incident.open"]
    assert desk.services.undo.recent(below=steps[0].number) == steps[1:]


def test_what_left_the_house_is_marked(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.incidents.tell_buyer(incident, "您好")
    step = desk.services.undo.next_undo()
    assert step is not None
    assert step.left_the_house


def test_an_outcome_names_its_operation(desk: Desk) -> None:
    outcome = desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    step = desk.services.undo.next_undo()
    assert step is not None
    assert outcome.changes.operations == (step.number,)
    nothing = desk.services.suppliers.update(desk.supplier.id, SupplierDraft(name="义乌暖衣坊"))
    assert (outcome.changes | nothing.changes).operations[0] == step.number
    desk.services.undo.undo_each((outcome.changes | nothing.changes).operations)


def test_an_import_is_one_step_there_and_back(desk: Desk) -> None:
    acts = Acts(desk, lambda choices: choices[-1])
    before = dump()
    acts.take_orders_in()
    after = dump()
    step = desk.services.undo.next_undo()
    assert step is not None
    assert (step.operation, step.subject) == ("order.import", "orders1.xlsx")
    desk.services.undo.undo()
    same(before, dump())
    assert desk.services.past_imports.latest() is None
    desk.services.undo.redo()
    same(after, dump())
    assert desk.services.past_imports.latest() is not None
    desk.services.undo.undo()
    same(before, dump())


def test_an_import_taken_back_where_it_is_listed_is_a_step_back_too(desk: Desk) -> None:
    acts = Acts(desk, lambda choices: choices[-1])
    acts.take_orders_in()
    after = dump()
    acts.take_import_back()
    redo = desk.services.undo.next_redo()
    assert redo is not None
    assert redo.operation == "order.import"
    desk.services.undo.redo()
    same(after, dump())


# The history of a record


def test_a_record_tells_who_did_what_and_from_what_to_what(desk: Desk) -> None:
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    (entry,) = desk.services.history.of(RecordKey("supplier", desk.supplier.id))
    assert (entry.step.operation, entry.step.actor) == ("supplier.hold", "owner")
    (part,) = entry.parts
    told = {value.column: (value.before, value.after) for value in part.values}
    assert told == {"is_held": (False, True), "hold_reason": ("", "错发太多")}


def test_history_is_newest_first_with_what_belongs_to_the_record(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    desk.services.incidents.set_liability(incident, {LiableParty.SUPPLIER: 60, LiableParty.SHOP: 40})
    desk.services.incidents.set_liability(incident, {LiableParty.SUPPLIER: 100})
    newest, shared, opened = desk.services.history.of(RecordKey("incident", incident))
    assert [part.manner for part in newest.parts] == ["removed", "changed"]
    assert {(p.kind, p.manner) for p in shared.parts} >= {("liability", "made")}
    assert opened.step.operation == "incident.open"
    assert Liability.select().count() == 1


def test_history_goes_on_where_it_ended(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    for word in "甲乙丙":
        desk.services.incidents.log_message(incident, Party.SUPPLIER, Direction.OUT, Channel.WECHAT, word)
    key = RecordKey("incident", incident)
    first = desk.services.history.of(key, limit=2)
    rest = desk.services.history.of(key, below=first[-1].step.number)
    assert [entry.step.operation for entry in (*first, *rest)] == [
        *["incident.log_message"] * 3,
        "incident.open",
    ]


def test_history_says_what_was_taken_back(desk: Desk) -> None:
    desk.services.suppliers.hold(desk.supplier.id, "错发太多")
    desk.services.undo.undo()
    back, held = desk.services.history.of(RecordKey("supplier", desk.supplier.id))
    assert held.is_undone
    assert back.takes_back is not None
    assert back.takes_back.number == held.step.number


def test_history_of_an_order_begins_with_its_import(desk: Desk) -> None:
    acts = Acts(desk, lambda choices: choices[0])
    acts.take_orders_in()
    (number,) = desk.services.orders.find_ids(None, None)[:1]
    found = desk.services.history.of(RecordKey("order", max(desk.services.orders.find_ids(None, None))))
    assert number
    assert found[-1].step.operation == "order.import"


def test_amounts_are_money_and_names_are_names(desk: Desk) -> None:
    incident = desk.incident(desk.order())
    draft = CompensationDraft(CompensationKind.REFUND, Money(900, "CNY"))
    desk.services.compensations.plan(incident, draft)
    entry = desk.services.history.of(RecordKey("incident", incident))[0]
    values = {value.column: value.after for part in entry.parts for value in part.values}
    assert values["amount_minor"] == Money(900, "CNY")
    assert values["kind"] is CompensationKind.REFUND


def test_a_kind_without_history_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.services.history.of(RecordKey("audit_entry", 1))
