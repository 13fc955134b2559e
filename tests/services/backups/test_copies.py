"""Copies by themselves: when, which stay, on a second disk; failing ones are told and hold nothing up."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import DatabaseProblem
from app.services.build import Services, build_services
from app.services.suppliers import SupplierDraft


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    services = build_services(tmp_path / "data", clock)
    services.suppliers.create(SupplierDraft("义乌暖衣坊"))
    yield services
    services.close()


def names(shop: Services) -> list[str]:
    return [copy.path.name for copy in shop.backups.shelf.listed()]


def test_a_copy_is_due_when_the_newest_is_old_and_something_was_done(
    shop: Services, clock: FixedClock
) -> None:
    assert shop.backups.keep_up() is not None, "there was none"
    assert shop.backups.keep_up() is None
    clock.moment += timedelta(hours=25)
    assert shop.backups.keep_up() is None, "nothing was done since"
    shop.suppliers.create(SupplierDraft("宁波海光"))
    made = shop.backups.keep_up()
    assert made is not None
    assert shop.backups.latest() == made
    looked = shop.backups.shelf.look(made)
    assert looked.inside == shop.backups.inside()


def test_copies_are_thinned_and_what_others_put_there_stays(shop: Services, clock: FixedClock) -> None:
    foreign = shop.backups.shelf.folder / "mine.db"
    shop.backups.save(foreign)
    os.utime(foreign, (0, 0))
    for day in range(20):
        clock.moment += timedelta(days=1)
        shop.suppliers.create(SupplierDraft(f"厂{day}"))
        assert shop.backups.keep_up() is not None
    left = names(shop)
    assert foreign.name in left
    assert len([name for name in left if name.startswith("scheduled-")]) == 13  # 12 days, one week before


def test_an_import_is_preceded_by_a_copy_once(shop: Services) -> None:
    assert shop.backups.before_import() is not None
    assert shop.backups.before_import() is None, "nothing was done since"
    assert names(shop)[0].startswith("before-import-")


def test_a_copy_that_fails_is_told_and_holds_nothing_up(shop: Services) -> None:
    folder = shop.backups.shelf.folder
    folder.write_text("a file where the folder belongs")
    assert shop.backups.before_import() is None
    assert shop.backups.failure is not None
    assert shop.backups.failure.code == "backup_unwritable"
    folder.unlink()
    assert shop.backups.before_import() is not None
    assert shop.backups.failure is None


def test_a_second_disk_has_every_copy_and_the_evidence(shop: Services, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    shop.settings.set(settings.BACKUP_FOLDER, str(disk))
    with pytest.raises(DatabaseProblem, match="backup_folder_missing"):
        shop.backups.save()
    assert not disk.exists(), "the place where a disk belongs is not filled"
    disk.mkdir()
    sha256 = hashlib.sha256(b"picture").hexdigest()
    kept = shop.folder / "evidence" / sha256[:2] / sha256
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"picture")
    made = shop.backups.save()
    assert (disk / made.name).read_bytes() == made.read_bytes()
    kept.write_bytes(b"changed since")
    shop.backups.save()
    assert (disk / "evidence" / sha256[:2] / sha256).read_bytes() == b"picture"


def test_a_copy_never_looked_over_is_not_called_one(shop: Services) -> None:
    shop.backups.shelf.folder.mkdir()
    (shop.backups.shelf.folder / "makegood-20260313-010000.db").write_bytes(b"half")
    assert shop.backups.latest() is None
    assert shop.backups.is_due()
    [copy] = shop.backups.shelf.listed()
    assert not copy.is_checked
    assert shop.backups.shelf.look(copy.path).problem is not None
