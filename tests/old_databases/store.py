"""Stores the sample shop as a database of the version in force: `python -m tests.old_databases.store`.

Only for a version that is not released yet: a stored database of a released version is never made anew.
"""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from app.data import migrator
from app.domain.clock import FixedClock
from app.services.build import build_services
from app.services.sample_shop import fill_sample_shop
from tests.conftest import MOMENT

HERE = Path(__file__).parent


def stored(version: int) -> Path:
    """Where the database of a version is kept."""
    return HERE / f"version_{version}.db.gz"


def main() -> None:
    """Fill a sample shop, copy it as a backup does, pack it."""
    with tempfile.TemporaryDirectory() as folder:
        services = build_services(Path(folder) / "data", FixedClock(MOMENT))
        fill_sample_shop(services)
        copy = services.backups.save(Path(folder) / "copy.db")
        services.close()
        stored(migrator.latest()).write_bytes(gzip.compress(copy.read_bytes(), 9, mtime=0))


if __name__ == "__main__":
    main()
