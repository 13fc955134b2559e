"""A whole day through all services: SQLite itself counts the writes, and each has its audit row."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.data.models import MODELS, AuditEntry, AuditSeal, JournalEntry, JournalLine, SheetImport, TakenBack
from app.data.unit_of_work import entity_name
from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import DomainError
from app.services.build import Services, build_services
from app.services.money_sheets import CodeWords
from app.services.sample_shop.day import run_day

Seen = Counter[tuple[str, str, int]]
# Records themselves: rows are only added, and each names the operation of the audit that it belongs to.
RECORDS = (AuditEntry, AuditSeal, TakenBack, JournalEntry, JournalLine)


def watch(db: Any) -> None:
    """Triggers that last as long as the connection note every row that any statement writes."""
    db.execute_sql("CREATE TEMP TABLE written (entity TEXT, act TEXT, id INTEGER)")
    for model in MODELS:
        table = model._meta.table_name
        if model in RECORDS:
            continue
        for act, image in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            db.execute_sql(
                f'CREATE TEMP TRIGGER "watch_{table}_{act}" AFTER {act} ON main."{table}" BEGIN '
                f"INSERT INTO written VALUES ('{entity_name(model)}', '{act}', {image}.id); END"
            )


def written(db: Any) -> Seen:
    """What SQLite saw."""
    return Counter(map(tuple, db.execute_sql("SELECT entity, act, id FROM written").fetchall()))


def audited(after_id: int) -> Seen:
    """What the audit says."""
    found: Seen = Counter()
    for entry in AuditEntry.select().where(AuditEntry.id > after_id):
        if entry.entity_id is None:
            span = range(entry.after["first_id"], entry.after["last_id"] + 1)
            assert len(span) == entry.after["count"]
            found.update((entry.entity, "INSERT", row_id) for row_id in span)
            continue
        act = "INSERT" if entry.before is None else "DELETE" if entry.after is None else "UPDATE"
        found[entry.entity, act, entry.entity_id] += 1
    return found


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Services:
    return build_services(tmp_path / "day", clock)


def test_every_row_written_in_a_day_has_its_audit_row(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    db = AuditEntry._meta.database
    watch(db)
    run_day(services, clock, tmp_path, CodeWords(), lambda report, path: None)
    services.settings.set(settings.FOLLOW_UP_DAYS, 5)
    services.settings.set(settings.FOLLOW_UP_DAYS, 7)
    for row in SheetImport.select().order_by(SheetImport.id.desc()):
        with contextlib.suppress(DomainError):  # most are in use by now
            services.order_import.undo(row.id)
    seen = written(db)
    assert {act for _, act, _ in seen} >= {"INSERT", "UPDATE"}
    assert seen.total() > 500
    assert seen == audited(0)
    services.close_thread()


def test_the_watch_sees_what_is_written_past_the_transaction(services: Services) -> None:
    db = AuditEntry._meta.database
    watch(db)
    services.settings.set(settings.FOLLOW_UP_DAYS, 5)
    assert written(db) == audited(0)
    db.execute_sql("UPDATE setting SET value = '6'")
    assert written(db) != audited(0)
    services.close_thread()


def test_every_entry_of_the_journal_names_an_operation_of_the_audit(
    services: Services, clock: FixedClock, tmp_path: Path
) -> None:
    run_day(services, clock, tmp_path, CodeWords(), lambda report, path: None)
    operations = {row.operation_no for row in AuditEntry.select(AuditEntry.operation_no).distinct()}
    entries = list(JournalEntry.select())
    assert entries
    assert {entry.operation_no for entry in entries} <= operations
