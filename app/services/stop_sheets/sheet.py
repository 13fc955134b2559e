"""A stop list as a sheet, for suppliers who work through a list of numbers instead of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.data.models import Incident, Parcel
from app.data.queries import incidents as queries
from app.data.sheets.writer import Cell, Table
from app.domain.goods.shown import shown_goods
from app.services.money_sheets import SheetWords
from app.services.stop_sheets.rows import StopRequest

COLUMNS = (
    "incident", "courier", "tracking_no", "order_no", "goods_sent", "stop_action", "redirect_to",
    "answer_by", "stop_answer", "note",
)  # fmt: skip


def request_table(requests: Sequence[StopRequest], due_at: datetime, words: SheetWords) -> Table:
    """A row for each parcel; the last two columns are left to the supplier."""
    rows = [_cells(request, due_at, words) for request in requests]
    return Table(words.heading("stop_sheet"), [words.heading(code) for code in COLUMNS], rows)


def _cells(request: StopRequest, due_at: datetime, words: SheetWords) -> Sequence[Cell]:
    incident = Incident.get_by_id(request.incident_id)
    parcel = Parcel.get_by_id(request.parcel_id)
    return (
        incident.number,
        parcel.courier,
        parcel.tracking_no,
        incident.order.order_no,
        _goods(incident.id),
        words.word(request.action),
        request.address,
        due_at,
        "",
        "",
    )


def _goods(incident_id: int) -> str:
    lines = [line for line in queries.lines(incident_id) if line.sent_quantity]
    return "; ".join(
        f"{shown_goods(line.sent_title, line.sent_spec)} ×{line.sent_quantity}" for line in lines
    )
