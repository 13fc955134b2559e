"""The list of incidents as a sheet; the caller hands the words in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.data.sheets.writer import Cell, Table, Written, write_sheet
from app.domain.masking import mask_name, mask_phone
from app.domain.money import Money
from app.domain.progress import Job
from app.services.incidents import IncidentFilter, IncidentService
from app.services.incidents.results import CurrencyTotals, IncidentRow
from app.services.money_sheets import SheetWords
from app.services.settings import SettingsService

COLUMNS = (
    "incident", "mismatch", "progress", "platform", "store", "order_no", "supplier", "recipient", "phone",
    "goods_ordered", "pieces_ordered", "goods_sent", "pieces_sent", "parcel", "interception",
    "discovered_by", "discovered_at", "due_at", "currency", "buyer_paid", "claimed", "received", "closed_at",
)  # fmt: skip
MONEY_COLUMNS = (
    "incident", "mismatch", "progress", "store", "order_no", "supplier", "discovered_at", "currency",
    "buyer_paid", "claimed", "received",
)  # fmt: skip
_CHUNK = 200
__all__ = ["COLUMNS", "MONEY_COLUMNS", "IncidentExportService", "Written"]


class IncidentExportService:
    """Writes what the list shows; names and phones are masked, since the sheet leaves the house."""

    def __init__(self, incidents: IncidentService, settings: SettingsService) -> None:
        self._incidents = incidents
        self._settings = settings

    def write(
        self, path: Path, words: SheetWords, wanted: IncidentFilter | None = None, job: Job | None = None
    ) -> Written:
        """Write the incidents wanted, newest first; a second sheet has their sums in every currency.

        Raises: EnvironmentProblem export_…; Cancelled. What was at `path` is then untouched.
        """
        ids = self._incidents.find_ids(wanted, ("discovered_at", True))
        headings = [words.heading(code) for code in COLUMNS]
        job = job or Job()
        money = [words.heading(code) for code in MONEY_COLUMNS]
        tables = [
            Table(words.heading("incidents"), headings, self._rows(ids, words, job), has_filter=True),
            Table(words.heading("sums"), money, self._money_rows(ids, words)),
        ]
        written = write_sheet(path, tables, zone=self._settings.zone(), job=job)
        return replace(written, row_count=len(ids))

    def _rows(self, ids: Sequence[int], words: SheetWords, job: Job) -> Iterator[Sequence[Cell]]:
        for start in range(0, len(ids), _CHUNK):
            job.progress(start, len(ids), "writing")
            job.raise_if_cancelled()
            for row in self._incidents.load_rows(ids[start : start + _CHUNK]):
                yield _cells(row, words)

    def _money_rows(self, ids: Sequence[int], words: SheetWords) -> Iterator[Sequence[Cell]]:
        for start in range(0, len(ids), _CHUNK):
            for row in self._incidents.load_rows(ids[start : start + _CHUNK]):
                yield from (_money_cells(row, sums, words) for sums in row.sums)


def _cells(row: IncidentRow, words: SheetWords) -> Sequence[Cell]:
    label = words.word
    return (
        row.number,
        label(row.kind),
        label(row.progress),
        words.platform(row.platform),
        row.store_name,
        row.order_no,
        row.supplier_name,
        mask_name(row.recipient),
        mask_phone(row.phone),
        row.ordered,
        row.ordered_quantity,
        row.sent,
        row.sent_quantity,
        "" if row.parcel_state is None else label(row.parcel_state),
        label(row.intercept_state),
        label(row.discovered_by),
        row.discovered_at,
        row.due_at,
        *_amounts(row.sums[0]),
        row.closed_at,
    )


def _money_cells(row: IncidentRow, sums: CurrencyTotals, words: SheetWords) -> Sequence[Cell]:
    return (
        row.number,
        words.word(row.kind),
        words.word(row.progress),
        row.store_name,
        row.order_no,
        row.supplier_name,
        row.discovered_at,
        *_amounts(sums),
    )


def _amounts(sums: CurrencyTotals) -> tuple[str, Money, Money, Money]:
    """Currency, then paid to the buyer, claimed, received; the list itself has the order's currency."""
    minors = (sums.buyer_paid_minor, sums.claimed_minor, sums.received_minor)
    paid, claimed, received = (Money(minor, sums.currency) for minor in minors)
    return sums.currency, paid, claimed, received
