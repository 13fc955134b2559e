"""Databases of earlier versions open with every row they had, and everything in them can be read.

Each `version_N.db.gz` is the sample shop as version N wrote it. Until N is released it follows the models:
`python -m tests.old_databases.store`. After that it stays as it is.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.data import migrator
from app.data.sqlite import sqlite3
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from tests.old_databases.store import HERE, stored

RELEASED = (1, 10, 14, 19)
VERSIONS = sorted(int(path.name.split("_")[1].split(".")[0]) for path in HERE.glob("version_*.db.gz"))


def unpack(version: int, folder: Path) -> Path:
    """The stored database as the file of a shop in `folder`."""
    folder.mkdir()
    path = folder / "makegood.db"
    with gzip.open(stored(version)) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    return path


def row_counts(path: Path) -> dict[str, int]:
    """Rows of each table of a database that is not open."""
    database = sqlite3.connect(str(path))
    names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    counts = {name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}
    database.close()
    return counts


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path, clock: FixedClock) -> Iterator[tuple[int, Services]]:
    """Each stored version, opened by this program, with the version it had."""
    unpack(request.param, tmp_path / "data")
    services = build_services(tmp_path / "data", clock)
    yield request.param, services
    services.close()


def test_every_released_version_is_stored() -> None:
    """Versions between two releases were never on anybody's computer."""
    assert sorted({*RELEASED, migrator.latest()}) == VERSIONS
    assert all(stored(version).stat().st_size < 300_000 for version in VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_no_row_is_lost(version: int, tmp_path: Path, clock: FixedClock) -> None:
    path = unpack(version, tmp_path / "data")
    before = row_counts(path)
    services = build_services(tmp_path / "data", clock)
    # The evidence files themselves are not stored.
    assert {trouble.code for trouble in services.backups.examine()} <= {"evidence_missing"}
    services.close()
    after = row_counts(path)
    assert before["orders"] > 250
    assert after.pop("schema_migration") == migrator.latest()
    del before["schema_migration"]
    assert {name: after.get(name, 0) for name in before} == before


def test_everything_can_be_read(old: tuple[int, Services]) -> None:
    _, services = old
    orders = services.orders.find_ids(None, ("ordered_at", True))
    assert len(services.orders.load_rows(orders)) == len(orders) > 250
    incidents = services.incidents.find_ids()
    assert len(incidents) == 9
    for incident_id in incidents:
        number = services.incidents.get(incident_id).row.number
        assert services.reports.incident(number).facts.number == number
    assert services.suppliers.load_rows(services.suppliers.find_ids(None, ("name", False)))
    assert services.findings.sheets()


def test_no_incident_contradicts_itself(old: tuple[int, Services]) -> None:
    """What an earlier version let stand was put right on the way."""
    _, services = old
    assert services.incidents.unsound() == ()


def test_it_can_be_written_to(old: tuple[int, Services]) -> None:
    _, services = old
    incident_id = services.incidents.find_ids()[0]
    services.incidents.add_note(incident_id, "still at work")
    assert "still at work" in repr(services.incidents.get(incident_id))
