"""A shop full of hostile texts, made once for a file of tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.build import Services
from tests.conftest import MOMENT
from tests.hostile.poison import poisoned


@pytest.fixture(scope="module")
def shop(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    services = poisoned(sample_folder, tmp_path_factory.mktemp("hostile") / "data", FixedClock(MOMENT))
    yield services
    services.close()
