"""The import service on a database of its own, with sheets from the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.data.db import open_database
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.sheet_line import ParsedSheet
from app.services.compensations import CompensationService
from app.services.order_import import ImportResult, OrderImportService
from app.services.refund_import import RefundImportService
from app.services.refund_matching import RefundMatchService
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk


@pytest.fixture
def uow(tmp_path: Path, clock: FixedClock) -> Iterator[UnitOfWork]:
    database = open_database(tmp_path / "data", clock)
    yield UnitOfWork(database, clock, actor="mei")
    database.close()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def imports(uow: UnitOfWork, desk: Desk) -> OrderImportService:
    return OrderImportService(uow, SettingsService(uow), desk.read)


@pytest.fixture
def take_in(imports: OrderImportService, desk: Desk) -> Callable[..., ImportResult]:
    """Preview and commit a sheet; `store_name` as in `preview`."""

    def take(parsed: ParsedSheet, name: str = "orders.xlsx", store_name: str | None = None) -> ImportResult:
        plan = imports.preview(desk.put(parsed, name), store_name=store_name)
        return imports.commit(plan).value

    return take


@pytest.fixture
def refunds(uow: UnitOfWork, desk: Desk) -> RefundImportService:
    settings = SettingsService(uow)
    matches = RefundMatchService(uow, CompensationService(uow, settings))
    return RefundImportService(uow, settings, desk.read, matches)


@pytest.fixture
def take_refunds(refunds: RefundImportService, desk: Desk) -> Callable[..., ImportResult]:
    """Preview and commit an after-sales sheet."""

    def take(parsed: ParsedSheet, name: str = "refunds.xlsx") -> ImportResult:
        return refunds.commit(refunds.preview(desk.put(parsed, name))).value

    return take
