"""What an earlier sheet missed and a later one brings is settled by that one; it is open again without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.data.models import Finding
from app.data.queries import findings as queries
from app.data.queries.findings import Missed
from app.data.unit_of_work import Transaction
from app.domain.reconcile import Reconciliation
from app.domain.statuses import FindingKind, FindingState

SETTLED_BY = "settled_by"
"""In the parameters of a finding: the sheet that brought what was missed, and under which name it came."""
SETTLED_BY_FILE = "settled_by_file"


def settle(
    tx: Transaction, sheet_id: int, file_name: str, outcome: Reconciliation, ids: Mapping[str, int]
) -> None:
    """Settle what other sheets missed of orders and lines that this one brings; `ids`: order number → id."""
    brought = {ids[number] for number in set(outcome.shipments.order_no)}
    right = zip(outcome.shipments.line_id, outcome.shipments.is_right, strict=True)
    lines = {line for line, is_right in right if is_right}
    missed = [
        row
        for row in queries.missed(brought, FindingState.OPEN)
        if row.import_id != sheet_id and (row.kind is FindingKind.NOT_SHIPPED or row.order_line_id in lines)
    ]
    mark = {SETTLED_BY: sheet_id, SETTLED_BY_FILE: file_name}
    _change(tx, missed, FindingState.RIGHT, [{**row.params, **mark} for row in missed])


def unsettle(tx: Transaction, sheet_ids: Iterable[int]) -> None:
    """Open again what was settled by sheets that stand no longer."""
    settled = [row for sheet_id in sheet_ids for row in queries.settled_by(sheet_id)]
    _change(tx, settled, FindingState.OPEN, [without_mark(row.params) for row in settled])


def without_mark(params: dict[str, object]) -> dict[str, object]:
    """The parameters of a finding that no sheet settles."""
    return {name: value for name, value in params.items() if name not in (SETTLED_BY, SETTLED_BY_FILE)}


def is_settled_elsewhere(row: Finding) -> bool:
    """Whether a finding is settled by what another sheet brought, not by a person."""
    return row.state is FindingState.RIGHT and SETTLED_BY in (row.params or {})


def _change(
    tx: Transaction, rows: Sequence[Missed], state: FindingState, params: Iterable[dict[str, object]]
) -> None:
    changes = [
        (row.id, {"state": row.state, "params": row.params or None}, {"state": state, "params": told or None})
        for row, told in zip(rows, params, strict=True)
    ]
    tx.update_many(Finding, changes)
