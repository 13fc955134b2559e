"""A memo says what its rule says, however many values it is asked for."""

from __future__ import annotations

from app.domain.memo import Memo


def test_a_rule_is_asked_once_for_each_value() -> None:
    asked: list[int] = []
    memo: Memo[int, int] = Memo(lambda value: asked.append(value) or value * 2)
    assert memo.each([1, 2, 1, 2, 1]) == [2, 4, 2, 4, 2]
    assert memo[2] == 4
    assert sorted(asked) == [1, 2]


def test_many_different_values_cost_no_memory_and_come_out_right() -> None:
    memo: Memo[int, int] = Memo(lambda value: value + 1)
    for start in range(0, 50_000, 1_000):
        block = list(range(start, start + 1_000))
        assert memo.each(block) == [value + 1 for value in block]
    assert len(memo) < 20_000
    assert memo[7] == 8


def test_it_forgets_when_it_is_full() -> None:
    memo: Memo[int, int] = Memo(lambda value: -value)
    assert [memo[value] for value in range(40_000)] == [-value for value in range(40_000)]
    assert len(memo) < 20_000
