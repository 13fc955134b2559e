"""An import can be taken back whole, as long as nothing was done with its orders."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.data.models import (
    AuditEntry,
    Incident,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
    SheetImport,
    Supplier,
)
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import Cancelled, DomainError, NotFound
from app.domain.money import Money
from app.domain.progress import Job
from app.domain.statuses import CompensationKind, MismatchKind
from app.services.compensations import CompensationDraft, CompensationService
from app.services.order_import import ImportResult, OrderImportService
from app.services.orders import OrderService
from app.services.settings import SettingsService
from tests.services.orders.sheets import RECIPIENT, line, sheet

TakeIn = Callable[..., ImportResult]
TABLES = (Order, OrderLine, Parcel, ParcelLine)


def dump() -> list[list[tuple[Any, ...]]]:
    return [list(model.select().order_by(model.id).tuples()) for model in TABLES]


def test_what_was_made_goes_and_what_was_changed_is_as_before(
    take_in: TakeIn, imports: OrderImportService, clock: FixedClock
) -> None:
    take_in(sheet(line("T1", tracking_no="SF1"), line("T1", spec="黑色")))
    before = dump()
    clock.advance(timedelta(hours=1))
    later = sheet(
        line("T1", **RECIPIENT, tracking_no="SF1", status_norm="done"),
        line("T1", spec="黑色", tracking_no="SF2", quantity=3),
        line("T2", tracking_no="SF3"),
    )
    import_id = take_in(later, "later.xlsx").import_id
    assert dump() != before
    outcome = imports.undo(import_id or 0)
    assert (outcome.value.removed, outcome.value.restored) == (1, 1)
    assert dump() == before
    assert {"order", "order_line", "parcel", "sheet_import"} <= outcome.changes.kinds
    assert SheetImport.get_by_id(import_id).undone_at == clock.now()
    entry = AuditEntry.select().order_by(AuditEntry.id.desc()).first()
    assert entry.operation == "order.undo_import"


def test_after_taking_back_the_sheet_is_new_again(take_in: TakeIn, imports: OrderImportService) -> None:
    imports.undo(take_in(sheet(line())).import_id or 0)
    assert take_in(sheet(line())).created == 1


def test_twice_is_refused(take_in: TakeIn, imports: OrderImportService) -> None:
    import_id = take_in(sheet(line())).import_id or 0
    imports.undo(import_id)
    with pytest.raises(DomainError, match="import_undone"):
        imports.undo(import_id)
    with pytest.raises(NotFound):
        imports.undo(99)


def refused(imports: OrderImportService, import_id: int | None) -> None:
    before = dump()
    with pytest.raises(DomainError, match="import_used"):
        imports.undo(import_id or 0)
    assert dump() == before


def test_orders_with_an_incident_stay(take_in: TakeIn, imports: OrderImportService, uow: UnitOfWork) -> None:
    result = take_in(sheet(line()))
    now = uow.clock.now()
    Incident.create(
        number="CF-1",
        order=Order.get(),
        kind=MismatchKind.SHORT,
        discovered_at=now,
        created_at=now,
        updated_at=now,
    )
    refused(imports, result.import_id)


def test_orders_that_were_changed_since_stay(
    take_in: TakeIn, imports: OrderImportService, uow: UnitOfWork
) -> None:
    result = take_in(sheet(line()))
    supplier = Supplier.create(name="永康", created_at=uow.clock.now())
    OrderService(uow, SettingsService(uow)).assign_supplier([Order.get().id], supplier.id)
    refused(imports, result.import_id)


def test_orders_a_later_sheet_told_of_stay(take_in: TakeIn, imports: OrderImportService) -> None:
    result = take_in(sheet(line()))
    take_in(sheet(line(tracking_no="SF9")), "later.xlsx")
    refused(imports, result.import_id)


@pytest.mark.parametrize("is_planned", [False, True])
def test_a_sheet_that_money_was_planned_upon_stays(
    take_in: TakeIn, imports: OrderImportService, uow: UnitOfWork, clock: FixedClock, is_planned: bool
) -> None:
    """The second sheet says what was paid; a refund was bounded by it."""
    take_in(sheet(line(paid_amount="50.00")))
    clock.advance(timedelta(hours=1))
    later = take_in(sheet(line(paid_amount="100.00")), "later.xlsx")
    assert later.updated == 1
    order, now = Order.get(), clock.now()
    with uow.begin("incident.open") as tx:
        incident = tx.insert(
            Incident, number="CF-1", order=order, kind=MismatchKind.SHORT, discovered_at=now,
            created_at=now, updated_at=now,
        )  # fmt: skip
    if is_planned:
        draft = CompensationDraft(CompensationKind.REFUND, Money(8_000, "CNY"))
        CompensationService(uow, SettingsService(uow)).plan(incident.id, draft)
    refused(imports, later.import_id)


def test_a_cancel_leaves_everything_as_it_was(take_in: TakeIn, imports: OrderImportService) -> None:
    result = take_in(sheet(line("T1", tracking_no="SF1"), line("T2")))
    before = dump()
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        imports.undo(result.import_id or 0, job=job)
    assert dump() == before
    assert imports.undo(result.import_id or 0).value.removed == 2
