"""Sheets of the money side: the list of compensations, the statement of a supplier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from peewee import chunked

from app.data.sheets.writer import Cell, Table, Written, write_sheet
from app.domain.money import Money
from app.domain.progress import Job
from app.domain.statement import Movement
from app.services.compensations import (
    CompensationFilter,
    CompensationRow,
    CompensationService,
    CompensationTotals,
)
from app.services.settings import SettingsService
from app.services.statements import Statement, StatementLine, StatementReceipt

__all__ = ["CodeWords", "MoneySheetService", "SheetWords", "Written"]

_CHUNK = 500


class SheetWords(Protocol):
    """The words of a sheet, which belong to whoever asks for it."""

    def heading(self, code: str) -> str:
        """A column's heading, or a sheet's name."""
        ...

    def word(self, member: StrEnum) -> str:
        """A status or kind."""
        ...

    def platform(self, code: str) -> str:
        """The name of a platform."""
        ...


class CodeWords:
    """Codes instead of words: for programs that read the sheet."""

    def heading(self, code: str) -> str:
        """The code."""
        return code

    def word(self, member: StrEnum) -> str:
        """The stored value."""
        return member.value

    def platform(self, code: str) -> str:
        """The code."""
        return code


class MoneySheetService:
    """Writes sheets; amounts are numbers with their currency beside them, order numbers are text."""

    def __init__(self, compensations: CompensationService, settings: SettingsService) -> None:
        self._compensations = compensations
        self._settings = settings

    def write_compensation(
        self,
        path: Path,
        words: SheetWords,
        filter: CompensationFilter | None = None,
        job: Job | None = None,
    ) -> Written:
        """The rows that pass `filter`, and their sums. Raises: EnvironmentProblem export_…; Cancelled."""
        ids = self._compensations.find_ids(filter, None)
        if job is not None:
            job.progress(0, len(ids), "writing")
        tables = [
            Table(
                words.heading("compensation"),
                [words.heading(code) for code in _COMPENSATION],
                self._compensation_rows(ids, words),
                has_filter=True,
            ),
            Table(
                words.heading("sums"),
                [words.heading(code) for code in _COMPENSATION_SUMS],
                [_sums_row(total) for total in self._compensations.totals(filter)],
            ),
        ]
        return write_sheet(path, tables, zone=self._settings.zone(), job=job)

    def _compensation_rows(self, ids: Sequence[int], words: SheetWords) -> Iterator[Sequence[Cell]]:
        for some in chunked(ids, _CHUNK):
            for row in self._compensations.load_rows(list(some)):
                yield _compensation_row(row, words)

    def write_statement(
        self, path: Path, statement: Statement, words: SheetWords, job: Job | None = None
    ) -> Written:
        """A supplier's statement: sums, claims, receipts. Raises: EnvironmentProblem export_…; Cancelled."""
        tables = [
            Table(
                words.heading("statement"),
                [words.heading(code) for code in _STATEMENT],
                [_statement_row(statement, total) for total in statement.sums],
            ),
            Table(
                words.heading("claims"),
                [words.heading(code) for code in _CLAIMS],
                [_claim_row(line, words) for line in statement.lines],
            ),
            Table(
                words.heading("receipts"),
                [words.heading(code) for code in _RECEIPTS],
                [_receipt_row(receipt, words) for receipt in statement.receipts],
            ),
        ]
        return write_sheet(path, tables, zone=self._settings.zone(), job=job)


_COMPENSATION = (
    "incident", "order_no", "store", "supplier", "kind", "amount", "currency", "stage", "line", "reason",
    "consent", "proof", "courier", "tracking_no", "reship_order", "coupon_code", "planned_at", "approved_at",
    "paid_at", "void_reason",
)  # fmt: skip


def _compensation_row(row: CompensationRow, words: SheetWords) -> Sequence[Cell]:
    return (
        row.incident_number,
        row.order_no,
        row.store,
        row.supplier,
        words.word(row.kind),
        row.effect,
        row.amount.currency,
        words.word(row.stage),
        f"{row.line_title} {row.line_spec}".strip() or row.what,
        row.reason,
        row.consent_note,
        " · ".join(part for part in (row.proof_file, row.proof_note) if part),
        row.courier,
        row.tracking_no,
        row.reship_order_no,
        row.coupon_code,
        row.planned_at,
        row.approved_at,
        row.paid_at,
        row.void_reason,
    )


_COMPENSATION_SUMS = ("currency", "rows", "planned", "approved", "paid")


def _sums_row(total: CompensationTotals) -> Sequence[Cell]:
    amounts = (Money(minor, total.currency) for minor in (total.planned, total.approved, total.paid))
    return (total.currency, total.count, *amounts)


_STATEMENT = (
    "supplier", "from_on", "to_on", "currency", "opening", "claimed", "reduced", "dropped", "received",
    "closing",
)  # fmt: skip


def _statement_row(statement: Statement, total: Movement) -> Sequence[Cell]:
    return (statement.supplier, statement.from_on, statement.to_on, total.currency, *_movement_cells(total))


def _movement_cells(total: Movement) -> list[Money]:
    parts = (total.opening, total.claimed, total.reduced, total.dropped, total.received, total.closing)
    return [Money(minor, total.currency) for minor in parts]


_CLAIMS = (
    "incident", "order_no", "mismatch", "discovered_at", "item", "claim_status", "due_on", "note", "currency",
    "opening", "claimed", "reduced", "dropped", "received", "closing",
)  # fmt: skip


def _claim_row(line: StatementLine, words: SheetWords) -> Sequence[Cell]:
    claim, incident = line.claim, line.incident
    return (
        incident.number,
        incident.order_no,
        words.word(incident.kind),
        incident.discovered_at,
        words.word(claim.item),
        words.word(claim.status),
        claim.due_on,
        claim.note,
        line.movement.currency,
        *_movement_cells(line.movement),
    )


_RECEIPTS = ("received_at", "incident", "method", "amount", "currency", "reference")


def _receipt_row(receipt: StatementReceipt, words: SheetWords) -> Sequence[Cell]:
    return (
        receipt.booked_on,
        receipt.incident_number,
        words.word(receipt.method),
        receipt.amount,
        receipt.amount.currency,
        receipt.reference,
    )


HEADINGS = frozenset(
    {
        *_COMPENSATION, *_COMPENSATION_SUMS, *_STATEMENT, *_CLAIMS, *_RECEIPTS,
        "compensation", "sums", "statement", "claims", "receipts",
    }
)  # fmt: skip
"""Every code that a sheet asks the words of."""
