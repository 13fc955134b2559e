"""The small shop of the money tests, looked at from above."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from tests.services.money.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    made = open_shop(tmp_path / "data", clock)
    yield made
    made.services.close()
