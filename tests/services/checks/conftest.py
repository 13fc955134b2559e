"""A shop with orders that wait."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from tests.services.checks.waiting import Waiting, open_waiting


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    """A shop with one supplier and no orders yet, closed afterwards."""
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()
