"""A desk for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from tests.services.incidents.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    """A shop with one supplier, closed at the end."""
    desk = open_desk(tmp_path, clock)
    yield desk
    desk.services.close_thread()
