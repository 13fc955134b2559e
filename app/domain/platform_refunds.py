"""What the platforms' after-sales cases make of an order: its state, what went back, what is on its way back.

Order sheets and after-sales sheets come in any order: what an order is follows from what both say alone,
never from which came first. Where they differ the careful reading holds: a refund that one of them knows of
is not shipped and not paid again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.statuses import RefundKind, RefundState

Said = dict[str, Any]
"""Status, refund_text, refunded_minor, is_partly of an order, and under "lines" line number → refund_text."""

PARTLY_FLAG = "partly_refunded"
OPEN = frozenset({RefundState.UNDER_WAY, RefundState.UNKNOWN})
"""Nothing may go out or be paid until it is known how the case ends."""
MONEY = frozenset({RefundKind.REFUND, RefundKind.RETURN, RefundKind.UNKNOWN})
"""Kinds by which money goes back."""
_RANKS = {
    RefundState.UNKNOWN: 0,
    RefundState.UNDER_WAY: 1,
    RefundState.REFUSED: 1,
    RefundState.WITHDRAWN: 2,
    RefundState.SETTLED: 3,
    RefundState.REFUNDED: 3,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One after-sales case; amounts in minor units of the order's currency."""

    kind: RefundKind
    state: RefundState
    amount: int | None
    status_text: str = ""
    sub_order_no: str = ""
    sku_code: str = ""
    spec: str = ""
    title: str = ""

    @property
    def is_open(self) -> bool:
        """Money may go back by it."""
        return self.kind in MONEY and self.state in OPEN

    @property
    def is_refunded(self) -> bool:
        """Money went back by it."""
        return self.kind in MONEY and self.state is RefundState.REFUNDED


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A line of the order as cases name it; `share` is what was paid for it, None where nobody knows."""

    line_no: int
    sub_order_no: str
    sku_code: str
    spec: str
    title: str
    share: int | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What cases say of an order: line number → "underway" or "done" where it is either."""

    lines: dict[int, str]
    is_partial: bool
    """Part of what was paid went back while the goods still go out."""
    refunded: int
    """Minor units, never more than was paid where that is known."""
    pending: int
    """What is under way; where a case names no amount, all that is left of what was paid."""


def as_said(now: Said, said: Said, shown: Said) -> Said:
    """What order sheets say: a value that is no longer the one shown was written by somebody since."""
    plain = {n: said[n] if n in shown and shown[n] == v else v for n, v in now.items() if n != "lines"}
    lines = {
        number: said["lines"].get(number, text) if shown["lines"].get(number) == text else text
        for number, text in now["lines"].items()
    }
    return {**plain, "lines": lines}


def later_state(old: RefundState, new: RefundState) -> RefundState:
    """What a case is after a sheet says `new`: what ended stays ended, whichever sheet came last."""
    return new if _RANKS[new] >= _RANKS[old] else old


def line_of(case: Case, lines: Sequence[CaseLine]) -> int | None:
    """Number of the line that a case is about; None for the whole order or where it cannot be told."""
    if len(lines) == 1:
        return lines[0].line_no
    for name in ("sub_order_no", "sku_code", "title"):
        wanted = getattr(case, name)
        found = [line for line in lines if wanted and getattr(line, name) == wanted]
        if len(found) > 1 and case.spec:
            found = [line for line in found if line.spec == case.spec]
        if len(found) == 1:
            return found[0].line_no
    return None


def standing(
    cases: Iterable[Case], lines: Sequence[CaseLine], paid: int | None, freight: int = 0
) -> Standing:
    """What the cases together say of an order that paid `paid` minor units, `freight` of it for freight."""
    money = [(case, line_of(case, lines)) for case in cases if case.is_open or case.is_refunded]
    states: dict[int, str] = {}
    for line in lines:
        own = [case for case, line_no in money if line_no == line.line_no]
        if _is_all_back(own, line.share):
            states[line.line_no] = "done"
        if any(case.is_open for case in own):
            states[line.line_no] = "underway"
    whole = [case for case, line_no in money if line_no is None]
    if _is_all_back([case for case, _ in money], None if paid is None else paid - freight):
        states |= {line.line_no: "done" for line in lines if line.line_no not in states}
    if any(case.is_open for case in whole):
        states |= {line.line_no: "underway" for line in lines}
    back = [case for case, _ in money if case.is_refunded]
    refunded = sum(case.amount or 0 for case in back)
    return Standing(
        lines=states,
        is_partial=bool(back) and any(line.line_no not in states for line in lines),
        refunded=refunded if paid is None else min(refunded, paid),
        pending=_pending([case for case, _ in money if case.is_open], refunded, paid),
    )


def _is_all_back(cases: Sequence[Case], share: int | None) -> bool:
    """Whether all that was paid went back; without amounts to hold against each other it counts as all."""
    back = [case for case in cases if case.is_refunded]
    if not back:
        return False
    amounts = [case.amount for case in back if case.amount is not None]
    return share is None or len(amounts) < len(back) or sum(amounts) >= share


def _pending(cases: Sequence[Case], refunded: int, paid: int | None) -> int:
    left = max(0, (paid or 0) - refunded)
    if any(case.amount is None for case in cases):
        return left
    asked = sum(case.amount or 0 for case in cases)
    return asked if paid is None else min(asked, left)
