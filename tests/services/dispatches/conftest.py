"""The waiting shop, and reading back what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.domain.clock import FixedClock
from tests.services.checks.waiting import Waiting, open_waiting


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    """A shop with one supplier and no orders yet, closed afterwards."""
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()


@pytest.fixture
def cells() -> Callable[..., list[list[Any]]]:
    """The values of a sheet of a file."""

    def read(path: Path, name: str | None = None) -> list[list[Any]]:
        book = load_workbook(path)
        sheet = book[name] if name else book.worksheets[0]
        return [list(row) for row in sheet.iter_rows(values_only=True)]

    return read
