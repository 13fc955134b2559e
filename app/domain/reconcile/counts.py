"""Whether the pieces that arrived for a line are those ordered, and whether they came twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from app.domain.reconcile.sorting import Arrival, Need
from app.domain.statuses import FindingKind


def counts_rows(needs: Iterable[Need]) -> bool:
    """Whether the sheet writes a row for each piece: then rows repeated word for word count, while
    elsewhere they are a slip of the pen."""
    repeated = [n for n in needs if n.wanted and n.pieces() not in (None, _distinct_pieces(n))]
    for_pieces = sum(need.pieces() == need.wanted for need in repeated)
    return for_pieces > sum(_distinct_pieces(need) == need.wanted for need in repeated)


def judge_count(need: Need, *, is_row_each: bool = False) -> FindingKind | None:
    """Short, over, sent twice, or None when the pieces are right or the sheet does not say.

    Rows repeated with the same tracking number (unless `is_row_each`), and a quantity that a text says
    otherwise than the column, count in the order's favour.
    """
    wanted = need.wanted
    if wanted is None or not need.arrivals:
        return None
    pieces = need.pieces()
    if pieces is None:
        return FindingKind.DUPLICATE if _parcels(need) > max(1, wanted) else None
    if wanted in (pieces, _pieces_by_text(need)) or (not is_row_each and wanted == _distinct_pieces(need)):
        return None
    if pieces > wanted:
        return FindingKind.DUPLICATE if _is_sent_twice(need, wanted) else FindingKind.OVER
    replaced = sum(a.item.pieces or 1 for a, _ in (*need.wrong, *need.unread))
    return FindingKind.SHORT if pieces + replaced < wanted else None


def _parcels(need: Need) -> int:
    """How many separate parcels carry these goods; one row naming several parcels is one sending."""
    return len({arrival.parcels for arrival in need.arrivals})


def _distinct_pieces(need: Need) -> int:
    """Pieces when a row that is repeated word for word counts once."""
    distinct = {(a.item, a.parcels): a.item.pieces or 0 for a in need.arrivals}
    return sum(distinct.values())


def _pieces_by_text(need: Need) -> int | None:
    """Pieces as the goods texts say, where they say it beside the quantity column."""
    if not any(a.item.also_pieces for a in need.arrivals):
        return None
    return sum(a.item.also_pieces or a.item.pieces or 0 for a in need.arrivals)


def _is_sent_twice(need: Need, wanted: int) -> bool:
    """Two parcels of which one alone holds all that was ordered, or all of it came with an earlier sheet."""
    if wanted == 0:
        return need.line.shipped_before > 0
    by_parcel: dict[tuple[str, ...], int] = defaultdict(int)
    for arrival in need.arrivals:
        by_parcel[arrival.parcels] += arrival.item.pieces or 0
    return len(by_parcel) > 1 and max(by_parcel.values()) >= wanted


def second_parcel(need: Need) -> Arrival:
    """The arrival that came too much."""
    first = need.arrivals[0].parcels
    return next((a for a in need.arrivals if a.parcels != first), need.arrivals[-1])
