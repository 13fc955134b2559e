"""What is saved of a damaged database, table by table; the damaged file stays as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.data import backup
from app.data.copies import look
from app.data.db import FILE_NAME, open_database
from app.data.salvage import salvage
from app.domain.clock import FixedClock
from app.domain.errors import DatabaseProblem
from app.services.build import build_services
from tests.data.damage import DAMAGES, deleted_with_journal_left, emptied, zeroed_page


@pytest.fixture
def shop(sample_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_folder, tmp_path / "data"))


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob(f"{FILE_NAME}*")}


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_what_can_be_read_is_saved(shop: Path, clock: FixedClock, damage: Callable[[Path], None]) -> None:
    whole = look(shop / FILE_NAME)
    assert whole.orders
    damage(shop)
    before = content(shop)
    if damage is emptied:
        with pytest.raises(DatabaseProblem, match="salvage_nothing"):
            salvage(shop, clock)
        assert content(shop) == before
        return
    found = salvage(shop, clock)
    assert content(shop) == before, "the damaged file is only read"
    backup.check_copy(found.path)
    saved = look(found.path)
    orders = next(table for table in found.tables if table.name == "orders")
    assert saved.orders == orders.saved
    if damage in (zeroed_page, deleted_with_journal_left):  # others may hide whose row a number was
        assert orders.saved + orders.lost == whole.orders
    assert found.saved > 100
    assert not list(shop.glob(".salvage-*"))


def test_the_saved_shop_opens_and_is_whole_but_for_what_is_lost(shop: Path, clock: FixedClock) -> None:
    whole = look(shop / FILE_NAME)
    database = shop / FILE_NAME
    first_page = bytearray(database.read_bytes())
    services = build_services(shop, clock)
    services.backups.save()
    services.close()
    first_page[:4096] = bytes(4096)
    database.write_bytes(bytes(first_page))
    found = salvage(shop, clock)
    assert found.lost == 0, "the first page is lent by the copy"
    assert look(found.path) == whole
    again = shop.with_name("again")
    again.mkdir()
    shutil.copyfile(found.path, again / FILE_NAME)
    services = build_services(again, clock)
    troubles = {trouble.code for trouble in services.backups.examine()}
    services.close()
    assert troubles <= {"evidence_missing"}


def test_a_shop_that_is_gone_is_not_made_anew(shop: Path, clock: FixedClock) -> None:
    services = build_services(shop, clock)
    services.backups.save()
    services.close()
    (shop / FILE_NAME).unlink()
    with pytest.raises(DatabaseProblem, match="database_gone"):
        open_database(shop, clock)
    open_database(shop, clock, is_new=True).close()
    open_database(shop, clock).close()
