"""The journal under the services: posted with the event, never changed, agreeing with the rows."""

from __future__ import annotations

import gzip
import shutil
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
from peewee import IntegrityError

from app.data import journal
from app.data.models import (
    ClaimReceipt,
    Compensation,
    IncidentCost,
    JournalEntry,
    JournalLine,
    SupplierClaim,
)
from app.data.queries import ledger_check
from app.domain.clock import FixedClock
from app.domain.journal import Account, Event, correction
from app.domain.ledger import GroupBy
from app.domain.statuses import ClaimItem, CompensationKind, CostKind, ReceiptMethod
from app.services.build import build_services
from app.services.claims import ClaimDraft
from app.services.compensations import CompensationDraft
from tests.old_databases.store import stored
from tests.services.money.shop import Shop, cny

K = CompensationKind


def balance(account: Account) -> int:
    """Debits less credits, in minor units."""
    lines = JournalLine.select().where(JournalLine.account == account)
    return sum(line.debit_minor - line.credit_minor for line in lines)


def balances() -> dict[Account, int]:
    return {account: minor for account in Account if (minor := balance(account))}


def events() -> list[tuple[str, bool]]:
    """Event and whether it is a counter-entry, as posted."""
    entries = JournalEntry.select().order_by(JournalEntry.id)
    return [(entry.event.value, entry.reverses_id is not None) for entry in entries]


def planned(shop: Shop, minor: int = 5_000, kind: K = K.REFUND) -> int:
    draft = CompensationDraft(kind, cny(minor), has_consent=True, consent_note="旺旺")
    return shop.services.compensations.plan(shop.incident.id, draft).value.id


def claimed(shop: Shop, minor: int = 4_000, admitted: int | None = None) -> int:
    services = shop.services.claims
    claim = services.plan(shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(minor))]).value[0]
    services.submit([claim.id])
    if admitted is not None:
        services.admit(claim.id, cny(admitted))
    return claim.id


def test_planned_approved_paid_taken_back(shop: Shop) -> None:
    service, row = shop.services.compensations, planned(shop)
    assert balances() == {}
    service.approve([row])
    assert balances() == {Account.PROMISED: 5_000, Account.OWED_TO_BUYERS: -5_000}
    service.pay([row], proof_note="x")
    assert balances() == {Account.GIVEN: 5_000, Account.CASH: -5_000}
    service.reverse(row, "退回")
    assert balances() == {}
    assert events() == [("approved", False), ("paid", False), ("taken_back", False)]


def test_what_was_approved_and_void_is_countered(shop: Shop) -> None:
    row = planned(shop)
    shop.services.compensations.approve([row])
    shop.services.compensations.void(row, "不要了")
    assert balances() == {}
    assert events() == [("approved", False), ("approved", True)]


def test_a_coupon_is_owed_until_it_is_used(shop: Shop) -> None:
    row = planned(shop, 500, K.COUPON)
    shop.services.compensations.approve([row])
    shop.services.compensations.pay([row], proof_note="x")
    assert balances() == {Account.GIVEN: 500, Account.COUPONS: -500}
    shop.services.fulfilment.use_coupon(row)
    assert balances() == {Account.GIVEN: 500, Account.CASH: -500}


def test_claimed_admitted_less_received_and_the_rest_written_off(shop: Shop) -> None:
    service, claim = shop.services.claims, claimed(shop, 4_000, 3_000)
    assert balances() == {Account.ADMITTED: 3_000, Account.HOPED_FOR: -3_000}
    service.receive(claim, cny(1_000))
    service.receive(claim, cny(500), ReceiptMethod.DEDUCTION)
    service.write_off(claim, "不给了")
    assert balances() == {Account.CASH: 1_000, Account.SETTLEMENTS: 500, Account.RECOVERED: -1_500}


def test_money_that_bounces_after_the_rest_was_written_off(shop: Shop) -> None:
    claim = claimed(shop, 4_000, 3_000)
    shop.services.claims.receive(claim, cny(1_000))
    shop.services.claims.write_off(claim, "不给了")
    shop.services.claims.void_receipt(ClaimReceipt.get().id, "退票")
    assert balances() == {}
    assert shop.services.backups.examine() == []


def test_a_month_that_is_over_stays_as_it_was(shop: Shop) -> None:
    """A cost of March taken back in April: March keeps it, April takes it away."""
    cost = shop.services.costs.add(shop.incident.id, CostKind.FREIGHT, cny(600)).value
    shop.clock.advance(timedelta(days=30))
    shop.services.costs.void(cost.id, "记错")
    months = {row.key: row.loss.costs for row in shop.services.ledger.net_losses(GroupBy.MONTH)}
    assert months == {"2026-03": 600, "2026-04": -600}
    assert shop.services.ledger.whole()[0].costs == 0


def test_a_bounce_is_on_the_statement_of_its_month(shop: Shop) -> None:
    claim = claimed(shop, 4_000, 4_000)
    shop.services.claims.receive(claim, cny(1_000))
    march = shop.clock.now().date()
    shop.clock.advance(timedelta(days=30))
    shop.services.claims.void_receipt(ClaimReceipt.get().id, "退票")
    april = shop.clock.now().date()
    make = shop.services.statements.make
    first = make(shop.supplier.id, march, march)
    second = make(shop.supplier.id, april, april)
    assert [(m.received, m.closing) for m in (*first.sums, *second.sums)] == [(1_000, 3_000), (-1_000, 4_000)]
    assert [r.amount.minor for r in (*first.receipts, *second.receipts)] == [1_000, -1_000]


@pytest.mark.parametrize("table", ["journal_entry", "journal_line"])
@pytest.mark.parametrize("act", ["UPDATE {} SET id = id + 1000", "DELETE FROM {}"])
def test_nothing_posted_is_changed(shop: Shop, table: str, act: str) -> None:
    shop.services.compensations.approve([planned(shop)])
    with pytest.raises(IntegrityError, match="never changed"):
        JournalEntry._meta.database.execute_sql(act.format(table))


def test_a_refused_event_posts_nothing(shop: Shop) -> None:
    row = planned(shop)
    shop.services.compensations.approve([row])
    before = events()
    with pytest.raises(Exception, match="proof_missing"):
        shop.services.compensations.pay([row])
    assert events() == before


def test_the_check_finds_what_was_written_past_the_journal(shop: Shop) -> None:
    assert shop.services.backups.examine() == []
    IncidentCost.create(
        incident=shop.incident, kind=CostKind.FREIGHT, amount_minor=600, spent_at=shop.clock.now()
    )
    [trouble] = shop.services.backups.examine()
    assert (trouble.code, trouble.detail) == (
        "ledger_disagrees",
        "CF-26-0001 costs CNY: rows 6.00, journal 0.00",
    )


def test_the_check_finds_what_does_not_balance(shop: Shop) -> None:
    entry = JournalEntry.create(
        event=Event.SPENT, incident=shop.incident.id, at=shop.clock.now(), posted_at=shop.clock.now(),
        operation_no=1,
    )  # fmt: skip
    JournalLine.create(entry=entry, account=Account.CASH, debit_minor=600)
    assert [trouble.code for trouble in shop.services.backups.examine()] == ["ledger_unbalanced"]


@pytest.mark.parametrize("version", [1, 10])
def test_the_ledgers_of_an_old_database_are_posted_when_it_is_opened(
    version: int, tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    with gzip.open(stored(version)) as packed, (folder / "makegood.db").open("wb") as file:
        shutil.copyfileobj(packed, file)
    services = build_services(folder, clock)
    assert {trouble.code for trouble in services.backups.examine()} <= {"evidence_missing"}
    assert JournalEntry.select().count() > 10
    for model in (Compensation, SupplierClaim, ClaimReceipt, IncidentCost):
        held = journal.held_entries(model)
        for source in journal.sources(model):
            found = correction(source.postings, held.get(source.id, ()))
            assert (found.counter, found.post) == ((), ()), source
    services.close()


def test_a_receipt_that_bounced_after_the_write_off_keeps_net_losses_by_month_in_older_data(
    shop: Shop,
) -> None:
    """Posted when the journal came: what a month cost is what it cost when it was posted event by event."""
    service, ledger = shop.services.claims, shop.services.ledger
    [row] = service.plan(shop.incident.id, [ClaimDraft(ClaimItem.GOODS, cny(3_000))]).value
    service.submit([row.id])
    service.admit(row.id, cny(2_500))
    service.receive(row.id, cny(1_000))
    shop.clock.advance(timedelta(days=31))
    service.write_off(row.id, "余款不要了")
    shop.clock.advance(timedelta(days=31))
    service.void_receipt(service.receipts([row.id])[0].id, "退票")
    months = ledger.net_losses(GroupBy.MONTH)
    assert [(one.key, one.loss.received) for one in months] == [("2026-03", 1_000), ("2026-05", -1_000)]
    post_anew()
    assert ledger.net_losses(GroupBy.MONTH) == months
    assert ledger_check.examine() == []


def post_anew() -> None:
    """Empty the journal and post it from the rows, as the step that brought it did."""
    step = import_module("app.data.migrations.0013_journal")
    database = JournalEntry._meta.database
    for table in ("journal_line", "journal_entry"):
        for act in ("update", "delete"):
            database.execute_sql(f'DROP TRIGGER "{table}_is_kept_at_{act}"')
    newest_first = "id IN (SELECT id FROM journal_entry ORDER BY id DESC LIMIT 1)"
    database.execute_sql("DELETE FROM journal_line")
    for _ in range(JournalEntry.select().count()):  # a counter-entry holds what it reverses
        database.execute_sql(f"DELETE FROM journal_entry WHERE {newest_first}")
    for statement in step._POSTINGS:
        database.execute_sql(statement)
