"""What a finding of a shipping sheet means as an incident."""

from __future__ import annotations

from typing import Literal, overload

from app.domain.errors import DomainError
from app.domain.statuses import FindingKind, MismatchKind

# Not shipped, unreadable goods and unknown orders are no wrong shipment: they are asked about instead.
_KINDS = {
    FindingKind.WRONG_ITEM: MismatchKind.WRONG_ITEM,
    FindingKind.WRONG_SPEC: MismatchKind.WRONG_SPEC,
    FindingKind.SHORT: MismatchKind.SHORT,
    FindingKind.OVER: MismatchKind.OVER,
    FindingKind.MISSING_LINE: MismatchKind.MISSING_LINE,
    FindingKind.EXTRA_LINE: MismatchKind.OVER,
    FindingKind.SWAPPED: MismatchKind.SWAPPED,
    FindingKind.RECIPIENT: MismatchKind.WRONG_ADDRESS,
    FindingKind.DUPLICATE: MismatchKind.DUPLICATE,
    FindingKind.TRACKING_REUSED: MismatchKind.EMPTY_OR_FALSE,
    FindingKind.TRACKING_INVALID: MismatchKind.EMPTY_OR_FALSE,
    FindingKind.CANCELLED_ORDER_SHIPPED: MismatchKind.CANCELLED_SHIPPED,
}


@overload
def mismatch_of(kind: FindingKind) -> MismatchKind: ...
@overload
def mismatch_of(kind: FindingKind, *, none_ok: Literal[True]) -> MismatchKind | None: ...
def mismatch_of(kind: FindingKind, *, none_ok: bool = False) -> MismatchKind | None:
    """The kind of incident a finding makes. Raises: DomainError "finding_not_wrong" unless `none_ok`."""
    found = _KINDS.get(kind)
    if found is None and not none_ok:
        raise DomainError("finding_not_wrong", finding=kind)
    return found
