"""`reconcile FILE [--supplier NAME] [--json]`: a supplier's shipping sheet against the orders."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from app.commands.context import Context
from app.domain.reconcile import Finding
from app.domain.sheet_line import row_on_sheet
from app.services.reconciliation import ReconcilePlan

NAME = "reconcile"


def add_arguments(parser: ArgumentParser) -> None:
    """The sheet and whose it is."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--supplier", metavar="NAME")
    parser.add_argument("--json", action="store_true")


def run(context: Context, arguments: Namespace) -> int:
    """Take the sheet's parcels and findings in and print the findings.

    Raises: SheetProblem, NotFound for a supplier nobody knows, DatabaseProblem.
    """
    service = context.services.reconciliation
    supplier_id = service.supplier_named(arguments.supplier) if arguments.supplier else None
    plan = service.preview(arguments.file, supplier_id=supplier_id)
    context.services.backups.before_import()
    service.commit(plan)
    if arguments.json:
        context.say_json(as_json(plan))
        return 0
    for finding in plan.findings:
        texts = (finding.kind.value, finding.expected, finding.actual, finding.with_order)
        context.say("\t".join((finding.order_no or "-", *(text or "-" for text in texts))))
    context.say(f"{plan.right_count} / {plan.order_count}")
    return 0


def as_json(plan: ReconcilePlan) -> dict[str, Any]:
    """The findings as plain values. Source: design.md "Commands without a window"."""
    return {
        "rows": plan.row_count,
        "orders": plan.order_count,
        "findings": [_finding(finding) for finding in plan.findings],
    }


def _place(row: int | None) -> dict[str, Any]:
    """The row as Excel shows it; "tab" counts the sheets of a workbook read together, from the second on."""
    tab, on_sheet = row_on_sheet(row or 0)
    return {"row": None if row is None else on_sheet, **({"tab": tab + 1} if tab else {})}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "order_no": finding.order_no or None,
        **_place(finding.row),
        "tracking_no": finding.tracking_no or None,
        "expected": finding.expected,
        "actual": finding.actual,
        "with": finding.with_order or None,
    }
