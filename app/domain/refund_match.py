"""What a platform refunded held against what was planned for the buyer: the same money counts once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Refunded:
    """A case by which money went back, in minor units; `line_no` None: of the whole order, or not told."""

    id: int
    minor: int
    line_no: int | None = None


@dataclass(frozen=True)
class Planned:
    """A refund of ours that is not paid yet."""

    id: int
    minor: int
    line_no: int | None = None
    is_approved: bool = True


def match(cases: Sequence[Refunded], rows: Sequence[Planned]) -> dict[int, tuple[int, ...]]:
    """Case → the rows it paid; cases and rows of one order. What agrees by no rule stays out.

    One row of the same amount: of the same line first, then where one of both names none. Else one case of
    just all that is open together.
    """
    left_cases, left_rows = list(cases), sorted(rows, key=lambda row: not row.is_approved)
    found: dict[int, tuple[int, ...]] = {}
    for is_strict in (True, False):
        for case in list(left_cases):
            row = next((one for one in left_rows if _agrees(case, one, is_strict=is_strict)), None)
            if row is not None:
                found[case.id] = (row.id,)
                left_cases.remove(case)
                left_rows.remove(row)
    if len(left_cases) == 1:
        case = left_cases[0]
        own = [row for row in left_rows if case.line_no == row.line_no or _names_none(case, row)]
        if own and case.minor == sum(row.minor for row in own):
            found[case.id] = tuple(sorted(row.id for row in own))
    return found


def _agrees(case: Refunded, row: Planned, *, is_strict: bool) -> bool:
    if case.minor != row.minor:
        return False
    return case.line_no == row.line_no if is_strict else _names_none(case, row)


def _names_none(case: Refunded, row: Planned) -> bool:
    return None in (case.line_no, row.line_no)
