"""Tells an after-sales sheet that no layout knows, by its headings and by what stands under them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from app.data.sheets import values
from app.data.sheets.columns import Mapping
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.headings import synonyms
from app.data.sheets.layouts import Layout
from app.data.sheets.refund_words import NO_CASE, refund_state, refund_vocabulary
from app.data.sheets.rivals import Rivals
from app.data.sheets.vocabulary import mapped

ID = "refunds.generic"
_SEVERAL = frozenset({"refund_amount", "refund_status"})
_TELLING = (
    "refund_no", "refund_status", "refund_kind", "refund_amount", "refund_goods_amount", "refund_reason",
    "refund_applied_time", "refund_finished_time", "return_tracking_no", "return_courier", "needs_return",
)  # fmt: skip
_LEAST_FILLED = 0.5
_LEAST_WITH_NUMBER = 2
_LEAST_WITHOUT = 3
_LEAST_CASES = 0.6
_MOST_BILL_WORDS = 1
_SURE = 0.9


def after_sales(heading: Heading) -> Recognised | None:
    """The sheet as a list of after-sales cases; None when it is something else."""
    if not heading.words & _telling_words() and not any(_pattern_fits(h) for h in heading.words):
        return None
    mapping = cases_mapping(heading)
    if not mapping.columns.keys() & {"order_no", "refund_no"} or _is_bill(heading):
        return None
    if not _is_list_of_cases(heading, mapping):
        return None
    sure = sum(1 for how in mapping.found_by.values() if how == "synonym")
    layout = Layout(ID, "refunds")
    return Recognised(layout, heading, mapping, round(_SURE * sure / max(1, len(mapping.found_by)), 2))


def cases_mapping(heading: Heading) -> Mapping:
    """The columns as those of after-sales cases, whatever the sheet is."""
    mapping = mapped(heading.normals, refund_vocabulary(), _SEVERAL)
    rivals = Rivals(heading, mapping, refund_vocabulary())
    rivals.settle_order_no()
    if "refund_goods_amount" not in mapping.columns:
        rivals.settle_amount("refund_amount", said=True)
    return mapping


@lru_cache(maxsize=1)
def _telling_words() -> frozenset[str]:
    """Headings that only after-sales sheets have, or hardly any others."""
    words = refund_vocabulary()
    named = frozenset(word for name in _TELLING for word in words.fields[name])
    return (named - words.words("weak")) | words.words("signs")


def _pattern_fits(heading: str) -> bool:
    return any(pattern.fullmatch(heading) for pattern in refund_vocabulary().patterns.values())


def _is_bill(heading: Heading) -> bool:
    hits = sum(1 for h in heading.words if any(word in h for word in synonyms().not_orders))
    return hits > _MOST_BILL_WORDS


def _is_list_of_cases(heading: Heading, mapping: Mapping) -> bool:
    """Each row is a case: it has a number as such, or nearly all rows stand somewhere in after-sales."""
    signs, sample = _signs(heading, mapping), heading.sample()
    if "refund_no" in mapping.columns and _is_telling(heading, mapping, "refund_no"):
        filled = _filled(sample, mapping.columns["refund_no"][0][0])
        return signs >= _LEAST_WITH_NUMBER and (filled is None or filled >= _LEAST_FILLED)
    return signs >= _LEAST_WITHOUT and _share_of_cases(sample, mapping) >= _LEAST_CASES


def is_filled_with_cases(heading: Heading, words: frozenset[str]) -> bool:
    """True where a column of case numbers (`words`) is filled; order sheets have it nearly empty."""
    columns = [i for i, h in enumerate(heading.normals) if h in words]
    shares = [_filled(heading.sample(), index) for index in columns]
    return any(share is None or share >= _LEAST_FILLED for share in shares)


def _signs(heading: Heading, mapping: Mapping) -> int:
    read = sum(1 for name in _TELLING if name in mapping.columns and _is_telling(heading, mapping, name))
    return read + len(heading.words & refund_vocabulary().words("signs"))


def _is_telling(heading: Heading, mapping: Mapping, name: str) -> bool:
    words = {heading.normals[i] for option in mapping.columns[name] for i in option}
    return bool(words & _telling_words()) or mapping.found_by[name] == "similar"


def _filled(sample: Sequence[Sequence[str]], index: int) -> float | None:
    """The share of rows with something in the column; None without rows."""
    rows = [row for row in sample if any(cell.strip() for cell in row)]
    filled = sum(1 for row in rows if index < len(row) and values.text(row[index]))
    return filled / len(rows) if rows else None


def _share_of_cases(sample: Sequence[Sequence[str]], mapping: Mapping) -> float:
    """The share of rows that stand somewhere in after-sales, by their state or by their kind."""
    columns = [i for n in ("refund_status", "refund_kind") for o in mapping.columns.get(n, ()) for i in o]
    if not columns:
        return 1.0
    rows = [row for row in sample if any(cell.strip() for cell in row)]
    cases = sum(1 for row in rows if any(_is_case(row, index) for index in columns))
    return cases / len(rows) if rows else 0.0


def _is_case(row: Sequence[str], index: int) -> bool:
    printed = values.text(row[index]) if index < len(row) else None
    return refund_state(printed) not in (None, NO_CASE)
