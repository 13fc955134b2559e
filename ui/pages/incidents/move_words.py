"""What stands in the way of a move, said before it is tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.domain.errors import IllegalMove
from app.domain.statuses import Progress
from app.services.incidents.results import IncidentDetail, MoveView
from ui.error_text import error_text

_REASON = frozenset({"guard_reason"})
_PLAN = frozenset({"guard_plan", "guard_freight_payer", "guard_goods_holder"})
_ENDING = frozenset({"guard_supplier_part", "guard_root_cause", "guard_prevention", "guard_claims_ended"})
# What the panel of a move asks for itself stands in nobody's way.
_ASKED: Mapping[str, frozenset[str]] = {
    "confirm": frozenset({"guard_kind", "guard_lines", "guard_source"}),
    "false_alarm": _REASON,
    "withdraw": _REASON,
    "step_back": _REASON,
    "reopen": _REASON,
    "submit_request": frozenset({"guard_supplier_told"}),
    "handle_directly": _PLAN | _REASON | {"guard_direct"},
    "supplier_answered": frozenset({"guard_supplier_answered"}),
    "agree_plan": _PLAN,
    "record_result": frozenset({"guard_result", "guard_result_proof", "guard_result_failed"}),
    "close": _ENDING,
    "close_prevented": _ENDING,
}


def missing(view: MoveView) -> tuple[str, ...]:
    """The guards that must be met elsewhere before this move's panel is any use."""
    asked = _ASKED.get(view.move.action, frozenset())
    return tuple(code for code in view.unmet if code not in asked)


def sentences(codes: Sequence[str]) -> list[str]:
    """The refusals in words, as they would be told."""
    return [error_text(IllegalMove(code)) for code in codes]


def blocked(detail: IncidentDetail, action: str) -> list[str]:
    """Why no move of this action can be made now; empty where one can."""
    views = [view for view in detail.moves if view.move.action == action]
    unmet = [missing(view) for view in views]
    return [] if not unmet or not all(unmet) else sentences(min(unmet, key=len))


def move_to(detail: IncidentDetail, target: Progress) -> MoveView | None:
    """The move that leads there, one that can be made before one that cannot."""
    views = [view for view in detail.moves if view.move.target is target]
    return min(views, key=lambda view: len(missing(view)), default=None)
