"""What `doctor --mend` mends, and that everything leaves in one file that is read without the program."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.errors import Cancelled
from app.domain.progress import Job
from app.services.build import Services, build_services


@pytest.fixture
def shop(sample_folder: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    services = build_services(Path(shutil.copytree(sample_folder, tmp_path / "data")), clock)
    yield services
    services.close()


def test_what_can_be_mended_is(shop: Services, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    shop.settings.set(settings.BACKUP_FOLDER, str(disk))
    shop.backups.save()
    shop._db.execute_sql("DELETE FROM line_sent")
    shop._db.execute_sql("INSERT INTO order_search (order_search) VALUES ('delete-all')")
    named = next((shop.folder / "evidence").glob("??/*"))
    named.write_bytes(b"something else")
    (stray := shop.folder / "evidence" / "00").mkdir(exist_ok=True)
    (stray / ("00" * 32)).write_bytes(b"nobody names it")
    spoiled = shop.backups.shelf.folder / "scheduled-20260101-000000.db"
    spoiled.write_bytes(b"half a copy")
    troubles = {trouble.code for trouble in shop.backups.examine()}
    assert troubles == {"lines_sent_differ", "evidence_changed", "backup_damaged"}
    mended = shop.mending.mend()
    assert dict(mended.done) == {
        "mended_indexes": 1,
        "mended_derived": 3,
        "mended_evidence_back": 1,
        "mended_evidence_aside": 1,
        "mended_copies_aside": 1,
    }
    assert mended.left == ()
    assert (shop.folder / "evidence-aside" / ("00" * 32)).exists()
    assert spoiled.with_name(spoiled.name + ".damaged").read_bytes() == b"half a copy"
    order = shop._db.execute_sql("SELECT order_no FROM orders LIMIT 1").fetchone()[0]
    assert shop._db.execute_sql(
        "SELECT count(*) FROM order_search WHERE order_search MATCH ?", (f'"{order[:3]}"',)
    ).fetchone()[0]


def test_everything_leaves_in_one_file(shop: Services, tmp_path: Path) -> None:
    shop.settings.set(settings.OWNER_NAME, "=1+1")
    found = shop.whole_export.write(tmp_path / "all.zip")
    with zipfile.ZipFile(found.path) as archive:
        assert archive.testzip() is None
        orders = list(csv.DictReader(io.StringIO(archive.read("tables/orders.csv").decode("utf-8-sig"))))
        values = archive.read("tables/setting.csv").decode("utf-8-sig")
        note = archive.read("README.txt").decode("utf-8-sig")
        files = [name for name in archive.namelist() if name.startswith("evidence/")]
    assert len(orders) == shop.backups.inside().orders
    assert orders[0]["order_no"]
    assert "错发" in note
    assert "each kind of record" in note
    assert len(files) == found.files == len(list((shop.folder / "evidence").glob("??/*")))
    assert ",=1+1" not in values


def test_it_is_cancelled_and_leaves_nothing(shop: Services, tmp_path: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        shop.whole_export.write(tmp_path / "all.zip", job)
    assert list(tmp_path.glob("*all*")) == []
