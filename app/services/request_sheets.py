"""A request to a supplier as a sheet, for those who work through a list of numbers instead of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.data.sheets.writer import Cell, Table, Written, write_sheet
from app.services.incidents import IncidentService
from app.services.incidents.results import IncidentDetail, LineView, ParcelView
from app.services.money_sheets import SheetWords
from app.services.settings import SettingsService

COLUMNS = (
    "incident", "asked", "courier", "tracking_no", "order_no", "mismatch", "goods_ordered", "pieces_ordered",
    "goods_sent", "pieces_sent",
)  # fmt: skip


class RequestSheetService:
    """Writes what a supplier needs to find the parcels; nothing about the buyer leaves the house."""

    def __init__(self, incidents: IncidentService, settings: SettingsService) -> None:
        self._incidents = incidents
        self._settings = settings

    def write(self, path: Path, incident_ids: Sequence[int], asked: str, words: SheetWords) -> Written:
        """A row for each parcel and line of these incidents; `asked` says what is to be done with them.

        Raises: NotFound; EnvironmentProblem export_…. What was at `path` is then untouched.
        """
        details = [self._incidents.get(number) for number in incident_ids]
        rows = [row for detail in details for row in _rows(detail, asked, words)]
        table = Table(words.heading("request"), [words.heading(code) for code in COLUMNS], rows)
        return write_sheet(path, [table], zone=self._settings.zone())


def _rows(detail: IncidentDetail, asked: str, words: SheetWords) -> Iterator[Sequence[Cell]]:
    for parcel in detail.parcels or (None,):
        for line in detail.lines:
            yield _cells(detail, parcel, line, asked, words)


def _cells(
    detail: IncidentDetail, parcel: ParcelView | None, line: LineView, asked: str, words: SheetWords
) -> Sequence[Cell]:
    return (
        detail.row.number,
        asked,
        "" if parcel is None else parcel.courier,
        "" if parcel is None else parcel.tracking_no,
        detail.row.order_no,
        words.word(detail.row.kind),
        _goods(line.ordered_title, line.ordered_spec, line.ordered_sku_code),
        line.ordered_quantity,
        _goods(line.sent_title, line.sent_spec, line.sent_sku_code),
        line.sent_quantity,
    )


def _goods(*parts: str) -> str:
    return " · ".join(filter(None, parts))
