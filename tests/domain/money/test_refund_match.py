"""What a platform refunded against what was planned: the same amount once, by line where both name one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refund_match import Planned, Refunded, match


@pytest.mark.parametrize(
    "cases, rows, expected",
    [
        ([Refunded(1, 50)], [Planned(7, 50)], {1: (7,)}),
        ([Refunded(1, 50)], [Planned(7, 49)], {}),
        ([Refunded(1, 50, 2)], [Planned(7, 50, 1), Planned(8, 50, 2)], {1: (8,)}),
        ([Refunded(1, 50, 1)], [Planned(7, 50, 2)], {}),
        ([Refunded(1, 50, 1)], [Planned(7, 50)], {1: (7,)}),
        ([Refunded(1, 50)], [Planned(7, 50, is_approved=False), Planned(8, 50)], {1: (8,)}),
        ([Refunded(1, 50), Refunded(2, 50)], [Planned(7, 50)], {1: (7,)}),
        ([Refunded(1, 60)], [Planned(7, 50, 1), Planned(8, 10)], {1: (7, 8)}),
        ([Refunded(1, 60), Refunded(2, 5)], [Planned(7, 50), Planned(8, 10)], {}),
        ([], [Planned(7, 50)], {}),
    ],
)
def test_what_agrees(
    cases: list[Refunded], rows: list[Planned], expected: dict[int, tuple[int, ...]]
) -> None:
    assert match(cases, rows) == expected


_lines = st.none() | st.integers(1, 2)


@given(
    st.lists(st.tuples(st.integers(1, 4), _lines), max_size=5),
    st.lists(st.tuples(st.integers(1, 4), _lines, st.booleans()), max_size=5),
)
def test_each_row_is_paid_once_and_to_the_cent(
    told: list[tuple[int, int | None]], planned: list[tuple[int, int | None, bool]]
) -> None:
    cases = [Refunded(number, minor, line) for number, (minor, line) in enumerate(told)]
    rows = [Planned(n, minor, line, ok) for n, (minor, line, ok) in enumerate(planned)]
    found = match(cases, rows)
    used = [row for group in found.values() for row in group]
    assert len(used) == len(set(used))
    for case, group in found.items():
        assert cases[case].minor == sum(rows[row].minor for row in group)
