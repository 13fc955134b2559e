"""The small shop of the money tests, and a shop with a year behind it.

`PAST_ORDERS=100000 PAST_INCIDENTS=3000` makes that year a big one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from tests.past_shop import PastShop, fill_past
from tests.past_shop.recount import Line, lines
from tests.services.money.shop import Shop, open_shop


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    made = open_shop(tmp_path / "data", clock)
    yield made
    made.services.close()


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PastShop]:
    orders, incidents = int(os.environ.get("PAST_ORDERS", 1_500)), int(os.environ.get("PAST_INCIDENTS", 260))
    made = fill_past(tmp_path_factory.mktemp("past"), orders, incidents)
    yield made
    made.services.close()


@pytest.fixture(scope="module")
def counted(past: PastShop) -> list[Line]:
    return lines(past)
