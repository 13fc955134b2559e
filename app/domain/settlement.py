"""A supplier's own settlement sheet held against what is claimed from him: row by row, to the cent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.statuses import ClaimItem


class SettlementFinding(StrEnum):
    """What became of one row of the sheet, or of one claim that should be on it."""

    FOUND = "found"
    """The amount is what is still open, of one claim or of several of the incident together."""
    DIFFERS = "differs"
    """He pays more or less than is open."""
    UNKNOWN = "unknown"
    """Nothing is claimed for this order, or no such order is known."""
    MISSING = "missing"
    """Claimed from him, and not on his sheet."""


@dataclass(frozen=True)
class OpenClaim:
    """A claim on which something is still to come, in minor units of `currency`."""

    id: int
    incident_id: int
    item: ClaimItem
    open_minor: int
    currency: str
    is_admitted: bool


@dataclass(frozen=True)
class SheetRow:
    """What one row of the sheet pays: `incident_ids` are those that its numbers name."""

    row: int
    minor: int
    currency: str
    incident_ids: tuple[int, ...]
    item: ClaimItem | None = None


@dataclass(frozen=True)
class Part:
    """What of a row goes to one claim, in minor units."""

    claim_id: int
    minor: int


@dataclass(frozen=True)
class Matched:
    """A row of the sheet with the claims it pays; `open_minor`: what was open of them together."""

    row: int
    finding: SettlementFinding
    parts: tuple[Part, ...]
    open_minor: int = 0


@dataclass(frozen=True)
class Matching:
    """All rows, and the claims that no row names."""

    rows: tuple[Matched, ...]
    missing: tuple[OpenClaim, ...]


def match(rows: Sequence[SheetRow], claims: Iterable[OpenClaim]) -> Matching:
    """Hold the rows against the claims, those that agree to the cent first; no claim is paid twice."""
    left = {claim.id: claim for claim in claims}
    found: dict[int, Matched] = {}
    for try_row in (_exactly_one, _exactly_all, _as_far_as_it_goes):
        for row in rows:
            if row.row in found:
                continue
            mine = [c for c in left.values() if c.incident_id in row.incident_ids]
            mine = [c for c in mine if c.currency == row.currency]
            matched = try_row(row, mine)
            if matched is not None:
                found[row.row] = matched
                for part in matched.parts:
                    left.pop(part.claim_id)
    unknown = SettlementFinding.UNKNOWN
    ordered = (found.get(row.row) or Matched(row.row, unknown, ()) for row in rows)
    return Matching(tuple(ordered), tuple(left.values()))


def _exactly_one(row: SheetRow, claims: Sequence[OpenClaim]) -> Matched | None:
    """One claim of just this amount; of the item that the row names, where it names one."""
    same = [claim for claim in claims if claim.open_minor == row.minor]
    named = [claim for claim in same if claim.item is row.item]
    chosen = named or same
    return _matched(row, chosen[:1]) if chosen and (len(chosen) == 1 or named) else None


def _exactly_all(row: SheetRow, claims: Sequence[OpenClaim]) -> Matched | None:
    """All that is open of the incident, paid in one sum."""
    is_whole = bool(claims) and sum(claim.open_minor for claim in claims) == row.minor
    return _matched(row, claims) if is_whole else None


def _as_far_as_it_goes(row: SheetRow, claims: Sequence[OpenClaim]) -> Matched | None:
    """Another amount: of the item the row names, else the claims one after the other, goodwill last."""
    named = [claim for claim in claims if claim.item is row.item]
    chosen = named or sorted(claims, key=lambda claim: (claim.item is ClaimItem.GOODWILL, claim.id))
    return _matched(row, chosen) if chosen else None


def _matched(row: SheetRow, claims: Sequence[OpenClaim]) -> Matched:
    parts, rest = [], row.minor
    for claim in claims:
        minor = min(rest, claim.open_minor)
        if minor > 0:
            parts.append(Part(claim.id, minor))
            rest -= minor
    paid = {part.claim_id for part in parts}
    whole = sum(claim.open_minor for claim in claims)
    finding = SettlementFinding.FOUND if whole == row.minor else SettlementFinding.DIFFERS
    # A claim of the incident that nothing was left for is missing from the sheet, not paid with nothing.
    reached = sum(claim.open_minor for claim in claims if claim.id in paid)
    return Matched(row.row, finding, tuple(parts), reached if row.minor < whole else whole)
