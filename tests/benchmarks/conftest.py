"""Everything here measures, and runs with `make bench` only."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

Stopwatch = Callable[[str, float], AbstractContextManager[None]]
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.benchmark)


@pytest.fixture
def within(capsys: pytest.CaptureFixture[str]) -> Stopwatch:
    """``with within("import 10,000 rows", 3.0):`` prints the seconds it took and fails above the limit."""

    @contextmanager
    def watch(what: str, limit_s: float) -> Iterator[None]:
        started = time.perf_counter()
        yield
        took = time.perf_counter() - started
        with capsys.disabled():
            print(f"\n{what}: {took:.2f} s (at most {limit_s:g} s)", end="")
        assert took <= limit_s, f"{what} took {took:.2f} s"

    return watch
