"""A supplier's sheet against the claims: to the cent, no claim twice, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.settlement import Matched, OpenClaim, Part, SettlementFinding, SheetRow, match
from app.domain.statuses import ClaimItem as I

F = SettlementFinding


def claim(number: int, minor: int, incident: int = 1, item: I = I.GOODS, currency: str = "CNY") -> OpenClaim:
    return OpenClaim(number, incident, item, minor, currency, is_admitted=False)


def row(number: int, minor: int, incident: int | None = 1, item: I | None = None) -> SheetRow:
    return SheetRow(number, minor, "CNY", () if incident is None else (incident,), item)


GOODS, FREIGHT = claim(1, 30), claim(2, 12, item=I.FREIGHT_BACK)


@pytest.mark.parametrize(
    "rows, claims, expected",
    [
        ([row(5, 30)], [GOODS], [Matched(5, F.FOUND, (Part(1, 30),), 30)]),
        ([row(5, 42)], [GOODS, FREIGHT], [Matched(5, F.FOUND, (Part(1, 30), Part(2, 12)), 42)]),
        ([row(5, 20)], [GOODS], [Matched(5, F.DIFFERS, (Part(1, 20),), 30)]),
        ([row(5, 50)], [GOODS], [Matched(5, F.DIFFERS, (Part(1, 30),), 30)]),
        ([row(5, 30, 9)], [GOODS], [Matched(5, F.UNKNOWN, ())]),
        ([row(5, 30, None)], [GOODS], [Matched(5, F.UNKNOWN, ())]),
        ([row(5, 30)], [claim(1, 30, currency="USD")], [Matched(5, F.UNKNOWN, ())]),
        # The item it names decides between two of the same amount.
        ([row(5, 30, item=I.RESHIP)], [GOODS, claim(3, 30, item=I.RESHIP)],
         [Matched(5, F.FOUND, (Part(3, 30),), 30)]),
        # What agrees to the cent is served first, whichever row comes first.
        ([row(5, 25), row(6, 30)], [GOODS, FREIGHT],
         [Matched(5, F.DIFFERS, (Part(2, 12),), 12), Matched(6, F.FOUND, (Part(1, 30),), 30)]),
        # The same claim listed twice is paid once.
        ([row(5, 30), row(6, 30)], [GOODS],
         [Matched(5, F.FOUND, (Part(1, 30),), 30), Matched(6, F.UNKNOWN, ())]),
    ],
)  # fmt: skip
def test_rows(rows: list[SheetRow], claims: list[OpenClaim], expected: list[Matched]) -> None:
    assert list(match(rows, claims).rows) == expected


def test_what_he_left_out_is_missing() -> None:
    assert match([row(5, 30)], [GOODS, claim(4, 9, incident=2)]).missing == (claim(4, 9, incident=2),)


_amounts, _incidents = st.integers(1, 5), st.integers(1, 2)


@given(
    st.lists(st.tuples(_amounts, _incidents, st.sampled_from(I)), max_size=6),
    st.lists(st.tuples(_amounts, _incidents, st.none() | st.sampled_from(I)), max_size=6),
)
def test_no_claim_is_paid_twice_nor_above_what_is_open(
    owed: list[tuple[int, int, I]], told: list[tuple[int, int, I | None]]
) -> None:
    claims = [claim(n, minor, incident, item) for n, (minor, incident, item) in enumerate(owed)]
    rows = [row(n, minor, incident, item) for n, (minor, incident, item) in enumerate(told)]
    found = match(rows, claims)
    parts = [part for one in found.rows for part in one.parts]
    assert len({part.claim_id for part in parts}) == len(parts)
    for part in parts:
        assert 0 < part.minor <= claims[part.claim_id].open_minor
    for sheet_row, one in zip(rows, found.rows, strict=True):
        assert sum(part.minor for part in one.parts) <= sheet_row.minor
        if one.finding is F.FOUND:
            assert sum(part.minor for part in one.parts) == sheet_row.minor == one.open_minor
    assert {c.id for c in found.missing} | {part.claim_id for part in parts} == {c.id for c in claims}
