"""Long writes pause now and then, short ones never."""

from __future__ import annotations

from itertools import count

import pytest

from app.data import giving_way as module
from app.data.giving_way import giving_way


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses made; each look at the clock finds it 15 ms later."""
    made: list[float] = []
    clock = count()
    monkeypatch.setattr(module.time, "perf_counter", lambda: next(clock) * 0.015)
    monkeypatch.setattr(module.time, "sleep", made.append)
    return made


def test_the_rows_stay_as_they_are(pauses: list[float]) -> None:
    assert list(giving_way(range(1000))) == list(range(1000))


def test_a_long_write_pauses_after_twenty_milliseconds(pauses: list[float]) -> None:
    for _ in giving_way(range(64 * 6)):
        pass
    # It looks after 15 and after 30 ms, where it pauses; then anew.
    assert len(pauses) == 3
    assert 0 < max(pauses) <= 0.001


def test_a_short_write_never_pauses(pauses: list[float]) -> None:
    assert list(giving_way(range(63))) == list(range(63))
    assert pauses == []
