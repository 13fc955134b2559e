"""The decision guide for every combination of its inputs, as a table a person can read."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from itertools import product

from app.domain.remedy import RemedyCase, propose
from app.domain.statuses import BuyerWish, InterceptState, LiableParty, MismatchKind, ParcelState

N, P = InterceptState, ParcelState
SMALL_MINOR = 1_000
# R: not known, nothing, less than trust is worth, worth its way back; or goods nobody may sell again.
WORTH: dict[str, tuple[int | None, bool]] = {
    "unknown": (None, True),
    "none": (0, True),
    "small": (SMALL_MINOR, True),
    "good": (SMALL_MINOR + 1, True),
    "not_resalable": (5_000, False),
}
PLACES: dict[str, tuple[ParcelState, InterceptState]] = {
    **{parcel.value: (parcel, N.NONE) for parcel in P},
    "in_transit, stop asked": (P.IN_TRANSIT, N.REQUESTED),
    "in_transit, stop failed": (P.IN_TRANSIT, N.FAILED),
    "in_transit, stop succeeded": (P.IN_TRANSIT, N.SUCCEEDED),
    "out_for_delivery, stop asked": (P.OUT_FOR_DELIVERY, N.UNDER_WAY),
    "out_for_delivery, stop failed": (P.OUT_FOR_DELIVERY, N.IMPOSSIBLE),
}
STOCK = {"yes": True, "no": False}
HEAD = ("parcel", "buyer wishes", "worth", "kind", "liable", "right goods")
ANSWER = ("remedy", "reason", "sources", "to mind")
# What makes no difference is written into one row, in this order.
_MERGED = ("right goods", "liable", "kind", "worth", "buyer wishes", "parcel")


@dataclass(frozen=True)
class Row:
    """Inputs (each one value or several that make no difference) and the answer."""

    inputs: tuple[tuple[str, ...], ...]
    answer: tuple[str, ...]


def every_combination() -> dict[tuple[str, ...], RemedyCase]:
    """Each combination of the inputs by the names of its values."""
    found = {}
    sides = (PLACES, list(BuyerWish), WORTH, list(MismatchKind), list(LiableParty), STOCK)
    for place, wish, worth, kind, liable, stock in product(*sides):
        minor, is_resalable = WORTH[worth]
        parcel, stop = PLACES[place]
        found[(place, wish.value, worth, kind.value, liable.value, stock)] = RemedyCase(
            kind,
            parcel,
            wish,
            liable,
            stop,
            recoverable_minor=minor,
            is_resalable=is_resalable,
            has_right_goods=STOCK[stock],
            reship_first_minor=SMALL_MINOR,
        )
    return found


def answer(case: RemedyCase) -> tuple[str, ...]:
    """What the guide says, as cells."""
    found = propose(case)
    return (found.remedy.value, found.reason, " ".join(found.sources), " ".join(found.cautions))


def rows() -> list[Row]:
    """The table: combinations that differ in one input only and have one answer stand in one row."""
    table = [Row(tuple((value,) for value in key), answer(case)) for key, case in every_combination().items()]
    for name in _MERGED:
        table = _merge(table, HEAD.index(name))
    return table


def _merge(table: list[Row], place: int) -> list[Row]:
    found: dict[tuple[object, ...], Row] = {}
    for row in table:
        key = (*row.inputs[:place], None, *row.inputs[place + 1 :], row.answer)
        known = found.get(key)
        if known is None:
            found[key] = row
        else:
            joined = known.inputs[place] + row.inputs[place]
            found[key] = replace(known, inputs=(*row.inputs[:place], joined, *row.inputs[place + 1 :]))
    return list(found.values())


def written() -> str:
    """The table with tabs between its cells; "any" where every value of an input has the same answer."""
    sizes = (len(PLACES), len(BuyerWish), len(WORTH), len(MismatchKind), len(LiableParty), len(STOCK))
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow([*HEAD, *ANSWER])
    for row in rows():
        cells = [
            "any" if len(names) == size else " | ".join(names)
            for names, size in zip(row.inputs, sizes, strict=True)
        ]
        writer.writerow([*cells, *row.answer])
    return out.getvalue()
