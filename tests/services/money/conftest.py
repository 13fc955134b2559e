"""The small shop as a fixture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from tests.services.money.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    """A small shop with one incident, closed afterwards."""
    found = open_shop(tmp_path / "data", clock)
    yield found
    found.services.close_thread()
