"""The money of an incident report: buyer's side, supplier's side, costs, sums."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.statuses import ClaimStatus, CompensationStatus
from app.services.reports import IncidentReport
from app.services.reports.incident_report import ClaimRow, CompensationRow, CostRow
from ui import formats, labels
from ui.printing import paper_format
from ui.printing.cells import Cell, Heading, Table, right

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def tables(report: IncidentReport) -> tuple[Table, ...]:
    """Compensation, claims with receipts, costs, and the sums; tables without rows are not printed."""
    return (_compensations(report), _claims(report), _costs(report), _sums(report))


def _compensations(report: IncidentReport) -> Table:
    columns = (
        Heading(translate("Report", "Compensation"), 20),
        Heading(translate("Report", "Details"), 36),
        Heading(translate("Report", "Status"), 12),
        Heading(translate("Report", "Paid on"), 17),
        Heading(translate("Report", "Amount"), 15, "right"),
    )
    rows = tuple(_compensation(row) for row in report.compensations)
    return Table(translate("Report", "Buyer's side"), columns, rows)


def _compensation(row: CompensationRow) -> tuple[Cell, ...]:
    kind = labels.label(row.kind).words
    if row.takes_back:
        kind = translate("Report", "{kind} (taken back)").format(kind=kind)
    mark = "void" if row.status is CompensationStatus.VOIDED else ""
    amount = -row.amount if row.takes_back else row.amount
    return (
        Cell(kind),
        Cell(paper_format.one_line(" · ".join(filter(None, (row.what, row.proof)))) or "—"),
        Cell(labels.label(row.status).words),
        Cell(paper_format.moment(row.paid_at)),
        right(formats.money(amount), mark),
    )


def _claims(report: IncidentReport) -> Table:
    columns = (
        Heading(translate("Report", "Claim"), 24),
        Heading(translate("Report", "Status"), 12),
        Heading(translate("Report", "Due"), 14),
        Heading(translate("Report", "Claimed"), 15, "right"),
        Heading(translate("Report", "Admitted"), 15, "right"),
        Heading(translate("Report", "Received"), 20, "right"),
    )
    return Table(translate("Report", "Supplier's side"), columns, tuple(_claim(row) for row in report.claims))


def _claim(row: ClaimRow) -> tuple[Cell, ...]:
    name = f"{labels.label(row.party).words} · {labels.label(row.item).words}"
    received = paper_format.joined(
        f"{formats.money(receipt.amount)} ({labels.label(receipt.method).words})" for receipt in row.receipts
    )
    mark = "void" if row.status is ClaimStatus.VOIDED else ""
    return (
        Cell(name),
        Cell(labels.label(row.status).words),
        Cell(paper_format.day(row.due_on)),
        right(formats.money(row.claimed), mark),
        right(formats.money(row.admitted), mark),
        right(received or "—"),
    )


def _costs(report: IncidentReport) -> Table:
    columns = (
        Heading(translate("Report", "Other costs"), 20),
        Heading(translate("Report", "Details"), 48),
        Heading(translate("Report", "Paid on"), 17),
        Heading(translate("Report", "Amount"), 15, "right"),
    )
    return Table("", columns, tuple(_cost(row) for row in report.costs))


def _cost(row: CostRow) -> tuple[Cell, ...]:
    return (
        Cell(labels.label(row.kind).words),
        Cell(paper_format.one_line(row.note) or "—"),
        Cell(paper_format.moment(row.spent_at)),
        right(formats.money(row.amount)),
    )


def _sums(report: IncidentReport) -> Table:
    pairs = (
        (translate("Report", "Paid to buyer"), [s.paid_out for s in report.sums]),
        (translate("Report", "Other costs"), [s.costs for s in report.sums]),
        (translate("Report", "Claimed"), [s.claimed for s in report.sums]),
        (translate("Report", "Admitted"), [s.admitted for s in report.sums]),
        (translate("Report", "Received"), [s.received for s in report.sums]),
        (translate("Report", "Net loss"), [s.net_loss for s in report.sums]),
    )
    columns = tuple(Heading(name, width, "right") for (name, _), width in zip(pairs, _WIDTHS, strict=True))
    last = len(pairs) - 1
    row = tuple(
        right(paper_format.amounts(values), "strong" if place == last else "")
        for place, (_, values) in enumerate(pairs)
    )
    return Table(translate("Report", "Sums"), columns, (row,))


_WIDTHS = (17, 16, 17, 17, 16, 17)
